"""Between Textual and the real terminal: what is read and written, so that no terminal can end the program by it."""

import fcntl
import os
import select
import struct
import sys
import termios
from collections.abc import Iterable
from contextlib import suppress
from threading import Event, Lock
from time import monotonic
from typing import Any

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from tui.terminal.inn import bytetolk
from tui.terminal.inn.bytetolk import Bytetolk
from tui.terminal.utgang import Merke, Utgang

SPOR_BAKGRUNN = "\x1b]11;?\x07"
SPOR_STATUS = "\x1b[5n"
_STIKKPROVE = 0.1
"""Seconds between looks at whether the program is to end."""
_VENT_PAA_SVAR = 0.3
"""Seconds after the first question in which the program does not leave, so that the answer does not reach the shell."""
_VENT_PAA_STATUS = 2.0
"""Seconds after which a receipt that does not come is given all the same."""


class Kvittert(Message):
    """What was painted before the receipt was asked for is on the terminal; keys from here on were pressed after it."""


class FikkBakgrunn(Message):
    """The terminal has told what colour lies behind its text."""

    def __init__(self, farge: bytetolk.Bakgrunn) -> None:
        super().__init__()
        self.farge = farge


class TerminalenErBorte(Message):
    """The terminal was hung up, or can no longer be read or written."""


class Terminaldriver(LinuxDriver):
    """Reads bytes by `Bytetolk`, writes by `Utgang`, and asks the terminal for its background.

    A receipt for what was painted is the terminal's own status report, in the stream of keys where it came; a terminal
    that has not answered one gives it as soon as the bytes are written and those that had come till then are read.
    """

    def __init__(self, app: Any, **valg: Any) -> None:
        super().__init__(app, **valg)
        assert sys.__stdout__ is not None
        self._utgang = Utgang(sys.__stdout__.fileno(), self._merk, self._er_borte)
        self._file: Any = self._utgang
        self._las = Lock()
        self._lest = 0
        self._merke: int | None = None
        self._svarer = Event()
        self._spurt_forst = 0.0
        self._spurt: float | None = None
        self._ubesvart = 0

    # What goes out

    def start_application_mode(self) -> None:
        """Takes the terminal, and asks it for its background and for a first status report."""
        for fd in (self.fileno, self._utgang.fileno()):
            os.set_blocking(fd, True)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._spurt_forst = monotonic()
        self._ubesvart = 1
        self.write(SPOR_STATUS if self._app.no_color else SPOR_BAKGRUNN + SPOR_STATUS)

    def be_om_kvittering(self) -> None:
        """Has a `Kvittert` sent when all that was written till now is on the terminal."""
        if self._svarer.is_set():
            self._ubesvart += 1
            self._spurt = monotonic()
            self.write(SPOR_STATUS)
        else:
            self.write(Merke())

    def _get_terminal_size(self) -> tuple[int, int]:
        try:
            bredde, hoyde = os.get_terminal_size(self._utgang.fileno())
        except OSError:
            bredde, hoyde = 0, 0
        return bredde or 80, hoyde or 24

    def _enable_mouse_support(self) -> None:
        """Presses and the wheel are all that is used; every move over a slow line would be waste."""
        if self._mouse:
            self.write("\x1b[?1000h\x1b[?1006h")

    def _query_in_band_window_resize(self) -> None:
        """The signal tells of a new size; what anybody can type does not."""

    def disable_input(self) -> None:
        """Ends the reading; an answer that is on its way is read first."""
        if self._key_thread is not None and self._key_thread.is_alive():
            self._svarer.wait(max(self._spurt_forst + _VENT_PAA_SVAR - monotonic(), 0))
        super().disable_input()

    # What comes in

    def run_input_thread(self) -> None:
        """Reads until the program ends or the terminal is gone."""
        tolk = Bytetolk()
        sist = monotonic()
        while not self.exit_event.is_set():
            self._kvitter_om_naadd()
            taalmodighet = tolk.taalmodighet
            vent = _STIKKPROVE if taalmodighet is None else min(max(sist + taalmodighet - monotonic(), 0), _STIKKPROVE)
            if select.select([self.fileno], [], [], vent)[0]:
                data, foran = self._les()
                if not data:
                    self._er_borte()
                    return
                forrige, sist = sist, monotonic()
                if foran is not None:
                    self._ta_imot(tolk.les(data[:foran], sist - forrige))
                    self._kvitter()
                    data = data[foran:]
                self._ta_imot(tolk.les(data, sist - forrige))
            elif taalmodighet is not None and monotonic() - sist >= taalmodighet:
                self._ta_imot(tolk.stille())

    def _les(self) -> tuple[bytes, int | None]:
        """What has come, none when the terminal is gone; and how much of it came before a mark that it passes."""
        with self._las:
            try:
                data = os.read(self.fileno, 4096)
            except OSError:
                return b"", None
            foran = None if self._merke is None else self._merke - self._lest
            self._lest += len(data)
        return data, foran if foran is not None and foran < len(data) else None

    def _ta_imot(self, hendelser: Iterable[bytetolk.Hendelse]) -> None:
        for hendelse in hendelser:
            if isinstance(hendelse, bytetolk.Statussvar):
                self._svarer.set()
                self._ubesvart = max(self._ubesvart - 1, 0)
                if self._spurt is not None and not self._ubesvart:
                    self._kvitter()
            elif melding := _som_melding(hendelse):
                self.process_message(melding)

    # Receipts

    def _merk(self) -> None:
        """All is written: what has been read till now, or waits to be, was pressed before."""
        with self._las, suppress(OSError):  # it is gone, and the reader finds that out too
            venter = struct.unpack("i", fcntl.ioctl(self.fileno, termios.FIONREAD, b"\0\0\0\0"))[0]
            self._merke = self._lest + venter

    def _kvitter_om_naadd(self) -> None:
        naadd = self._merke is not None and self._merke <= self._lest
        if naadd or (self._spurt is not None and monotonic() - self._spurt > _VENT_PAA_STATUS):
            self._kvitter()

    def _kvitter(self) -> None:
        self._merke = self._spurt = None
        self.send_message(Kvittert())

    def _er_borte(self) -> None:
        self._svarer.set()
        with suppress(RuntimeError):  # the program has ended already
            self.send_message(TerminalenErBorte())


def _som_melding(hendelse: bytetolk.Hendelse) -> Message | None:
    """What Textual calls it; None for what nothing is to come of."""
    match hendelse:
        case bytetolk.TolketTast(navn, tegn):
            return events.Key(navn, tegn) if navn else None
        case bytetolk.Innlimt(tekst):
            return events.Paste(tekst)
        case bytetolk.Klikk(rad, kol):
            return events.MouseDown(None, kol, rad, 0, 0, 1, False, False, False)
        case bytetolk.Rull(opp):
            rull = events.MouseScrollUp if opp else events.MouseScrollDown
            return rull(None, 0, 0, 0, 0, 0, False, False, False)
        case bytetolk.Bakgrunn():
            return FikkBakgrunn(hendelse)
        case bytetolk.KanSynkronisere():
            return TerminalSupportsSynchronizedOutput()
        case bytetolk.Statussvar():
            return None
