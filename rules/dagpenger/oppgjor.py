"""What becomes of the differences when a decision is made anew: paid after, claimed, or taken off a claim.

It needs no figure of any law. No source says how it was done in 1988; the whole of it is our choice, grade C.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rules.tall.tall import Regel

ETTERBETALES = Regel("Etterbetales ved omgjøring", hjemmel="OMGJØRING")
"""The leaf of what is paid after of one payment's days."""
_NULL = Decimal(0)


@dataclass(frozen=True, slots=True)
class Fordelt:
    """What becomes of one payment's difference, kroner from 0 up: `krav` claimed, `nedsatt` taken off the claim, and
    `etterbetales` paid after."""

    krav: Decimal
    nedsatt: Decimal
    etterbetales: Decimal


def fordel(forskjeller: Sequence[Decimal], paa_kravet: Sequence[Decimal], igjen: Decimal) -> list[Fordelt]:
    """Shares out the differences (kroner, place for place) of the payments that one decision changes.

    What was paid too much is claimed. What was paid too little first takes off what is claimed of that same payment
    (`paa_kravet`, of which `igjen` is what is left of the account), then off what this decision claims, and the rest
    is paid after. A claim of other payments is left alone: it is deducted by its own plan. Grade C.
    """
    nye_krav = sum((max(_NULL, -forskjell) for forskjell in forskjeller), _NULL)
    fordelt = []
    for forskjell, paa in zip(forskjeller, paa_kravet, strict=True):
        for_lite = max(_NULL, forskjell)
        eget = min(for_lite, paa, igjen)
        igjen -= eget
        motregnet = min(for_lite - eget, nye_krav)
        nye_krav -= motregnet
        fordelt.append(Fordelt(max(_NULL, -forskjell), eget + motregnet, for_lite - eget - motregnet))
    return fordelt
