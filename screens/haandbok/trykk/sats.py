"""Setting text on the pages of a PDF: words broken into lines, links that lead on, headings that are bookmarks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import font_source_sans_pro
from fpdf import FPDF
from fpdf.fonts import TTFFont

from screens.brev.bokstaver import med_skriftens_tegn
from screens.haandbok.dokument import Lenke, Tekst

MARG, TOPP, BUNN, BREDDE = 20.0, 20.0, 275.0, 170.0
"""Millimetres of A4: the left margin, where the text begins and ends, and how wide it is."""
BRODTEKST, SMAA = 10.0, 9.0
"""Points."""
LAGET = datetime(1988, 6, 6, 9, tzinfo=UTC)
"""What the file says of when it was made, the same each time: the clock of the book's own pictures."""
MM = 25.4 / 72
"""Millimetres in a point."""
_LINJE = 1.35
"""The height of a line, in sizes of its letters."""


@dataclass(frozen=True, slots=True)
class Bit:
    """Some words of a line, and where they lead; empty for nowhere."""

    tekst: str
    maal: str = ""


Linje = list[Bit]


class _Pdf(FPDF):
    def footer(self) -> None:
        """The number of the page; the first has none."""
        if self.page_no() > 1:
            self.set_font("Bok", size=SMAA)
            self.text(MARG + BREDDE / 2 - 2, 287, str(self.page_no()))


