"""Where a step is shown while it is watched: never on the form, nor on its message.

In a wide terminal the steps stand beside the form, in a high one the step stands under it, and in one of 24 lines in
the place of the key line, since the keys there are not the watcher's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.flyt.steg import Flyt
from tui.skjema.lop import Lop, malbar
from tui.skjema.storrelse import KOLONNER
from tui.terminal.sidepanel import MINSTE_BREDDE

_STORSTE_PANEL = 76


@dataclass(frozen=True, slots=True)
class Stegvisning:
    """`nr` is the step that comes next, from 1, 0 before the first, one more than there are when all are done."""

    flyt: Flyt
    nr: int
    pauset: bool

    def rundt(self, linjer: Sequence[Sequence[Lop]], bredde: int, hoyde: int) -> list[list[Lop]]:
        """The lines of the form with the step in a terminal of that size."""
        form = [list(linje) for linje in linjer]
        if bredde >= MINSTE_BREDDE:
            panel = self._panel(min(bredde - KOLONNER - 4, _STORSTE_PANEL), len(form))
            return [[*linje, Lop("  │ ", "panel"), lop] for linje, lop in zip(form, panel, strict=True)]
        return [*(form if hoyde > len(form) else form[:-1]), self._linje()]

    @property
    def _taster(self) -> str:
        return "PAUSE  → neste  Mellomrom går  Q slutt" if self.pauset else "Mellomrom pause  Q slutt"

    def _linje(self) -> list[Lop]:
        plass = KOLONNER - len(self._taster) - 2
        return [Lop(self._stedet(plass).ljust(plass), "status"), Lop(f"  {self._taster}", "taster")]

    def _stedet(self, plass: int) -> str:
        if not 1 <= self.nr <= len(self.flyt.steg):
            return ("Ferdig." if self.nr else "Begynner …")[:plass]
        steg = self.flyt.steg[self.nr - 1]
        return _kuttet(f"{self.nr}/{len(self.flyt.steg)} linje {steg.linje}: {steg.tekst}", plass)

    def _panel(self, plass: int, hoyde: int) -> list[Lop]:
        rader = hoyde - 4
        forste = max(min(self.nr - 1 - rader // 2, len(self.flyt.steg) - rader), 0)
        linjer = [Lop(_kuttet(self.flyt.tittel, plass), "panel_tittel"), Lop("", "panel")]
        for steg in self.flyt.steg[forste : forste + rader]:
            rolle = "valgt" if steg.nr == self.nr else "panel"
            linjer.append(Lop(_kuttet(f"{steg.linje:4}  {steg.tekst}", plass), rolle))
        linjer += [Lop("", "panel")] * (hoyde - 1 - len(linjer))
        linjer.append(Lop(_kuttet(self._taster, plass), "panel_tittel"))
        return [Lop(lop.tekst.ljust(plass), lop.rolle) for lop in linjer]


def _kuttet(tekst: str, plass: int) -> str:
    malt = malbar(tekst)
    return malt if len(malt) <= plass else f"{malt[: plass - 1]}…"
