"""The rows of a CSV file, each with the lines that it is made of; a row that is broken takes no other with it."""

import csv
from typing import NamedTuple

from screens.virkning import setninger
from screens.virkning.linjer import Fillinje, Linjer

SKILLETEGN = (",", ";", "\t")
FLEST_LINJER = 100
"""Lines in a row: a quote that is never closed would else take the rest of the file."""


class Csvrad(NamedTuple):
    """A row: the number of its first line, its text as it stands, its cells, and what is wrong with it as CSV."""

    nr: int
    tekst: str
    celler: list[str]
    feil: str = ""


class Csvrader:
    """An iterator over the rows of a file, the header among them."""

    def __init__(self, linjer: Linjer, skilletegn: str | None = None) -> None:
        self._linjer = linjer
        self._rad: list[Fillinje] = []
        self.skilletegn = skilletegn or skilletegn_i(linjer.neste_tekst())
        self._leser = csv.reader(_Tekster(linjer, self._rad), delimiter=self.skilletegn, strict=True)

    def __iter__(self) -> "Csvrader":
        return self

    def __next__(self) -> Csvrad:
        self._rad.clear()
        try:
            celler = next(self._leser)
        except csv.Error:
            forste, *resten = self._rad
            self._linjer.legg_tilbake(resten)
            return Csvrad(
                forste.nr,
                uten_linjeslutt(forste.tekst),
                [],
                setninger.RADEN_ER_FOR_LANG if forste.for_lang else setninger.RADEN_ER_IKKE_CSV,
            )
        return Csvrad(self._rad[0].nr, uten_linjeslutt("".join(linje.tekst for linje in self._rad)), celler)


class _Tekster:
    """The texts that the parser asks for, kept in `brukt`. A generator would be dead after the first `csv.Error`."""

    def __init__(self, linjer: Linjer, brukt: list[Fillinje]) -> None:
        self._linjer = linjer
        self._brukt = brukt

    def __iter__(self) -> "_Tekster":
        return self

    def __next__(self) -> str:
        if len(self._brukt) == FLEST_LINJER:
            raise csv.Error("too many lines in a row")
        linje = next(self._linjer)
        self._brukt.append(linje)
        if linje.for_lang:
            raise csv.Error("too long a line")
        return linje.tekst


def skilletegn_i(linje: str) -> str:
    """What separates the cells of a header: that of which it has most."""
    return max(SKILLETEGN, key=linje.count)


def uten_linjeslutt(tekst: str) -> str:
    """The text without what ends its last line."""
    return tekst.removesuffix("\n").removesuffix("\r")
