"""F1: what a field is, where its value comes from, and what the source leaves open.

The texts stand in the TOML files of this folder, one a routine; `felles.toml` has the fields that mean the same on
several screens. A digit in a field's name is `*` in the files, so that the cells of a row share one text.
"""

import re
import textwrap
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from screens.hjelp.form import skriveform
from screens.hjelp.tolkningsvalg import taler_for
from tui.skjema.felt import Felt

if TYPE_CHECKING:
    from rules.fakta.faktum import Faktum

BREDDE = 72
_MAPPE = Path(__file__).parent
_I_FILNAVN = str.maketrans({"-": "", "ø": "o", "å": "aa"})


class Hjelpetekst(NamedTuple):
    """The help on a field; `aapent` is empty when the source leaves nothing open."""

    hva: str
    kilde: str
    aapent: str = ""


def hjelp(kode: str, felt: Felt) -> list[str]:
    """The help on a field of the routine `kode` (`D-61`), in lines of at most 72 columns.

    Raises KeyError for a routine or a field without help.
    """
    tekst = _lovens_egen(felt) or hjelpetekst(kode, felt.navn)
    avsnitt = [felt.label, tekst.hva, *taler_for(felt), f"Kilde: {tekst.kilde}"]
    if tekst.aapent:
        avsnitt.append(f"Åpent: {tekst.aapent}")
    avsnitt.append(skriveform(felt))
    return _brutt(avsnitt)


def _lovens_egen(felt: Felt) -> Hjelpetekst | None:
    """The help on a fact or a number that one law has alone, with its declaration; None for other fields."""
    from rules.fakta.skjema import egne_fakta
    from rules.regelverk import lovene

    for lov in lovene():
        faktum = egne_fakta(lov.saksfakta.behandling).get(felt.navn)
        if faktum and felt.label == (faktum.paa_skjemaet or faktum.label):
            return Hjelpetekst(faktum.hjelp, faktum.hjelpekilde)
        for tall in lov.resultat:
            if tall.hjelp and (tall.navn, tall.label) == (felt.navn, felt.label):
                return Hjelpetekst(tall.hjelp, tall.hjelpekilde)
    return None


def _faktum(kode: str, navn: str) -> "Faktum | None":
    """The fact that laws share which is entered in that field of that routine, None when none is."""
    from rules.fakta.skjema import FAKTA

    ett = FAKTA.get(navn)
    return ett if ett and ett.side.startswith(f"{kode}-") else None


def oversikt(kode: str) -> list[str]:
    """What the routine `kode` (`D-61`) is for and how it is worked, in lines of at most 72 columns.

    Raises KeyError for a routine without help.
    """
    return _brutt(oversiktens_avsnitt(kode))


def oversiktens_avsnitt(kode: str) -> list[str]:
    """The same as paragraphs. Raises KeyError for a routine without help."""
    avsnitt: str = _fil(kode)["oversikt"]
    return avsnitt.strip().split("\n")


def hjelpetekst(kode: str, navn: str) -> Hjelpetekst:
    """The help on the field `navn`: with the fact's declaration, else the routine's own, else the common one.

    Raises KeyError when there is none.
    """
    ett = _faktum(kode, navn)
    if ett and ett.hjelp:
        return Hjelpetekst(ett.hjelp, ett.hjelpekilde)
    nokkel = re.sub(r"\d+", "*", navn)
    egne = felttekster(kode)
    return egne[nokkel] if nokkel in egne else felttekster("felles")[nokkel]


@cache
def felttekster(kode: str) -> Mapping[str, Hjelpetekst]:
    """The help on fields in a routine's file, or in `felles`, by key. Raises KeyError when there is no such file."""
    return {nokkel: Hjelpetekst(**tekster) for nokkel, tekster in _fil(kode)["felt"].items()}


@cache
def _fil(kode: str) -> dict[str, Any]:
    import tomllib

    try:
        innhold = (_MAPPE / f"{kode.lower().translate(_I_FILNAVN)}.toml").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KeyError(kode) from None
    return tomllib.loads(innhold)


def _brutt(avsnitt: list[str]) -> list[str]:
    return [linje for tekst in avsnitt for linje in textwrap.wrap(tekst, BREDDE, break_on_hyphens=False)]
