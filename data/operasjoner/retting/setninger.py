"""What is said when a journal entry is to be annulled."""

from typing import Annotated

from rules.tall.setning import Feil, Opplysning

Sak = Annotated[str, 8]
Nummer = Annotated[str, 11]

GRUNNEN: Feil = "Begrunnelse: velg en kode fra listen over grunner til å annullere."
ORDENE: Feil = "Med ord: skriv hva som var galt, og hvor søknaden hører til."
KORT_VENTER: Feil = "Retting: legg først bort kortet som venter i saken (B på ARBEIDSLISTE)."
FORSLAG_VENTER: Feil = "Retting: få først forslaget i saken sendt tilbake på VEDTAK."


def er_annullert(sak: Sak) -> Feil:
    return f"Retting: sak {sak} er annullert fra før; søk fram den du mener."


def er_innvilget(sak: Sak) -> Feil:
    return f"Retting: sak {sak} er innvilget; avslutt den med O på ENDRING."


def er_avstengt(sak: Sak) -> Feil:
    return f"Retting: sak {sak} har et vedtak; avslå den med A på ENDRING."


def er_avgjort(sak: Sak, tilstand: Annotated[str, 9]) -> Feil:
    return f"Retting: sak {sak} er {tilstand}; la den stå, og før søknaden på nytt."


def annullerer(sak: Sak, navn: Annotated[str, 25]) -> Opplysning:
    return f"Enter igjen annullerer sak {sak} på {navn}."


ADRESSEN_ER_SPERRET: Feil = "Retting: få først adressen åpnet på ADRESSE; den er sperret."
SAMME_NUMMER: Feil = "Nytt fødselsnr: skriv et annet nummer; det er det personen har."


def er_en_annen(nummer: Nummer) -> Feil:
    return f"Nytt fødselsnr: {nummer} er registrert; bruk S for samme person."


def ikke_registrert(nummer: Nummer) -> Feil:
    return f"Nytt fødselsnr: {nummer} er ikke i registeret; bruk N for et nytt."


def er_selv_byttet(nummer: Nummer, naa: Nummer) -> Feil:
    return f"Nytt fødselsnr: {nummer} er nå {naa}; skriv det."


def begge_er_aapne(en: Sak, annen: Sak) -> Feil:
    return f"Retting: avslutt eller annuller {en} eller {annen}; begge er åpne."


def blir(navn: Annotated[str, 25], nummer: Nummer) -> Opplysning:
    return f"Enter igjen: {navn} får nummer {nummer}."


def blir_med_annen_dato(navn: Annotated[str, 20], nummer: Nummer) -> Opplysning:
    return f"Annen fødselsdato. Enter igjen: {navn} får {nummer}."


def flytter(saker: Annotated[int, 2], navn: Annotated[str, 18], nummer: Nummer) -> Opplysning:
    return f"Enter igjen flytter saker ({saker}) til {nummer} {navn} for godt."


def flytter_med_to_betalinger(dager: Annotated[str, 17], navn: Annotated[str, 16]) -> Opplysning:
    return f"{dager} er anvist i begge. Enter igjen flytter til {navn}."


def er_byttet(fra: Nummer, til: Nummer) -> Opplysning:
    return f"Saken står på {til}; {fra} finner den også."
