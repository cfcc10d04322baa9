"""The lines of a file as they come, whatever ends them: LF, CR LF, or CR as on an old Macintosh."""

from collections import deque
from collections.abc import Iterable
from io import TextIOWrapper
from typing import BinaryIO, NamedTuple

LENGST = 100_000
"""Characters in a line; of a longer one, which is no case, only the beginning is kept."""
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


class Fillinje(NamedTuple):
    """A line with its end, what was no UTF-8 as surrogates; its number from 1; and whether it was too long."""

    nr: int
    tekst: str
    for_lang: bool = False


class Linjer:
    """An iterator over lines, which can be put back."""

    def __init__(self, fil: BinaryIO) -> None:
        self._fil = fil
        self._tekst = TextIOWrapper(fil, "utf-8", "surrogateescape", newline="")
        self._igjen: deque[Fillinje] = deque()
        self._nr = 0

    def __iter__(self) -> "Linjer":
        return self

    def __next__(self) -> Fillinje:
        if self._igjen:
            return self._igjen.popleft()
        tekst = self._tekst.readline(LENGST + 1)
        if not tekst:
            raise StopIteration
        self._nr += 1
        for_lang = len(tekst) > LENGST and tekst[-1] not in "\r\n"
        if for_lang:
            self._hopp_til_linjeslutt()
            tekst = tekst[:LENGST]
        return Fillinje(self._nr, tekst.removeprefix(_BOM), for_lang)

    def legg_tilbake(self, linjer: Iterable[Fillinje]) -> None:
        """The lines come again, in that order, before those that are not read yet."""
        self._igjen.extendleft(reversed(list(linjer)))

    def neste_tekst(self) -> str:
        """The text of the line that comes next, which still comes; empty after the last."""
        linje = next(self, None)
        if linje is None:
            return ""
        self.legg_tilbake([linje])
        return linje.tekst

    def lest(self) -> int:
        """How many bytes are read so far; 0 when the file cannot tell."""
        return self._fil.tell() if self._fil.seekable() else 0

    def _hopp_til_linjeslutt(self) -> None:
        while (del_ := self._tekst.readline(LENGST)) and del_[-1] not in "\r\n":
            pass
