"""The parameters in force on one date, 1997-2026, as attributes: what each rule function is given."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from rules.dagpenger.lov_1997.gyldighet import FRA, TIL
from rules.tall.parametre import UTEN_ALTERNATIV, Parametersett, les_lovens_parametre
from rules.tall.skiftetabell import Skiftetabell
from rules.tall.tall import Parameter

FIL = "satser.toml"

PARAMETRE: dict[str, tuple[str, ...]] = {
    "aldersgrense": UTEN_ALTERNATIV,
    "barnetillegg": UTEN_ALTERNATIV,
    "dager_i_aaret": UTEN_ALTERNATIV,
    "dager_i_uka": UTEN_ALTERNATIV,
    "dagsats_promille": UTEN_ALTERNATIV,
    "egenandel_dager": UTEN_ALTERNATIV,
    "faktor_12": UTEN_ALTERNATIV,
    "faktor_36": UTEN_ALTERNATIV,
    "fangst_fiske_prosent": UTEN_ALTERNATIV,
    "ferietillegg_dager": ("41", "40"),
    "ferietillegg_prosent": UTEN_ALTERNATIV,
    "gjenopptak_dager": ("mer_enn_1", "minst_1"),
    "gjenopptak_uker": UTEN_ALTERNATIV,
    "grunnlag_avrunding": ("krone", "tusen"),
    "grunnlag_perioder": UTEN_ALTERNATIV,
    "gulv_prosent": UTEN_ALTERNATIV,
    "hengende_grunnbelop": UTEN_ALTERNATIV,
    "hoyeste_arbeidstid": UTEN_ALTERNATIV,
    "hoyeste_prosent": UTEN_ALTERNATIV,
    "korona_g": UTEN_ALTERNATIV,
    "korona_prosent": UTEN_ALTERNATIV,
    "korona_prosent_over": UTEN_ALTERNATIV,
    "kort_dager": UTEN_ALTERNATIV,
    "krav_tap": UTEN_ALTERNATIV,
    "krav_tap_fisk": UTEN_ALTERNATIV,
    "krav_tap_permittert": UTEN_ALTERNATIV,
    "kutt_av_perioder": ("per_periode", "snitt"),
    "lang_g": UTEN_ALTERNATIV,
    "maanedens_g_dag": UTEN_ALTERNATIV,
    "opptjening_maaneder": UTEN_ALTERNATIV,
    "permittering_uker": UTEN_ALTERNATIV,
    "permittering_uker_fisk": UTEN_ALTERNATIV,
    "privat_pensjon_prosent": UTEN_ALTERNATIV,
    "rapporteringsfrist_dag": UTEN_ALTERNATIV,
    "reell_arbeidstid": UTEN_ALTERNATIV,
    "sanksjon_uker": UTEN_ALTERNATIV,
    "seks_g": UTEN_ALTERNATIV,
    "sene_dager": UTEN_ALTERNATIV,
    "stans_kort": UTEN_ALTERNATIV,
    "uker_i_aaret": UTEN_ALTERNATIV,
    "uker_kort": UTEN_ALTERNATIV,
    "uker_lang": UTEN_ALTERNATIV,
    "vanlig_arbeidstid": UTEN_ALTERNATIV,
    "ventedager": UTEN_ALTERNATIV,
    "verneplikt_arbeidstid": UTEN_ALTERNATIV,
    "verneplikt_g": UTEN_ALTERNATIV,
    "verneplikt_uker": UTEN_ALTERNATIV,
}

VALGT_AV: Mapping[str, str] = {
    "ferietillegg_dager": "T-FERIE8",
    "gjenopptak_dager": "T-GJENOPP",
    "grunnlag_avrunding": "T-AVRGRL",
    "kutt_av_perioder": "T-SEKSG",
}
"""The parameters whose alternative is the answer to a tolkningsvalg, each with its id."""


class Regelverk:
    """One value of every parameter. An attribute that is a mapping has one value for each alternative reading."""

    __slots__ = tuple(PARAMETRE)
    aldersgrense: Parameter
    barnetillegg: Parameter
    dager_i_aaret: Parameter
    dager_i_uka: Parameter
    dagsats_promille: Parameter
    egenandel_dager: Parameter
    faktor_12: Parameter
    faktor_36: Parameter
    fangst_fiske_prosent: Parameter
    ferietillegg_dager: Mapping[str, Parameter]
    ferietillegg_prosent: Parameter
    gjenopptak_dager: Mapping[str, Parameter]
    gjenopptak_uker: Parameter
    grunnlag_avrunding: Mapping[str, Parameter]
    grunnlag_perioder: Parameter
    gulv_prosent: Parameter
    hengende_grunnbelop: Parameter
    hoyeste_arbeidstid: Parameter
    hoyeste_prosent: Parameter
    korona_g: Parameter
    korona_prosent: Parameter
    korona_prosent_over: Parameter
    kort_dager: Parameter
    krav_tap: Parameter
    krav_tap_fisk: Parameter
    krav_tap_permittert: Parameter
    kutt_av_perioder: Mapping[str, Parameter]
    lang_g: Parameter
    maanedens_g_dag: Parameter
    opptjening_maaneder: Parameter
    permittering_uker: Parameter
    permittering_uker_fisk: Parameter
    privat_pensjon_prosent: Parameter
    rapporteringsfrist_dag: Parameter
    reell_arbeidstid: Parameter
    sanksjon_uker: Parameter
    seks_g: Parameter
    sene_dager: Parameter
    stans_kort: Parameter
    uker_i_aaret: Parameter
    uker_kort: Parameter
    uker_lang: Parameter
    vanlig_arbeidstid: Parameter
    ventedager: Parameter
    verneplikt_arbeidstid: Parameter
    verneplikt_g: Parameter
    verneplikt_uker: Parameter

    def __init__(self, sett: Parametersett, dato: date) -> None:
        for nokkel, gjeldende in sett.paa(dato).items():
            setattr(self, nokkel, gjeldende)


def regelverk_paa(dato: date) -> Regelverk:
    """The rules in force on `dato`, which must lie in 1997-2026."""
    assert FRA <= dato <= TIL
    return _tabell().paa(dato)


def skiftedatoer() -> list[date]:
    """The first encoded day, and each day on which any parameter changes."""
    return list(_tabell().datoer)


@cache
def _tabell() -> Skiftetabell[Regelverk]:
    return Skiftetabell(parametersett(), Regelverk)


def parametersett() -> Parametersett:
    """The whole parameter file, checked; raises Parameterfeil."""
    from pathlib import Path

    return les_lovens_parametre(Path(__file__).parent / FIL, PARAMETRE, (FRA, TIL))
