"""One answer to a transfer, or a line that is none, whichever kind of file it came in."""

from dataclasses import dataclass

from data.feil import Registerfeil

TEKSTLENGDE = 140
ALLE = 0
"""In the place of a transfer: the answer is to all that went to a bank."""


class Svarfilfeil(Registerfeil):
    """A file of answers cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Svarlinje:
    """The answer to one transfer of the run: where it stands in the file, and its text there."""

    linje: int
    betaling: int
    utfall: str
    kode: str | None
    tekst: str | None
    raa: str = ""


@dataclass(frozen=True, slots=True)
class Svarlinjefeil:
    """A line that was left out: which, why, and its text."""

    linje: int
    setning: str
    raa: str


Lest = tuple[list[Svarlinje], list[Svarlinjefeil]]


def trygg(tekst: str) -> str | None:
    """The text as it is kept: one line, without what cannot be shown; None for nothing."""
    return " ".join("".join(tegn if tegn.isprintable() else " " for tegn in tekst).split())[:TEKSTLENGDE] or None
