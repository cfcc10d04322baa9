"""By what people are told apart when we ask who wins and who loses, whatever law their cases are under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rules.mange.heltall import Heltall

    Flagg = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Kjennetegn:
    """Columns, a value a case: the income of the last year and the G of the day, kroner; children; special groups."""

    inntekt: Heltall
    g: Heltall
    barn: Heltall
    fiskeforedling: Flagg
    vernepliktig: Flagg
    pensjon: Flagg
