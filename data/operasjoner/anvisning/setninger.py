"""What is said when a payment is to be taken back."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from rules.tall.setning import Feil, Opplysning

Navn = Annotated[str, 34]
"""A payment, as `Etterbetalt 01.06.1988–14.06.1988`."""

INGENTING_AA_TA_TILBAKE: Feil = "Dato: ingenting i saken kan tas tilbake; kjøringene er lukket."
KONTANT_ER_BETALT: Feil = "Dato: kontanter er betalt ut; trekk dem med T på D-62."
ETTERBETALT_SIDEN: Feil = "Dato: ta først tilbake etterbetalingen (E) av de samme dagene."
OMGJORT: Feil = "Dato: omgjøringen regner med den; gjør om på nytt på OMGJØRING."
GRUNNEN: Feil = "Begrunnelse: velg en kode fra listen over grunner til å ta tilbake."
ER_NYERE: Feil = "Dato: saken er endret; se etter hvilken det gjelder, og trykk Enter igjen."


def ingen_begynner(dato: date, siste: date) -> Feil:
    return f"Dato: ingen anvisning begynner {dato:%d.%m.%Y}; den siste begynner {siste:%d.%m.%Y}."


def kjoringen_er_lukket(mandag: date) -> Feil:
    return f"Dato: kjøringen {mandag:%d.%m.%Y} er lukket; rett det med E eller T på D-62."


def tar_tilbake(navn: Navn, belop: Annotated[Decimal, 6]) -> Opplysning:
    return f"Enter igjen tar tilbake: {navn}, {belop} kr."


def er_tatt_tilbake(navn: Navn) -> Opplysning:
    return f"Tatt tilbake: {navn}. Dagene kan anvises på nytt."
