"""Where the terminal's bytes go out; a terminal that takes no more is told of once, and never raises."""

import os
from collections.abc import Callable


class Merke(str):
    """Written like a text, but no byte of it: when it is reached, everything before it has been written."""


class Stanset(RuntimeError):
    """The terminal has stopped for a fault of the program, in the midst of what was asked of it."""


class Utgang:
    """The file that Textual's writing thread writes to.

    `ved_merke` is called in that thread for each `Merke`, `ved_borte` when the terminal takes no more.
    """

    def __init__(self, fd: int, ved_merke: Callable[[], None], ved_borte: Callable[[], None]) -> None:
        self._fd = fd
        self._ved_merke = ved_merke
        self._ved_borte = ved_borte
        self._borte = False

    def fileno(self) -> int:
        """The file descriptor."""
        return self._fd

    def write(self, tekst: str) -> None:
        """Writes the whole text, or nothing more once the terminal is gone."""
        if isinstance(tekst, Merke):
            self._ved_merke()
            return
        rest = tekst.encode("utf-8", "replace")
        while rest and not self._borte:
            rest = rest[self._skriv(rest) :]

    def flush(self) -> None:
        """Nothing is held back."""

    def _skriv(self, data: bytes) -> int:
        try:
            return os.write(self._fd, data)
        except OSError:
            self._borte = True
            self._ved_borte()
            return len(data)
