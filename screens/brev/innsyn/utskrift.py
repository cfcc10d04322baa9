"""Prints what a person is given, as PDF and as text, and as JSON when it is all, into the print folder."""

from collections.abc import Sequence
from pathlib import Path

from data.filer.egenfil import lag_mappe, skriv_sammen
from data.operasjoner.innsyn.personinnsyn import Personinnsyn, loggfort_innsynsutskrift
from data.register.register import Register
from screens.brev.hefte import som_hefte, som_tekst
from screens.brev.innsyn.data import som_json
from screens.brev.utskrift import Utskrift


def skriv_innsyn(reg: Register, mappe: Path, alt: Personinnsyn, navn: str, avsnitt: Sequence[str]) -> Utskrift:
    """Writes the files, each for its owner only; that they are printed is logged as they take their places.

    Raises OSError. `navn` is `alt`, or that of one page; no file has the national number in its name.
    """
    sti = mappe / f"innsyn-{alt.naar:%Y%m%d-%H%M%S}-{navn}"
    pdf, mangler = som_hefte(avsnitt, f"Innsyn {alt.naar:%d.%m.%Y}")
    filer = {sti.with_suffix(".pdf"): pdf, sti.with_suffix(".txt"): som_tekst(avsnitt)}
    if navn == "alt":
        filer[sti.with_suffix(".json")] = som_json(reg, alt).encode()
    lag_mappe(mappe)
    skriv_sammen(filer, loggfort_innsynsutskrift(reg, alt.person.fodselsnr, [fil.name for fil in filer]))
    return Utskrift([sti.with_suffix(".pdf")], mangler)
