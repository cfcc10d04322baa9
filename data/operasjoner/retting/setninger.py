"""What is said when a journal entry is to be annulled."""

from typing import Annotated

from rules.tall.setning import Feil, Opplysning

Sak = Annotated[str, 8]

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
