"""The program's part: plays flows in its own terminal, its keys from there, and looks at what stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from tui.flyt.oppsett import Flytklokke, Flytoppsett
from tui.flyt.pty.etterligning import Etterligning
from tui.flyt.pty.pseudoterminal import ta_terminalen
from tui.flyt.pty.samtale import Avslag, SpillFlyt, Spilt
from tui.flyt.pty.tastatur import Ptytastatur
from tui.flyt.spilling.betjening import Betjening
from tui.flyt.spilling.i_terminalen import kjor_i_terminalen
from tui.flyt.spilling.spiller import spill_stegene

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal


class Gjest:
    """The conversation, at the file descriptor `fd`; standard in and out become this process's own terminal."""

    def __init__(self, fd: int) -> None:
        ta_terminalen()
        self._samtale = Connection(fd)

    def oppdrag(self) -> Iterator[SpillFlyt]:
        """The flows that are to be played, until nobody wants any."""
        while True:
            try:
                sagt = self._samtale.recv()
            except (EOFError, OSError):
                return
            yield sagt

    def avslaa(self, setning: str) -> None:
        """Says why the flow cannot be played."""
        self._samtale.send(Avslag(setning))

    def spill(self, oppdrag: SpillFlyt, lag_terminal: Callable[[Flytoppsett], Terminal]) -> None:
        """Plays a flow, and says how it went. Raises SystemExit after a signal, or what the terminal dies of."""
        flyt = oppdrag.flyt
        klokke = Flytklokke(flyt.klokke)
        terminal = lag_terminal(Flytoppsett.for_flyt(flyt, klokke, oppdrag.visning))
        tastatur = Ptytastatur(terminal, oppdrag.type_, self._samtale)
        tilskuer = Etterligning(flyt, terminal, oppdrag.type_, self._samtale)
        spilt: list[Spilt] = []

        async def arbeid() -> bool:
            resultat = await spill_stegene(flyt, Betjening(terminal, klokke, tastatur), tilskuer)
            spilt.append(Spilt(resultat, tuple(tilskuer.forskjell), tuple(tastatur.byttet.items())))
            return False

        kjor_i_terminalen(terminal, arbeid)
        if not spilt:
            raise SystemExit(terminal.return_code)
        self._samtale.send(spilt[0])
