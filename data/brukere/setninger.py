"""What is said of users, roles and passwords."""

from pathlib import Path
from typing import Annotated

from data.feil import Registersetning
from rules.tall.setning import Feil

Sign = Annotated[str, 8]
"""A signature."""

SIGNATUREN: Feil = "Signatur: skriv 1 til 8 bokstaver eller tall, som ABC."
PASSORDETS_LENGDE: Feil = "Passord: skriv minst 8 tegn, og høyst 32."
PASSORDETS_TEGN: str = "Passord: bruk bokstaver, tall og vanlige tegn, som på skjermen."
PASSORD_TRENGS: Feil = "Passord: skriv et; underskrift papir og skjerm krever innlogging."

PASSORD_UTEN_INNLOGGING: Feil = "Passord: la feltet stå tomt; underskrift ingen har ingen innlogging."
INGEN_ER_LOGGET_INN: str = "Registeret krever innlogging: logg inn med signatur og passord."
INNLOGGINGEN_STEMMER_IKKE: Feil = "Signatur og passord stemmer ikke; skriv begge på nytt."
ER_SPERRET: Feil = "Be en leder slippe deg inn igjen: brukeren er sperret."
IKKE_TILBAKE_TIL_INGEN: str = "Underskrift: et register med innlogging går ikke tilbake til ingen."
LEDER_MED_PASSORD_TRENGS: str = "Underskrift: lag først en bruker med rollen leder og et passord."

STEDFORTREDER_ER_EN_ANNEN: str = "Stedfortreder: velg en annen bruker."
TIL_FOR_FRA: str = "Til: skriv en dag som er den samme som Fra, eller senere."
DAGENE_ER_OVER: str = "Til: skriv dagens dato eller en senere; dagene er over."

UTEN_ROLLE: str = "Rolle: velg minst én."
UTEN_NAVN: str = "Navn: feltet må fylles ut."
UTEN_KONTOR: str = "Kontor: feltet må fylles ut."


def brukeren_finnes(signatur: Sign) -> str:
    return f"Signatur: {signatur} er brukt fra før; velg en annen."


def ukjent_bruker(signatur: str) -> str:
    return f"Signatur: det er ingen bruker {signatur}; se dagpenger bruker liste."


def eneste_leder(signatur: Sign) -> str:
    return f"{signatur} er den eneste lederen: gi en annen bruker rollen leder først."


def sperret_fra_for(signatur: Sign) -> str:
    return f"{signatur} er sperret fra før; ingenting er endret."


def ikke_sperret(signatur: Sign) -> str:
    return f"{signatur} er ikke sperret; ingenting er endret."


def ingenting_endret(signatur: Sign) -> str:
    return f"{signatur} er slik fra før; ingenting er endret."


def samme_person_fra_for(signatur: Sign) -> str:
    return f"{signatur} er den personen fra før; ingenting er endret."


def er_en_annen_person(signatur: Sign, person: Sign) -> str:
    return f"{signatur} er samme person som {person}; det tas ikke bort igjen."


def underskrift_fra_for(underskrift: str) -> str:
    return f"Registeret har underskrift {underskrift} fra før; ingenting er endret."


def uten_rollen(roller: Annotated[str, 26], hva: Annotated[str, 14]) -> Feil:
    """`roller` are those of which one is needed, `hva` the word of the operation."""
    return f"Be en {roller} om det: {hva} krever den rollen."


def uten_noen_av_rollene(hva: Annotated[str, 14]) -> Feil:
    """The same where so many have it that the line has no room for them."""
    return f"Be en annen om det: {hva} krever en rolle som du ikke har."


def registeret_ble_laget_imens(sti: Path) -> Registersetning:
    return f"Registeret {sti} ble laget av et annet program imens", "avslutt og start på nytt"


def sperret_kan_ikke_tre_inn(signatur: Sign) -> str:
    return f"Stedfortreder: {signatur} er sperret; velg en annen."


def ingen_stedfortreder(signatur: Sign) -> str:
    return f"{signatur} har ingen stedfortreder; ingenting er endret."
