"""What the law of 1976-1996 says of a card that cannot be paid as it is written; its warnings stand in its tables."""

from decimal import Decimal
from typing import Annotated

from rules.tall.setning import Feil


def dager_gammelt_ferieaar(i_alt: Annotated[Decimal, 3]) -> Feil:
    return f"Dager gammelt ferieår: skriv et tall fra 0 til {i_alt}."


def trekk_over_kjoringen(utbetaler: Decimal) -> str:
    """Kroner that the run pays."""
    return f"Trekket kan ikke være mer enn de {utbetaler:f} kronene som kjøringen utbetaler."
