"""Mistakes with the other facts of the decision: children, G, special groups, other benefits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from rules.fakta.skjema import Behandling
from training.feiltyper.feiltype import Faktaendring, feiltyper
from training.feiltyper.inntektsfeil import INNTEKTSFEIL

Gjor = Callable[[Behandling], Iterator[Faktaendring]]
PENSJONENE = ("privat_pensjon", "offentlig_pensjon", "folketrygd")
_MAANEDER, _UKER = 12, 52
_AAR = 1


def _barn(flere: int) -> Gjor:
    def gjor(fakta: Behandling) -> Iterator[Faktaendring]:
        antall = (fakta.barn or 0) + flere
        if antall >= 0:
            yield {"barn": antall}

    return gjor


def _ingen_barn(fakta: Behandling) -> Iterator[Faktaendring]:
    if (fakta.barn or 0) > 1:
        yield {"barn": None}


def _satt(felt: str, fra: str | None, til: str | None) -> Gjor:
    """The field says `til` where it should have said `fra`."""

    def gjor(fakta: Behandling) -> Iterator[Faktaendring]:
        if (getattr(fakta, felt) or None) in (fra, *(("N",) if fra is None else ())):
            yield {felt: til}

    return gjor


def _pensjon_i_feil_felt(fakta: Behandling) -> Iterator[Faktaendring]:
    for felt in PENSJONENE:
        belop = getattr(fakta, felt)
        for annet in PENSJONENE:
            if belop and annet != felt:
                yield {felt: getattr(fakta, annet), annet: belop}


def _utelatt(*felter: str) -> Gjor:
    """One of the amounts is left blank."""

    def gjor(fakta: Behandling) -> Iterator[Faktaendring]:
        for felt in felter:
            if getattr(fakta, felt):
                yield {felt: None}

    return gjor


def _delt(antall: int) -> Gjor:
    """One of the amounts that are kroner a year is a part of it, in whole kroner."""

    def gjor(fakta: Behandling) -> Iterator[Faktaendring]:
        for felt in (*PENSJONENE, "lonn_for_pensjon"):
            if belop := getattr(fakta, felt):
                yield {felt: Decimal(int(belop) // antall)}

    return gjor


def _redusert_i_aaret(fakta: Behandling) -> Iterator[Faktaendring]:
    if fakta.redusert_trygd:
        yield {"redusert_trygd": fakta.redusert_trygd * _UKER}


def _feil_aar(fakta: Behandling) -> Iterator[Faktaendring]:
    """The year of the grant is the year before or after, and the incomes are then of other years."""
    dag = fakta.innvilget_fra
    for flere in (-_AAR, _AAR):
        if dag is not None and (dag.month, dag.day) != (2, 29):
            yield {"innvilget_fra": dag.replace(year=dag.year + flere)}


def _oppjustert_null(fakta: Behandling) -> Iterator[Faktaendring]:
    if fakta.oppjustert_grunnlag is None:
        yield {"oppjustert_grunnlag": Decimal(0)}


VEDTAKSFEIL = INNTEKTSFEIL + feiltyper(
    {
        "barn_glemt": _barn(-1),
        "alle_barn_glemt": _ingen_barn,
        "barn_for_mye": _barn(1),
        "forrige_uten_grunn": _satt("grunnbelop", None, "F"),
        "forrige_glemt": _satt("grunnbelop", "F", None),
        "fiskeforedling_glemt": _satt("fiskeforedling", "J", None),
        "fiskeforedling_uten_grunn": _satt("fiskeforedling", None, "J"),
        "verneplikt_glemt": _satt("vernepliktig", "J", None),
        "verneplikt_uten_grunn": _satt("vernepliktig", None, "J"),
        "oppjustert_glemt": _utelatt("oppjustert_grunnlag"),
        "oppjustert_null": _oppjustert_null,
        "pensjon_i_feil_felt": _pensjon_i_feil_felt,
        "pensjon_glemt": _utelatt(*PENSJONENE),
        "maanedspensjon_som_aar": _delt(_MAANEDER),
        "ukepensjon_som_aar": _delt(_UKER),
        "lonn_for_pensjon_glemt": _utelatt("lonn_for_pensjon"),
        "redusert_trygd_i_aaret": _redusert_i_aaret,
        "redusert_trygd_glemt": _utelatt("redusert_trygd"),
        "feil_innvilgelsesaar": _feil_aar,
    }
)
