"""Drawing a picture of the screen on a page of a PDF, cell by cell, in a letter that every reader of PDF has."""

import itertools
from collections.abc import Iterator, Sequence

from screens.haandbok.dokument import Bokbilde
from screens.haandbok.trykk.sats import BREDDE, MARG, MM, SMAA, Sats, hoyde
from tui.skjema.lop import Lop
from tui.skjema.storrelse import KOLONNER
from tui.terminal.utseende.tema import UTSEENDE

_RAMME = 3.0
_CELLE = (BREDDE - 2 * _RAMME) / KOLONNER
_PUNKT = _CELLE / 0.6 / MM
"""The size at which a letter of Courier, 0.6 of its size wide, fills a cell."""
_HOYDE = _CELLE * 1.95
_STREKER = {
    "─": "vh", "│": "on", "┌": "hn", "┐": "vn", "└": "ho", "┘": "vo",
    "├": "onh", "┤": "onv", "┬": "vhn", "┴": "vho", "┼": "onvh",
}  # fmt: skip
"""The arms of a character that draws a frame: up (o), down (n), left (v), right (h)."""
_FLATER = {"█": 1.0, "▉": 7 / 8, "▊": 6 / 8, "▋": 5 / 8, "▌": 4 / 8, "▍": 3 / 8, "▎": 2 / 8, "▏": 1 / 8}
"""How much of its cell a block fills, from the left."""


def bildets_hoyde(bilde: Bokbilde) -> float:
    """How many millimetres of a page the picture takes."""
    return len(bilde.linjer) * _HOYDE + 2 * _RAMME + hoyde(SMAA) + 3


def tegn_bilde(sats: Sats, bilde: Bokbilde) -> None:
    """The picture with its title over it and a frame around it, whole on one page."""
    ramme = len(bilde.linjer) * _HOYDE + 2 * _RAMME
    sats.y += 2
    sats.plass_til(bildets_hoyde(bilde))
    sats.merk(bilde.id)
    sats.avsnitt((bilde.tittel,), fet=True, storrelse=SMAA, luft=0.5)
    sats.pdf.set_line_width(0.2)
    sats.pdf.rect(MARG, sats.y, BREDDE, ramme)
    for nr, linje in enumerate(bilde.linjer):
        _linje(sats, linje, sats.y + _RAMME + nr * _HOYDE)
    sats.y += ramme + 3


def _linje(sats: Sats, linje: Sequence[Lop], y: float) -> None:
    x = MARG + _RAMME
    for lop in linje:
        _lop(sats, lop.tekst, UTSEENDE.get(lop.rolle, "").split(), x, y)
        x += len(lop.tekst) * _CELLE


def _lop(sats: Sats, tekst: str, utseende: Sequence[str], x: float, y: float) -> None:
    pdf, bredde = sats.pdf, len(tekst) * _CELLE
    if "underline" in utseende:
        tekst = tekst.replace("_", " ")
    fet = "B" if "bold" in utseende else ""
    if "reverse" in utseende:
        pdf.set_fill_color(0)
        pdf.rect(x, y, bredde, _HOYDE, style="F")
        pdf.set_text_color(255)
    for fra, bit, i_courier in _biter(tekst):
        if not i_courier:
            _tegn(sats, bit, x + fra * _CELLE, y, fet)
        elif bit.strip():
            pdf.set_font("Courier", style=fet, size=_PUNKT)
            pdf.core_fonts_encoding = "cp1252"
            pdf.text(x + fra * _CELLE, y + _HOYDE * 0.72, bit.rstrip())
    if "underline" in utseende:
        pdf.set_line_width(0.2)
        pdf.line(x, y + _HOYDE * 0.9, x + bredde, y + _HOYDE * 0.9)
    pdf.set_text_color(0)


def _biter(tekst: str) -> Iterator[tuple[int, str, bool]]:
    """The text in pieces that Courier has, and one at a time the characters that it lacks, each with its column."""
    kol = 0
    for i_courier, gruppe in itertools.groupby(tekst, _i_courier):
        bit = "".join(gruppe)
        for del_ in [bit] if i_courier else bit:
            yield kol, del_, i_courier
            kol += len(del_)


def _i_courier(tegn: str) -> bool:
    try:
        tegn.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _tegn(sats: Sats, tegn: str, x: float, y: float, fet: str) -> None:
    """A character that Courier lacks: strokes, a block, or a letter of the book's own."""
    pdf, midt, midt_y = sats.pdf, x + _CELLE / 2, y + _HOYDE / 2
    ender = {"o": (midt, y), "n": (midt, y + _HOYDE), "v": (x, midt_y), "h": (x + _CELLE, midt_y)}
    pdf.set_line_width(0.2)
    for arm in _STREKER.get(tegn, ""):
        pdf.line(midt, midt_y, *ender[arm])
    if tegn in _FLATER:
        pdf.set_fill_color(0)
        pdf.rect(x, y + _HOYDE * 0.1, _CELLE * _FLATER[tegn], _HOYDE * 0.8, style="F")
    elif tegn not in _STREKER:
        grunnlinje = y + _HOYDE * 0.72
        sats.sett(sats.linjer((tegn,), BREDDE, _PUNKT, bool(fet))[0], x, grunnlinje - _PUNKT * MM, _PUNKT, bool(fet))
