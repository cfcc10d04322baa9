"""The facts of one payment, as the caseworker enters them on D-62; checked when made, never changed."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from datetime import date
from decimal import Decimal

from rules.fakta import setninger
from rules.fakta.betaling import Post
from rules.fakta.feltfeil import Feltfeil
from rules.fakta.skjema import FAKTA
from rules.tall.tall import Regel

UKESATS = Regel("Ukesats", hjemmel="D-61-3")
"""The leaf that leads from a payment to the grant whose ukesats it pays."""

_HUNDRE = Decimal(100)


class UgyldigAnvisning(Feltfeil):
    """A payment that cannot be made from these entries; `felt` is the argument at fault."""


@dataclass(frozen=True, slots=True)
class Anvisningsfakta:
    """What the caseworker enters for one payment, with the facts of the decision that it rests on.

    `anvisningstype` is blank (ordinary), K (cash), T (deduction), E (back payment) or M (reports only). Hours are
    hours: `normal_arbtid` and `tapt_arbtid` a week, `arb_timer` worked in the whole period.
    `maks_prosent` and `skatteprosent` are per cent, 0-100; `trekk` is kroner, positive, for T only. For E only
    are `anvist_for`, what has been paid or deducted before, of which the days in common count, and `etterbetales`,
    kroner above 0 that the caseworker sets in place of what is calculated. None is a blank field.
    """

    fra: date
    til: date
    ukesats: Decimal
    _: KW_ONLY
    normal_arbtid: Decimal | None = None
    anvisningstype: str = ""
    arb_timer: Decimal | None = None
    tapt_arbtid: Decimal | None = None
    maks_prosent: Decimal = _HUNDRE
    skatteprosent: Decimal | None = None
    tabellnr: str = ""
    trekk: Decimal | None = None
    anvist_for: tuple[Post, ...] = ()
    etterbetales: Decimal | None = None

    def __post_init__(self) -> None:
        _kontroller(self)


def _kontroller(fakta: Anvisningsfakta) -> None:
    if fakta.anvisningstype not in ("", "K", "T", "E", "M"):
        raise UgyldigAnvisning("anvisningstype", setninger.ANVISNINGSTYPEN)
    if fakta.til < fakta.fra:
        raise UgyldigAnvisning("til", setninger.TIL_FOR_FRA)
    if fakta.arb_timer is not None and fakta.tapt_arbtid is not None:
        raise UgyldigAnvisning("tapt_arbtid", setninger.TO_SLAG_TIMER)
    for felt, navn in (("arb_timer", "Arb. timer i per."), ("tapt_arbtid", "Tapt arb.tid")):
        timer = getattr(fakta, felt)
        if timer is not None and timer < 0:
            raise UgyldigAnvisning(felt, setninger.ikke_under_null(navn))
        if timer is not None and not (fakta.normal_arbtid and fakta.normal_arbtid > 0):
            raise UgyldigAnvisning("normal_arbtid", setninger.uten_normal_arbeidstid(navn))
    for felt in ("maks_prosent", "skatteprosent"):
        prosent = getattr(fakta, felt)
        if prosent is not None and not 0 <= prosent <= _HUNDRE:
            raise UgyldigAnvisning(felt, setninger.prosenten(FAKTA[felt].label))
    if (fakta.anvisningstype == "T") != (fakta.trekk is not None):
        raise UgyldigAnvisning("trekk", setninger.TREKK_BARE_VED_T)
    if fakta.trekk is not None and fakta.trekk <= 0:
        raise UgyldigAnvisning("trekk", setninger.TREKK_OVER_NULL)
    if fakta.etterbetales is not None and (fakta.anvisningstype != "E" or fakta.etterbetales <= 0):
        raise UgyldigAnvisning("etterbetales", setninger.ETTERBETALING_OVER_NULL)
    if fakta.skatteprosent is not None and fakta.tabellnr:
        raise UgyldigAnvisning("tabellnr", setninger.SKATT_OG_TABELL)
