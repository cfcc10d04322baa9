"""What stands on the screen of a terminal that has got the program's bytes: a model of it, by pyte."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import compress, groupby
from operator import itemgetter

import pyte

from tui.flyt.bilder.bildefil import Bildefil
from tui.flyt.bilder.skjermbilde import Skjermbilde
from tui.flyt.pty.terminaltype import Terminaltype
from tui.flyt.pty.utseende import LYS, Utseende
from tui.skjema.lop import Lop

_SPOR_BAKGRUNN = b"\x1b]11;?"
"""How a program asks what colour lies behind the text (XTerm Control Sequences)."""
_SORT = b"\x1b]11;rgb:0000/0000/0000\x07"
_ATTRIBUTTER = ("bold", "italic", "underline", "strike", "reverse", "blink")
"""Rich's names for the attributes of pyte's cells, in their order there: they come after the two colours."""


class Skjermmodell:
    """Takes bytes in any pieces; `svar` gets what the terminal answers when it is asked, if it answers at all.

    `sort` is whether it answers that what lies behind its text is black; else it does not answer that.
    """

    def __init__(
        self, bredde: int, hoyde: int, svar: Callable[[bytes], None] = lambda _data: None, *, sort: bool = False
    ) -> None:
        self._skjerm = _Skjerm(bredde, hoyde, svar)
        self._strom = pyte.ByteStream(self._skjerm)
        self._svar = svar
        self._sort = sort
        self._hale = b""
        self._lest: dict[int, tuple[Lop, ...]] = {}

    def ta_imot(self, data: bytes) -> None:
        """Carries out what the bytes ask for."""
        sist = self._hale + data
        for _ in range(sist.count(_SPOR_BAKGRUNN) if self._sort else 0):
            self._svar(_SORT)
        self._hale = sist[1 - len(_SPOR_BAKGRUNN) :]
        self._strom.feed(data)

    def still_flate(self, bredde: int, hoyde: int) -> None:
        """Gives the window another size."""
        self._skjerm.resize(hoyde, bredde)
        self._lest.clear()

    @property
    def linjer(self) -> list[str]:
        """The lines, without blanks at the end, as far as something stands."""
        linjer = [linje.rstrip() for linje in self._skjerm.display]
        while linjer and not linjer[-1]:
            linjer.pop()
        return linjer

    @property
    def markor(self) -> tuple[int, int]:
        """Row and column of the cursor, from 0."""
        return self._skjerm.cursor.y, self._skjerm.cursor.x

    @property
    def markor_er_skjult(self) -> bool:
        """Whether the cursor cannot be seen."""
        return self._skjerm.cursor.hidden

    def bilde(self, type_: Terminaltype) -> Bildefil:
        """The screen as a terminal of that type shows it, its style in words for the look."""
        return Bildefil.av(self.skjermbilde(type_))

    def skjermbilde(self, type_: Terminaltype) -> Skjermbilde:
        """The same as a picture; its roles are the words for the look."""
        skjerm = self._skjerm
        for rad in skjerm.dirty & set(range(skjerm.lines)) | {*range(skjerm.lines)} - self._lest.keys():
            linje = skjerm.buffer[rad]
            celler = [linje[kol] for kol in range(skjerm.columns)]
            like = groupby(celler, key=itemgetter(slice(1, None)))
            self._lest[rad] = tuple(
                Lop("".join(tegn.data for tegn in en), str(_utseende(utseende).paa(type_))) for utseende, en in like
            )
        skjerm.dirty.clear()
        return Skjermbilde(1, "terminal", tuple(self._lest[rad] for rad in range(skjerm.lines)))


class _Skjerm(pyte.Screen):
    """pyte's screen, with its answers."""

    def __init__(self, bredde: int, hoyde: int, svar: Callable[[bytes], None]) -> None:
        super().__init__(bredde, hoyde)
        self._svar = svar

    def write_process_input(self, data: str) -> None:
        self._svar(data.encode())


@cache
def _utseende(celle: tuple[str | bool, ...]) -> Utseende:
    """The look of a cell of pyte's, which is given without its character."""
    farge, bak, *attributter = celle
    return Utseende(_farge(str(farge)), _farge(str(bak)), frozenset(compress(_ATTRIBUTTER, attributter)))


def _farge(navn: str) -> str:
    """pyte's name of a colour by rich's; one beyond the sixteen as it is, and none for the terminal's own."""
    if navn == "default":
        return ""
    lys = navn.startswith("bright")
    navn = navn.removeprefix("bright").replace("brown", "yellow")
    return f"{LYS}{navn}" if lys else navn
