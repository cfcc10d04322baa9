"""Signatur and Sign where one has logged in: they stay on the forms, and nobody writes in them."""

from collections.abc import Sequence
from dataclasses import replace

from screens.okt import Okt
from tui.skjema.bilde import Bilde

FELT = "signatur"


class FastSignatur:
    """Gives one routine's pages as they are, or with the signature protected: it follows from who logged in."""

    def __init__(self, okt: Okt) -> None:
        self._okt = okt
        self._vernet: dict[int, tuple[Bilde, Bilde]] = {}

    def __call__(self, sider: Sequence[Bilde]) -> Sequence[Bilde]:
        if not self._okt.innlogget:
            return sider
        kjente, self._vernet = self._vernet, {}
        for side in sider:
            kjent = kjente.get(id(side))
            self._vernet[id(side)] = kjent if kjent and kjent[0] is side else (side, med_fast_signatur(side))
        return tuple(vernet for _, vernet in self._vernet.values())


def med_fast_signatur(side: Bilde) -> Bilde:
    """The page on which the signature is shown and cannot be written."""
    if side.plass_for(FELT) is None:
        return side
    felter = [replace(felt, beskyttet=True, paakrevd="") if felt.navn == FELT else felt for felt in side.felter]
    return replace(side, felter=tuple(felter))
