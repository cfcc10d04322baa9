"""Where the register of a run comes from: it is built once for each exercise and seed, and copied from there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from data.demo.ferdiglager import hent
from training.ovelse.avtrykk import avtrykk

if TYPE_CHECKING:
    from training.ovelse.ovelse import Ovelse

_BYGGINGEN = Path(__file__).with_name("bygging.py")
_BEHOLDES = 50
"""As many built registers are kept: the whole course, and a class's hour of made exercises."""


def hent_ovelse(sti: Path, ovelse: Ovelse, fro: int) -> None:
    """Puts the register of an exercise at `sti` as `bygg_ovelse` makes it, whole or not at all.

    Raises KanIkkeBygges, and Registerfeil.
    """

    def bygg(ny: Path) -> None:
        from training.ovelse.bygging import bygg_ovelse

        bygg_ovelse(ny, ovelse, fro)

    kjenne = f"{avtrykk(ovelse)} {fro}".encode() + _BYGGINGEN.read_bytes()
    hent(sti, "ovelse", bygg, kjenne=kjenne, beholdes=_BEHOLDES)
