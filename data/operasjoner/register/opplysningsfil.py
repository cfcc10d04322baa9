"""A file from another register: lines of `slag;fodselsnr;fra;til;verdi`, or of JSON with the same keys.

`docs/registrene.md` tells of each kind. Numbers and dates are written as on the forms, or `1988-06-01`. UTF-8, else
Latin-1; a file of seven bits has addresses in the Norwegian of the 1980s. The format is ours.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from data.arbeid.register.avvik import GATE, KOMMUNE, KURS, PENSJONER, SKOLE
from data.feil import Registerfeil
from data.filer import setninger as om_linjen
from data.filer.linjefil import SJU_BITER, Ulest, cellene, er_tekst, radlinjer
from data.kodeverk import kodeliste
from data.operasjoner.register import setninger
from data.tabeller.register.registeropplysning import Registerslag
from rules.tall.lesing import Ulesbar, enkel, er_siffer, les_dato, les_kroner
from rules.tall.nummer import fodselsdato, les_fodselsnr

NOKLER = ("slag", "fodselsnr", "fra", "til", "verdi")
"""The columns, in their order, and the keys of a JSON line."""
MAA_STAA = NOKLER[:3]
SIDE = "docs/registrene.md"
HOYESTE_BELOP = 999_999_999
"""The most kroner that a field of D-61 takes."""
GATE_TEGN, POST_TEGN = 34, 26
"""The longest street and place that D-60 has room for."""
FRAM = timedelta(days=366)
"""So far ahead a pension, school or service may begin."""

_Verdi = tuple[str, str]
"""`art` and `verdi` of the row."""


class Registerfilfeil(Registerfeil):
    """A file from another register cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Innopplysning:
    """One thing as it stands in a file, with where it stands and its text there; the rest is as in its row.

    Two are equal when they say the same, wherever they stand.
    """

    fodselsnr: str
    slag: Registerslag
    art: str
    fra: date
    til: date | None
    verdi: str
    linje: int = field(default=0, compare=False)
    raa: str = field(default="", compare=False, repr=False)

    @property
    def gjelder(self) -> tuple[object, ...]:
        """Of what there can be but one value."""
        en_gang = self.slag is Registerslag.DOD
        return (self.fodselsnr, self.slag) if en_gang else (self.fodselsnr, self.slag, self.art, self.fra)


@dataclass(frozen=True, slots=True)
class Registerfunn:
    """A line that was not taken: where it stands, why, and its text there."""

    linje: int
    setning: str
    raa: str


@dataclass(frozen=True, slots=True)
class Registerfil:
    """What a file tells, in its order, and the lines that tell nothing."""

    opplysninger: tuple[Innopplysning, ...]
    feil: tuple[Registerfunn, ...]


def les_registerfil(fil: Path, idag: date) -> Registerfil:
    """What a file tells; a row that stands there before is told of. Raises Registerfeil.

    Where two rows give one thing different values neither is taken.
    """
    try:
        innhold = fil.read_bytes()
    except OSError:
        raise Registerfilfeil(*setninger.registerfilen_kan_ikke_leses(fil)) from None
    if not er_tekst(innhold):
        raise Registerfilfeil(*setninger.ingen_registerfil(fil))
    lest: dict[Innopplysning, int] = {}
    feil: list[Registerfunn] = []
    for nummer, linje in radlinjer(innhold, NOKLER):
        try:
            en = _les_linje(nummer, linje, idag, sju_biter=innhold.isascii())
        except Ulest as ulest:
            feil.append(Registerfunn(nummer, str(ulest), linje))
            continue
        if (forste := lest.setdefault(en, nummer)) != nummer:
            feil.append(Registerfunn(nummer, setninger.staar_paa_linje(forste), linje))
    antall = Counter(en.gjelder for en in lest)
    strid = [en for en in lest if antall[en.gjelder] > 1]
    feil += [Registerfunn(en.linje, setninger.TO_VERDIER, en.raa) for en in strid]
    return Registerfil(tuple(en for en in lest if antall[en.gjelder] == 1), tuple(feil))


_les_dato = lru_cache(maxsize=4_096)(les_dato)


def _les_linje(nummer: int, linje: str, idag: date, *, sju_biter: bool) -> Innopplysning:
    """What a line tells. Raises Ulest."""
    celler = {navn: tekst for navn, tekst in cellene(linje, NOKLER, len(MAA_STAA), SIDE).items() if tekst}
    for navn in MAA_STAA:
        if navn not in celler:
            raise Ulest(om_linjen.i_kolonnen(navn, om_linjen.MAA_STAA_DER))
    slag = _celle(celler, "slag", _les_slag)
    fodselsnr = _celle(celler, "fodselsnr", les_fodselsnr)
    fra, til = _celle(celler, "fra", _les_dato), _celle(celler, "til", _les_dato)
    verdi = celler.get("verdi", "")
    if sju_biter and slag is Registerslag.FLYTTING:
        verdi = verdi.translate(SJU_BITER)
    try:
        art, verdi = _VERDIER[slag](verdi)
    except Ulesbar as ulesbar:
        raise Ulest(om_linjen.i_kolonnen("verdi", str(ulesbar).rstrip("."))) from None
    if galt := _dagfeil(slag, fra, til, fodselsdato(fodselsnr), idag):
        raise Ulest(galt)
    return Innopplysning(fodselsnr, slag, art, fra, til, verdi, nummer, linje)


