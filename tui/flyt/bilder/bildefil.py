"""A picture as it is stored: its text in one file, its runs of style in another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from tui.flyt.bilder.skjermbilde import Skjermbilde

ENDINGER = (".txt", ".stil")


class Celle(NamedTuple):
    """A character of a picture, and its role, with the look when the picture has one; `tekst` is the plain role."""

    tegn: str
    stil: str


@dataclass(frozen=True, slots=True)
class Bildefil:
    """A picture by the name of its files; `stil` is None in a folder of old, whose pictures are text alone."""

    stamme: str
    tekst: str
    stil: str | None

    @classmethod
    def av(cls, bilde: Skjermbilde) -> Bildefil:
        """The picture as it is to be stored."""
        return cls(bilde.filstamme, bilde.tekst, bilde.stil)

    @classmethod
    def les(cls, mappe: Path, stamme: str) -> Bildefil | None:
        """The stored picture, None when there is none. Raises OSError and UnicodeDecodeError when it can't be read."""
        tekst, stil = ((mappe / f"{stamme}{ending}") for ending in ENDINGER)
        if not tekst.exists():
            return None
        har_stil = stil.exists()
        uten = "" if any(mappe.glob("*.stil")) else None
        return cls(stamme, tekst.read_text("utf-8"), stil.read_text("utf-8") if har_stil else uten)

    def skriv(self, mappe: Path) -> None:
        """Stores the picture in the folder, which is made when it is not there. Raises OSError."""
        mappe.mkdir(parents=True, exist_ok=True)
        for ending, innhold in zip(ENDINGER, (self.tekst, self.stil or ""), strict=True):
            (mappe / f"{self.stamme}{ending}").write_text(innhold, encoding="utf-8", newline="\n")

    def celler(self) -> list[list[Celle]]:
        """The lines, cell by cell; a line of style that can't be read, as after a merge, counts for nothing."""
        linjer = [[Celle(tegn, "tekst") for tegn in linje] for linje in self.tekst.splitlines()]
        for lop in (self.stil or "").splitlines():
            try:
                sted, stil = lop.split(" ", 1)
                rad, kolonner = sted.split(":")
                fra, til = map(int, kolonner.split("-"))
                linje = linjer[int(rad) - 1]
            except (ValueError, IndexError):
                continue
            linje[fra - 1 : til] = [Celle(celle.tegn, stil) for celle in linje[fra - 1 : til]]
        return linjer


@dataclass(frozen=True, slots=True)
class Linjepar:
    """A line that is not as it was, its number from 1; a side is empty when the picture has no such line."""

    nr: int
    for_: list[Celle]
    naa: list[Celle]

    def endrede(self) -> list[tuple[bool, bool]]:
        """For each column whether its character is another, and whether its style is."""
        par: Iterable[tuple[Celle, Celle]] = zip_longest(self.for_, self.naa, fillvalue=Celle("", ""))
        return [(for_.tegn != naa.tegn, for_.stil != naa.stil) for for_, naa in par]


@dataclass(frozen=True, slots=True)
class Bildepar:
    """A picture as it was stored, None when it was not, and as it is now."""

    for_: Bildefil | None
    naa: Bildefil

    @property
    def stamme(self) -> str:
        """The name of its files without ending."""
        return self.naa.stamme

    @property
    def likt(self) -> bool:
        """True when both are the same, in text and, where it was stored, in style."""
        return self.for_ is not None and (self.for_.tekst == self.naa.tekst and self.for_.stil in (None, self.naa.stil))

    def endrede_linjer(self) -> list[Linjepar]:
        """The lines that are not as they were; all of them when nothing was stored."""
        for_ = self.for_.celler() if self.for_ else []
        naa = (self.naa if self.for_ is None or self.for_.stil is not None else self._uten_stil()).celler()
        par: Iterable[tuple[list[Celle], list[Celle]]] = zip_longest(for_, naa, fillvalue=[])
        return [Linjepar(nr, a, b) for nr, (a, b) in enumerate(par, start=1) if a != b]

    def _uten_stil(self) -> Bildefil:
        return Bildefil(self.naa.stamme, self.naa.tekst, None)
