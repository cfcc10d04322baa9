"""50,000 cards are taken in from a file, calculated and paid."""

from __future__ import annotations

from benchmarks.data import ta_kort
from benchmarks.data.filinntak import RADER, maal_inntak
from benchmarks.maaling.maaling import Maaling


def maal(kort: int = RADER) -> list[Maaling]:
    """As `maal_inntak`."""
    return maal_inntak(ta_kort, ta_kort.kortfil, kort, "kort fra en fil anvises")
