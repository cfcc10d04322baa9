"""What a book consists of, whatever it is written as: chapters of paragraphs, lists, tables, entries and pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.skjema.lop import Lop


@dataclass(frozen=True, slots=True)
class Lenke:
    """Words that lead to the place in the book with the id `maal`."""

    tekst: str
    maal: str


Ord = str | Lenke
Tekst = Sequence[Ord]
"""A text with links in it, in the order in which it is read."""


@dataclass(frozen=True, slots=True)
class Avsnitt:
    """One paragraph."""

    tekst: Tekst


@dataclass(frozen=True, slots=True)
class Punkter:
    """A list of points; a numbered one is done in that order."""

    punkter: Sequence[Tekst]
    nummerert: bool = False


@dataclass(frozen=True, slots=True)
class Tabell:
    """A table with its headings; `bredder` are the parts of the width that the columns get in print.

    `id_er` are the ids of the rows, empty when nothing leads to one. Print has `spalter` rows beside each other.
    """

    tittel: str
    hode: Sequence[str]
    rader: Sequence[Sequence[Tekst]]
    bredder: Sequence[int]
    id_er: Sequence[str] = ()
    spalter: int = 1


@dataclass(frozen=True, slots=True)
class Oppslag:
    """An entry: what is looked up, in one or more words that share the text, and the paragraphs on it."""

    id: str
    ord: Sequence[str]
    avsnitt: Sequence[Tekst]


@dataclass(frozen=True, slots=True)
class Oppslagsliste:
    """Entries in their order."""

    oppslag: Sequence[Oppslag]


@dataclass(frozen=True, slots=True)
class Bokbilde:
    """A picture of the screen: its lines as runs of style, and what it shows."""

    id: str
    tittel: str
    linjer: Sequence[Sequence[Lop]]


Del = Avsnitt | Punkter | Tabell | Oppslagsliste | Bokbilde


@dataclass(frozen=True, slots=True)
class Kapittel:
    """A chapter, or a part of one: what stands in it, and the parts below it."""

    id: str
    tittel: str
    deler: Sequence[Del]
    under: "Sequence[Kapittel]" = ()


@dataclass(frozen=True, slots=True)
class Bok:
    """The whole book."""

    tittel: str
    undertittel: str
    kapitler: Sequence[Kapittel]

    def alle(self) -> Iterator[tuple[int, str, Kapittel]]:
        """Every chapter and part in the order of the book: how deep it stands from 0, its number (`4.2`), and it."""
        yield from _alle(self.kapitler, 0, "")


def avsnitt(*tekster: str) -> list[Avsnitt]:
    """A paragraph for each text."""
    return [Avsnitt((tekst,)) for tekst in tekster]


def _alle(kapitler: Sequence[Kapittel], dybde: int, foran: str) -> Iterator[tuple[int, str, Kapittel]]:
    for nr, kapittel in enumerate(kapitler, 1):
        yield dybde, f"{foran}{nr}", kapittel
        yield from _alle(kapittel.under, dybde + 1, f"{foran}{nr}.")
