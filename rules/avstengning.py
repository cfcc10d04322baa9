"""Rulebook section 9: how long an exclusion lasts, and what may not be paid in it."""

from __future__ import annotations

from datetime import timedelta

from rules.regelverk_1976 import regelverk_paa

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def foreslatte_lengder(dato: date) -> tuple[int, int, int]:
    """The weeks of exclusion that the program proposes on ``dato``: 8, 12 and 26 (B, of 1997). The length is free.

    Raises UtenforRegelverket.
    """
    forslag = regelverk_paa(dato).avstengning_forslag
    return int(forslag["kort"].verdi), int(forslag["middels"].verdi), int(forslag["lang"].verdi)


def siste_avstengte_dag(fra: date, uker: int) -> date:
    """The last day of an exclusion of ``uker`` whole weeks (1 or more) that starts on ``fra``; raises ValueError."""
    if uker < 1:
        raise ValueError("Avstengningstidens lengde må være minst én uke.")
    return fra + timedelta(days=7 * uker - 1)


def rammer_avstengning(fra: date, til: date, avstengt_fra: date, uker: int) -> bool:
    """Whether the period from ``fra`` to ``til`` has a day inside the exclusion, in which nothing may be paid."""
    return fra <= siste_avstengte_dag(avstengt_fra, uker) and til >= avstengt_fra
