"""Prints a grant in three copies, as PDF and as text, into the print folder."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from data.filer.egenfil import Uferdig, lag_mappe
from data.operasjoner.avgjorelse.forslagsbilde import Forslagsbilde
from data.operasjoner.avgjorelse.underskrifter import underskriftene
from data.operasjoner.journal.personer import Person
from data.operasjoner.vedtak.utskrift import loggfort_utskrift, mottaker
from data.operasjoner.vedtak.vedtak import Vedtak, beregn_paa_nytt
from data.register.register import Register
from data.sak.rader.vedtaksrader import som_vedtak
from data.sak.sakshode import UTEN_NAVN
from screens.brev.bokstaver import med_skriftens_tegn
from screens.brev.vedtakstekst import tekstlinjer, underskriftslinjer, vedtakstekst
from screens.forklaring.forklaringstre import FAST, holdt_sammen

if TYPE_CHECKING:
    from fpdf import FPDF

EKSEMPLARER = {
    "soker": "Til den arbeidsledige",
    "trygdekontor": "Til trygdekontoret",
    "saken": "Til saken: signeres, kontrolleres av en kollega og sendes distriktsarbeidssjefen",
}
SIGNERING = (
    "",
    "Saksbehandler: {signatur}  Underskrift: ______________________________",
    "",
    "Kontrollert av: ______________________________",
    "",
    "Distriktsarbeidssjefen: ______________________________",
)
LINJEHOYDE_MM = 6


@dataclass(frozen=True, slots=True)
class Utskrift:
    """The PDF of each copy, with the text beside it, and the letters that the PDFs' font lacks."""

    filer: list[Path]
    mangler: tuple[str, ...]


def skriv_vedtak(reg: Register, mappe: Path, vedtak: Vedtak) -> Utskrift:
    """Writes the three copies of a grant in the folder `mappe`. Raises OSError.

    All are written beside their places before any takes its place, so that a print broken off in the middle never
    leaves half a decision; that it is printed is logged as they do, and not when they cannot be written.
    """
    underskrifter = underskriftene(reg, vedtak.id)
    navn = underskriftslinjer(underskrifter) if underskrifter else []
    return _skriv(reg, mappe, vedtak, str(vedtak.id), navn)


def skriv_forslaget(reg: Register, mappe: Path, bilde: Forslagsbilde) -> Utskrift:
    """Writes the three copies of a proposed grant, the file copy to be signed by hand. Raises OSError."""
    return _skriv(reg, mappe, som_vedtak(bilde.rad), f"forslag{bilde.nummer}", [], bilde.nummer)


def _skriv(
    reg: Register, mappe: Path, vedtak: Vedtak, nummer: str, navn: list[str], forslag: int | None = None
) -> Utskrift:
    """`navn` are the lines of those who have signed; without them the file copy has room for it."""
    person = mottaker(reg, vedtak)
    assert vedtak.fakta is not None
    fakta = replace(vedtak.fakta, maks_prosent=vedtak.maks_prosent, antall_uker=vedtak.antall_uker)
    tekst = [*vedtakstekst(fakta, beregn_paa_nytt(vedtak), vedtak.tidspunkt.date()), *navn]
    filer: dict[Path, bytes] = {}
    mangler: dict[str, None] = {}
    for kopi, eksemplar in EKSEMPLARER.items():
        sti = mappe / f"{vedtak.journalnr}-{nummer}-{kopi}"
        avsnitt = [*_hode(person, vedtak.journalnr, eksemplar), *tekst]
        if kopi == "saken" and not navn:
            avsnitt += [linje.format(signatur=vedtak.signatur) for linje in SIGNERING]
        filer[sti.with_suffix(".txt")] = ("\n".join(tekstlinjer(avsnitt)) + "\n").encode()
        filer[sti.with_suffix(".pdf")], uten_glyf = _pdf(avsnitt, tittel=f"Vedtak i sak {vedtak.journalnr}")
        mangler |= dict.fromkeys(uten_glyf)
    lag_mappe(mappe)
    with ExitStack() as opprydding:
        uferdige = [opprydding.enter_context(Uferdig(sti)) for sti in filer]
        for uferdig in uferdige:
            uferdig.fil.write(filer[uferdig.sti])
            uferdig.lukk()
        with loggfort_utskrift(reg, vedtak, forslag):
            for uferdig in uferdige:
                uferdig.bytt_inn()
    return Utskrift([sti for sti in filer if sti.suffix == ".pdf"], tuple(mangler))


def _hode(person: Person, journalnr: str, eksemplar: str) -> list[str]:
    adresse = [person.bo_co and f"c/o {person.bo_co}", person.bo_gate, person.bo_post]
    return [
        eksemplar,
        "",
        " ".join(navn for navn in (person.fornavn, person.etternavn) if navn != UTEN_NAVN) or UTEN_NAVN,
        *(linje for linje in adresse if linje),
        f"Fødselsnr {person.fodselsnr}   Journalnr {journalnr}",
        "",
    ]


def _pdf(avsnitt: list[str], tittel: str) -> tuple[bytes, tuple[str, ...]]:
    """The PDF, and the letters that its font lacks; no line ends inside a number, and no page inside a paragraph."""
    from fpdf.enums import XPos, YPos

    pdf = _ark()
    pdf.set_title(tittel)
    mangler: dict[str, None] = {}
    for tekst in avsnitt:
        linjer, uten_glyf = _brutt(tekst)
        mangler |= dict.fromkeys(uten_glyf)
        if pdf.will_page_break(LINJEHOYDE_MM * len(linjer)):
            pdf.add_page()
        for del_ in linjer:
            pdf.cell(0, LINJEHOYDE_MM, del_.replace(FAST, " "), new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    return bytes(pdf.output()), tuple(mangler)


def _ark() -> FPDF:
    """A document of one blank page, ready to be written on."""
    import font_source_sans_pro
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.set_margin(25)
    pdf.add_page()
    pdf.add_font("Brev", fname=Path(font_source_sans_pro.__file__).parent / "files" / "SourceSansPro-Regular.ttf")
    pdf.set_font("Brev", size=11)
    return pdf


_maaleark = cache(_ark)
"""One that nothing is written on: it only tells where lines end."""


@lru_cache(maxsize=512)
def _brutt(tekst: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A paragraph's lines, and the letters that the font lacks.

    To find where lines end takes longer than all the rest, and most paragraphs stand in all three copies.
    """
    from fpdf.enums import MethodReturnValue
    from fpdf.fonts import TTFFont

    ark = _maaleark()
    brev = ark.fonts["brev"]
    assert isinstance(brev, TTFFont)
    linje, uten_glyf = med_skriftens_tegn(holdt_sammen(tekst), brev.cmap)
    brutt = ark.multi_cell(0, LINJEHOYDE_MM, linje, align="L", dry_run=True, output=MethodReturnValue.LINES)
    return tuple(cast("list[str]", brutt)), uten_glyf
