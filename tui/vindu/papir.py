"""A paper that lies on the desk beside the form, and all of them as print."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.skjema.lop import malbar
from tui.vindu.kant import TEKSTBREDDE, brett

Side = tuple[str, ...]
"""The lines of a page, from its top; one of more than 72 columns is folded where it is shown."""


class Papir(NamedTuple):
    """A paper: its title, and its pages as they look."""

    tittel: str
    sider: tuple[Side, ...]


class Ark(NamedTuple):
    """A page among those of all papers: the numbers of its paper and of itself in it, from 0.

    `hvor` says both: `papir 2 av 5, side 1 av 2`. `linjer` has a cell for each character, and none is too long.
    """

    papir: int
    side: int
    tittel: str
    hvor: str
    linjer: Sequence[str]


def arkene(papirer: Sequence[Papir]) -> list[Ark]:
    """Every page of every paper, in order; a paper without pages has a blank one."""
    return [
        Ark(nr, side, malbar(papir.tittel), _hvor(nr, len(papirer), side, max(len(papir.sider), 1)), _lesbare(linjer))
        for nr, papir in enumerate(papirer)
        for side, linjer in enumerate(papir.sider or ((),))
    ]


def utskrift(papirer: Sequence[Papir]) -> str:
    """All papers as one text, each page a sheet with its title and number at the foot, and a form feed between them."""
    return "\f".join("\n".join([*ark.linjer, "", f"{ark.tittel} · {ark.hvor}", ""]) for ark in arkene(papirer))


def _hvor(papir: int, papirer: int, side: int, sider: int) -> str:
    return f"papir {papir + 1} av {papirer}, side {side + 1} av {sider}"


def _lesbare(side: Side) -> list[str]:
    """The lines with their blanks as they stand; folded only where one is too long."""
    biter = [malbar(bit).rstrip() for linje in side for bit in linje.split("\n")]
    return [del_ for bit in biter for del_ in ([bit] if len(bit) <= TEKSTBREDDE else brett(bit))]
