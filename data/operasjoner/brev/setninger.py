"""What is refused of a letter, and of the papers that come in."""

from datetime import date
from typing import Annotated

from rules.tall.setning import Feil

Sak = Annotated[str, 8]

BREVTYPE_MANGLER: Feil = "Brevtype: velg et brev; F4 viser dem."
PAPIRER_MANGLER: Feil = "Papirer: skriv bokstavene for det som mangler; F4 viser dem."
BARE_VED_M: Feil = "Papirer: slett dem, eller velg brevtype M."
ANNET_UTEN_TEKST: Feil = "Tekst: skriv hva som menes med A, annet."
INGENTING_MANGLER: Feil = "Papirer: det er ikke bedt om noe som ikke er kommet."
MOTTATT_MANGLER: Feil = "Papirene kom: skriv datoen de kom."


def fristen(fra: date, til: date) -> Feil:
    return f"Frist: skriv en dato fra {fra:%d.%m.%Y} til {til:%d.%m.%Y}."


def ukjent_papir(bokstav: Annotated[str, 1]) -> Feil:
    return f"Papirer: rett {bokstav}, som ikke er på listen (F4)."


def ikke_bedt_om(bokstav: Annotated[str, 1]) -> Feil:
    return f"Papirer: rett {bokstav}, som ikke er bedt om, eller er kommet."


def ingenting_aa_skrive_om(slag: Annotated[str, 13], sak: Sak) -> Feil:
    return f"Brevtype: velg et annet brev; sak {sak} har ingen {slag}."


def ingen_varsel(sak: Sak) -> Feil:
    return f"Brevtype: velg et annet brev; sak {sak} er ikke nær grensen."


def er_sendt(dato: date) -> Feil:
    return f"Brevtype: skriv det ut igjen på BREV-2 (F9); det er sendt {dato:%d.%m.%Y}."


def papirene_kom(fra: date, til: date) -> Feil:
    return f"Papirene kom: skriv en dato fra {fra:%d.%m.%Y} til {til:%d.%m.%Y}."
