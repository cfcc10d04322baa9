"""What holds on a day by a parameter file, found by the day on which any of its parameters last changed."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rules.tall.parametre import Parametersett

T = TypeVar("T")


class Skiftetabell(Generic[T]):
    """What `lag` makes of the parameters from each of `datoer`, the days on which any of them changes, in order.

    Each is made when it is first asked for.
    """

    __slots__ = ("_lag", "_laget", "_sett", "datoer")

    def __init__(self, sett: Parametersett, lag: Callable[[Parametersett, date], T]) -> None:
        self.datoer = sorted({rad.gjelder_fra for rader in sett.rader.values() for rad in rader})
        self._sett = sett
        self._lag = lag
        self._laget: list[T | None] = [None] * len(self.datoer)

    def paa(self, dato: date) -> T:
        """What holds on the day, which must be one that the file covers."""
        plass = bisect_right(self.datoer, dato) - 1
        laget = self._laget[plass]
        if laget is None:
            laget = self._laget[plass] = self._lag(self._sett, self.datoer[plass])
        return laget
