"""Whether the terminal shows what the program has painted, after each step of a flow."""

from __future__ import annotations

import asyncio
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from tui.flyt.bilder.bildefil import Bildefil, Bildepar
from tui.flyt.bilder.forskjell import forskjell
from tui.flyt.bilder.skjermbilde import Skjermbilde
from tui.flyt.feil import Avvik
from tui.flyt.pty import setninger
from tui.flyt.pty.samtale import Se, Sett, Ved
from tui.flyt.pty.terminaltype import Terminaltype
from tui.flyt.pty.utseende import SOM_TEKST, Utseende
from tui.flyt.spilling.spiller import FRIST, innen_frist, stedet
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt, Steg
from tui.skjema.lop import Lop, utsnitt

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal

MALEFRIST = 5.0
"""Seconds for what the program wants painted to be painted; what stands then is what is compared."""


class Etterligning(Tilskuer):
    """Looks at the terminal after each step; `forskjell` are the lines that show what was not as painted."""

    def __init__(self, flyt: Flyt, terminal: Terminal, type_: Terminaltype, samtale: Connection) -> None:
        self._flyt = flyt
        self._terminal = terminal
        self._type = type_
        self._samtale = samtale
        self._sett: tuple[Bildefil, int] | None = None
        self.forskjell: list[str] = []

    async def for_(self, steg: Steg) -> None:
        self._samtale.send(Ved(stedet(self._flyt, steg)))

    async def etter(self, steg: Steg) -> None:  # noqa: ARG002  it is compared after every step
        """Compares. Raises Avvik when the terminal shows something else, or has its cursor somewhere else."""
        if self._terminal.flate.avsluttet:
            return
        await innen_frist(self._vent(), FRIST)
        if self._terminal.flate.avsluttet:
            return
        sett_for, self._sett = self._sett, (self._tegnet(), self._terminal.malinger)
        if self._sett == sett_for:
            return
        self._samtale.send(Se())
        sett: Sett = self._samtale.recv()
        par = Bildepar(self._tegnet(), sett.bilde)
        galt = []
        if not par.likt:
            linjer = ", ".join(str(linje.nr) for linje in par.endrede_linjer())
            self.forskjell = forskjell(par)
            galt.append(setninger.viser_annet(self._type.navn, linjer))
        terminal = self._terminal
        markor = terminal.flate.markor if terminal.stor_nok else (0, 0)
        if sett.markor != markor:
            vist = _plassen(*sett.markor) if sett.markor else setninger.SKJULT
            galt.append(setninger.markor_et_annet_sted(self._type.navn, _plassen(*markor), vist))
        if galt:
            raise Avvik("; ".join(galt))

    async def _vent(self) -> None:
        try:
            async with asyncio.timeout(MALEFRIST):
                await self._terminal.vent_vist()
        except TimeoutError:
            await self._terminal.vent_kvittert()

    def _tegnet(self) -> Bildefil:
        """The program's own picture, in the look that this terminal can give it."""
        terminal = self._terminal
        bredde, hoyde = terminal.size
        ord_ = {SOM_TEKST: SOM_TEKST}
        linjer = []
        for linje in terminal.linjer()[:hoyde]:
            for rolle in {lop.rolle for lop in linje} - ord_.keys():
                ord_[rolle] = str(Utseende.av(terminal.stil(rolle)).paa(self._type))
            malt = [Lop(lop.tekst, ord_[lop.rolle]) for lop in utsnitt(linje, 0, bredde)]
            linjer.append((*malt, Lop(" " * (bredde - sum(len(lop.tekst) for lop in malt)), SOM_TEKST)))
        linjer += [(Lop(" " * bredde, SOM_TEKST),)] * (hoyde - len(linjer))
        return Bildefil.av(Skjermbilde(1, "terminal", tuple(linjer)))


def _plassen(rad: int, kol: int) -> str:
    """A place, counted from 0, as people count."""
    return setninger.plassen(rad + 1, kol + 1)
