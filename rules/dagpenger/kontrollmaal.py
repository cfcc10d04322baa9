"""What the control programs measure: from the registered values, a figure for each field that a control looks at.

A figure that is a quotient is a Fraction, so that it is held against its limit exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from rules.fakta.registrert import Registrert
from rules.fakta.sak import AAR, FELTNAVN, YTELSER
from rules.tall.grunnbelop import forrige_g, g_paa

Maal = Iterator[tuple[str, str, Decimal | Fraction]]

_NULL = Decimal(0)
_AAR_PAA_SKJEMAET = tuple(aar.upper() for aar in AAR)


def _prosent(tapt: Decimal, normal: Decimal) -> Fraction:
    return 100 * Fraction(tapt) / Fraction(normal)


def _inntekt(r: Registrert) -> Maal:
    for slag in ("lonn", "dagpenger", "sykepenger"):
        for plass, belop in enumerate(getattr(r, slag)):
            if belop is not None:
                yield f"inntekt[{plass}].{slag}", f"{FELTNAVN[slag]} {_AAR_PAA_SKJEMAET[plass]}", belop


def _inntekt_i_g(r: Registrert) -> Maal:
    g = Fraction(g_paa(r.behandlet).verdi)
    for felt, navn, belop in _inntekt(r):
        yield felt, navn, Fraction(belop) / g


def _andre_belop(r: Registrert) -> Maal:
    yield from _oppjustert_grunnlag(r)
    for navn, belop in zip(YTELSER, r.samordning, strict=True):
        if belop is not None:
            yield f"samordning.{navn}", FELTNAVN[navn], belop


def _oppjustert_grunnlag(r: Registrert) -> Maal:
    if r.oppjustert_grunnlag is not None:
        yield "oppjustert_grunnlag", FELTNAVN["oppjustert_grunnlag"], r.oppjustert_grunnlag


def _lonn_i_g(r: Registrert) -> Maal:
    """Siste år's pay, or the mean of three years', whichever is higher, in the G that the caseworker chose."""
    lonn = [belop or _NULL for belop in r.lonn]
    hoyest = max(Fraction(lonn[0]), sum(map(Fraction, lonn), Fraction(0)) / len(lonn))
    g = forrige_g(r.behandlet) if r.grunnbelop == "forrige" else g_paa(r.behandlet)
    yield "inntekt[0].lonn", f"{FELTNAVN['lonn']} {_AAR_PAA_SKJEMAET[0]}", hoyest / Fraction(g.verdi)


def _kurstid(r: Registrert) -> Maal:
    for plass, uker in enumerate(r.kurstid):
        if uker is not None:
            yield f"kurstid[{plass}]", f"Kurstid {AAR[plass]}", Decimal(uker)


def _barn(r: Registrert) -> Maal:
    if r.barn is not None:
        yield "barn", "Forsørgede barn", Decimal(r.barn)


def _fodselsdatoer(r: Registrert) -> Iterator[tuple[int, str, str, date | None]]:
    for nummer, fodt in enumerate(r.fodselsdatoer, start=1):
        yield nummer, f"fodselsdatoer[{nummer - 1}]", f"Fødselsdato {nummer}. barn", fodt


def _fodselsdatoer_som_mangler(r: Registrert) -> Maal:
    for nummer, felt, navn, fodt in _fodselsdatoer(r):
        yield felt, navn, Decimal(fodt is None and nummer <= (r.barn or 0))


def _fodselsdatoer_for_mange(r: Registrert) -> Maal:
    for nummer, felt, navn, fodt in _fodselsdatoer(r):
        yield felt, navn, Decimal(fodt is not None and nummer > (r.barn or 0))


def _barnets_alder(r: Registrert) -> Maal:
    """Whole years on Innvilget fra; below 0 when the child is not born yet."""
    if r.innvilget_fra is None:
        return
    for _, felt, navn, fodt in _fodselsdatoer(r):
        if fodt is not None:
            ikke_fylt = (r.innvilget_fra.month, r.innvilget_fra.day) < (fodt.month, fodt.day)
            yield felt, navn, Decimal(r.innvilget_fra.year - fodt.year - ikke_fylt)


def _normal_arbeidstid(r: Registrert) -> Maal:
    if r.normal_arbeidstid is not None:
        yield "normal_arbeidstid", "Normal arb.tid", r.normal_arbeidstid


def _normal_arbeidstid_mangler(r: Registrert) -> Maal:
    mangler = r.normal_arbeidstid is None and r.tapt_arbeidstid is not None
    yield "normal_arbeidstid", "Normal arb.tid", Decimal(mangler)


def _tapt_arbeidstid(r: Registrert) -> Maal:
    if r.tapt_arbeidstid is not None:
        yield "tapt_arbeidstid", "Tapt arb.tid", r.tapt_arbeidstid


def _andel_av_full_tid(r: Registrert) -> Maal:
    if r.tapt_arbeidstid is not None and r.normal_arbeidstid:
        yield "tapt_arbeidstid", "Tapt arb.tid", _prosent(r.tapt_arbeidstid, r.normal_arbeidstid)


def _andel_som_blir_maks_prosent(r: Registrert) -> Maal:
    """The share itself: the Maks % made of it lies under the threshold when the share does, and only then."""
    if r.maks_prosent is None:
        yield from _andel_av_full_tid(r)


def _maks_prosent(r: Registrert) -> Maal:
    if r.maks_prosent is not None:
        yield "maks_prosent", "Maks %", r.maks_prosent


def _uker_delvis_perm(r: Registrert) -> Maal:
    if r.uker_delvis_perm is not None:
        yield "uker_delvis_perm", "Antall uker med delvis permisjon", Decimal(r.uker_delvis_perm)


def _antall_uker(r: Registrert) -> Maal:
    if r.antall_uker is not None:
        yield "antall_uker", "Antall uker", Decimal(r.antall_uker)


def _antall_uker_vanlig(r: Registrert) -> Maal:
    if r.innvilget_fra is not None and not r.vernepliktig:
        yield from _antall_uker(r)


def _antall_uker_vernepliktig(r: Registrert) -> Maal:
    if r.innvilget_fra is not None and r.vernepliktig:
        yield from _antall_uker(r)


def _skatteprosent(r: Registrert) -> Maal:
    if r.skatteprosent is not None:
        yield "skatteprosent", "Skatteprosent", r.skatteprosent


def _skattefelt_utfylt(r: Registrert) -> Maal:
    yield "skatteprosent", "Skatteprosent", _utfylte_skattefelt(r)


def _skattefelt_for_mange(r: Registrert) -> Maal:
    yield "tabellnr", "Tabellnr", _utfylte_skattefelt(r) - 1


def _utfylte_skattefelt(r: Registrert) -> Decimal:
    return Decimal((r.skatteprosent is not None) + bool(r.tabellnr))


def _innvilget_fra_mangler(r: Registrert) -> Maal:
    yield "innvilget_fra", "Innvilget fra", Decimal(r.innvilget_fra is None)


def _dager_fra_innvilget_til(r: Registrert) -> Maal:
    if r.innvilget_fra is not None and r.til is not None:
        yield "til", "Til", Decimal((r.til - r.innvilget_fra).days)


def _dager_fra_behandlet(r: Registrert) -> Maal:
    if r.innvilget_fra is not None:
        yield "innvilget_fra", "Innvilget fra", Decimal((r.innvilget_fra - r.behandlet).days)


STORRELSER: dict[str, Callable[[Registrert], Maal]] = {
    "inntekt": _inntekt,
    "inntekt_i_g": _inntekt_i_g,
    "andre_belop": _andre_belop,
    "oppjustert_grunnlag": _oppjustert_grunnlag,
    "lonn_i_g": _lonn_i_g,
    "kurstid": _kurstid,
    "barn": _barn,
    "fodselsdatoer_som_mangler": _fodselsdatoer_som_mangler,
    "fodselsdatoer_for_mange": _fodselsdatoer_for_mange,
    "barnets_alder": _barnets_alder,
    "normal_arbeidstid": _normal_arbeidstid,
    "normal_arbeidstid_mangler": _normal_arbeidstid_mangler,
    "tapt_arbeidstid": _tapt_arbeidstid,
    "andel_av_full_tid": _andel_av_full_tid,
    "andel_som_blir_maks_prosent": _andel_som_blir_maks_prosent,
    "maks_prosent": _maks_prosent,
    "uker_delvis_perm": _uker_delvis_perm,
    "antall_uker": _antall_uker,
    "antall_uker_vanlig": _antall_uker_vanlig,
    "antall_uker_vernepliktig": _antall_uker_vernepliktig,
    "skatteprosent": _skatteprosent,
    "skattefelt_utfylt": _skattefelt_utfylt,
    "skattefelt_for_mange": _skattefelt_for_mange,
    "innvilget_fra_mangler": _innvilget_fra_mangler,
    "dager_fra_innvilget_til": _dager_fra_innvilget_til,
    "dager_fra_behandlet": _dager_fra_behandlet,
}
