"""What the control programs measure: from the registered facts, a figure for each field that a control looks at.

A row of a table may measure any field that holds a number, by its name, or one of the sizes here. A figure that is a
quotient is a Fraction, so that it is held against its limit exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial

from rules.fakta.faktum import fakta_i, for_klassen
from rules.fakta.skjema import FAKTA, Behandling
from rules.tall.grunnbelop import forrige_g, g_paa

Maal = Iterator[tuple[str, Decimal | Fraction]]
"""The name of a field on the forms, and its figure."""

_Storrelse = Callable[[Behandling, date], Maal]

_NULL = Decimal(0)
_BARNEDATOER = tuple(enumerate(("barn1_fodt", "barn2_fodt", "barn3_fodt"), start=1))


def _felter(navnene: tuple[str, ...], fakta: Behandling, _: date) -> Maal:
    for navn in navnene:
        verdi = getattr(fakta, navn)
        if verdi is not None:
            yield navn, Decimal(verdi)


def _felt(navn: str) -> _Storrelse:
    return partial(_felter, (navn,))


def _med_nokkel(*begynnelser: str) -> _Storrelse:
    """The fields whose key begins so."""
    return partial(_felter, tuple(navn for navn, ett in FAKTA.items() if ett.nokkel.startswith(begynnelser)))


_inntekt = _med_nokkel("inntekt[")
_antall_uker = _felt("antall_uker")


def _inntekt_i_g(fakta: Behandling, behandlet: date) -> Maal:
    g = Fraction(g_paa(behandlet).verdi)
    for navn, belop in _inntekt(fakta, behandlet):
        yield navn, Fraction(belop) / g


def _lonn_i_g(fakta: Behandling, behandlet: date) -> Maal:
    """Siste år's pay, or the mean of three years', whichever is higher, in the G that the caseworker chose."""
    lonn = [belop or _NULL for belop in (fakta.lonn_1, fakta.lonn_2, fakta.lonn_3)]
    hoyest = max(Fraction(lonn[0]), sum(map(Fraction, lonn), Fraction(0)) / len(lonn))
    g = forrige_g(behandlet) if fakta.grunnbelop == "F" else g_paa(behandlet)
    yield "lonn_1", hoyest / Fraction(g.verdi)


def _fodselsdatoer_som_mangler(fakta: Behandling, _: date) -> Maal:
    for nummer, navn in _BARNEDATOER:
        yield navn, Decimal(getattr(fakta, navn) is None and nummer <= (fakta.barn or 0))


def _fodselsdatoer_for_mange(fakta: Behandling, _: date) -> Maal:
    for nummer, navn in _BARNEDATOER:
        yield navn, Decimal(getattr(fakta, navn) is not None and nummer > (fakta.barn or 0))


def _barnets_alder(fakta: Behandling, _: date) -> Maal:
    """Whole years on Innvilget fra; below 0 when the child is not born yet."""
    fra = fakta.innvilget_fra
    for _nummer, navn in _BARNEDATOER if fra else ():
        fodt: date | None = getattr(fakta, navn)
        if fra is not None and fodt is not None:
            yield navn, Decimal(fra.year - fodt.year - ((fra.month, fra.day) < (fodt.month, fodt.day)))


def _normal_arbtid_mangler(fakta: Behandling, _: date) -> Maal:
    yield "normal_arbtid", Decimal(fakta.normal_arbtid is None and fakta.tapt_arbtid is not None)


def _andel_av_full_tid(fakta: Behandling, _: date) -> Maal:
    if fakta.tapt_arbtid is not None and fakta.normal_arbtid:
        yield "tapt_arbtid", 100 * Fraction(fakta.tapt_arbtid) / Fraction(fakta.normal_arbtid)


def _andel_som_blir_maks_prosent(fakta: Behandling, behandlet: date) -> Maal:
    """The share itself: the Maks % made of it lies under the threshold when the share does, and only then."""
    if fakta.maks_prosent is None:
        yield from _andel_av_full_tid(fakta, behandlet)


def _antall_uker_vanlig(fakta: Behandling, behandlet: date) -> Maal:
    if fakta.innvilget_fra is not None and fakta.vernepliktig != "J":
        yield from _antall_uker(fakta, behandlet)


def _antall_uker_vernepliktig(fakta: Behandling, behandlet: date) -> Maal:
    if fakta.innvilget_fra is not None and fakta.vernepliktig == "J":
        yield from _antall_uker(fakta, behandlet)


def _skattefelt_utfylt(fakta: Behandling, _: date) -> Maal:
    yield "skatteprosent", _utfylte_skattefelt(fakta)


def _skattefelt_for_mange(fakta: Behandling, _: date) -> Maal:
    yield "tabellnr", _utfylte_skattefelt(fakta) - 1


def _utfylte_skattefelt(fakta: Behandling) -> Decimal:
    return Decimal((fakta.skatteprosent is not None) + bool(fakta.tabellnr))


def _innvilget_fra_mangler(fakta: Behandling, _: date) -> Maal:
    yield "innvilget_fra", Decimal(fakta.innvilget_fra is None)


def _dager_fra_innvilget_til(fakta: Behandling, _: date) -> Maal:
    if fakta.innvilget_fra is not None and fakta.til is not None:
        yield "til", Decimal((fakta.til - fakta.innvilget_fra).days)


def _dager_fra_behandlet(fakta: Behandling, behandlet: date) -> Maal:
    if fakta.innvilget_fra is not None:
        yield "innvilget_fra", Decimal((fakta.innvilget_fra - behandlet).days)


_SAMMENSATTE: Mapping[str, _Storrelse] = {
    "inntekt": _inntekt,
    "inntekt_i_g": _inntekt_i_g,
    "andre_belop": _med_nokkel("oppjustert_grunnlag", "samordning."),
    "lonn_i_g": _lonn_i_g,
    "kurstid": _med_nokkel("kurstid["),
    "fodselsdatoer_som_mangler": _fodselsdatoer_som_mangler,
    "fodselsdatoer_for_mange": _fodselsdatoer_for_mange,
    "barnets_alder": _barnets_alder,
    "normal_arbtid_mangler": _normal_arbtid_mangler,
    "andel_av_full_tid": _andel_av_full_tid,
    "andel_som_blir_maks_prosent": _andel_som_blir_maks_prosent,
    "antall_uker_vanlig": _antall_uker_vanlig,
    "antall_uker_vernepliktig": _antall_uker_vernepliktig,
    "skattefelt_utfylt": _skattefelt_utfylt,
    "skattefelt_for_mange": _skattefelt_for_mange,
    "innvilget_fra_mangler": _innvilget_fra_mangler,
    "dager_fra_innvilget_til": _dager_fra_innvilget_til,
    "dager_fra_behandlet": _dager_fra_behandlet,
}


@for_klassen
def storrelser_i(klasse: type[Behandling]) -> Mapping[str, _Storrelse]:
    """What may be measured in facts of that class: each that holds a number, and the sizes made of several."""
    tall = {navn: _felt(navn) for navn, ett in fakta_i(klasse).items() if ett.slag.type in (int, Decimal)}
    return {**tall, **_SAMMENSATTE}
