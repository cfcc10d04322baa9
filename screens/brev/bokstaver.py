"""The letters of a print: what the font has no glyph for is written another way, or told of by name."""

import unicodedata
from collections.abc import Container, Iterable

from rules.tall.lesing import STREKER
from screens.brev import setninger

BLANK_RUTE = "\N{BALLOT BOX}"
"""Where a letter is missing, for it to be written in by hand."""
FLEST_NEVNT = 3


def med_skriftens_tegn(tekst: str, skrift: Container[int]) -> tuple[str, tuple[str, ...]]:
    """The text in characters whose code points the font has, and the letters that it lacks, each once."""
    mangler: dict[str, None] = {}
    ut = []
    for tegn in unicodedata.normalize("NFC", tekst):
        lik = tegn if ord(tegn) in skrift else _lik(tegn)
        if not lik or any(ord(del_) not in skrift for del_ in lik):
            mangler[tegn] = None
            lik = BLANK_RUTE
        ut.append(lik)
    return "".join(ut), tuple(mangler)


def maa_fores_inn(mangler: Iterable[str]) -> str:
    """What is to be done about letters that a print lacks, in a sentence; empty when it lacks none."""
    nevnt = [f"{tegn if tegn.isprintable() else '?'} (U+{ord(tegn):04X})" for tegn in mangler]
    if not nevnt:
        return ""
    hvem = "den" if len(nevnt) == 1 else "de"
    flere = f" og {len(nevnt) - FLEST_NEVNT} til" if len(nevnt) > FLEST_NEVNT else ""
    return setninger.for_inn_for_haand(f"{', '.join(nevnt[:FLEST_NEVNT])}{flere}", hvem)


def _lik(tegn: str) -> str:
    """Characters that look the same on paper; empty when there are none."""
    if tegn in STREKER:
        return "-"
    if unicodedata.category(tegn) == "Zs":
        return " "
    if unicodedata.category(tegn).startswith("L"):
        sammensatt = unicodedata.normalize("NFKC", tegn)
        return "" if sammensatt == tegn else sammensatt
    return ""
