"""A file of cards: lines of `fodselsnr;meldedato;fra;til;arb_timer;tapt_arbeidstid`, or of JSON with the same keys.

A line with the names of the columns may stand first, in that order; a line that begins with `#` is a remark. A line
that begins with `{` is JSON. Blank hours are none. UTF-8, else Latin-1; the seven-bit Norwegian of the 1980s differs
from neither in what a card holds. Numbers and dates are written as on the forms, or `1988-06-01`. The format is ours.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from data.feil import Registerfeil
from data.filer import setninger as om_linjen
from data.filer.linjefil import Ulest, cellene, er_tekst, radlinjer
from data.operasjoner.meldekort import setninger
from data.sak.grenser import TIMER_I_UKA
from data.sak.kort import HOYESTE_TIMER
from data.sak.regelgrense import datofeil
from rules.tall.lesing import Ulesbar, les_dato, les_timer
from rules.tall.nummer import les_fodselsnr

NOKLER = ("fodselsnr", "meldedato", "fra", "til", "arb_timer", "tapt_arbeidstid")
"""The columns, in their order, and the keys of a JSON line."""
MAA_STAA = NOKLER[:4]
SIDE = "docs/meldekort.md"

_LESERE: Mapping[str, Callable[[str], Any]] = {
    "fodselsnr": les_fodselsnr,
    **dict.fromkeys(("meldedato", "fra", "til"), lru_cache(maxsize=1_024)(les_dato)),
    "arb_timer": lambda tekst: les_timer(tekst, HOYESTE_TIMER),
    "tapt_arbeidstid": lambda tekst: les_timer(tekst, TIMER_I_UKA),
}


class Kortfilfeil(Registerfeil):
    """A file of cards cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Innkort:
    """A card as it stands in a file, with where it stands and its text there.

    Hours worked in the period, or lost a week. Two are equal when they say the same, wherever they stand.
    """

    fodselsnr: str
    meldedato: date
    fra: date
    til: date
    arb_timer: Decimal | None = None
    tapt_arbtid: Decimal | None = None
    linje: int = field(default=0, compare=False)
    raa: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Kortfunn:
    """A line that was not taken: where it stands, why, and its text there."""

    linje: int
    setning: str
    raa: str


@dataclass(frozen=True, slots=True)
class Kortfil:
    """The cards of a file, in its order, and the lines that are none."""

    kort: tuple[Innkort, ...]
    feil: tuple[Kortfunn, ...]


def les_kortfil(fil: Path) -> Kortfil:
    """The cards of a file; one that stands there before, word for word, is told of. Raises Registerfeil."""
    try:
        innhold = fil.read_bytes()
    except OSError:
        raise Kortfilfeil(*setninger.kortfilen_kan_ikke_leses(fil)) from None
    if not er_tekst(innhold):
        raise Kortfilfeil(*setninger.ingen_kortfil(fil))
    kort: dict[Innkort, int] = {}
    feil: list[Kortfunn] = []
    for nummer, linje in radlinjer(innhold, NOKLER):
        try:
            ett = _les_linje(nummer, linje)
        except Ulest as ulest:
            feil.append(Kortfunn(nummer, str(ulest), linje))
            continue
        if (forste := kort.setdefault(ett, nummer)) != nummer:
            feil.append(Kortfunn(nummer, setninger.staar_paa_linje(forste), linje))
    return Kortfil(tuple(kort), tuple(feil))


def _les_linje(nummer: int, linje: str) -> Innkort:
    """The card of a line. Raises Ulest."""
    verdier: dict[str, Any] = {}
    for navn, tekst in cellene(linje, NOKLER, len(MAA_STAA), SIDE).items():
        if not tekst:
            continue
        try:
            verdier[navn] = _LESERE[navn](tekst)
        except Ulesbar as feil:
            raise Ulest(om_linjen.i_kolonnen(navn, str(feil).rstrip("."))) from None
    for navn in MAA_STAA:
        if navn not in verdier:
            raise Ulest(om_linjen.i_kolonnen(navn, om_linjen.MAA_STAA_DER))
    for navn in ("meldedato", "fra", "til"):
        if utenfor := datofeil(navn, verdier[navn]):
            raise Ulest(utenfor)
    if verdier["til"] < verdier["fra"]:
        raise Ulest(setninger.TIL_FOR_FRA)
    if "arb_timer" in verdier and "tapt_arbeidstid" in verdier:
        raise Ulest(setninger.TO_SLAG_TIMER)
    verdier["tapt_arbtid"] = verdier.pop("tapt_arbeidstid", None)
    return Innkort(**verdier, linje=nummer, raa=linje)
