"""Many sheets in one PDF, each with what it belongs to, its number, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from screens.brev.ark import dokument, paa_sider, skriftens_tegn
from screens.brev.bokstaver import med_skriftens_tegn
from screens.brev.vedtakstekst import tekstlinjer

LINJEBREDDE = 78
LINJEHOYDE_MM = 5
MARG_MM = 20
SKRIFTHOYDE = 10
LINJER = 48
"""On a sheet of A4, between the margins and above its foot."""
INNRYKK = 2
SIDESKIFT = "\f"
"""A paragraph that begins a new sheet."""


def paa_ark(avsnitt: Sequence[str]) -> list[list[str]]:
    """The lines of each sheet; none ends inside a paragraph that has room on one, and none begins blank."""
    deler = (del_ for er_skift, del_ in groupby(avsnitt, SIDESKIFT.__eq__) if not er_skift)
    return [side for del_ in deler for side in paa_sider(map(_linjer, del_), LINJER)]


def som_tekst(avsnitt: Sequence[str]) -> bytes:
    """The same as plain text, without sheets."""
    return "".join(f"{linje}\n" for ett in avsnitt for linje in _linjer(ett.strip(SIDESKIFT))).encode()


def som_hefte(avsnitt: Sequence[str], tittel: str) -> tuple[bytes, tuple[str, ...]]:
    """The PDF, with `tittel`, the sheet's number and how many there are at the foot of each; and the letters it lacks.

    No line ends inside a number.
    """
    from fpdf.enums import Align, XPos, YPos

    alle, mangler = paa_ark(avsnitt), dict[str, None]()
    pdf = dokument(MARG_MM, SKRIFTHOYDE)
    pdf.set_title(tittel)
    pdf.set_auto_page_break(auto=False)
    for nr, ark in enumerate(alle, 1):
        pdf.add_page()
        for linje in ark:
            tegn, uten_glyf = med_skriftens_tegn(linje, skriftens_tegn())
            mangler |= dict.fromkeys(uten_glyf)
            pdf.cell(0, LINJEHOYDE_MM, tegn, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        pdf.set_y(-15)
        fot, _ = med_skriftens_tegn(f"{tittel}   side {nr} av {len(alle)}", skriftens_tegn())
        pdf.cell(0, LINJEHOYDE_MM, fot, align=Align.R)
    return bytes(pdf.output()), tuple(mangler)


def _linjer(tekst: str) -> list[str]:
    """A paragraph's lines; those that go on stand two steps further in than the first."""
    inne = len(tekst) - len(tekst.lstrip(" "))
    forste, *andre = tekstlinjer([tekst.strip()], LINJEBREDDE - inne - INNRYKK)
    return [f"{' ' * inne}{forste}", *(f"{' ' * (inne + INNRYKK)}{linje}" for linje in andre)]
