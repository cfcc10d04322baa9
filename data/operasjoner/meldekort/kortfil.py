"""A file of cards: lines of `fodselsnr;meldedato;fra;til;arb_timer;tapt_arbeidstid`, or of JSON with the same keys.

A line with the names of the columns may stand first, in that order; a line that begins with `#` is a remark. A line
that begins with `{` is JSON. Blank hours are none. UTF-8, else Latin-1; the seven-bit Norwegian of the 1980s differs
from neither in what a card holds. Numbers and dates are written as on the forms, or `1988-06-01`. The format is ours.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any

from data.feil import Registerfeil
from data.operasjoner.meldekort import setninger
from data.sak.grenser import TIMER_I_UKA
from data.sak.kort import HOYESTE_TIMER
from data.sak.regelgrense import datofeil
from rules.tall.lesing import Ulesbar, les_dato, les_timer, sitat
from rules.tall.nummer import les_fodselsnr

NOKLER = ("fodselsnr", "meldedato", "fra", "til", "arb_timer", "tapt_arbeidstid")
"""The columns, in their order, and the keys of a JSON line."""
MAA_STAA = NOKLER[:4]
SKILLETEGN, MERKNAD, JSON = ";", "#", "{"

_LESERE: Mapping[str, Callable[[str], Any]] = {
    "fodselsnr": les_fodselsnr,
    **dict.fromkeys(("meldedato", "fra", "til"), lru_cache(maxsize=1_024)(les_dato)),
    "arb_timer": lambda tekst: les_timer(tekst, HOYESTE_TIMER),
    "tapt_arbeidstid": lambda tekst: les_timer(tekst, TIMER_I_UKA),
}


class Kortfilfeil(Registerfeil):
    """A file of cards cannot be read at all."""


class _Ulest(ValueError):
    """The line is no card; the text is a sentence."""


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
    if b"\0" in innhold or not innhold.strip():
        raise Kortfilfeil(*setninger.ingen_kortfil(fil))
    kort: dict[Innkort, int] = {}
    feil: list[Kortfunn] = []
    for nummer, raa in enumerate(StringIO(_tekst(innhold), newline=None), 1):
        linje = raa.rstrip("\n")
        if not linje.strip("; \t") or linje.startswith(MERKNAD) or (not kort and not feil and _er_hode(linje)):
            continue
        try:
            ett = _les_linje(nummer, linje)
        except _Ulest as ulest:
            feil.append(Kortfunn(nummer, str(ulest), linje))
            continue
        if (forste := kort.setdefault(ett, nummer)) != nummer:
            feil.append(Kortfunn(nummer, setninger.staar_paa_linje(forste), linje))
    return Kortfil(tuple(kort), tuple(feil))


def _tekst(innhold: bytes) -> str:
    try:
        return innhold.decode("utf-8-sig")
    except UnicodeDecodeError:
        return innhold.decode("latin-1")


def _er_hode(linje: str) -> bool:
    return tuple(celle.strip().lower() for celle in linje.split(SKILLETEGN)) == NOKLER


def _les_linje(nummer: int, linje: str) -> Innkort:
    """The card of a line. Raises _Ulest."""
    verdier: dict[str, Any] = {}
    for navn, tekst in (_av_json(linje) if linje.lstrip().startswith(JSON) else _av_celler(linje)).items():
        if not tekst:
            continue
        try:
            verdier[navn] = _LESERE[navn](tekst)
        except Ulesbar as feil:
            raise _Ulest(setninger.i_kolonnen(navn, str(feil).rstrip("."))) from None
    for navn in MAA_STAA:
        if navn not in verdier:
            raise _Ulest(setninger.i_kolonnen(navn, setninger.MAA_STAA_DER))
    for navn in ("meldedato", "fra", "til"):
        if utenfor := datofeil(navn, verdier[navn]):
            raise _Ulest(utenfor)
    if verdier["til"] < verdier["fra"]:
        raise _Ulest(setninger.TIL_FOR_FRA)
    if "arb_timer" in verdier and "tapt_arbeidstid" in verdier:
        raise _Ulest(setninger.TO_SLAG_TIMER)
    verdier["tapt_arbtid"] = verdier.pop("tapt_arbeidstid", None)
    return Innkort(**verdier, linje=nummer, raa=linje)


def _av_celler(linje: str) -> dict[str, str]:
    celler = [celle.strip().removeprefix('"').removesuffix('"').strip() for celle in linje.split(SKILLETEGN)]
    if not len(MAA_STAA) <= len(celler) <= len(NOKLER):
        raise _Ulest(setninger.feil_antall_celler(len(celler), len(NOKLER)))
    return dict(zip(NOKLER, celler, strict=False))


def _av_json(linje: str) -> dict[str, str]:
    try:
        lest = json.loads(linje, parse_float=str, parse_int=str, object_pairs_hook=_uten_doble)
    except _Ulest:
        raise
    except (ValueError, RecursionError):
        raise _Ulest(setninger.IKKE_JSON) from None
    for navn, verdi in lest.items():
        if navn not in NOKLER:
            raise _Ulest(setninger.ukjent_nokkel(sitat(navn)))
        if not isinstance(verdi, str | None):
            raise _Ulest(setninger.i_kolonnen(navn, setninger.TEKST_ELLER_TALL))
    return {navn: (verdi or "").strip() for navn, verdi in lest.items()}


def _uten_doble(par: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(par)) < len(par):
        raise _Ulest(setninger.NOKKEL_TO_GANGER)
    return dict(par)
