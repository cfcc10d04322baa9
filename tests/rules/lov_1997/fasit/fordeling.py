"""What the paid days of one card are paid, and the egenandel taken from them (section 12, steps 6-10)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tests.rules.lov_1997.fasit.sak import Sak
from tests.rules.lov_1997.fasit.tall import d20, naermest


@dataclass(frozen=True, slots=True)
class Fordeling:
    """Whole kroner a day, and the egenandel taken."""

    dager: Mapping[date, int]
    trukket: int


def fordel(
    sak: Sak,
    dager: Sequence[date],
    dagsats: Callable[[date], Fraction],
    fva: Fraction,
    timer: Fraction,
    egenandel: Fraction,
) -> Fordeling:
    """The days in groups of one rate, each with its share of the egenandel.

    The rest of the egenandel falls by what is taken in whole kroner, as the text says, so that it may go below 0.
    """
    grupper: dict[Fraction, list[date]] = {}
    for dag in dager:
        grupper.setdefault(dagsats(dag), []).append(dag)
    brutto = {sats: max(Fraction(0), d20(sats * len(g) * (fva - timer) / fva)) for sats, g in grupper.items()}
    hele = sum(brutto.values(), Fraction(0))
    kroner: dict[date, int] = {}
    trekk = Fraction(0)
    for sats, gruppe in grupper.items():
        andel = naermest(egenandel * d20(brutto[sats] / hele)) if hele else 0
        eget = min(brutto[sats], Fraction(andel))
        trekk += eget
        kroner.update(spredt(sak, gruppe, brutto[sats] - eget))
    return Fordeling(kroner, naermest(trekk))


def spredt(sak: Sak, gruppe: Sequence[date], netto: Fraction) -> dict[date, int]:
    """The money of a group, a day."""
    if sak.valg("T-MKAVR") == "dag":
        return {dag: naermest(netto / len(gruppe)) for dag in gruppe}
    per_dag, resten = divmod(naermest(netto), len(gruppe))
    return {dag: per_dag + (resten if dag == gruppe[-1] else 0) for dag in gruppe}
