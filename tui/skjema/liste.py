"""A list on a form: rows that are alike, as many on show as the page has lines for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from tui.skjema import setninger
from tui.skjema.felt import Felt
from tui.skjema.storrelse import KOLONNER


@dataclass(frozen=True, slots=True)
class Liste:
    """The rows of one page; an answer fills them by `navn`, with all the rows that there are.

    `felter` are those of one row, without the number that their names and labels end in. `antall` rows stand on the
    declared page of 22 lines, numbered from `forste`; a taller one has more. `ord` is what the message line calls a
    row. `siste_forst` opens the list at its end. `fot` names fields elsewhere on the page that repeat one of the row in
    which the cursor stands, or else of the last row on show that has it.
    """

    navn: str
    felter: Sequence[Felt]
    antall: int
    forste: int = 1
    ord: str = "Rad"
    siste_forst: bool = False
    fot: Sequence[str] = ()

    def feltnavn(self, nr: int) -> str:
        """The name of the first field of a row, counted from 0."""
        return f"{self.felter[0].navn}_{self.forste + nr}"

    def har(self, felt: str) -> bool:
        """Whether the field of that name is one of a row."""
        return felt.rpartition("_")[0] in {et.navn for et in self.felter}

    def radfelter(self, antall: int | None = None) -> tuple[Felt, ...]:
        """The fields of so many rows, in reading order; of the declared page when no number is given."""
        numre = range(self.forste, self.forste + (self.antall if antall is None else antall))
        return tuple(
            replace(felt, navn=f"{felt.navn}_{nr}", label=f"{felt.label} {nr}") for nr in numre for felt in self.felter
        )


class Rader(NamedTuple):
    """The rows that an answer fills a list with, and in `om` what is to be said after which of them are on show."""

    rader: Sequence[Mapping[str, Any]]
    om: str


def sidetall(forste: int, synlige: int, antall: int) -> str:
    """Which page of how many is on show, of `antall` lines from number `forste` on: `side 2 av 6`; empty for one."""
    sider = -(-antall // synlige)
    return f"side {min(-(-(forste + synlige) // synlige), sider)} av {sider}" if sider > 1 else ""


class Rulle:
    """The rows of a list as texts, and which of them are on show."""

    def __init__(self, liste: Liste) -> None:
        self.liste = liste
        self.synlige = liste.antall
        self.rader: Sequence[Mapping[str, str]] = ()
        self.om = ""
        self.forste = 0

    def fyll(self, rader: Sequence[Mapping[str, str]], om: str) -> None:
        """Takes all the rows, and what is said after which are on show; stands where the list opens."""
        self.rader, self.om = rader, om
        self.forste = self._siste_forste if self.liste.siste_forst else 0

    def tilpass(self, synlige: int, vis: int | None = None) -> None:
        """Takes the number of rows that there is room for, and shows row `vis` among them.

        A list that opens at its end and stood there still does.
        """
        ved_slutten = self.liste.siste_forst and self.forste == self._siste_forste
        self.synlige = synlige
        self.forste = self._siste_forste if ved_slutten else min(self.forste, self._siste_forste)
        if vis is not None:
            self.forste = min(max(self.forste, vis - synlige + 1), vis)

    def rull(self, rader: int) -> bool:
        """Moves so many rows, as far as there are more of them that way; False when it did not move."""
        for_, self.forste = self.forste, min(max(self.forste + rader, 0), self._siste_forste)
        return self.forste != for_

    def kan_bla(self, steg: int) -> bool:
        """Whether there are rows that way which are not on show."""
        return self.forste > 0 if steg < 0 else self.forste < self._siste_forste

    @property
    def paa_siden(self) -> Sequence[Mapping[str, str]]:
        """The rows on show."""
        return self.rader[self.forste : self.forste + self.synlige]

    @property
    def sidetall(self) -> str:
        """Which page of how many is shown: `side 2 av 6`; empty when all rows are on show."""
        return sidetall(self.forste, self.synlige, len(self.rader))

    @property
    def posisjon(self) -> str:
        """Which rows are on show, as a sentence; empty when there are none."""
        if not self.rader:
            return ""
        fra, til, antall = self.forste + 1, self.forste + len(self.paa_siden), len(self.rader)
        hele = setninger.radene(self.liste.ord, fra, til, antall, self.om)
        return hele if len(hele) <= KOLONNER else setninger.radene_kort(fra, antall, self.om)

    @property
    def _siste_forste(self) -> int:
        return max(len(self.rader) - self.synlige, 0)
