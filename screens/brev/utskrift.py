"""Prints a letter in its copies, as PDF and as text, into the print folder."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from data.brukere.vei import av_tre
from data.filer.egenfil import Uferdig, lag_mappe
from data.operasjoner.avgjorelse.forslagsbilde import Forslagsbilde
from data.operasjoner.brev.brevgrunnlag import vedtaksgrunnlag
from data.operasjoner.vedtak.utskrift import loggfort_utskrift
from data.operasjoner.vedtak.vedtak import Vedtak
from data.register.register import Register
from data.sak.rader.vedtaksrader import som_vedtak
from screens.brev.ark import LINJEBREDDE, som_pdf
from screens.brev.brevtabell import brevtekst
from screens.brev.vedtakstekst import tekstlinjer

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


@dataclass(frozen=True, slots=True)
class Utskrift:
    """The PDF of each copy, with the text beside it, and the letters that the PDFs' font lacks."""

    filer: list[Path]
    mangler: tuple[str, ...]


def skriv_vedtak(reg: Register, mappe: Path, vedtak: Vedtak) -> Utskrift:
    """Writes the three copies of a decision in the folder `mappe`. Raises OSError.

    All are written beside their places before any takes its place, so that a print broken off in the middle never
    leaves half a decision; that it is printed is logged as they do, and not when they cannot be written.
    """
    return _skriv(reg, mappe, vedtak, str(vedtak.id))


def skriv_forslaget(reg: Register, mappe: Path, bilde: Forslagsbilde) -> Utskrift:
    """Writes the three copies of a proposed decision, the file copy to be signed by hand. Raises OSError."""
    return _skriv(reg, mappe, som_vedtak(bilde.rad), f"forslag{bilde.nummer}", bilde.nummer)


def _skriv(reg: Register, mappe: Path, vedtak: Vedtak, nummer: str, forslag: int | None = None) -> Utskrift:
    grunnlag = vedtaksgrunnlag(reg, vedtak)
    signeres = [] if grunnlag.underskrifter else [linje.format(signatur=vedtak.signatur) for linje in SIGNERING]
    assert av_tre(vedtak.type), "the file copy is for three to sign"
    filer, mangler = _eksemplarene(f"{vedtak.journalnr}-{nummer}", brevtekst(grunnlag), vedtak.journalnr, signeres)
    lag_mappe(mappe)
    with ExitStack() as opprydding:
        uferdige = [opprydding.enter_context(Uferdig(mappe / navn)) for navn in filer]
        for uferdig in uferdige:
            uferdig.fil.write(filer[uferdig.sti.name])
            uferdig.lukk()
        with loggfort_utskrift(reg, vedtak, forslag):
            for uferdig in uferdige:
                uferdig.bytt_inn()
    return Utskrift([mappe / navn for navn in filer if navn.endswith(".pdf")], mangler)


def _eksemplarene(
    stamme: str, tekst: Sequence[str], journalnr: str, signeres: Sequence[str]
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """What stands in the file of each copy, by its name, and the letters that the PDFs' font lacks.

    `signeres` stands under the copy of the case.
    """
    filer: dict[str, bytes] = {}
    mangler: dict[str, None] = {}
    for kopi, eksemplar in EKSEMPLARER.items():
        avsnitt = [eksemplar, "", *tekst, *(signeres if kopi == "saken" else ())]
        filer[f"{stamme}-{kopi}.txt"] = ("\n".join(tekstlinjer(avsnitt, LINJEBREDDE)) + "\n").encode()
        filer[f"{stamme}-{kopi}.pdf"], uten_glyf = som_pdf(avsnitt, f"Vedtak i sak {journalnr}")
        mangler |= dict.fromkeys(uten_glyf)
    return filer, tuple(mangler)
