"""A real terminal's place taken by a test: the program runs in a pty, bytes go in, bytes come out."""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from tui.flyt.oppsett import LINJER
from tui.flyt.pty.skjermmodell import Skjermmodell
from tui.skjema.storrelse import KOLONNER

ROT = Path(__file__).parents[2]
_TAALMODIGHET = 60.0
_IKKE_ARVET = {"NO_COLOR", "COLORTERM", "COLORFGBG", "COLUMNS", "LINES"}


class Ptyterminal:
    """Runs tests/tui/barn.py, or another `program`, in a pty of the given size, until it ends or the test is over.

    A pty that is not `styrende` sends no signal when it is hung up: the program only finds nothing more to read.
    """

    def __init__(
        self,
        mappe: Path,
        *arg: str,
        program: Sequence[str] = (),
        bredde: int = 80,
        hoyde: int = 24,
        styrende: bool = True,
        **miljo: str,
    ) -> None:
        self.mappe = mappe
        self.ut = b""
        self.skjerm = Skjermmodell(bredde, hoyde)
        self.pid, self._fd = pty.fork() if styrende else _gren_uten_styrende_terminal()
        if self.pid == 0:
            os.chdir(ROT)
            arv = {navn: verdi for navn, verdi in os.environ.items() if navn not in _IKKE_ARVET}
            arv |= {"TERM": "xterm-256color", "LANG": "C.UTF-8"} | miljo
            hva = program or ("-m", "tests.tui.barn", str(mappe))
            os.execve(sys.executable, [sys.executable, *hva, *arg], arv)
        self._sett_storrelse(bredde, hoyde)

    def __enter__(self) -> "Ptyterminal":
        return self

    def __exit__(
        self, type_: type[BaseException] | None, feil: BaseException | None, spor: TracebackType | None
    ) -> None:
        if self.pid:
            self.drep(signal.SIGKILL)
        if self._fd >= 0:
            os.close(self._fd)

    def skriv(self, data: str | bytes) -> None:
        """Writes bytes in one go, as a fast typist's terminal does."""
        rest = data.encode() if isinstance(data, str) else data
        while rest:
            rest = rest[os.write(self._fd, rest) :]

    def skriv_mens_det_leses(self, data: bytes) -> None:
        """Writes bytes, and takes meanwhile what the program writes, so that neither waits for the other."""
        while data:
            les, skriv, _ = select.select([self._fd], [self._fd], [], _TAALMODIGHET)
            if les:
                self.les_litt()
            if skriv:
                data = data[os.write(self._fd, data[:1024]) :]
            elif not les:
                raise AssertionError("the program takes no more")

    def les_litt(self) -> None:
        """Reads what comes in a twentieth of a second. Raises OSError when the program has ended."""
        if select.select([self._fd], [], [], 0.05)[0]:
            data = os.read(self._fd, 65536)
            self.ut += data
            self.skjerm.ta_imot(data)

    def vent_paa(self, *tekster: str) -> None:
        """Reads until all the texts stand on the screen. Raises AssertionError."""
        frist = time.monotonic() + _TAALMODIGHET
        while not all(any(tekst in linje for linje in self.skjerm.linjer) for tekst in tekster):
            if not self._les(frist):
                raise AssertionError(f"{tekster} did not come; this stands:\n" + "\n".join(self.skjerm.linjer))

    def vent_paa_bytes(self, sendt: bytes) -> None:
        """Reads until the program has sent these bytes. Raises AssertionError."""
        frist = time.monotonic() + _TAALMODIGHET
        while sendt not in self.ut:
            if not self._les(frist):
                raise AssertionError(f"{sendt!r} did not come; this stands:\n" + "\n".join(self.skjerm.linjer))

    def lever(self) -> bool:
        """Reads for a moment; whether the program still runs."""
        self._les(time.monotonic() + 0.05)
        return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None

    def storrelse(self, bredde: int, hoyde: int) -> None:
        """Gives the window another size, as a person pulling at its corner does."""
        self.skjerm.still_flate(bredde or KOLONNER, hoyde or LINJER)
        self._sett_storrelse(bredde, hoyde)
        os.kill(self.pid, signal.SIGWINCH)

    def drep(self, nummer: int) -> int:
        """Sends a signal and waits for the end; gives the exit status, negative for a signal."""
        os.kill(self.pid, nummer)
        return self.vent_paa_slutt()

    def legg_paa(self) -> int:
        """Closes the terminal as a person closing its window does, and waits for the end."""
        os.close(self._fd)
        self._fd = -1
        return self.vent_paa_slutt()

    def vent_paa_slutt(self) -> int:
        """Reads to the end of the program; gives its exit status, negative for a signal. Raises AssertionError."""
        frist = time.monotonic() + _TAALMODIGHET
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                while self._fd >= 0 and self._les(time.monotonic() + 0.05):
                    pass
                return os.waitstatus_to_exitcode(status)
            if self._fd < 0:
                time.sleep(0.01)
            elif not self._les(min(frist, time.monotonic() + 0.2)) and time.monotonic() > frist:
                raise AssertionError("the program did not end")

    @property
    def slutt(self) -> dict[str, Any]:
        """What the program said when it ended."""
        innhold: dict[str, Any] = json.loads((self.mappe / "slutt.json").read_text(encoding="utf-8"))
        return innhold

    def kladder(self) -> list[dict[str, Any]]:
        """The drafts on disk."""
        return [json.loads(fil.read_text(encoding="utf-8")) for fil in (self.mappe / "kladd").glob("kladd-*.json")]

    def vent_paa_kladd(self, navn: str, tekst: str) -> None:
        """Waits until the draft has a text in a field. Raises AssertionError."""
        frist = time.monotonic() + _TAALMODIGHET
        while not any(sted["skjema"]["tekster"].get(navn) == tekst for k in self.kladder() for sted in k["sti"]):
            self._les(time.monotonic() + 0.02)
            assert time.monotonic() < frist, f"the draft has no {navn}={tekst}: {self.kladder()}"

    def _sett_storrelse(self, bredde: int, hoyde: int) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", hoyde, bredde, 0, 0))

    def _les(self, frist: float) -> bool:
        klar, _, _ = select.select([self._fd], [], [], max(frist - time.monotonic(), 0))
        if not klar:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            return False
        self.ut += data
        self.skjerm.ta_imot(data)
        return bool(data)


def _gren_uten_styrende_terminal() -> tuple[int, int]:
    """Like pty.fork, but the pty is no controlling terminal of the child."""
    herre, slave = pty.openpty()
    pid = os.fork()
    if pid == 0:
        os.setsid()
        for fd in range(3):
            os.dup2(slave, fd)
        return 0, -1
    os.close(slave)
    return pid, herre
