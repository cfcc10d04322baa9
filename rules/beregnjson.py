"""``dagpenger beregn``: a JSON object becomes facts and choices, and a result becomes a JSON object.

Strict: what is not understood is refused with a sentence that names the key. A number or a date that is given as a text
is read as on the form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from rules.fakta.feltfeil import Feltfeil
from rules.fakta.sak import (
    FLEST_BARN,
    HOYESTE_BELOP,
    HOYESTE_KURSTID,
    INNTEKTSSLAG,
    YTELSER,
    Aarsinntekt,
    Grunnbelopsvalg,
    Saksfakta,
    Samordning,
)
from rules.fakta.tolkning import Tolkning, UkjentTolkning
from rules.regelverk import Beregning, Lov, UtenforRegelverket, lov_paa
from rules.tall.lesing import Ulesbar, er_tallaktig, les_dato, les_heltall, les_kroner, sitat

PAKREVDE_NOKLER = ("behandlet", "innvilget_fra", "inntekt")
NOKLER = (
    *PAKREVDE_NOKLER,
    "grunnbelop",
    "kurstid",
    "fiskeforedling",
    "vernepliktig",
    "oppjustert_grunnlag",
    "barn",
    "samordning",
    "tolkning",
)


class UgyldigInndata(Feltfeil):
    """Input that is refused; ``nokkel`` is the key at fault, such as ``inntekt[0].lonn``, and ``setning`` names it."""


def les_sak(obj: object) -> tuple[Saksfakta, Tolkning]:
    """The facts and the choices in a parsed JSON object; raises UgyldigInndata for anything that is not understood.

    A number may be an int, a whole Decimal (``150000.0`` parsed with ``parse_float=Decimal``) or a text. Null stands
    for a blank field in ``oppjustert_grunnlag`` and inside ``samordning``, and nowhere else.
    """
    sak = _objekt("", obj, NOKLER)
    for nokkel in PAKREVDE_NOKLER:
        if nokkel not in sak:
            raise UgyldigInndata(nokkel, f"Nøkkelen {nokkel} mangler.")
    fakta = Saksfakta(
        behandlet=_dato("behandlet", sak["behandlet"]),
        innvilget_fra=_dato("innvilget_fra", sak["innvilget_fra"]),
        inntekt=_inntekt(sak["inntekt"]),
        grunnbelop=_grunnbelop(sak.get("grunnbelop", "dagens")),
        kurstid=_kurstid(sak.get("kurstid", [0, 0, 0])),
        fiskeforedling=_ja_nei("fiskeforedling", sak.get("fiskeforedling", False)),
        vernepliktig=_ja_nei("vernepliktig", sak.get("vernepliktig", False)),
        oppjustert_grunnlag=_blank_eller_kroner("oppjustert_grunnlag", sak.get("oppjustert_grunnlag")),
        barn=_heltall("barn", sak.get("barn", 0), FLEST_BARN),
        samordning=_samordning(sak.get("samordning", {})),
    )
    return fakta, _tolkning(sak.get("tolkning", {}), lov_paa(fakta.innvilget_fra))


def resultat(beregning: Beregning) -> dict[str, Any]:
    """The answer as JSON-ready data: kroner and weeks as ints, and ``forklaring`` with the tree of each result."""
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

    Raises UgyldigInndata, with ``setning`` when the text is a number and not one that ``les`` takes.
    """
    if not isinstance(verdi, str):
        return verdi
    try:
        return les(verdi)
    except Ulesbar:
        ikke_tall = f"{nokkel} må være et tall, men der står «{sitat(verdi)}»."
    raise UgyldigInndata(nokkel, setning if er_tallaktig(verdi) else ikke_tall)


def _objekt(sted: str, verdi: object, nokler: Iterable[str]) -> Mapping[str, Any]:
    if not isinstance(verdi, dict):
        raise UgyldigInndata(sted, f"{sted or 'Saken'} må være et objekt med nøkler.")
    for nokkel in verdi:
        if nokkel not in nokler:
            navn = f"{sted}.{nokkel}" if sted else nokkel
            raise UgyldigInndata(navn, f"Nøkkelen {sitat(navn, 60)} er ukjent; bruk {', '.join(nokler)}.")
    return verdi