def _celle(celler: Mapping[str, str], navn: str, les: Callable[[str], Any]) -> Any:
    """What a cell says, None when it is blank. Raises Ulest."""
    if navn not in celler:
        return None
    try:
        return les(celler[navn])
    except Ulesbar as ulesbar:
        raise Ulest(om_linjen.i_kolonnen(navn, str(ulesbar).rstrip("."))) from None


def _dagfeil(slag: Registerslag, fra: date, til: date | None, fodt: date | None, idag: date) -> str:
    """What is wrong with the days of that kind, in a sentence; empty when nothing is."""
    if til is not None and til < fra:
        return setninger.TIL_FOR_FRA
    if slag is Registerslag.INNTEKT:
        return _aarsfeil(fra, til, fodt, idag)
    if fodt is not None and fra < fodt:
        return setninger.FOR_FODSELEN
    if slag in (Registerslag.DOD, Registerslag.FLYTTING):
        if til is not None:
            return setninger.INGEN_TIL
        return setninger.ER_IKKE_KOMMET if fra > idag else ""
    return setninger.FOR_LANGT_FRAM if fra > idag + FRAM else ""


def _aarsfeil(fra: date, til: date | None, fodt: date | None, idag: date) -> str:
    """The same of a year's income."""
    if til is None:
        return setninger.TIL_MAA_STAA
    if (fra, til) != (date(fra.year, 1, 1), date(fra.year, 12, 31)):
        return setninger.HELT_AAR
    if fodt is not None and til < fodt:
        return setninger.FOR_FODSELEN
    return setninger.AARET_ER_IKKE_OVER if til >= idag else ""


def _les_slag(tekst: str) -> Registerslag:
    ord_ = enkel(tekst).lower().replace("ø", "o")
    try:
        return Registerslag(ord_)
    except ValueError:
        raise Ulesbar(setninger.SLAGENE) from None


def _kroner(tekst: str) -> str:
    if not tekst:
        raise Ulesbar(om_linjen.MAA_STAA_DER)
    belop = les_kroner(tekst)
    if belop > HOYESTE_BELOP:
        raise Ulesbar(setninger.hoyst_kroner(HOYESTE_BELOP))
    return str(int(belop))


def _inntekt(tekst: str) -> _Verdi:
    return "", _kroner(tekst)


def _pensjon(tekst: str) -> _Verdi:
    """Kroner a year, with the letter of the pension before it or none: then folketrygd."""
    bokstav, belop = tekst[:1].upper(), enkel(tekst[1:])
    if not bokstav.isalpha():
        return "F", _kroner(tekst)
    if bokstav not in PENSJONER:
        raise Ulesbar(setninger.PENSJONSLAG)
    return bokstav, _kroner(belop)


def _skole(tekst: str) -> _Verdi:
    if tekst.lower() not in ("", SKOLE, KURS):
        raise Ulesbar(setninger.SKOLESLAG)
    return tekst.lower() or SKOLE, ""


def _ingen(tekst: str) -> _Verdi:
    if tekst:
        raise Ulesbar(setninger.INGEN_VERDI)
    return "", ""


def _flytting(tekst: str) -> _Verdi:
    """A municipality of four digits, or `gate, postnr sted`; without a comma it is the place alone."""
    ord_ = re.sub(r"\s+", " ", enkel(tekst))
    if not ord_.strip(" ,"):
        raise Ulesbar(om_linjen.MAA_STAA_DER)
    if er_siffer(ord_, 4, 4):
        if kodeliste("kommune").tekst(ord_) is None:
            raise Ulesbar(setninger.UKJENT_KOMMUNE)
        return KOMMUNE, ord_
    gate, post = del_adressen(ord_)
    if len(gate) > GATE_TEGN or len(post) > POST_TEGN:
        raise Ulesbar(setninger.FOR_LANG_ADRESSE)
    return GATE, ", ".join(filter(None, (gate, post)))


def del_adressen(adresse: str) -> tuple[str, str]:
    """The street and the place of an address, the street blank where it has none."""
    gate, _, post = adresse.rpartition(",")
    return gate.strip(), post.strip()


_VERDIER: Mapping[Registerslag, Callable[[str], _Verdi]] = {
    Registerslag.INNTEKT: _inntekt,
    Registerslag.PENSJON: _pensjon,
    Registerslag.SKOLE: _skole,
    Registerslag.VERNEPLIKT: _ingen,
    Registerslag.DOD: _ingen,
    Registerslag.FLYTTING: _flytting,
}
