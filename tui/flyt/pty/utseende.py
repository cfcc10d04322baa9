"""How a cell looks, as far as a terminal can show it: the same words for what the program paints and what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.flyt.pty.terminaltype import Terminaltype

if TYPE_CHECKING:
    from rich.style import Style

LYS = "bright_"
SEKSTEN = 16
SOM_TEKST = "tekst"
"""What a picture calls a cell without any look."""


class Utseende(NamedTuple):
    """The look of a cell: colours by rich's names for them, empty for the terminal's own, and its attributes."""

    farge: str = ""
    bak: str = ""
    attributter: frozenset[str] = frozenset()

    @classmethod
    def av(cls, stil: Style) -> Utseende:
        """What rich has been asked to paint."""
        farge, bak = ("" if en is None or en.is_default else en.name for en in (stil.color, stil.bgcolor))
        return cls(farge, bak, frozenset(navn for navn in _ATTRIBUTTER if getattr(stil, navn)))

    def paa(self, type_: Terminaltype) -> Utseende:
        """As that terminal shows it: one without colours has none, and one with eight shows a bright one as bold.

        A bright colour behind the text is the plain one where there are eight.
        """
        if type_.farger >= SEKSTEN:
            return self
        if not type_.farger:
            return Utseende("", "", self.attributter)
        fet = {"bold"} if self.farge.startswith(LYS) else set()
        return Utseende(self.farge.removeprefix(LYS), self.bak.removeprefix(LYS), self.attributter | fet)

    def __str__(self) -> str:
        bak = f"on {self.bak}" if self.bak else ""
        ord_ = (*(navn for navn in _ATTRIBUTTER if navn in self.attributter), self.farge, bak)
        return " ".join(filter(None, ord_)) or SOM_TEKST


_ATTRIBUTTER = ("bold", "dim", "italic", "underline", "blink", "reverse", "conceal", "strike")
