"""One measured figure, what it must be, and the yardstick that it stands beside."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Maaling:
    """`verdi` in `enhet`; `krav` is the requirement in words, `maalestokk` the yardstick with its own figure."""

    navn: str
    verdi: float
    enhet: str
    krav: str
    maalestokk: str
    oppfylt: bool
