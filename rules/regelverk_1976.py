"""The parameters in force on one date, 1976-1996, as attributes: what each rule function is given."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from rules.parametre import Parameterfeil, Parametersett, les_parametre
from rules.perioder import LOV_1966, UtenforRegelverket
from rules.tall import Parameter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Regelverk:
    """One value of every parameter. An attribute that is a mapping has one value for each alternative reading."""

    __slots__ = (
        "avstengning_forslag",
        "dager_i_uka",
        "dagsats_promille",
        "ferietillegg_prosent",
        "ferietillegg_uker",
        "forsorgertillegg",
        "full_uke_prosent",
        "grunnlag_ar",
        "grunnlag_avrunding",
        "hoyeste_grunnlag_avrunding",
        "hoyeste_grunnlag_g",
        "hoyeste_sats_prosent",
        "kurstid_uker",
        "minsteinntekt_andel",
        "ny_periode_uker",
        "samordning_gulv_prosent",
        "stengetid",
        "stonadsperiode_uker",
        "terskel_prosent",
        "uker_i_aret",
        "varsel_uker_igjen",
        "ventetid_dager",
        "ventetid_innen_dager",
        "vernepliktig_g",
        "vernepliktig_uker",
    )
    avstengning_forslag: Mapping[str, Parameter]
    dager_i_uka: Parameter
    dagsats_promille: Parameter
    ferietillegg_prosent: Parameter
    ferietillegg_uker: Parameter
    forsorgertillegg: Parameter
    full_uke_prosent: Parameter
    grunnlag_ar: Parameter
    grunnlag_avrunding: Mapping[str, Parameter]
    hoyeste_grunnlag_avrunding: Parameter
    hoyeste_grunnlag_g: Parameter
    hoyeste_sats_prosent: Parameter
    kurstid_uker: Parameter
    minsteinntekt_andel: Parameter
    ny_periode_uker: Parameter
    samordning_gulv_prosent: Parameter
    stengetid: Parameter
    stonadsperiode_uker: Parameter
    terskel_prosent: Mapping[str, Parameter]
    uker_i_aret: Parameter
    varsel_uker_igjen: Parameter
    ventetid_dager: Parameter
    ventetid_innen_dager: Parameter
    vernepliktig_g: Mapping[str, Parameter]
    vernepliktig_uker: Parameter

    def __init__(self, sett: Parametersett, dato: date) -> None:
        for nokkel, rader in sett.rader.items():
            gjeldende = {rad.alternativ: rad for rad in rader if rad.gjelder_fra <= dato <= rad.gjelder_til}
            setattr(self, nokkel, gjeldende.get("", gjeldende))


class _Tabell:
    """The rules of the period, one Regelverk from each date on which any parameter changes."""

    __slots__ = ("datoer", "regelverk")

    def __init__(self, sett: Parametersett) -> None:
        self.datoer = sorted({rad.gjelder_fra for rader in sett.rader.values() for rad in rader})
        self.regelverk = [Regelverk(sett, dato) for dato in self.datoer]


_lest: _Tabell | None = None


def regelverk_paa(dato: date) -> Regelverk:
    """The rules in force on ``dato``; raises UtenforRegelverket outside 1976-1996."""
    global _lest
    if not LOV_1966.fra <= dato <= LOV_1966.til:
        raise UtenforRegelverket(dato)
    tabell = _lest
    if tabell is None:
        _lest = tabell = _Tabell(parametersett())
    return tabell.regelverk[bisect_right(tabell.datoer, dato) - 1]


def parametersett() -> Parametersett:
    """The whole parameter file, checked; raises Parameterfeil."""
    from pathlib import Path

    sett = les_parametre(Path(__file__).parent / "regelverk" / LOV_1966.fil, Regelverk.__slots__)
    if (sett.fra, sett.til) != (LOV_1966.fra, LOV_1966.til):
        raise Parameterfeil(f"{sett.fil} dekker ikke nøyaktig {LOV_1966.fra:%d.%m.%Y}–{LOV_1966.til:%d.%m.%Y}.")
    return sett
