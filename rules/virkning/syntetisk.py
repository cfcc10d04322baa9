"""Invented cases with working time, from a seed; the cases are those of the law's generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from rules.mange.arbeidstid import HELE_UKA, Arbeidstid
from rules.mange.saker import BLANK

if TYPE_CHECKING:
    from rules.dagpenger.lov import Lov
    from rules.mange.saker import Saker

FLEST_SAKER = 5_000_000
"""As many as fit in 2 GB of memory at a time."""

DELVIS_LEDIGE_PROMILLE = 250
NORMAL_UKE = 3_750
_EGEN_STROM = 62


def lag_syntetiske(lov: Lov, antall: int, fro: int) -> tuple[Saker, Arbeidstid]:
    """`antall` invented cases under a law from the seed `fro` (0 or more), the same on every machine.

    A quarter have lost only some of a week of 37.5 hours, evenly from a hundredth of an hour up; the rest all of it.
    The shares are ours and describe nobody.
    """
    rng = np.random.default_rng((fro, _EGEN_STROM))
    delvis = rng.integers(0, 1_000, antall) < DELVIS_LEDIGE_PROMILLE
    tapt = np.where(delvis, rng.integers(1, NORMAL_UKE, antall), BLANK).astype(np.int32)
    normal = np.full(antall, NORMAL_UKE, dtype=np.int32)
    maks = np.full(antall, HELE_UKA, dtype=np.int32)
    return lov.mange.lag_saker(antall, fro), Arbeidstid(normal, tapt, maks)
