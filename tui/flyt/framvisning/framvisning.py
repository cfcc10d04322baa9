"""A flow played in the real terminal for a person, who may pause, step, end, and take the keyboard over at the end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.flyt.framvisning.lesetid import MINST, lesetid
from tui.flyt.framvisning.stegvisning import Stegvisning
from tui.flyt.oppsett import LINJER, Flytklokke, Flytoppsett
from tui.flyt.resultat import Resultat
from tui.flyt.spilling.betjening import Betjening
from tui.flyt.spilling.i_terminalen import kjor_i_terminalen
from tui.flyt.spilling.spiller import spill_stegene
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt, Steg
from tui.skjema.lop import Lop, tekst_av, utsnitt
from tui.skjema.storrelse import KOLONNER

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal

NAA_ER_DET_DIN_TUR = "Flyten er spilt; nå er det du som har tastaturet."
PAUSE, NESTE, SLUTT = ("space",), ("right", "down"), ("q", "Q", "f3", "ctrl+c", "ctrl+q")


class KanIkkeVises(Exception):
    """There is no terminal, or the program stopped by itself; the text is one sentence, `kode` the exit status."""

    def __init__(self, setning: str, kode: int) -> None:
        super().__init__(setning)
        self.kode = kode


def vis(
    flyt: Flyt, lag_terminal: Callable[[Flytoppsett], Terminal], fart: float | None, *, overta: bool
) -> Resultat | None:
    """Plays a flow in this process's terminal; None when the watcher ended it before its last step.

    `fart` is how many times as fast as people read, None for as fast as it goes. When the flow has held and `overta`
    is set, the person has the keyboard until the program is left. Raises KanIkkeVises.
    """
    klokke = Flytklokke(flyt.klokke)
    terminal = lag_terminal(Flytoppsett.for_flyt(flyt, klokke))
    visning = Framvisning(flyt, terminal, fart)
    terminal.vis_fram(visning)
    kjor_i_terminalen(terminal, lambda: visning.spill(Betjening(terminal, klokke), overta))
    resultat = visning.resultat
    if (terminal.setning and (resultat is None or resultat.ok)) or (terminal.return_code and resultat is None):
        raise KanIkkeVises(terminal.setning, terminal.return_code or 1)
    return resultat


class Framvisning(Tilskuer):
    """What the watcher sees beside the form, and what the watcher's keys do. `resultat` is there when all is played."""

    def __init__(self, flyt: Flyt, terminal: Terminal, fart: float | None) -> None:
        self.resultat: Resultat | None = None
        self._flyt = flyt
        self._terminal = terminal
        self._fart = fart
        self._nr = 0
        self._pauset = False
        self._neste = 0
        self._stanset = False
        self._puls = asyncio.Event()
        self._form: list[str] = []
        self._sett: list[str] = []

    async def spill(self, betjening: Betjening, overta: bool) -> bool:
        """Plays the steps; whether the person has got the terminal, which goes on then."""
        resultat = await spill_stegene(self._flyt, betjening, self)
        if self._stanset:
            return False
        self.resultat = resultat
        self._ved(len(self._flyt.steg) + 1)
        if overta and resultat.ok and not self._terminal.flate.avsluttet:
            self._gi_fra_seg()
            return True
        await self._vent(self._lesetid(resultat.setning))
        return False

    # The terminal's side

    @property
    def hoyde(self) -> int:
        """The form has the lines that flows are written for."""
        return LINJER

    def linjer(self, linjer: Sequence[Sequence[Lop]], bredde: int, hoyde: int) -> Sequence[Sequence[Lop]]:
        """The form with the step beside it, under it, or on its last line."""
        form = [utsnitt(linje, 0, KOLONNER) for linje in linjer]
        self._form = [tekst_av(linje) for linje in form]
        self._puls.set()
        return Stegvisning(self._flyt, self._nr, self._pauset).rundt(form, bredde, hoyde)

    def tast(self, navn: str) -> None:
        """A key of the watcher's."""
        if navn in SLUTT:
            self._stanset = True
            self._terminal.exit(return_code=0)
        elif navn in PAUSE:
            self._pauset = not self._pauset
        elif navn in NESTE:
            self._pauset = True
            self._neste += 1
        self._terminal.vis_fram(self)

    # The player's side

    async def for_(self, steg: Steg) -> None:
        self._ved(steg.nr)
        await self._vent(self._lesetid(steg.tekst))

    async def mellom(self) -> None:
        if not self._pauset:
            await self._vent(MINST)

    def _ved(self, nr: int) -> None:
        self._nr = nr
        self._terminal.vis_fram(self)

    def _lesetid(self, tekst: str) -> float:
        tid = lesetid(self._sett, self._form, tekst)
        self._sett = self._form
        return tid

    async def _vent(self, sekunder: float) -> None:
        """Waits that long at the watcher's speed, and through a pause; an arrow goes on at once."""
        lop = asyncio.get_running_loop()
        slutt = lop.time() + (sekunder / self._fart if self._fart else 0)
        while not self._terminal.flate.avsluttet:
            if self._neste:
                self._neste -= 1
                return
            igjen = None if self._pauset or not self._terminal.stor_nok else slutt - lop.time()
            if igjen is not None and igjen <= 0:
                return
            self._puls.clear()
            try:
                async with asyncio.timeout(igjen):
                    await self._puls.wait()
            except TimeoutError:
                return

    def _gi_fra_seg(self) -> None:
        self._terminal.vis_fram(None)
        if not self._terminal.flate.melding:
            self._terminal.flate.si(NAA_ER_DET_DIN_TUR)
            self._terminal.vis_fram(None)
