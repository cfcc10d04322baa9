"""A file that is read line by line: how far it has come, and the lines that were not taken, kept beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol, TextIO

from data.feil import FinnesIkke
from data.filer.egenfil import skriv_egen_fil
from data.filer.linjefil import MERKNAD
from screens.kommando.registeret import setninger
from screens.kommando.setninger import paa_linje


class Linjefunn(Protocol):
    """A line that was not taken: where it stands, why, and its text there."""

    @property
    def linje(self) -> int:
        """Its number."""

    @property
    def setning(self) -> str:
        """Why."""

    @property
    def raa(self) -> str:
        """What stands there."""


def framdriften(feilut: TextIO, si: Callable[[int, int], str]) -> Callable[[int, int], None]:
    """Counts on one line of a terminal; says nothing in a pipe."""

    def fortell(ferdig: int, alle: int) -> None:
        slutt = "\n" if ferdig == alle else ""
        print(f"\r{si(ferdig, alle)}", end=slutt, file=feilut, flush=True)

    return fortell if feilut.isatty() else lambda *_: None


def skriv_feilfil(feil: Iterable[Linjefunn], fil: Path, feilut: TextIO) -> None:
    """Writes the lines that were not taken to `FIL.feil`, for whoever mends them. Raises FinnesIkke."""
    igjen = fil.with_name(f"{fil.name}.feil")
    try:
        skriv_egen_fil(igjen, "".join(f"{linje}\n" for linje in _linjene(feil)).encode())
    except OSError:
        raise FinnesIkke(*setninger.feilfilen_kan_ikke_skrives(igjen)) from None
    print(setninger.linjene_ligger_i(igjen), file=feilut)


def _linjene(feil: Iterable[Linjefunn]) -> Iterator[str]:
    """Each line as it stood, behind a remark with why it was not taken."""
    for ett in feil:
        yield f"{MERKNAD} {paa_linje(ett.linje, ett.setning)}"
        yield ett.raa
