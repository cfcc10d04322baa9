"""How much of a week each case has lost, as columns."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from rules.mange.heltall import helt
from rules.mange.saker import BLANK, KanIkkeUttrykkes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Kolonne = NDArray[np.int32]

HUNDREDELER = 100
HELE_UKA = 100 * HUNDREDELER
FLEST_TIMER = 168 * HUNDREDELER


@dataclass(frozen=True, slots=True)
class Arbeidstid:
    """The working time of each case as int32 columns, in hundredths: hours a week, and Maks % of the decision.

    `tapt` BLANK (−1) is a whole week without work; a case that has lost some hours must have a `normal` above 0.
    Raises KanIkkeUttrykkes for anything else, and for more hours than a week has or a per cent above 100.
    """

    normal: Kolonne
    tapt: Kolonne
    maks_prosent: Kolonne

    def __post_init__(self) -> None:
        if not len(self.normal) == len(self.tapt) == len(self.maks_prosent):
            raise KanIkkeUttrykkes("Arbeidstiden har ikke én verdi for hver sak.")
        if bool(((self.tapt != BLANK) & (self.normal <= 0)).any()):
            raise KanIkkeUttrykkes("Normal arbeidstid må være over 0 når tapt arbeidstid er oppgitt.")
        for kolonne, hoyst in ((self.normal, FLEST_TIMER), (self.tapt, FLEST_TIMER), (self.maks_prosent, HELE_UKA)):
            if len(kolonne) and not BLANK <= kolonne.min() <= kolonne.max() <= hoyst:
                raise KanIkkeUttrykkes("Arbeidstiden har en verdi utenfor grensene.")

    def __len__(self) -> int:
        return len(self.normal)

    def utsnitt(self, fra: int, til: int) -> Arbeidstid:
        """The cases from `fra` up to `til`, not copied."""
        return Arbeidstid(self.normal[fra:til], self.tapt[fra:til], self.maks_prosent[fra:til])


@dataclass(frozen=True, slots=True)
class Uke:
    """The working time of one case: hours a week, None when not entered, and Maks % of the decision."""

    normal: Decimal | None = None
    tapt: Decimal | None = None
    maks_prosent: Decimal = Decimal(100)


def som_arbeidstid(uker: Sequence[Uke]) -> Arbeidstid:
    """Working time as columns; raises KanIkkeUttrykkes as Arbeidstid does, and for more than two decimals."""

    def kolonne(verdier: Sequence[Decimal | None]) -> Kolonne:
        return np.array([BLANK if v is None else helt(v * HUNDREDELER) for v in verdier], dtype=np.int32)

    return Arbeidstid(
        kolonne([uke.normal for uke in uker]),
        kolonne([uke.tapt for uke in uker]),
        kolonne([uke.maks_prosent for uke in uker]),
    )


def hele_uker(antall: int) -> Arbeidstid:
    """Cases without any work at all."""

    def kolonne(verdi: int) -> Kolonne:
        return np.full(antall, verdi, dtype=np.int32)

    return Arbeidstid(kolonne(BLANK), kolonne(BLANK), kolonne(HELE_UKA))
