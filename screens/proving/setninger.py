"""What is said to whoever runs flows and screen tests by pytest."""

from pathlib import Path

EN_FEIL_I_PROGRAMMET: str = "Programmet har en feil, som ikke er flytens:"
INGEN_TIL_OVERS: str = "Ingen lagrede bilder er til overs."
KLOKKEN_ER_ET_TIDSPUNKT: str = "klokke skal være et tidspunkt, som 1988-06-06T09:00"


def ukjent_i_merket(hva: str) -> str:
    return f"Merket skjerm kjenner ikke {hva}; det tar database=, klokke= og signatur=."


def ugyldig_merke(hva: str) -> str:
    return f"Merket skjerm: {hva}."


def rapporten_er_en_mappe(fil: Path) -> str:
    return f"--bilder-rapport: {fil} er en mappe; velg en fil, som bilder.html i den."


def rapporten_er_skrevet(fil: Path) -> str:
    return f"Bildene står i {fil}."


def rapporten_kan_ikke_skrives(fil: Path) -> str:
    return f"Bildene kunne ikke skrives i {fil}; se etter at du har tilgang."


def heter_det_samme(fil: Path, linje: int, navn: str, annen: str) -> str:
    return f"{fil}, linje {linje}: flyten «{navn}» heter det samme som den i {annen}; gi den et eget navn."


def samme_bildemappe(fil: Path, annen: str) -> str:
    return f"{fil}: bildene ville ligge i samme mappe som de til {annen}; gi den ene filen et annet navn."


def samme_bilde(sted: str, navn: str, annet: str) -> str:
    return f"{sted}: bildet {navn} tas også i {annet}; gi det et annet navn."


def ikke_lagret(navn: str) -> str:
    return f"bildet {navn} er ikke lagret; kjør pytest --bilder-oppdater, og se på det i {navn}.txt"


def ikke_likt(navn: str, linjer: str) -> str:
    """`linjer` are the numbers of the lines that have changed."""
    return f"bildet {navn} er ikke som det lagrede i linje {linjer}; --bilder-oppdater lagrer det nye"


def kan_ikke_leses(navn: str) -> str:
    return f"det lagrede bildet {navn} kan ikke leses som tekst i UTF-8; --bilder-oppdater lagrer det på nytt"


def lagret(nye: int, endrede: int, fjernet: int) -> str:
    return f"Bilder: {nye} nye, {endrede} endret og {fjernet} fjernet."


def ukjent_database(sti: Path) -> str:
    return f"{sti} finnes ikke: skriv tom, demo eller stien til et register i «database»."
