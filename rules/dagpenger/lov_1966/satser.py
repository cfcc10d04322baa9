"""The parameters in force on one date, 1976-1996, as attributes: what each rule function is given."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from rules.dagpenger.lov import UtenforRegelverket
from rules.dagpenger.lov_1966.gyldighet import FRA, TIL
from rules.tall.parametre import UTEN_ALTERNATIV, Parametersett, les_lovens_parametre
from rules.tall.skiftetabell import Skiftetabell
from rules.tall.tall import Parameter

FIL = "satser.toml"

PARAMETRE: dict[str, tuple[str, ...]] = {
    "avstengning_forslag": ("kort", "middels", "lang"),
    "dager_i_uka": UTEN_ALTERNATIV,
    "dagsats_promille": UTEN_ALTERNATIV,
    "ferietillegg_prosent": UTEN_ALTERNATIV,
    "ferietillegg_uker": UTEN_ALTERNATIV,
    "forsorgertillegg": UTEN_ALTERNATIV,
    "full_uke_prosent": UTEN_ALTERNATIV,
    "grunnlag_aar": UTEN_ALTERNATIV,
    "grunnlag_avrunding": ("tusen", "krone", "hundre"),
    "hoyeste_grunnlag_avrunding": UTEN_ALTERNATIV,
    "hoyeste_grunnlag_g": UTEN_ALTERNATIV,
    "hoyeste_sats_prosent": UTEN_ALTERNATIV,
    "klagefrist_uker": UTEN_ALTERNATIV,
    "kortets_dager": UTEN_ALTERNATIV,
    "kurstid_uker": UTEN_ALTERNATIV,
    "minsteinntekt_andel": UTEN_ALTERNATIV,
    "ny_periode_uker": UTEN_ALTERNATIV,
    "registeravvik_prosent": UTEN_ALTERNATIV,
    "samordning_gulv_prosent": UTEN_ALTERNATIV,
    "stengetid": UTEN_ALTERNATIV,
    "stonadsperiode_uker": UTEN_ALTERNATIV,
    "terskel_prosent": ("40", "20", "50", "0"),
    "trekk_av_kjoringen": UTEN_ALTERNATIV,
    "uker_i_aaret": UTEN_ALTERNATIV,
    "varsel_uker_igjen": UTEN_ALTERNATIV,
    "ventetid_dager": UTEN_ALTERNATIV,
    "ventetid_innen_dager": UTEN_ALTERNATIV,
    "vernepliktig_g": ("3G", "2G"),
    "vernepliktig_uker": UTEN_ALTERNATIV,
}
VALGT_AV: Mapping[str, str] = {
    "grunnlag_avrunding": "T-AVR",
    "vernepliktig_g": "T-VERN",
    "terskel_prosent": "T-TERSKEL",
}
"""The parameters whose alternative is the answer to a tolkningsvalg."""


class Regelverk:
    """One value of every parameter. An attribute that is a mapping has one value for each alternative reading."""

    __slots__ = tuple(PARAMETRE)
    avstengning_forslag: Mapping[str, Parameter]
    dager_i_uka: Parameter
    dagsats_promille: Parameter
    ferietillegg_prosent: Parameter
    ferietillegg_uker: Parameter
    forsorgertillegg: Parameter
    full_uke_prosent: Parameter
    grunnlag_aar: Parameter
    grunnlag_avrunding: Mapping[str, Parameter]
    hoyeste_grunnlag_avrunding: Parameter
    hoyeste_grunnlag_g: Parameter
    hoyeste_sats_prosent: Parameter
    klagefrist_uker: Parameter
    kortets_dager: Parameter
    kurstid_uker: Parameter
    minsteinntekt_andel: Parameter
    ny_periode_uker: Parameter
    registeravvik_prosent: Parameter
    samordning_gulv_prosent: Parameter
    stengetid: Parameter
    stonadsperiode_uker: Parameter
    terskel_prosent: Mapping[str, Parameter]
    trekk_av_kjoringen: Parameter
    uker_i_aaret: Parameter
    varsel_uker_igjen: Parameter
    ventetid_dager: Parameter
    ventetid_innen_dager: Parameter
    vernepliktig_g: Mapping[str, Parameter]
    vernepliktig_uker: Parameter

    def __init__(self, sett: Parametersett, dato: date) -> None:
        for nokkel, gjeldende in sett.paa(dato).items():
            setattr(self, nokkel, gjeldende)


def regelverk_paa(dato: date) -> Regelverk:
    """The rules in force on `dato`; raises UtenforRegelverket outside 1976-1996."""
    if not FRA <= dato <= TIL:
        raise UtenforRegelverket(dato)
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
