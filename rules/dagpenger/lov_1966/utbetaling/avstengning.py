"""Rulebook section 9: how long an exclusion lasts, and what may not be paid in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.fakta.avstengning import Avstengning


def foreslaatte_lengder(dato: date) -> tuple[int, int, int]:
    """The weeks of exclusion that the program proposes on `dato`: 8, 12 and 26 (B, of 1997). The length is free.

    Raises UtenforRegelverket.
    """
    forslag = regelverk_paa(dato).avstengning_forslag
    return int(forslag["kort"].verdi), int(forslag["middels"].verdi), int(forslag["lang"].verdi)


def foreslaatt_lengde(fra: date, tidligere: Iterable[date]) -> tuple[int, int]:
    """The weeks proposed for an exclusion from `fra`, and which time it is: the person's first, second or third.

    `tidligere` are the first days of the person's other exclusions; those of the twelve months up to `fra` count.
    The third length goes for any later time. Whatever the reason is (folketrygdloven 1997 § 4-20 as a textbook gives
    it, B; that 1988 had it so, C). Raises UtenforRegelverket.
    """
    ett_aar_for = fra.replace(year=fra.year - 1, day=min(fra.day, 28) if fra.month == 2 else fra.day)
    gang = 1 + sum(ett_aar_for <= dag < fra for dag in tidligere)
    return foreslaatte_lengder(fra)[min(gang, 3) - 1], gang


def siste_avstengte_dag(fra: date, uker: int) -> date:
    """The last day of an exclusion of `uker` whole weeks (1 or more) that starts on `fra`; raises ValueError."""
    if uker < 1:
        raise ValueError("Avstengningstidens lengde må være minst én uke.")
    return fra + timedelta(days=7 * uker - 1)


def rammet_av(avstengninger: Iterable[Avstengning], fra: date, til: date) -> list[Avstengning]:
    """Those of a person's exclusions that have a day in the period from `fra` to `til`, both included.

    Nothing may be paid for such a period, and no exclusion may overlap another, in whichever case (ours, grade C).
    """
    return [en for en in avstengninger if fra <= en.til and til >= en.fra]


def forste_dag_utenfor(avstengninger: Iterable[Avstengning], dag: date) -> date:
    """`dag`, or the first day after it that lies in none of the exclusions."""
    for en in sorted(avstengninger, key=lambda en: en.fra):
        if en.fra <= dag <= en.til:
            dag = en.til + timedelta(days=1)
    return dag
