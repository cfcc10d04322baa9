"""A letter on sheets: which lines stand on which page, on the screen as on paper, and the PDF of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from screens.brev.bokstaver import med_skriftens_tegn
from screens.brev.vedtakstekst import tekstlinjer
from screens.forklaring.forklaringstre import FAST

if TYPE_CHECKING:
    from fpdf import FPDF

LINJEBREDDE = 72
"""As many characters as a window of the terminal has room for, so that what is shown is what is printed."""
LINJEHOYDE_MM = 6
MARG_MM = 25
SKRIFTHOYDE = 11
LINJER_PAA_ARKET = 41
FOT_MM = 20
"""A sheet of A4 between its margins."""


_VED_KANTEN = re.compile(r"(.*\S) {3,}(\d\d\.\d\d\.\d{4})")


class Arkene(NamedTuple):
    """The lines of each page, and the letters that the font of the PDF lacks."""

    sider: list[list[str]]
    mangler: tuple[str, ...]


def paa_ark(avsnitt: Sequence[str]) -> Arkene:
    """The paragraphs on pages; no page ends inside a paragraph that has room on one, and none begins blank."""
    brutt = [_brutt(tekst) for tekst in avsnitt]
    mangler = dict.fromkeys(tegn for _, uten_glyf in brutt for tegn in uten_glyf)
    return Arkene(paa_sider((linjer for linjer, _ in brutt), LINJER_PAA_ARKET), tuple(mangler))


def paa_sider(avsnitt: Iterable[Sequence[str]], hoyst: int) -> list[list[str]]:
    """Paragraphs of lines on pages of at most so many; none ends inside one that has room on it, or begins blank."""
    sider: list[list[str]] = [[]]
    for linjer in avsnitt:
        if sider[-1] and len(sider[-1]) + min(len(linjer), hoyst) > hoyst:
            sider.append([])
        for linje in linjer:
            if len(sider[-1]) == hoyst:
                sider.append([])
            if linje or sider[-1]:
                sider[-1].append(linje)
    return [side for side in sider if side]


def som_pdf(avsnitt: Sequence[str], tittel: str) -> tuple[bytes, tuple[str, ...]]:
    """The PDF, and the letters that its font lacks; no line ends inside a number.

    A date that ends a line stands at the right edge. Of several sheets each has its number at the foot.
    """
    from fpdf.enums import Align, XPos, YPos

    sider, mangler = paa_ark(avsnitt)
    pdf = dokument(MARG_MM, SKRIFTHOYDE)
    pdf.set_title(tittel)
    pdf.set_auto_page_break(auto=False)
    for nr, side in enumerate(sider, 1):
        pdf.add_page()
        for linje in side:
            tegn, _ = med_skriftens_tegn(linje, skriftens_tegn())
            if ved_kanten := _VED_KANTEN.fullmatch(tegn):
                tegn, dato = ved_kanten.groups()
                pdf.cell(0, LINJEHOYDE_MM, dato, align=Align.R, new_x=XPos.LMARGIN)
            pdf.cell(0, LINJEHOYDE_MM, tegn, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        if len(sider) > 1:
            pdf.set_y(-FOT_MM)
            pdf.cell(0, LINJEHOYDE_MM, f"side {nr} av {len(sider)}", align=Align.R)
    return bytes(pdf.output()), mangler


def dokument(marg_mm: int, skrifthoyde: int) -> FPDF:
    """One without a page, ready to be written on."""
    import font_source_sans_pro
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.set_margin(marg_mm)
    pdf.add_font("Brev", fname=Path(font_source_sans_pro.__file__).parent / "files" / "SourceSansPro-Regular.ttf")
    pdf.set_font("Brev", size=skrifthoyde)
    return pdf


@cache
def _maaleark() -> FPDF:
    """One that nothing is written on: it only tells where lines end."""
    ark = dokument(MARG_MM, SKRIFTHOYDE)
    ark.add_page()
    return ark


def skriftens_tegn() -> dict[int, str]:
    """The characters that the font has."""
    from fpdf.fonts import TTFFont

    brev = _maaleark().fonts["brev"]
    assert isinstance(brev, TTFFont)
    return brev.cmap


@lru_cache(maxsize=512)
def _brutt(tekst: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A paragraph's lines, and the letters that the font lacks.

    A line of wide letters is broken again where the sheet ends. Most paragraphs stand in all three copies.
    """
    from fpdf.enums import MethodReturnValue

    linjer: list[str] = []
    mangler: dict[str, None] = {}
    for linje in tekstlinjer([tekst], LINJEBREDDE):
        tegn, uten_glyf = med_skriftens_tegn(linje, skriftens_tegn())
        mangler |= dict.fromkeys(uten_glyf)
        if _maaleark().get_string_width(tegn) <= _maaleark().epw - 2 * _maaleark().c_margin:
            linjer.append(linje)
            continue
        delt = _maaleark().multi_cell(0, LINJEHOYDE_MM, tegn, align="L", dry_run=True, output=MethodReturnValue.LINES)
        linjer += [del_.replace(FAST, " ") for del_ in cast("list[str]", delt)]
    return tuple(linjer), tuple(mangler)
