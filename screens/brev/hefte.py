"""Many sheets in one PDF, each with what it belongs to, its number, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from screens.brev.bokstaver import med_skriftens_tegn
from screens.brev.vedtakstekst import tekstlinjer

LINJEBREDDE = 78
LINJEHOYDE_MM = 5
LINJER = 48
"""On a sheet of A4, between the margins and above its foot."""
INNRYKK = 2
SIDESKIFT = "\f"
"""A paragraph that begins a new sheet."""


def paa_ark(avsnitt: Sequence[str]) -> list[list[str]]:
    """The lines of each sheet; none ends inside a paragraph that has room on one, and none begins blank."""
    ark: list[list[str]] = [[]]
    for tekst in avsnitt:
        if tekst == SIDESKIFT:
            ark.append([])
            continue
        linjer = _linjer(tekst)
        if ark[-1] and len(ark[-1]) + min(len(linjer), LINJER) > LINJER:
            ark.append([])
        for linje in linjer:
            if len(ark[-1]) == LINJER:
                ark.append([])
            if linje or ark[-1]:
                ark[-1].append(linje)
    return [ett for ett in ark if ett]


def som_tekst(avsnitt: Sequence[str]) -> bytes:
    """The same as plain text, without sheets."""
    return "".join(f"{linje}\n" for ett in avsnitt for linje in _linjer(ett.strip(SIDESKIFT))).encode()


def som_hefte(avsnitt: Sequence[str], tittel: str) -> tuple[bytes, tuple[str, ...]]:
    """The PDF, with `tittel`, the sheet's number and how many there are at the foot of each; and the letters it lacks.

    No line ends inside a number.
    """
    import font_source_sans_pro
    from fpdf import FPDF
    from fpdf.enums import Align, XPos, YPos
    from fpdf.fonts import TTFFont

    alle, mangler = paa_ark(avsnitt), dict[str, None]()
    pdf = FPDF(format="A4")
    pdf.set_title(tittel)
    pdf.set_margin(20)
    pdf.set_auto_page_break(auto=False)
    pdf.add_font("Brev", fname=Path(font_source_sans_pro.__file__).parent / "files" / "SourceSansPro-Regular.ttf")
    pdf.set_font("Brev", size=10)
    skrift = pdf.fonts["brev"]
    assert isinstance(skrift, TTFFont)
    for nr, ark in enumerate(alle, 1):
        pdf.add_page()
        for linje in ark:
            tegn, uten_glyf = med_skriftens_tegn(linje, skrift.cmap)
            mangler |= dict.fromkeys(uten_glyf)
            pdf.cell(0, LINJEHOYDE_MM, tegn, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        pdf.set_y(-15)
        fot, _ = med_skriftens_tegn(f"{tittel}   side {nr} av {len(alle)}", skrift.cmap)
        pdf.cell(0, LINJEHOYDE_MM, fot, align=Align.R)
    return bytes(pdf.output()), tuple(mangler)


def _linjer(tekst: str) -> list[str]:
    """A paragraph's lines; those that go on stand two steps further in than the first."""
    inne = len(tekst) - len(tekst.lstrip(" "))
    forste, *andre = tekstlinjer([tekst.strip()], LINJEBREDDE - inne - INNRYKK)
    return [f"{' ' * inne}{forste}", *(f"{' ' * (inne + INNRYKK)}{linje}" for linje in andre)]
