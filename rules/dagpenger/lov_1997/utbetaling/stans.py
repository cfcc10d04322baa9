"""Rulebook section 13: when the right stops: three cards in a row, the days used up, or the age."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from rules.tall.tall import Ledd, Regel, Tall

TRE_PERIODER = Regel(
    "Stans",
    "fra den første dagen med rett på det første av {kort} kort på rad som ikke oppfyller kravet",
    enhet="",
    hjemmel="dagpengeforskriften § 10-4",
    grad="A",
)
STONADSDAGER = Regel(
    "Stans", "fra dagen etter den siste stønadsdagen", enhet="", hjemmel="folketrygdloven § 4-15", grad="A"
)
ALDER = Regel("Stans", "fra dagen etter {siste dag med rett}", enhet="", hjemmel="folketrygdloven § 4-23", grad="A")
EN_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stans:
    """The first day without right, and why: `tre_perioder`, `stonadsdager` or `alder`."""

    fra: Tall[date]
    grunn: str


def etter_tre_kort(fra: date, *ledd: Ledd) -> Stans:
    """The stop after three cards that are not met. Grade A."""
    return Stans(Tall(TRE_PERIODER, fra, ledd), "tre_perioder")


def etter_siste_dag(siste_forbruk: date) -> Stans:
    """The stop when the days are used up. Grade A."""
    return Stans(Tall(STONADSDAGER, siste_forbruk + EN_DAG), "stonadsdager")


def etter_alder(siste_dag: Tall[date]) -> Stans:
    """The stop by age. Grade A."""
    return Stans(Tall(ALDER, siste_dag.verdi + EN_DAG, (siste_dag,)), "alder")


def tidligst(ene: Stans | None, andre: Stans) -> Stans:
    """The earlier of two stops; the first of two on one day."""
    return andre if ene is None or andre.fra.verdi < ene.fra.verdi else ene