def _tre(nokkel: str, verdi: object) -> tuple[object, object, object]:
    if not isinstance(verdi, list) or len(verdi) != 3:
        raise UgyldigInndata(nokkel, f"{nokkel} må være en liste med tre verdier, siste år først.")
    return verdi[0], verdi[1], verdi[2]


def _inntekt(verdi: object) -> tuple[Aarsinntekt, Aarsinntekt, Aarsinntekt]:
    siste, neste, tredje = _tre("inntekt", verdi)
    return _aar("inntekt[0]", siste), _aar("inntekt[1]", neste), _aar("inntekt[2]", tredje)


def _aar(sted: str, verdi: object) -> Aarsinntekt:
    aar = _objekt(sted, verdi, INNTEKTSSLAG)
    return Aarsinntekt(**{nokkel: _kroner(f"{sted}.{nokkel}", belop) for nokkel, belop in aar.items()})


def _kurstid(verdi: object) -> tuple[int, int, int]:
    siste, neste, tredje = _tre("kurstid", verdi)
    return (
        _heltall("kurstid[0]", siste, HOYESTE_KURSTID),
        _heltall("kurstid[1]", neste, HOYESTE_KURSTID),
        _heltall("kurstid[2]", tredje, HOYESTE_KURSTID),
    )


def _samordning(verdi: object) -> Samordning:
    felt = _objekt("samordning", verdi, YTELSER)
    return Samordning(**{nokkel: _blank_eller_kroner(f"samordning.{nokkel}", belop) for nokkel, belop in felt.items()})


def _tolkning(verdi: object, lov: Lov) -> Tolkning:
    if not isinstance(verdi, dict):
        raise UgyldigInndata("tolkning", "tolkning må være et objekt med nøkler.")
    for nokkel, alternativ in verdi.items():
        if not isinstance(alternativ, str):
            raise UgyldigInndata(f"tolkning.{nokkel}", f"tolkning.{sitat(nokkel)} må være en tekst.")
    try:
        return Tolkning(lov.tolkningsvalg, verdi)
    except UkjentTolkning as feil:
        raise UgyldigInndata(f"tolkning.{feil.nokkel}", f"tolkning: {feil.setning}") from None


def _grunnbelop(verdi: object) -> Grunnbelopsvalg:
    if verdi == "dagens":
        return "dagens"
    if verdi == "forrige":
        return "forrige"
    raise UgyldigInndata("grunnbelop", 'grunnbelop må være "dagens" eller "forrige".')


def _dato(nokkel: str, verdi: object) -> date:
    try:
        dato = les_dato(verdi) if isinstance(verdi, str) else None
    except Ulesbar:
        dato = None
    if dato is None:
        raise UgyldigInndata(nokkel, f"{nokkel} må være en dato som finnes, på formen ÅÅÅÅ-MM-DD.")
    try:
        lov_paa(dato)
    except UtenforRegelverket as feil:
        raise UgyldigInndata(nokkel, f"{nokkel}: {feil}") from None
    return dato


def _ja_nei(nokkel: str, verdi: object) -> bool:
    if not isinstance(verdi, bool):
        raise UgyldigInndata(nokkel, f"{nokkel} må være true eller false.")
    return verdi


def _heltall(nokkel: str, verdi: object, hoyst: int) -> int:
    setning = f"{nokkel} må være et helt tall fra 0 til {hoyst}."
    return _helt(nokkel, lest_tall(nokkel, verdi, lambda tekst: les_heltall(tekst, None), setning), hoyst, setning)


def _kroner(nokkel: str, verdi: object) -> Decimal:
    setning = f"{nokkel} må være hele kroner fra 0 til 999 999 999."
    tall = lest_tall(nokkel, verdi, lambda tekst: les_kroner(tekst, negativ=True), setning)
    return Decimal(_helt(nokkel, tall, HOYESTE_BELOP, setning))


def _blank_eller_kroner(nokkel: str, verdi: object) -> Decimal | None:
    return None if verdi is None else _kroner(nokkel, verdi)


def _helt(nokkel: str, verdi: object, hoyst: int, setning: str) -> int:
    if type(verdi) is int and 0 <= verdi <= hoyst:
        return verdi
    if isinstance(verdi, Decimal) and verdi.is_finite() and 0 <= verdi <= hoyst and verdi == verdi.to_integral_value():
        return int(verdi)
    raise UgyldigInndata(nokkel, setning)
