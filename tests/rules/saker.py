"""Cases for the tests of the rules. The figures they meet are these, all from the table of G:

1 June 1988: G 31 000 (forrige 30 400); average G 1987: 29 267, 1986: 27 433, 1985: 25 333.
31 December 1987: 29 900; 1 January 1987: 28 000. So 6 G = 186 000, 3 % of G = 930, 0.75 G = 23 250.

1979 had one G all the year, 15 200: an income of 1979 treated in 1979 is adjusted by exactly 1. So 6 G = 91 200.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from rules.fakta.skjema import Aarsinntekt, Saksfakta

JUNI_1988 = date(1988, 6, 1)


def sak_1988(siste: int, neste: int = 0, tredje: int = 0, **annet: Any) -> Saksfakta:
    """A case treated and granted on 1 June 1988 with these lønnsinntekter."""
    return Saksfakta(
        annet.pop("behandlet", JUNI_1988), annet.pop("innvilget_fra", JUNI_1988), lonn(siste, neste, tredje), **annet
    )


def sak_uten_justering(siste: int, **annet: Any) -> Saksfakta:
    """A case in which siste år's income is adjusted by exactly 1: what goes in comes out, to the krone."""
    return Saksfakta(date(1979, 6, 1), date(1980, 2, 1), lonn(siste), **annet)


def lonn(siste: int, neste: int = 0, tredje: int = 0) -> tuple[Aarsinntekt, Aarsinntekt, Aarsinntekt]:
    return Aarsinntekt(siste), Aarsinntekt(neste), Aarsinntekt(tredje)
