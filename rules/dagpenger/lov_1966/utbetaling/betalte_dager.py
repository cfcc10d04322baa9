"""Rulebook section 7: a day is paid once, and it is the person's days that are paid, in whichever case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rules.dagpenger.lov_1966.utbetaling.dager import PUNKT
from rules.fakta.betaling import DEKKER, Post
from rules.tall.tall import Fakta, Regel, Tall

SISTE_BETALTE_DAG = Regel(
    "Siste betalte dag",
    "siste dag i den av de betalte periodene som slutter sist: {siste anvisning}",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)


def betalte_perioder(poster: Iterable[Post]) -> list[Post]:
    """Those of the payments that pay for a period, and the period that was paid before a running case was taken in."""
    return [post for post in poster if post.type in DEKKER and post.fra is not None and post.til is not None]


def siste_betalte_dag(poster: Iterable[Post], begynt_for: date = date.max) -> Tall[date] | None:
    """The last day that is paid for, in periods that begin before a day; None when none is. Grade C."""
    betalt = [post for post in betalte_perioder(poster) if post.fra and post.fra < begynt_for]
    siste = max(betalt, key=lambda post: post.til or date.min, default=None)
    if siste is None or siste.til is None:
        return None
    return Tall(SISTE_BETALTE_DAG, siste.til, (Fakta(Regel(siste.navn, enhet=""), siste.til, siste.kilde),))


def betalt_periode_over(poster: Iterable[Post], fra: date, til: date) -> Post | None:
    """The first of the payments that pays for a day from `fra` to `til`, both included; None when none does.

    Such a period is paid once: only a back payment may be made over it. Grade C.
    """
    for post in betalte_perioder(poster):
        if post.fra and post.til and fra <= post.til and til >= post.fra:
            return post
    return None
