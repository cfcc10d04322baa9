"""Pictures of the screen: as text, as runs of style, and as SVG for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tui.flyt.filnavn import filnavn
from tui.skjema.lop import Lop, tekst_av


@dataclass(frozen=True, slots=True)
class Skjermbilde:
    """One picture that a flow took: its number in the flow from 1, its name, and the runs of its lines.

    `utseende` has the look of each role, as rich writes it (`bold underline bright_cyan`), when the number of colours
    was asked for; else it is empty, and the picture knows roles only.
    """

    nr: int
    navn: str
    linjer: tuple[tuple[Lop, ...], ...]
    utseende: Mapping[str, str] = field(default_factory=dict)

    @property
    def filstamme(self) -> str:
        """The name of its files without ending, e.g. `02-vedtak-side-1`."""
        return f"{self.nr:02}-{filnavn(self.navn)}"

    @property
    def tekst(self) -> str:
        """24 lines of exactly 80 columns, or as large as the terminal was, each ended by a newline."""
        return "".join(f"{tekst_av(linje)}\n" for linje in self.linjer)

    @property
    def stil(self) -> str:
        """A line for each run that is not plain text: `3:12-22 felt` is line 3, columns 12 to 22, counted from 1.

        The look of the role follows it, when the picture has one.
        """
        return "".join(
            f"{rad}:{fra}-{til} {rolle} {self.utseende.get(rolle, '')}".rstrip() + "\n"
            for rad, linje in enumerate(self.linjer, start=1)
            for fra, til, rolle in _roller(linje)
            if rolle != "tekst"
        )

    def filer(self) -> dict[str, str]:
        """The picture as files, their contents by name: `.txt`, `.stil` and `.svg`."""
        from tui.flyt.bilder.tegning import svg

        filer = {".txt": self.tekst, ".stil": self.stil, ".svg": svg(self.linjer, self.navn, self.utseende)}
        return {f"{self.filstamme}{ending}": innhold for ending, innhold in filer.items()}


def _roller(linje: Sequence[Lop]) -> list[tuple[int, int, str]]:
    """First column, last column and role of each stretch in one role, however many runs it was painted in."""
    ut: list[tuple[int, int, str]] = []
    kol = 1
    for lop in linje:
        til = kol + len(lop.tekst) - 1
        if ut and ut[-1][2] == lop.rolle:
            ut[-1] = ut[-1][0], til, lop.rolle
        elif lop.tekst:
            ut.append((kol, til, lop.rolle))
        kol = til + 1
    return ut
