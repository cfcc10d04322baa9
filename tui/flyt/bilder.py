"""Pictures of the 24 lines: as text, as runs of style, and as SVG for people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.lop import Lop

LINJER = 24
KOLONNER = 80


@dataclass(frozen=True, slots=True)
class Skjermbilde:
    """One picture that a flow took: its number in the flow from 1, its name, and its contents.

    `tekst` is 24 lines of exactly 80 columns, each ended by a newline. `stil` names, a line a run, where something
    else than plain text stands: `3:12-22 felt` is line 3, columns 12 to 22. Lines and columns are counted from 1.
    """

    nr: int
    navn: str
    tekst: str
    stil: str
    svg: str = ""

    @property
    def filstamme(self) -> str:
        """The name of its files without ending, e.g. `02-vedtak-side-1`."""
        return f"{self.nr:02}-{_filnavn(self.navn)}"

    def skriv(self, mappe: Path) -> None:
        """Writes the picture as `.txt`, `.stil` and, when it has been drawn, `.svg`. Raises OSError."""
        mappe.mkdir(parents=True, exist_ok=True)
        for ending, innhold in ((".txt", self.tekst), (".stil", self.stil), (".svg", self.svg)):
            if innhold or ending != ".svg":
                (mappe / f"{self.filstamme}{ending}").write_text(innhold, encoding="utf-8", newline="\n")


def tekstbilde(linjer: Sequence[str]) -> str:
    """The lines as one text, each line ended by a newline."""
    return "".join(f"{linje}\n" for linje in linjer)


def stilbilde(linjer: Sequence[Sequence[Lop]], vanlig: str = "tekst") -> str:
    """The runs that are not plain text, one a line of text; see Skjermbilde."""
    ut: list[str] = []
    for rad, lop_paa_linjen in enumerate(linjer, start=1):
        kol = 1
        for lop in lop_paa_linjen:
            slutt = kol + len(lop.tekst)
            if lop.rolle != vanlig and lop.tekst:
                ut.append(f"{rad}:{kol}-{slutt - 1} {lop.rolle}\n")
            kol = slutt
    return "".join(ut)


def _filnavn(navn: str) -> str:
    latinsk = navn.casefold().replace("æ", "ae").replace("ø", "o").replace("å", "a")
    return re.sub(r"[^a-z0-9]+", "-", latinsk).strip("-") or "bilde"
