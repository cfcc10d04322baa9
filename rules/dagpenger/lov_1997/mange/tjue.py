"""Kroner with twenty decimals, exact, in whole numbers: what 64 bits cannot hold in one is held in three."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1997.mange.satser import LEDD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from rules.mange.heltall import Heltall


@dataclass(frozen=True, slots=True, eq=False)
class Tjue:
    """`hele` kroner, and twenty decimals as `topp` and `bunn`, ten in each; all at least 0, those two below 10¹⁰."""

    hele: Heltall
    topp: Heltall
    bunn: Heltall

    @classmethod
    def av(cls, topp: Heltall, bunn: Heltall) -> Tjue:
        """`topp` × 10⁻¹⁰ + `bunn` × 10⁻²⁰, each from 0 up to 2⁶²; `topp` is written over."""
        mente = bunn // LEDD
        topp += mente
        hele = topp // LEDD
        return cls(hele, topp - hele * LEDD, bunn - mente * LEDD)

    def hoyst(self, tak: Heltall) -> Tjue:
        """Each at most the whole number `tak`."""
        under = self.hele < tak
        return Tjue(np.minimum(self.hele, tak), self.topp * under, self.bunn * under)

    def over(self, tak: Heltall) -> NDArray[np.bool_]:
        """Whether each is more than the whole number `tak`."""
        svar: NDArray[np.bool_] = (self.hele > tak) | ((self.hele == tak) & ((self.topp | self.bunn) > 0))
        return svar

    def storre_enn(self, annen: Tjue) -> NDArray[np.bool_]:
        """Whether each is more than that of the other."""
        i_toppen = (self.topp > annen.topp) | ((self.topp == annen.topp) & (self.bunn > annen.bunn))
        svar: NDArray[np.bool_] = (self.hele > annen.hele) | ((self.hele == annen.hele) & i_toppen)
        return svar

    def der(self, hvor: NDArray[np.bool_], ellers: Tjue) -> Tjue:
        """Those where `hvor` is set, and of the other elsewhere."""
        par = ((self.hele, ellers.hele), (self.topp, ellers.topp), (self.bunn, ellers.bunn))
        return Tjue(*(np.where(hvor, egen, annen) for egen, annen in par))

    def avrundet(self, steg: Heltall) -> Heltall:
        """The nearest multiple of `steg`, 1 or an even number, half up: only half a krone needs the decimals."""
        krone = self.hele + (self.topp >= LEDD // 2)
        stor = steg != 1
        if stor.any():
            krone = np.where(stor, (self.hele + steg // 2) // steg * steg, krone)
        return krone


def snitt_av_tre(perioder: tuple[Tjue, Tjue, Tjue]) -> Tjue:
    """The sum over three, to twenty decimals, half up: a remainder of two thirds goes up, and one never is a half."""
    hele = sum_(en.hele for en in perioder)
    topp = sum_(en.topp for en in perioder)
    bunn = sum_(en.bunn for en in perioder)
    hele, rest = _delt_paa_tre(hele)
    topp, rest = _delt_paa_tre(topp + rest * LEDD)
    bunn, rest = _delt_paa_tre(bunn + rest * LEDD)
    bunn += rest == 2
    mente = bunn // LEDD
    topp += mente
    bunn -= mente * LEDD
    mente = topp // LEDD
    return Tjue(hele + mente, topp - mente * LEDD, bunn)


def sum_(ledd: Iterable[Heltall]) -> Heltall:
    """The sum of three columns, in a column of its own."""
    forste, andre, tredje = ledd
    svar: Heltall = forste + andre
    svar += tredje
    return svar


def _delt_paa_tre(tall: Heltall) -> tuple[Heltall, Heltall]:
    hele = tall // 3
    return hele, tall - 3 * hele
