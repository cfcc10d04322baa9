"""Runs of text in a role: what the model paints with, and how one line of them is laid over another."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.skjema.tegn import er_en_celle, sammensatt


class Lop(NamedTuple):
    """A run of cells that share a role; the theme gives the role its look. Each character is one cell wide."""

    tekst: str
    rolle: str


def malbar(tekst: str) -> str:
    """The text with exactly one cell for each character: blanks for tabs and line breaks, `?` for what is no cell."""
    if tekst.isascii() and tekst.isprintable():
        return tekst
    celler = (" " if tegn.isspace() else tegn for tegn in sammensatt(tekst))
    return "".join(tegn if er_en_celle(tegn) else "?" for tegn in celler)


def tekst_av(linje: Sequence[Lop]) -> str:
    """The line's text without its roles."""
    return "".join(lop.tekst for lop in linje)


def utsnitt(linje: Sequence[Lop], fra: int, til: int) -> list[Lop]:
    """The runs of columns `fra` up to but not including `til`, counted from 0."""
    deler: list[Lop] = []
    kol = 0
    for lop in linje:
        bit = lop.tekst[max(fra - kol, 0) : max(til - kol, 0)]
        if bit:
            deler.append(Lop(bit, lop.rolle))
        kol += len(lop.tekst)
    return deler


def forskjell(forrige: Sequence[Lop], ny: Sequence[Lop]) -> tuple[int, int] | None:
    """The columns from the first to behind the last cell in which the lines differ, None when they are alike."""
    if forrige == ny:
        return None
    gamle, nye = _celler(forrige), _celler(ny)
    felles = min(len(gamle), len(nye))
    fra = next((nr for nr in range(felles) if gamle[nr] != nye[nr]), felles)
    til = max(len(gamle), len(nye))
    if len(gamle) == len(nye):
        til = next((nr + 1 for nr in range(felles - 1, fra - 1, -1) if gamle[nr] != nye[nr]), fra)
    return (fra, til) if fra < til else None


def _celler(linje: Sequence[Lop]) -> list[tuple[str, str]]:
    return [(tegn, lop.rolle) for lop in linje for tegn in lop.tekst]


def legg_over(linje: Sequence[Lop], kol: int, oppaa: Sequence[Lop]) -> list[Lop]:
    """The line with other runs laid over it from column `kol`."""
    slutt = kol + sum(len(lop.tekst) for lop in oppaa)
    bredde = sum(len(lop.tekst) for lop in linje)
    return [*utsnitt(linje, 0, kol), *oppaa, *utsnitt(linje, slutt, bredde)]
