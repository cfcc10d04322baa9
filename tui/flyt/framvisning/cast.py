"""A recording of flows in the format asciicast, version 2, which players of terminal sessions know."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.color import ColorSystem

from tui.flyt.framvisning.lesetid import lesetid
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt, Steg
from tui.skjema.lop import Lop, tekst_av
from tui.terminal.utseende.tema import Tema

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal

TASTETID = 0.05
"""Seconds between what two keys change, as of a fast typist."""
MELLOM_FELTER = 0.3
_TOM_SKJERM = "\x1b[0m\x1b[2J\x1b[?25h"


class Cast(Tilskuer):
    """Takes down what is painted while flows are played one after another, at the times at which people would play.

    The time is counted, not measured, so that a flow gives the same recording each time.
    """

    def __init__(self, tittel: str) -> None:
        self._tittel = tittel
        self._tid = 0.0
        self._hendelser: list[tuple[float, str, str]] = []
        self._bredde = self._hoyde = 0
        self._tema = Tema(paa_mork=True)
        self._malt: list[list[Lop]] = []
        self._markor = (-1, -1)
        self._lest: list[str] = []

    def innhold(self) -> str:
        """The whole file: a line of JSON for the head, and one for each event."""
        env = {"TERM": "xterm-256color"}
        hode = {"version": 2, "width": self._bredde, "height": self._hoyde, "title": self._tittel, "env": env}
        slutt = (self._tid + self._lesetid(""), "o", "")
        hendelser = [[round(tid, 3), slag, data] for tid, slag, data in (*self._hendelser, slutt)]
        return "".join(f"{json.dumps(linje, ensure_ascii=False)}\n" for linje in (hode, *hendelser))

    # The player's side

    def begynn(self, flyt: Flyt, terminal: Terminal) -> None:
        self._malt, self._lest = [], []
        self._flate = terminal.flate
        self._eksempel = f"{flyt.eksempel}: " if flyt.eksempel else ""
        terminal.vis_fram(self)

    async def for_(self, steg: Steg) -> None:
        self._hendelser.append((self._tid, "m", f"{self._eksempel}{steg.tekst}"))
        self._tid += self._lesetid(steg.tekst)

    async def mellom(self) -> None:
        self._tid += MELLOM_FELTER

    # The terminal's side

    @property
    def hoyde(self) -> None:
        """The form has the lines of the terminal."""
        return

    def tast(self, navn: str) -> None:
        """Nobody is at the keyboard."""

    def linjer(self, linjer: Sequence[Sequence[Lop]], bredde: int, hoyde: int) -> Sequence[Sequence[Lop]]:
        """Takes the lines down where they are not as they were; they are painted as they are."""
        self._bredde, self._hoyde = max(self._bredde, bredde), max(self._hoyde, hoyde)
        par = enumerate(zip_longest(self._malt, linjer, fillvalue=()), start=1)
        endret = [f"\x1b[{rad};1H{self._som_bytes(ny)}" for rad, (gammel, ny) in par if list(gammel) != list(ny)]
        markor = self._flate.markor
        if endret or markor != self._markor:
            rad, kol = markor
            data = "".join(("" if self._malt else _TOM_SKJERM, *endret, f"\x1b[{rad + 1};{kol + 1}H"))
            self._hendelser.append((self._tid, "o", data))
            self._tid += TASTETID
        self._malt = [list(linje) for linje in linjer]
        self._markor = markor
        return linjer

    def _lesetid(self, tekst: str) -> float:
        naa = [tekst_av(linje) for linje in self._malt]
        tid = lesetid(self._lest, naa, tekst)
        self._lest = naa
        return tid

    def _som_bytes(self, linje: Sequence[Lop]) -> str:
        stil = self._tema.stil
        return "".join(stil(lop.rolle).render(lop.tekst, color_system=ColorSystem.STANDARD) for lop in linje)
