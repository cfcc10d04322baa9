"""Finding the field that a label means, on the page that is on show."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from tui.flyt.feil import Avvik
from tui.skjema.bilde import Bilde, Plass


def finn(bilde: Bilde, label: str) -> Plass:
    """The place that a label names: letter for letter, else apart from case and closing marks, else by `andre_navn`.

    Raises Avvik when no field answers to it, or more than one; the text lists the near labels.
    """
    plasser = bilde.plasser
    regler: tuple[Callable[[Plass], bool], ...] = (
        lambda plass: plass.felt.label == label,
        lambda plass: jevn(plass.felt.label) == jevn(label),
        lambda plass: jevn(label) in map(jevn, plass.felt.andre_navn),
    )
    for passer in regler:
        treff = [plass for plass in plasser if passer(plass)]
        if len(treff) == 1:
            return treff[0]
        if treff:
            steder = ", ".join(f"«{plass.felt.label}» i linje {plass.rad + 1}" for plass in treff)
            raise Avvik(f"«{label}» kan være flere felter på {bilde.kode} ({steder})")
    raise Avvik(f"{bilde.kode} har ikke noe felt «{label}»{_naere(label, (p.felt.label for p in plasser))}")


def jevn(label: str) -> str:
    """A label apart from case, runs of spaces and a closing `:`, `?` or `.`."""
    jevnet = re.sub(r"\s+", " ", unicodedata.normalize("NFC", label)).strip().casefold()
    return re.sub(r"[\s:?.]+$", "", jevnet)


def _naere(label: str, finnes: Iterable[str]) -> str:
    etter_jevn = {jevn(en): en for en in finnes}
    naere = get_close_matches(jevn(label), etter_jevn, n=3, cutoff=0.5)
    if not naere:
        return ""
    return f"; nærmest er {', '.join(f'«{etter_jevn[en]}»' for en in naere)}"
