"""The frame of a window: where it lies, how large it is, and its edges."""

import textwrap

from tui.skjema.lop import Lop
from tui.skjema.storrelse import LINJER

HOYDE = 18
"""The lines of a window over a form of 22 lines; it grows with the form."""
BREDDE = 76
TEKSTBREDDE = BREDDE - 4
RAD = 2
KOL = 2


def storste_hoyde(linjer: int) -> int:
    """How high a window may be over so many lines of form."""
    return HOYDE + linjer - LINJER


def innenfor(rad: int, kol: int, hoyde: int) -> bool:
    """Whether the place is one of the window's."""
    return RAD <= rad < RAD + hoyde and KOL <= kol < KOL + BREDDE


def topp(tittel: str) -> list[Lop]:
    """The upper edge, with the title in it."""
    tittel = f" {tittel[: TEKSTBREDDE - 2]} "
    return [_kant("┌─"), Lop(tittel, "vindu_tittel"), _kant("─" * (BREDDE - 3 - len(tittel)) + "┐")]


def linje(tekst: str, rolle: str = "vindu") -> list[Lop]:
    """A line between the edges; it must not be longer than `TEKSTBREDDE`."""
    return [_kant("│ "), Lop(tekst.ljust(TEKSTBREDDE), rolle), _kant(" │")]


def bunn(tekst: str) -> list[Lop]:
    """The lower edge, with what the keys do in it."""
    return [_kant(f"└─ {tekst} ".ljust(BREDDE - 1, "─") + "┘")]


def _kant(tekst: str) -> Lop:
    return Lop(tekst, "vindu")


def brett(tekst: str, bredde: int = TEKSTBREDDE) -> list[str]:
    """A line in pieces that fit, later pieces as far in as the first or as the text after its mark.

    Whole at a no-break space.
    """
    blanke = len(tekst) - len(tekst.lstrip())
    merke = len("[x] ") if tekst[blanke : blanke + 4] in {"[x] ", "[ ] "} else 0
    innrykk = " " * min(blanke + merke, bredde // 2)
    return textwrap.wrap(tekst, bredde, subsequent_indent=innrykk, expand_tabs=False) or [""]
