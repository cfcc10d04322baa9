"""Prints a letter in its copies, as PDF and as text, into the print folder."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from data.brevtype import Brevtype
from data.filer.egenfil import lag_mappe, skriv_sammen
from data.operasjoner.avgjorelse.forslagsbilde import Forslagsbilde
from data.operasjoner.brev.bestilling import Brevbestilling
from data.operasjoner.brev.brevene import SendtBrev, skrevet_paa_nytt
from data.operasjoner.brev.brevgrunnlag import BREV_OM, Brevgrunnlag, mottakeren, vedtaksgrunnlag
from data.operasjoner.brev.sending import sendt_brev, skrevet_forslag, skrevet_klagebrev, skrevet_vedtak
from data.operasjoner.klage.klagebrev import klagebrevet
from data.operasjoner.klage.saksmappe import saksmappe
from data.operasjoner.vedtak.vedtak import Vedtak
from data.register.register import Register
from data.sak.rader.vedtaksrader import som_vedtak
from data.tabeller import VedtakRad
from screens.brev.ark import LINJEBREDDE, som_pdf
from screens.brev.brevtabell import brevtekst
from screens.brev.forslagsark import forslagsark
from screens.brev.hefte import som_hefte, som_tekst
from screens.brev.saksmappe import saksmappetekst
from screens.brev.vedtakstekst import FATTET_AV, tekstlinjer

VEDTAKETS = {
    "soker": "Til den arbeidsledige",
    "trygdekontor": "Til trygdekontoret",
    "saken": "Til saken: signeres, kontrolleres av en kollega og sendes distriktsarbeidssjefen",
}
"""The copies of a decision."""
MELDINGENS = {"soker": "Til den arbeidsledige", "saken": "Til saken"}
"""Those of a letter that decides nothing."""
SIGNERING = (
    "Saksbehandler: {signatur}  Underskrift: ______________________________",
    "",
    "Kontrollert av: ______________________________",
    "",
    "Distriktsarbeidssjefen: ______________________________",
)
"""The lines to sign on; they stand on one sheet."""
VEDTAKENE = (*BREV_OM.values(), Brevtype.OMGJORING)


class Hefte(NamedTuple):
    """One thing that is printed, as text and as PDF, with the letters that the PDF's font lacks."""

    tekst: bytes
    pdf: bytes
    mangler: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Utskrift:
    """The PDF of each copy, with the text beside it, and the letters that the PDFs' font lacks."""

    filer: list[Path]
    mangler: tuple[str, ...]


def skriv_vedtak(reg: Register, mappe: Path, vedtak: Vedtak) -> Utskrift:
    """Writes the three copies of a decision in the folder `mappe`, and keeps the letter. Raises OSError.

    All are written beside their places before any takes its place, so that a print broken off in the middle never
    leaves half a decision; that it is printed is logged as they do, and not when they cannot be written.
    """
    grunnlag = vedtaksgrunnlag(reg, vedtak)
    tekst = brevtekst(grunnlag)
    kopier = eksemplarene(tekst, grunnlag.type, vedtak.signatur)
    return _skriv(mappe, skrevet_vedtak(reg, vedtak, grunnlag, tekst), kopier)


def skriv_forslaget(reg: Register, mappe: Path, bilde: Forslagsbilde) -> Utskrift:
    """Writes the three copies of what is proposed, the file copy to be signed by hand. Raises OSError."""
    if isinstance(bilde.gjelder, VedtakRad):
        grunnlag = vedtaksgrunnlag(reg, som_vedtak(bilde.gjelder))
        kopier = eksemplarene(brevtekst(grunnlag), grunnlag.type, grunnlag.signatur)
    else:
        til = mottakeren(reg, bilde.hode.journalnr, bilde.foreslaatt_av)
        kopier = til_underskrift(forslagsark(bilde, til), bilde.foreslaatt_av)
    return _skriv(mappe, skrevet_forslag(reg, bilde.hode.journalnr, bilde.nummer), kopier)


