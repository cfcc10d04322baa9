"""What the law of 1976-1996 says of a card that cannot be paid as it is written, and in its letters.

Its warnings stand in its tables.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated

from rules.tall.setning import DEL, Feil

Ofte = Annotated[str, 13, DEL]


def dager_gammelt_ferieaar(i_alt: Annotated[Decimal, 3]) -> Feil:
    return f"Dager gammelt ferieår: skriv et tall fra 0 til {i_alt}."


def trekk_over_kjoringen(utbetaler: Decimal) -> str:
    """Kroner that the run pays."""
    return f"Trekket kan ikke være mer enn de {utbetaler:f} kronene som kjøringen utbetaler."


def innvilget(fra: date, uker: str) -> str:
    return f"Du er innvilget a-trygd fra og med {fra:%d.%m.%Y}, i høyst {uker} uker."


def innvilget_til(fra: date, til: date, uker: str) -> str:
    return f"Du er innvilget a-trygd fra og med {fra:%d.%m.%Y} til og med {til:%d.%m.%Y}, i høyst {uker} uker."


def ukesatsen(ukesats: str, maks_prosent: str, hvor_ofte: str) -> str:
    return (
        f"Ukesatsen er {ukesats} for en uke helt uten arbeid. Det utbetales høyst {maks_prosent} % av ukesatsen, og "
        f"mindre for uker med arbeid. Meldekort sendes {hvor_ofte}."
    )


def hver_dag(dager: Annotated[str, 2]) -> Ofte:
    return f"hver {dager}. dag"


def klageretten(paa: str, frist: date, uker: str) -> str:
    return (
        f"Du kan klage {paa}. Klagen sendes skriftlig til arbeidskontoret innen {frist:%d.%m.%Y}, {uker} uker "
        "etter datoen på dette brevet. Skriv hva du klager på, og hvorfor. Du har rett til å se papirene i saken."
    )
