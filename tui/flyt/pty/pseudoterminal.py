"""A program in a pseudo-terminal: bytes go in, bytes come out, and the window may be pulled to another size."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
from collections.abc import Sequence
from contextlib import suppress

from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.pty import setninger

_BIT = 65_536
_SLUTTFRIST = 5.0
"""Seconds for the program to put its things away."""
_IKKE_ARVET = ("COLORTERM", "COLORFGBG", "COLUMNS", "LINES", "TEXTUAL")
"""What the program would believe of its terminal, and is not true of this one."""
_BILDER_I_SEKUNDET = "1000"
"""How often Textual may paint: nobody looks, and it is waited for."""


class Pseudoterminal:
    """Runs a program with the terminal for its standard in and out; `TERM` is the name of the terminal.

    What it writes to standard error goes where this program's goes. Raises KanIkkeSpilles when there is no
    pseudo-terminal to be had, or the program can't be started.
    """

    def __init__(self, program: Sequence[str], term: str, arvet: Sequence[int] = ()) -> None:
        try:
            self.fd, slave = pty.openpty()
            try:
                self._prosess = subprocess.Popen(
                    program, stdin=slave, stdout=slave, pass_fds=arvet, env=_miljo(term), start_new_session=True
                )
            except OSError:
                os.close(self.fd)
                raise
            finally:
                os.close(slave)
        except OSError as feil:
            raise KanIkkeSpilles(setninger.ingen_pseudoterminal(feil.strerror or str(feil))) from feil

    def still_flate(self, bredde: int, hoyde: int) -> None:
        """Gives the window a size; a program whose own terminal it is, is told by the kernel."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", hoyde, bredde, 0, 0))

    def les(self) -> bytes:
        """What has come; nothing when the program has let go of the terminal."""
        try:
            return os.read(self.fd, _BIT)
        except OSError:
            return b""

    def skriv(self, data: bytes) -> int:
        """Writes what there is room for now; gives how much that was."""
        if not select.select([], [self.fd], [], 0)[1]:
            return 0
        return os.write(self.fd, data[:1024])

    def vent_paa_slutt(self) -> int:
        """Lets a program that has let go of the terminal end, and hangs up; gives its status, negative for a signal."""
        with suppress(subprocess.TimeoutExpired):
            self._prosess.wait(_SLUTTFRIST)
        return self.legg_paa()

    def legg_paa(self) -> int:
        """Hangs up; a program that has not ended by itself in a moment is ended. Gives its status likewise."""
        os.close(self.fd)
        with suppress(subprocess.TimeoutExpired):
            return self._prosess.wait(_SLUTTFRIST)
        self._prosess.kill()
        return self._prosess.wait()


def ta_terminalen() -> None:
    """Makes standard in this process's own terminal, so that the kernel tells of its size and of a hang-up."""
    with suppress(OSError):  # it is already
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _miljo(term: str) -> dict[str, str]:
    arv = {navn: verdi for navn, verdi in os.environ.items() if not navn.startswith(_IKKE_ARVET)}
    return arv | {"TERM": term, "TEXTUAL_FPS": _BILDER_I_SEKUNDET}
