"""A form as a picture: 22 lines of 80, in which each run of `_` is the place of a field."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from tui.skjema.felt import Felt
from tui.skjema.liste import Liste
from tui.skjema.storrelse import KOLONNER, LINJER
from tui.skjema.tegn import er_en_celle

SIDETELLER = "side 99 av 99 "
"""What stands before the code on the last line of a page that is one of several."""
HODEKOL = KOLONNER - len("Dato: dd.mm.åååå")
"""The column from which the terminal's own date and clock stand on the first two lines."""


class Plass(NamedTuple):
    """Where a field stands: row and column from 0, and its length in columns."""

    felt: Felt
    rad: int
    kol: int
    lengde: int


@dataclass(frozen=True)
class Bilde:
    """One declared page: its code, title, picture and fields, and the list on it, if one.

    The runs of `_` and the table of fields are both in reading order and pair off one to one. The terminal itself
    draws date and clock at the right of lines 1 and 2 and the code at the right of line 22. Raises ValueError at
    declaration when picture and table do not fit, a name comes twice, a line is too long or holds a character that is
    not one cell wide, an entry field stands in the first column, where there is no room for its mark, or something
    stands where date, clock and code do.
    """

    kode: str
    tittel: str
    tegning: str
    felter: Sequence[Felt]
    liste: Liste | None = None
    hoyde: int = LINJER
    plasser: tuple[Plass, ...] = field(init=False)
    linjer: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        linjer = self.tegning.removeprefix("\n").removesuffix("\n").split("\n")
        if grunn := _feil_i_tegningen(self.kode, linjer, self.hoyde):
            raise ValueError(f"{self.kode}: {grunn}")
        steder = [(rad, m) for rad, linje in enumerate(linjer) for m in re.finditer(r"_+", linje)]
        if len(steder) != len(self.felter):
            raise ValueError(f"{self.kode}: {len(steder)} places in the picture, {len(self.felter)} fields")
        plasser = tuple(
            Plass(felt, rad, m.start(), m.end() - m.start()) for (rad, m), felt in zip(steder, self.felter, strict=True)
        )
        if len({felt.navn for felt in self.felter}) < len(self.felter):
            raise ValueError(f"{self.kode}: two fields have the same name")
        if any(plass.kol == 0 and not plass.felt.beskyttet for plass in plasser):
            raise ValueError(f"{self.kode}: an entry field stands in the first column")
        blanke = tuple(linje.replace("_", " ").ljust(KOLONNER) for linje in linjer)
        object.__setattr__(self, "plasser", plasser)
        object.__setattr__(self, "linjer", blanke + (" " * KOLONNER,) * (self.hoyde - len(blanke)))

    def i_hoyde(self, hoyde: int) -> "Bilde":
        """The page in so many lines, at least 22: its list has more rows, and what stands below it moves down."""
        hoyde = max(hoyde, LINJER)
        if hoyde == self.hoyde:
            return self
        if self.liste is None:
            return replace(self, hoyde=hoyde)
        siste = self.liste.radfelter()[-1]
        plass = self.plass_for(siste.navn)
        assert plass is not None, f"{self.kode} has no rows of its list"
        linjer = self.tegning.removeprefix("\n").split("\n")
        mer = hoyde - self.hoyde
        linjer[plass.rad : plass.rad] = [linjer[plass.rad]] * mer
        felter = list(self.felter)
        etter = next(nr for nr, felt in enumerate(felter, 1) if felt.navn == siste.navn)
        felter[etter:etter] = self.liste.radfelter(self.liste.antall + mer)[len(self.liste.radfelter()) :]
        return replace(self, tegning="\n".join(linjer), felter=felter, hoyde=hoyde)

    def rad_ved(self, rad: int) -> int | None:
        """Which row of the list stands on a line, counted from 0; None outside the list."""
        if self.liste is None:
            return None
        plass = self.plass_for(self.liste.radfelter(1)[0].navn)
        assert plass is not None, f"{self.kode} has no rows of its list"
        nr = rad - plass.rad
        return nr if 0 <= nr < self.liste.antall + self.hoyde - LINJER else None

    def plass_ved(self, rad: int, kol: int) -> Plass | None:
        """The field that covers the cell, None when there is only the picture's own text."""
        for plass in self.plasser:
            if plass.rad == rad and plass.kol <= kol < plass.kol + plass.lengde:
                return plass
        return None

    def plass_for(self, navn: str) -> Plass | None:
        """Where the field stands on this page, None when it does not."""
        return next((plass for plass in self.plasser if plass.felt.navn == navn), None)


def _feil_i_tegningen(kode: str, linjer: Sequence[str], hoyde: int) -> str:
    """What is wrong with the picture itself; empty when nothing is."""
    if len(linjer) > hoyde or any(len(linje) > KOLONNER for linje in linjer):
        return f"the picture is larger than {hoyde} lines of {KOLONNER}"
    if not all(map(er_en_celle, set("".join(linjer)))):
        return "the picture has a character that is not one cell wide"
    kodekol = KOLONNER - len(f"{SIDETELLER}<{kode}>")
    if any(linje[HODEKOL:].strip() for linje in linjer[:2]) or any(
        linje[kodekol:].strip() for linje in linjer[hoyde - 1 :]
    ):
        return "the picture reaches into the place of date, clock or code"
    return ""
