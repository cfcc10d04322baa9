"""The G of many days at a time."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from rules.tall.grunnbelop import grunnbelopssett

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rules.mange.heltall import Heltall

    Dager = NDArray[np.int32] | Heltall


def g_paa_dagene(dager: Dager) -> Heltall:
    """The G in force on each day (an ordinal from 1967 on), kroner."""
    fra, g = _rader()
    return g[np.searchsorted(fra, dager, side="right") - 1]


@cache
def _rader() -> tuple[Heltall, Heltall]:
    rader = grunnbelopssett().rader["grunnbelop"]
    fra = np.array([rad.gjelder_fra.toordinal() for rad in rader], dtype=np.int64)
    return fra, np.array([int(rad.verdi) for rad in rader], dtype=np.int64)
