"""`dagpenger beregn`: a JSON object becomes facts and choices, and a result becomes a JSON object.

Strict: what is not understood is refused with a sentence that names the key. A number or a date that is given as a text
is read as on the form.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from rules import setninger
from rules.fakta.faktum import Faktum
from rules.fakta.feltfeil import Feltfeil
from rules.fakta.nokler import Nokler, nokler_i
from rules.fakta.skjema import Saksfakta, fakta_i_saken
from rules.fakta.slag import HOYESTE_BELOP, Dato, Heltall, Ja, JaNei, Kroner, Valg
from rules.fakta.tolkning import Tolkning, UkjentTolkning
from rules.regelverk import Beregning, Lov, UtenforRegelverket, beregn, lov_paa, provingslov_paa, provingslovene
from rules.tall.lesing import Ulesbar, er_tallaktig, les_dato, les_heltall, les_kroner, sitat


class UgyldigInndata(Feltfeil):
    """Input that is refused; `nokkel` is the key at fault, such as `inntekt[0].lonn`, and `setning` names it."""


PROVINGSDATO = "provingsdato"
_GAMLE_NOKLER = ("behandlet", "innvilget_fra", "inntekt")


def svar(obj: object) -> dict[str, Any]:
    """The answer to a case in parsed JSON, of either form; raises UgyldigInndata for what is not understood.

    A case with `provingsdato` is answered by the law of that day; any other as it is entered on the forms.
    """
    if not isinstance(obj, dict) or PROVINGSDATO not in obj:
        return resultat(beregn(*les_sak(obj)))
    if any(nokkel in obj for nokkel in _GAMLE_NOKLER):
        raise UgyldigInndata(PROVINGSDATO, setninger.BEGGE_FORMER)
    dato = _datoen(PROVINGSDATO, obj[PROVINGSDATO])
    try:
        lov = provingslov_paa(dato)
    except UtenforRegelverket:
        lovene = provingslovene()
        raise UgyldigInndata(
            PROVINGSDATO, setninger.dato_utenfor(PROVINGSDATO, lovene[0].fra, lovene[-1].til)
        ) from None
    try:
        return lov.prov(obj)
    except Feltfeil as feil:
        raise UgyldigInndata(feil.felt, feil.setning) from None


def les_sak(obj: object) -> tuple[Saksfakta, Tolkning]:
    """The facts and the choices in a parsed JSON object; raises UgyldigInndata for anything that is not understood.

    A number may be an int, a whole Decimal (`150000.0` parsed with `parse_float=Decimal`) or a text. Null stands
    for a blank field where blank is not 0: in `oppjustert_grunnlag` and inside `samordning`.
    """
    nokler = nokler_i(_klasse(obj))
    sak = _objekt("", obj, (*nokler.ytterst, "tolkning"))
    for nokkel in nokler.paakrevd:
        if nokkel not in sak:
            raise UgyldigInndata(nokkel, setninger.nokkelen_mangler(nokkel))
    verdier: dict[str, Any] = {}
    for nokkel in nokler.ytterst:
        if nokkel in sak:
            verdier.update(_fakta(nokler, nokkel, sak[nokkel]))
    fakta = nokler.samlet(verdier)
    return fakta, _tolkning(sak.get("tolkning", {}), lov_paa(fakta.innvilget_fra))


def resultat(beregning: Beregning) -> dict[str, Any]:
    """The answer as JSON-ready data: kroner and weeks as ints, and `forklaring` with the tree of each result."""
    from rules.forklaring.forklaring import forklar, som_dict

    tall = {
        "grunnlag": beregning.grunnlag,
        "dagsats": beregning.dagsats,
        "forsorgertillegg": beregning.forsorgertillegg,
        "ukesats_for_samordning": beregning.ukesats_for_samordning,
        "ukesats": beregning.ukesats,
        "maks_uker": beregning.maks_uker,
    }
    svar: dict[str, Any] = {nokkel: int(ledd.verdi) for nokkel, ledd in tall.items()}
    svar["minsteinntekt_oppfylt"] = beregning.minsteinntekt.verdi
    svar["tolkning"] = beregning.tolkning.som_dict()
    svar["forklaring"] = {
        "ukesats": som_dict(forklar(beregning.ukesats, beregning)),
        "maks_uker": som_dict(forklar(beregning.maks_uker)),
        "minsteinntekt_oppfylt": som_dict(forklar(beregning.minsteinntekt)),
    }
    return svar


def lest_tall(nokkel: str, verdi: object, les: Callable[[str], object], setning: str) -> object:
    """The number that a text stands for, and anything else as it is.

    Raises UgyldigInndata, with `setning` when the text is a number and not one that `les` takes.
    """
    if not isinstance(verdi, str):
        return verdi
    try:
        return les(verdi)
    except Ulesbar:
        tall = er_tallaktig(verdi)
    raise UgyldigInndata(nokkel, setning if tall else setninger.ikke_et_tall(nokkel, sitat(verdi)))


def _klasse(obj: object) -> type[Saksfakta]:
    """What a case is to the law of its `innvilget_fra`; while that cannot be read, what all laws have in common."""
    innvilget_fra = obj.get("innvilget_fra") if isinstance(obj, dict) else None
    try:
        dato = les_dato(innvilget_fra) if isinstance(innvilget_fra, str) else None
        return Saksfakta if dato is None else lov_paa(dato).saksfakta
    except (Ulesbar, UtenforRegelverket):
        return Saksfakta


def _objekt(sted: str, verdi: object, nokler: Iterable[str]) -> Mapping[str, Any]:
    if not isinstance(verdi, dict):
        raise UgyldigInndata(sted, setninger.intet_objekt(sted or "Saken"))
    for nokkel in verdi:
        if nokkel not in nokler:
            navn = f"{sted}.{nokkel}" if sted else nokkel
            raise UgyldigInndata(navn, setninger.ukjent_nokkel(sitat(navn, 60), ", ".join(nokler)))
    return verdi


def _tre(nokkel: str, verdi: object) -> tuple[object, object, object]:
    if not isinstance(verdi, list) or len(verdi) != 3:
        raise UgyldigInndata(nokkel, setninger.ikke_tre_verdier(nokkel))
    return verdi[0], verdi[1], verdi[2]


def _fakta(nokler: Nokler, sted: str, verdi: object) -> Iterator[tuple[str, Any]]:
    """The single facts at and inside a key, each at its own."""
    i_saken = fakta_i_saken(nokler.klasse.behandling)
    if sted in i_saken:
        yield sted, _verdi(i_saken[sted], verdi, nokler.blankt.get(sted))
    elif sted in nokler.tredelte:
        for plass, ett in enumerate(_tre(sted, verdi)):
            yield from _fakta(nokler, f"{sted}[{plass}]", ett)
    else:
        for ledd, ett in _objekt(sted, verdi, nokler.ledd[sted]).items():
            yield from _fakta(nokler, f"{sted}.{ledd}", ett)


def _verdi(faktum: Faktum, verdi: object, blankt: Any) -> Any:
    nokkel, slag = faktum.nokkel, faktum.slag
    if isinstance(slag, Kroner):
        return None if verdi is None and blankt is None else _kroner(nokkel, verdi)
    if isinstance(slag, Dato):
        return _dato(nokkel, verdi)
    if isinstance(slag, Heltall):
        return _heltall(nokkel, verdi, slag.hoyst)
    if isinstance(slag, JaNei | Ja):
        return _ja_nei(nokkel, verdi)
    assert isinstance(slag, Valg), "no key leads to a fact of this kind yet"
    return _valg(nokkel, verdi, (blankt, *slag.koder.values()))


def _tolkning(verdi: object, lov: Lov) -> Tolkning:
    if not isinstance(verdi, dict):
        raise UgyldigInndata("tolkning", setninger.TOLKNINGEN_ER_INTET_OBJEKT)
    for nokkel, alternativ in verdi.items():
        if not isinstance(alternativ, str):
            raise UgyldigInndata(f"tolkning.{nokkel}", setninger.alternativet_er_ingen_tekst(sitat(nokkel)))
    try:
        return Tolkning(lov.tolkningsvalg, verdi)
    except UkjentTolkning as feil:
        raise UgyldigInndata(f"tolkning.{feil.nokkel}", setninger.i_tolkningen(feil.setning)) from None


def _valg(nokkel: str, verdi: object, valgene: Collection[str]) -> Any:
    if verdi not in valgene:
        i_ord = " eller ".join(f'"{ett}"' for ett in valgene)
        raise UgyldigInndata(nokkel, setninger.en_av(nokkel, i_ord))
    return verdi


def _dato(nokkel: str, verdi: object) -> date:
    dato = _datoen(nokkel, verdi)
    try:
        lov_paa(dato)
    except UtenforRegelverket as feil:
        raise UgyldigInndata(nokkel, f"{nokkel}: {feil}") from None
    return dato


def _datoen(nokkel: str, verdi: object) -> date:
    try:
        dato = les_dato(verdi) if isinstance(verdi, str) else None
    except Ulesbar:
        dato = None
    if dato is None:
        raise UgyldigInndata(nokkel, setninger.ingen_dato(nokkel))
    return dato


def _ja_nei(nokkel: str, verdi: object) -> bool:
    if not isinstance(verdi, bool):
        raise UgyldigInndata(nokkel, setninger.true_eller_false(nokkel))
    return verdi


def _heltall(nokkel: str, verdi: object, hoyst: int) -> int:
    setning = setninger.helt_tall(nokkel, hoyst)
    return _helt(nokkel, lest_tall(nokkel, verdi, lambda tekst: les_heltall(tekst, None), setning), hoyst, setning)


def _kroner(nokkel: str, verdi: object) -> Decimal:
    setning = setninger.hele_kroner(nokkel)
    tall = lest_tall(nokkel, verdi, lambda tekst: les_kroner(tekst, negativ=True), setning)
    return Decimal(_helt(nokkel, tall, HOYESTE_BELOP, setning))


def _helt(nokkel: str, verdi: object, hoyst: int, setning: str) -> int:
    if type(verdi) is int and 0 <= verdi <= hoyst:
        return verdi
    if isinstance(verdi, Decimal) and verdi.is_finite() and 0 <= verdi <= hoyst and verdi == verdi.to_integral_value():
        return int(verdi)
    raise UgyldigInndata(nokkel, setning)
