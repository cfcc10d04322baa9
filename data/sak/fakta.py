"""The facts of D-61-1 and D-61-2, as they are entered, kept in a decision, and handed to the rules."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, get_args

from data.feil import UlesbarRad
from data.sak.ledetekst import AAR, INNTEKTER
from data.sak.radinnhold import les_objekt
from rules.fakta.sak import Aarsinntekt, Saksfakta, Samordning
from rules.regelverk import Lov, naermeste_lov


@dataclass(frozen=True, slots=True, kw_only=True)
class Behandling:
    """The facts that the caseworker enters; None is a blank field.

    Incomes, pensions and benefits are whole kroner a year (`redusert_trygd` a week), `_1` is the last year;
    working time is hours a week, courses are weeks.
    """

    naeringsgruppe: str | None = None
    barn: int | None = None
    hjelp_i_huset: str | None = None
    bokommune: str | None = None
    skattekommune: str | None = None
    utbetkommune: str | None = None
    skatteprosent: Decimal | None = None
    tabellnr: str | None = None
    normal_arbtid: Decimal | None = None
    tapt_arbtid: Decimal | None = None
    uker_delvis_perm: int | None = None
    innvilget_fra: date | None = None
    til: date | None = None
    maks_prosent: Decimal | None = None
    antall_uker: int | None = None
    lonn_1: Decimal | None = None
    lonn_2: Decimal | None = None
    lonn_3: Decimal | None = None
    dagpenger_1: Decimal | None = None
    dagpenger_2: Decimal | None = None
    dagpenger_3: Decimal | None = None
    sykepenger_1: Decimal | None = None
    sykepenger_2: Decimal | None = None
    sykepenger_3: Decimal | None = None
    grunnbelop: str | None = None
    internt: str | None = None
    begrunnelse: str | None = None
    nullstilling: str | None = None
    oppjustert_grunnlag: Decimal | None = None
    barn1_fodt: date | None = None
    barn2_fodt: date | None = None
    barn3_fodt: date | None = None
    fiskeforedling: str | None = None
    vernepliktig: str | None = None
    kurs_1: int | None = None
    kurs_2: int | None = None
    kurs_3: int | None = None
    privat_pensjon: Decimal | None = None
    offentlig_pensjon: Decimal | None = None
    folketrygd: Decimal | None = None
    lonn_for_pensjon: Decimal | None = None
    redusert_trygd: Decimal | None = None


def som_json(fakta: Behandling) -> str:
    """The facts that are filled in, as a decision keeps them: amounts and hours as text, dates in ISO form."""
    utfylt = {navn: verdi for navn, verdi in asdict(fakta).items() if verdi is not None}
    return json.dumps(utfylt, default=str, ensure_ascii=False, sort_keys=True)


def fra_json(tekst: str) -> Behandling:
    """The inverse of `som_json`. Raises UlesbarRad for what it has not written."""
    lest = les_objekt(tekst)
    try:
        return Behandling(**{navn: les(lest[navn]) for navn, les in _lesere().items() if navn in lest})
    except (ArithmeticError, AttributeError, TypeError, ValueError):
        raise UlesbarRad from None


@cache
def _lesere() -> dict[str, Callable[[Any], Any]]:
    """How each fact is read, by name."""
    slag = {felt.name: get_args(felt.type)[0] for felt in fields(Behandling)}
    return {navn: date.fromisoformat if ett is date else ett for navn, ett in slag.items()}


def lov_for(fakta: Behandling, behandlet: date) -> Lov:
    """The law that the facts are read by: that of `innvilget_fra`, or of the processing date while that is blank.

    Outside the encoded years it is the nearest one, so that the control can say so.
    """
    return naermeste_lov(fakta.innvilget_fra or behandlet)


def saksfakta(fakta: Behandling, behandlet: date) -> Saksfakta:
    """The facts as the rules take them, processed on that date; `innvilget_fra` must be filled in.

    Raises UgyldigFakta for a value that the control of the facts would have refused.
    """
    assert fakta.innvilget_fra is not None
    ett, to, tre = (_aarsinntekt(fakta, nr) for nr in AAR)
    return Saksfakta(
        behandlet,
        fakta.innvilget_fra,
        (ett, to, tre),
        grunnbelop="forrige" if fakta.grunnbelop == "F" else "dagens",
        kurstid=(fakta.kurs_1 or 0, fakta.kurs_2 or 0, fakta.kurs_3 or 0),
        fiskeforedling=fakta.fiskeforedling == "J",
        vernepliktig=fakta.vernepliktig == "J",
        oppjustert_grunnlag=fakta.oppjustert_grunnlag,
        barn=fakta.barn or 0,
        samordning=Samordning(
            fakta.privat_pensjon,
            fakta.offentlig_pensjon,
            fakta.folketrygd,
            fakta.lonn_for_pensjon,
            fakta.redusert_trygd,
        ),
    )


def _aarsinntekt(fakta: Behandling, nr: int) -> Aarsinntekt:
    lonn, dagpenger, sykepenger = (getattr(fakta, f"{navn}_{nr}") or Decimal(0) for navn in INNTEKTER)
    return Aarsinntekt(lonn, dagpenger, sykepenger)
