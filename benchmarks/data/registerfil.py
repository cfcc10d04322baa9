"""50,000 rows of another register are taken in, and compared with what is stated."""

from __future__ import annotations

from benchmarks.data import ta_registerfil
from benchmarks.data.filinntak import RADER, maal_inntak
from benchmarks.maaling.maaling import Maaling


def maal(rader: int = RADER) -> list[Maaling]:
    """As `maal_inntak`."""
    return maal_inntak(ta_registerfil, ta_registerfil.registerfil, rader, "rader fra et annet register leses")
