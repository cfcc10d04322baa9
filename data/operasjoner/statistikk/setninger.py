"""What the statistics count, in one sentence each, and what they refuse. The definitions are our choice (grade C)."""

from datetime import date
from typing import Annotated

from rules.tall.setning import Feil

VENTET: str = "Søknader mottatt før perioden, uten vedtak om innvilgelse eller avslag da den begynte."
INN: str = "Søknader med mottatt dato i perioden."
AVGJORT: str = "Saker der det første vedtaket om innvilgelse eller avslag ble fattet i perioden."
INNVILGET: str = "De av de avgjorte som ble innvilget."
AVSLAATT: str = "De av de avgjorte som ble avslått."
VENTER: str = "Søknader mottatt i perioden eller før, uten vedtak om innvilgelse eller avslag da den sluttet."
AVSTENGT: str = "Vedtak om avstengning som ble fattet i perioden."
OPPHORT: str = "Vedtak om opphør som ble fattet i perioden."
GJENOPPTATT: str = "Vedtak om å ta en avsluttet sak opp igjen, som ble fattet i perioden."
TIL_VEDTAK: str = "Dager fra mottatt dato til første vedtak, i sakene som ble avgjort i perioden."
TIL_UTBETALING: str = "Dager fra mottatt dato til kjøredagen for sakens første utbetaling, når den er i perioden."
ANVISNINGER: str = "Anvisninger med kjøredato i perioden."
KRONER: str = "Anvist beløp før skatt, i de samme anvisningene."
NAER: str = "Saker som står på arbeidslisten som nær grensen nå, og ble det innen perioden sluttet."
OPPBRUKT: str = "Saker som står på arbeidslisten som oppbrukt nå, og ble det innen perioden sluttet."

KLAGE_VENTET: str = "Klager mottatt før perioden, som ikke var besvart her da den begynte."
KLAGE_INN: str = "Klager med mottatt dato i perioden."
BESVART: str = "Klager som ble besvart her i perioden, eller trukket før det."
KLAGE_VENTER: str = "Klager mottatt i perioden eller før, som ikke var besvart her da den sluttet."
FRA_FYLKET: str = "Klager som var sendt til fylkesarbeidskontoret, og ble avgjort der, eller trukket, i perioden."
TIL_SVAR: str = "Dager fra klagen kom til den ble besvart her eller trukket, i perioden."
TIL_FYLKESSVAR: str = "Dager fra klagen ble sendt til fylket til datoen på svaret derfra, i perioden."

FRA_FOR_1976: Feil = "Fra: skriv en dato fra 1976 eller senere."
FRA_ETTER_TIL: Feil = "Fra: skriv en dato som ikke er etter Til og med."


def til_er_ikke_kommet(siste: date) -> Feil:
    return f"Til og med: skriv {siste:%d.%m.%Y} eller tidligere; resten er ikke kommet."


def med_grunn(maalet: Annotated[str, 90], grunn: Annotated[str, 90]) -> str:
    return f"{maalet} Grunn: {grunn}."


def med_utfall(maalet: Annotated[str, 100], utfall: Annotated[str, 20]) -> str:
    return f"{maalet} Utfall: {utfall}."


def rang(maalet: Annotated[str, 90], prosent: Annotated[int, 2]) -> str:
    return f"{maalet} {prosent} % er avgjort innen så mange dager (nærmeste rang)."
