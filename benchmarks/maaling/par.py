"""Two sides measured in turn, ours and a yardstick, and held together pair by pair."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.maaling.maaling import Maaling

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Par:
    """Times in milliseconds, taken in turn: those of the same place make a pair."""

    vaare: Sequence[float]
    maalestokkens: Sequence[float]

    @property
    def forhold(self) -> float:
        """The median of the pairs' ratios, ours to the yardstick: a slow spell of the machine hits both of a pair."""
        return median(vaar / stokk for vaar, stokk in zip(self.vaare, self.maalestokkens, strict=True))

    def maaling(self, navn: str, maalestokk: str, krav: float) -> Maaling:
        """The figure of the pairs: the ratio, which may be at most `krav`, beside the median of each side."""
        vaar, stokk = median(self.vaare), median(self.maalestokkens)
        return Maaling(
            navn=f"{navn}: {_ms(vaar)}",
            verdi=self.forhold,
            enhet="× målestokken",
            krav=f"≤ {krav}".replace(".", ","),
            maalestokk=f"{maalestokk}: {_ms(stokk)}",
            oppfylt=self.forhold <= krav,
        )


def _ms(tid: float) -> str:
    return f"{tid:.{0 if tid >= 100 else 1}f} ms".replace(".", ",")