def send_brevet(
    reg: Register, mappe: Path, bestilling: Brevbestilling, versjon: int, grunnlag: Brevgrunnlag
) -> Utskrift:
    """Writes the copies of a letter, and keeps it: it is sent. Raises OSError; Avvist, Konflikt."""
    tekst = brevtekst(grunnlag)
    return _skriv(
        mappe, sendt_brev(reg, bestilling, versjon, tekst), eksemplarene(tekst, grunnlag.type, grunnlag.signatur)
    )


def skriv_klagebrev(reg: Register, mappe: Path, journalnr: str, klage: int) -> Utskrift:
    """Writes the letter about the newest that has become of a complaint, and keeps it. Raises OSError; Avvist.

    With one that is sent on goes the whole case file.
    """
    grunnlag = klagebrevet(reg, journalnr, klage)
    tekst = brevtekst(grunnlag)
    hefter: dict[str, Hefte] = {}
    if grunnlag.klage is not None and grunnlag.klage.steg[-1].slag == "oversendt":
        hele = saksmappetekst(reg, saksmappe(reg, journalnr, klage), tekst)
        hefter["saksmappe"] = Hefte(som_tekst(hele), *som_hefte(hele, f"Sak {journalnr}, klage {klage}"))
    kopier = eksemplarene(tekst, grunnlag.type, grunnlag.signatur)
    return _skriv(mappe, skrevet_klagebrev(reg, grunnlag, tekst), kopier, hefter)


def skriv_paa_nytt(reg: Register, mappe: Path, journalnr: str, brev: SendtBrev) -> Utskrift:
    """Writes the copies of a letter again, word for word as it was sent. Raises OSError."""
    kopier = eksemplarene(brev.avsnitt, brev.type, brev.signatur)
    return _skriv(mappe, skrevet_paa_nytt(reg, journalnr, brev.nummer), kopier)


def eksemplarene(tekst: Sequence[str], type_: str, signatur: str) -> dict[str, list[str]]:
    """The paragraphs of each copy; the one in the case has room for three to sign what they have not signed."""
    if type_ not in VEDTAKENE:
        return {kopi: [overskrift, "", *tekst] for kopi, overskrift in MELDINGENS.items()}
    return til_underskrift(tekst, signatur)


def til_underskrift(tekst: Sequence[str], signatur: str) -> dict[str, list[str]]:
    """The three copies of what three are to sign."""
    signert = tekst[-1].startswith(FATTET_AV)
    signeres = [] if signert else ["", "\n".join(SIGNERING).format(signatur=signatur)]
    return {
        kopi: [overskrift, "", *tekst, *(signeres if kopi == "saken" else ())] for kopi, overskrift in VEDTAKETS.items()
    }


def _skriv(
    mappe: Path,
    gjort: AbstractContextManager[str],
    kopier: Mapping[str, Sequence[str]],
    hefter: Mapping[str, Hefte] = MappingProxyType({}),
) -> Utskrift:
    """Writes each copy, and what goes with them, as text and PDF while `gjort` lasts, which says their name."""
    alle = {kopi: _kopien(avsnitt) for kopi, avsnitt in kopier.items()} | dict(hefter)
    filer: dict[str, bytes] = {}
    mangler: dict[str, None] = {}
    for kopi, ett in alle.items():
        filer[f"{kopi}.txt"], filer[f"{kopi}.pdf"] = ett.tekst, ett.pdf
        mangler |= dict.fromkeys(ett.mangler)
    lag_mappe(mappe)
    with gjort as navn:
        skriv_sammen({mappe / f"{navn}-{slutt}": innhold for slutt, innhold in filer.items()})
    return Utskrift([mappe / f"{navn}-{slutt}" for slutt in filer if slutt.endswith(".pdf")], tuple(mangler))


def _kopien(avsnitt: Sequence[str]) -> Hefte:
    return Hefte(("\n".join(tekstlinjer(avsnitt, LINJEBREDDE)) + "\n").encode(), *som_pdf(avsnitt, "Brev om a-trygd"))
