"""The terminal's part: takes what the program writes, shows it, sends the keys that are pressed, and is looked at."""

from __future__ import annotations

import select
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from types import TracebackType

from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.oppsett import VANLIG, Terminalvisning
from tui.flyt.pty import setninger
from tui.flyt.pty.pseudoterminal import Pseudoterminal
from tui.flyt.pty.samtale import Avslag, Fullfort, Se, Send, Sett, SpillFlyt, Spilt, StillVindu, Ved
from tui.flyt.pty.skjermmodell import Skjermmodell
from tui.flyt.pty.terminaltype import Terminaltype
from tui.flyt.resultat import Resultat
from tui.flyt.spilling.spiller import FRIST, STARTFRIST
from tui.flyt.steg import Flyt

TAUS = STARTFRIST + FRIST
"""Seconds without a byte or a word after which the program, which has shorter limits of its own, is given up."""


class Vert:
    """Plays flows one after another through one program in a terminal of that type, started at once.

    `program` gives its command line, from the number of the file descriptor of the conversation. A program that ends
    by itself is started again for the next flow. Raises KanIkkeSpilles when there is no pseudo-terminal.
    """

    def __init__(self, type_: Terminaltype, program: Callable[[int], Sequence[str]]) -> None:
        self._type = type_
        self._program = program
        self._sted = ""
        self._skjerm = self._ny_skjerm(VANLIG)
        self._ut, self._lover = b"", False
        self._barn: _Barn | None = self._start()

    def __enter__(self) -> Vert:
        return self

    def __exit__(
        self, type_: type[BaseException] | None, feil: BaseException | None, spor: TracebackType | None
    ) -> None:
        if self._barn:
            self._barn.lukk()

    def spill(self, flyt: Flyt, visning: Terminalvisning = VANLIG) -> Spilt:
        """Plays a flow in a window of that size, with so many colours. Raises KanIkkeSpilles."""
        barn = self._barn = self._barn or self._start()
        self._skjerm = self._ny_skjerm(visning)
        self._ut, self._lover = b"", False
        self._sted = f"{flyt.fil}, ved start"
        barn.terminal.still_flate(visning.bredde, visning.hoyde)
        try:
            barn.samtale.send(SpillFlyt(flyt, visning, self._type))
            return self._til_slutt(barn)
        except TimeoutError:
            hva = setninger.ikke_svart_paa(int(TAUS))
            barn.terminal.legg_paa()
        except (EOFError, OSError):
            self._les_resten(barn)
            hva = setninger.sluttet(barn.terminal.vent_paa_slutt())
        self._barn = None
        barn.samtale.close()
        return Spilt(Resultat(flyt, f"{self._sted}: {hva}.", self._skjerm.skjermbilde(self._type)))

    def _til_slutt(self, barn: _Barn) -> Spilt:
        """Plays the terminal's part until the flow is played. Raises EOFError, OSError and TimeoutError."""
        fd, samtale = barn.terminal.fd, barn.samtale
        while True:
            leselige, skrivbare, _ = select.select([fd, samtale.fileno()], [fd] if self._ut else [], [], TAUS)
            if not leselige and not skrivbare:
                raise TimeoutError
            if skrivbare:
                self._send(barn)
            if fd in leselige:  # what it wrote before it said something is shown first
                if not (data := barn.terminal.les()):
                    raise EOFError
                self._skjerm.ta_imot(data)
            elif leselige and (spilt := self._svar(barn, samtale.recv())):
                return spilt

    def _send(self, barn: _Barn) -> None:
        self._ut = self._ut[barn.terminal.skriv(self._ut) :]
        if self._lover and not self._ut:
            self._lover = False
            barn.samtale.send(Fullfort())

    def _svar(self, barn: _Barn, sagt: object) -> Spilt | None:
        match sagt:
            case Ved(sted):
                self._sted = sted
            case Send(data):
                self._ut += data
                self._lover = True
            case StillVindu(bredde, hoyde):
                self._skjerm.still_flate(bredde, hoyde)
                barn.terminal.still_flate(bredde, hoyde)
                barn.samtale.send(Fullfort())
            case Se():
                markor = None if self._skjerm.markor_er_skjult else self._skjerm.markor
                barn.samtale.send(Sett(self._skjerm.bilde(self._type), markor))
            case Avslag(setning):
                raise KanIkkeSpilles(setning)
            case Spilt():
                return sagt
        return None

    def _svar_fra_skjermen(self, data: bytes) -> None:
        self._ut += data

    def _ny_skjerm(self, visning: Terminalvisning) -> Skjermmodell:
        return Skjermmodell(visning.bredde, visning.hoyde, self._svar_fra_skjermen, sort=self._type.svarer)

    def _les_resten(self, barn: _Barn) -> None:
        """What it wrote before it ended."""
        while select.select([barn.terminal.fd], [], [], 0)[0] and (data := barn.terminal.les()):
            self._skjerm.ta_imot(data)

    def _start(self) -> _Barn:
        vaar, barnets = Pipe()
        try:
            with barnets:
                program = self._program(barnets.fileno())
                terminal = Pseudoterminal(program, self._type.navn, arvet=[barnets.fileno()])
        except BaseException:
            vaar.close()
            raise
        return _Barn(terminal, vaar)


@dataclass(frozen=True, slots=True)
class _Barn:
    """The program: its terminal, and the conversation with it."""

    terminal: Pseudoterminal
    samtale: Connection

    def lukk(self) -> None:
        """Ends it."""
        self.samtale.close()
        self.terminal.legg_paa()
