"""Prints a grant in three copies, as PDF and as text, into the print folder."""

import os
from dataclasses import replace
from pathlib import Path

from data.journal import Journalbilde, journalbilde
from data.sak import UTEN_NAVN
from data.vedtak import Vedtak, beregn_paa_nytt
from screens.behandling.vedtakstekst import tekstlinjer, vedtakstekst
from screens.okt import Okt

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


def skriv_vedtak(okt: Okt, vedtak: Vedtak) -> list[Path]:
    """Writes the three copies of a grant; returns the PDF of each, the text lies beside it. Raises OSError.

    A file that exists is replaced whole, so that a print broken off in the middle never leaves half a decision.
    """
    okt.utskriftsmappe.mkdir(parents=True, exist_ok=True)
    sak = journalbilde(okt.register, journalnr=vedtak.journalnr)
    assert sak is not None
    assert vedtak.fakta is not None
    fakta = replace(vedtak.fakta, maks_prosent=vedtak.maks_prosent, antall_uker=vedtak.antall_uker)
    tekst = vedtakstekst(fakta, beregn_paa_nytt(vedtak), vedtak.tidspunkt.date())
    filer = []
    for navn, mottaker in EKSEMPLARER.items():
        sti = okt.utskriftsmappe / f"{vedtak.journalnr}-{vedtak.id}-{navn}"
        avsnitt = [*_hode(sak, mottaker), *tekst]
        if navn == "saken":
            avsnitt += [linje.format(signatur=vedtak.signatur) for linje in SIGNERING]
        _bytt_ut(sti.with_suffix(".txt"), ("\n".join(tekstlinjer(avsnitt)) + "\n").encode())
        pdf = sti.with_suffix(".pdf")
        _bytt_ut(pdf, _pdf(avsnitt, tittel=f"Vedtak i sak {vedtak.journalnr}"))
        filer.append(pdf)
    return filer


def _hode(sak: Journalbilde, mottaker: str) -> list[str]:
    person = sak.person
    adresse = [person.bo_co and f"c/o {person.bo_co}", person.bo_gate, person.bo_post]
    return [
        mottaker,
        "",
        " ".join(navn for navn in (person.fornavn, person.etternavn) if navn != UTEN_NAVN) or UTEN_NAVN,
        *(linje for linje in adresse if linje),
        f"Fødselsnr {person.fodselsnr}   Journalnr {sak.journalnr}",
        "",
    ]


def _pdf(avsnitt: list[str], tittel: str) -> bytes:
    import font_source_sans_pro
    from fpdf import FPDF
    from fpdf.enums import XPos, YPos

    skrift = Path(font_source_sans_pro.__file__).parent / "files" / "SourceSansPro-Regular.ttf"
    pdf = FPDF(format="A4")
    pdf.set_title(tittel)
    pdf.set_margin(25)
    pdf.add_page()
    pdf.add_font("Brev", fname=skrift)
    pdf.set_font("Brev", size=11)
    for linje in avsnitt:
        if linje:
            pdf.multi_cell(0, LINJEHOYDE_MM, linje, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        else:
            pdf.ln(LINJEHOYDE_MM)
    return bytes(pdf.output())


def _bytt_ut(sti: Path, innhold: bytes) -> None:
    midlertidig = sti.with_name(f".{sti.name}.{os.getpid()}")
    with midlertidig.open("wb") as fil:
        fil.write(innhold)
        fil.flush()
        os.fsync(fil.fileno())
    midlertidig.replace(sti)