class Sats:
    """A PDF that is being set, from the top of the first page down; `y` is where the next line begins."""

    def __init__(self, tittel: str, maal: Sequence[str]) -> None:
        self.pdf = _Pdf(format="A4")
        self.pdf.set_title(tittel)
        self.pdf.set_lang("nb")
        self.pdf.set_creation_date(LAGET)
        self.pdf.set_auto_page_break(False)
        mappe = Path(font_source_sans_pro.__file__).parent / "files"
        self.pdf.add_font("Bok", fname=mappe / "SourceSansPro-Regular.ttf")
        self.pdf.add_font("Bok", style="B", fname=mappe / "SourceSansPro-Bold.ttf")
        skrift = self.pdf.fonts["bok"]
        assert isinstance(skrift, TTFFont)
        self._tegn = skrift.cmap
        self._bredder: dict[tuple[str, float, bool], float] = {}
        self._lenker = {id_: self.pdf.add_link(page=1) for id_ in maal}
        self.y = TOPP
        self.ny_side()

    def ny_side(self) -> None:
        """Goes to the top of a new page."""
        self.pdf.add_page()
        self.y = TOPP

    def plass_til(self, hoyde: float) -> bool:
        """Sees to it that so many millimetres are left on the page; tells whether that took a new one."""
        if self.y + hoyde <= BUNN:
            return False
        self.ny_side()
        return True

    def merk(self, id_: str) -> None:
        """Here is what the links to that id lead to."""
        if id_ in self._lenker:
            self.pdf.set_link(self._lenker[id_], y=self.y, page=self.pdf.page)

    def overskrift(self, tekst: str, dybde: int, foran: float = 0) -> None:
        """A heading that is also a bookmark, on the same page as the `foran` millimetres that follow it."""
        storrelse = (18.0, 14.0, 12.0)[min(dybde, 2)]
        self.y += storrelse * MM * 0.8 if self.y > TOPP else 0
        self.plass_til(storrelse * MM * 4 + foran)
        self.pdf.set_y(self.y)
        self.pdf.start_section(tekst, min(dybde, 2))
        self.avsnitt((tekst,), storrelse=storrelse, fet=True)

    def avsnitt(
        self, tekst: Tekst, innrykk: float = 0, storrelse: float = BRODTEKST, fet: bool = False, luft: float = 1.2
    ) -> None:
        """A paragraph, with `luft` millimetres below it."""
        for linje in self.linjer(tekst, BREDDE - innrykk, storrelse, fet):
            self.plass_til(hoyde(storrelse))
            self.sett(linje, MARG + innrykk, self.y, storrelse, fet)
            self.y += hoyde(storrelse)
        self.y += luft

    def linjer(self, tekst: Tekst, bredde: float, storrelse: float = BRODTEKST, fet: bool = False) -> list[Linje]:
        """A text broken into lines of a width; what is longer than a line goes on in the next."""
        linjer: list[Linje] = [[]]
        brukt = 0.0
        for bit in self._biter(tekst, bredde, storrelse, fet):
            bitens = self._bredde(bit.tekst, storrelse, fet)
            if linjer[-1] and brukt + self._bredde(bit.tekst.rstrip(), storrelse, fet) > bredde:
                linjer.append([])
                brukt = 0.0
            linjer[-1].append(bit)
            brukt += bitens
        return linjer

    def sett(self, linje: Linje, x: float, y: float, storrelse: float = BRODTEKST, fet: bool = False) -> None:
        """One line of text, its top at `y`."""
        self.pdf.set_font("Bok", style="B" if fet else "", size=storrelse)
        for maal, tekst in _samlet(linje):
            bredde = self._bredde(tekst, storrelse, fet)
            self.pdf.text(x, y + storrelse * MM, tekst)
            if maal in self._lenker:
                under = y + storrelse * MM * 1.15
                self.pdf.set_line_width(0.1)
                self.pdf.line(x, under, x + self._bredde(tekst.rstrip(), storrelse, fet), under)
                self.pdf.link(x, y, bredde, hoyde(storrelse), self._lenker[maal])
            x += bredde

    def _biter(self, tekst: Tekst, bredde: float, storrelse: float, fet: bool) -> list[Bit]:
        """The words of a text, each with the blank behind it."""
        biter = []
        for ord_ in tekst:
            ren, _ = med_skriftens_tegn(ord_.tekst if isinstance(ord_, Lenke) else ord_, self._tegn)
            maal = ord_.maal if isinstance(ord_, Lenke) else ""
            for del_ in ren.replace("\n", " ").split(" "):
                biter += [Bit(stykke, maal) for stykke in self._stykker(del_, bredde, storrelse, fet)]
                biter.append(Bit(" ", maal))
            biter.pop()
        return _med_blanke(biter)

    def _stykker(self, ord_: str, bredde: float, storrelse: float, fet: bool) -> list[str]:
        """A word, in pieces when it is longer than a line."""
        stykker = [""]
        for tegn in ord_ if self._bredde(ord_, storrelse, fet) > bredde else [ord_]:
            if self._bredde(stykker[-1] + tegn, storrelse, fet) > bredde and stykker[-1]:
                stykker.append("")
            stykker[-1] += tegn
        return stykker

    def _bredde(self, tekst: str, storrelse: float, fet: bool) -> float:
        nokkel = tekst, storrelse, fet
        if nokkel not in self._bredder:
            self.pdf.set_font("Bok", style="B" if fet else "", size=storrelse)
            self._bredder[nokkel] = self.pdf.get_string_width(tekst)
        return self._bredder[nokkel]


def hoyde(storrelse: float) -> float:
    """The height of a line of letters of that size, in millimetres."""
    return storrelse * MM * _LINJE


def _med_blanke(biter: Sequence[Bit]) -> list[Bit]:
    """The same with each blank on the word before it, so that no line begins with one."""
    ut: list[Bit] = []
    for bit in biter:
        if bit.tekst == " " and ut:
            ut[-1] = Bit(f"{ut[-1].tekst} ", ut[-1].maal)
        elif bit.tekst:
            ut.append(bit)
    return ut


def _samlet(linje: Linje) -> list[tuple[str, str]]:
    """The line in as few pieces as its links allow: where each leads, and its text."""
    ut: list[tuple[str, str]] = []
    for bit in linje:
        if ut and ut[-1][0] == bit.maal:
            ut[-1] = bit.maal, ut[-1][1] + bit.tekst
        else:
            ut.append((bit.maal, bit.tekst))
    return ut
