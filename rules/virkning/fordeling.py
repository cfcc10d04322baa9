"""Whole numbers counted by value, and the quantiles of them, exact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from rules.mange.heltall import Heltall

TETTES_VED = 64


@dataclass(frozen=True, slots=True)
class Kvartiler:
    """Kroner. The quartiles are by nearest rank: of n values in order, number ⌈n/4⌉, ⌈n/2⌉ and ⌈3n/4⌉.

    So each of them is a change that some case really has, and nothing is interpolated.
    """

    minst: int
    nedre: int
    median: int
    ovre: int
    storst: int


class Fordeling:
    """How many times each value has come; takes any number of values in the memory of the different ones."""

    __slots__ = ("_antall", "_verdier")

    def __init__(self) -> None:
        self._verdier: list[Heltall] = []
        self._antall: list[Heltall] = []

    def ta_med(self, verdier: Heltall) -> None:
        """Counts these values too."""
        ulike, antall = np.unique(verdier, return_counts=True)
        self._verdier.append(ulike)
        self._antall.append(antall.astype(np.int64))
        if len(self._verdier) >= TETTES_VED:
            self._tett()

    def sla_sammen(self, annen: Fordeling) -> None:
        """Counts what the other has counted too."""
        self._verdier += annen._verdier
        self._antall += annen._antall
        if len(self._verdier) >= TETTES_VED:
            self._tett()

    def kvartiler(self) -> Kvartiler | None:
        """The quartiles of all that has been counted, None when nothing has."""
        if not self._verdier:
            return None
        self._tett()
        verdier, til_og_med = self._verdier[0], np.cumsum(self._antall[0])
        if not len(verdier):
            return None
        n = int(til_og_med[-1])

        def rang(nummer: int) -> int:
            return int(verdier[np.searchsorted(til_og_med, nummer)])

        return Kvartiler(rang(1), rang(-(-n // 4)), rang(-(-n // 2)), rang(-(-3 * n // 4)), rang(n))

    def _tett(self) -> None:
        ulike, plass = np.unique(np.concatenate(self._verdier), return_inverse=True)
        antall = np.zeros(len(ulike), dtype=np.int64)
        np.add.at(antall, plass, np.concatenate(self._antall))
        self._verdier, self._antall = [ulike], [antall]
