"""Boundary tests made from the parameters: each limit at −1, 0 and +1, on every day on which a figure changes.

The expected numbers are worked out here from the bare figures of the parameter file, not by the rules.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import ceil
from typing import Any

import pytest

from rules.dagpenger.lov_1997.satser import PARAMETRE, Regelverk, parametersett, regelverk_paa
from rules.tall.grunnbelop import g_paa
from tests.rules.dagpenger.lov_1997.saker import VEDTAK, beregn, kort

RUNDT = (-1, 0, 1)
UTEN_TERSKEL = {
    "dager_i_aaret": "er delt på i hver sats, se test_korona_prosent og test_verneplikt_g",
    "dager_i_uka": "ganges med i hver stønadsperiode, se test_uker_lang",
    "dagsats_promille": "ganges med i hver sats, se test_korona_prosent",
    "grunnlag_avrunding": "se test_regnet_for_hand og fasiten, på hver avrunding",
    "grunnlag_perioder": "er delt på i snittet, se eksempel 3",
    "gulv_prosent": "se eksempel 5",
    "kort_dager": "lengden på et kort; bare graden skifter",
    "kutt_av_perioder": "se eksempel 3, på begge lesningene",
    "maanedens_g_dag": "se test_maanedens_g_dag i test_innvilgelse",
    "opptjening_maaneder": "se test_maaneder_utenfor_teller_ikke",
    "fangst_fiske_prosent": "se test_fangst_og_fiske_teller_til_2021",
    "privat_pensjon_prosent": "se test_private_pensjoner_samordnes_til_2021",
    "rapporteringsfrist_dag": "se test_fristen_flyttes_til_neste_arbeidsdag",
    "stans_kort": "se eksempel 9 b og test_to_kort_paa_rad_stanser_ikke",
    "uker_i_aaret": "se eksempel 4, grensen for uka",
    "vanlig_arbeidstid": "se test_krav_tap",
    "verneplikt_arbeidstid": "se eksempel 6",
    "verneplikt_uker": "se eksempel 6",
}
"""Figures that are no limit with one day before it and one after, and where they are tried."""
ER_KALENDERAAR = date(2019, 7, 1)


def skift(*nokler: str) -> pytest.MarkDecorator:
    """On every day on which one of those figures changes."""
    rader = parametersett().rader
    datoer = sorted({rad.gjelder_fra for nokkel in nokler for rad in rader[nokkel]})
    return pytest.mark.parametrize("dag", datoer, ids=str)


def r(dag: date) -> Regelverk:
    return regelverk_paa(dag)


def arbeid(dag: date, siste: int, neste: int = 0) -> list[dict[str, Any]]:
    """Arbeidsinntekt in the last period, and in the one before it."""
    if dag < ER_KALENDERAAR:
        return [{"aar": dag.year - 1, "arbeidsinntekt": siste}, {"aar": dag.year - 2, "arbeidsinntekt": neste}]
    siste_maaned = dag.year * 12 + dag.month - 1 - 3
    return [
        {"maaned": f"{nr // 12}-{nr % 12 + 1:02}", "arbeidsinntekt": belop}
        for nr, belop in ((siste_maaned, siste), (siste_maaned - 12, neste))
    ]


@skift("faktor_12", "faktor_36", "hengende_grunnbelop")
def test_faktor_12_og_faktor_36_og_hengende_grunnbelop(dag: date) -> None:
    g = Fraction(r(dag).hengende_grunnbelop.verdi)
    tolv = ceil(Fraction(r(dag).faktor_12.verdi) * g)
    svarene = [beregn(str(dag), inntekter=arbeid(dag, tolv + n)) for n in RUNDT]
    assert [svar["minsteinntekt_oppfylt"] for svar in svarene] == [False, True, True]
    trettiseks = ceil(Fraction(r(dag).faktor_36.verdi) * g)
    svarene = [beregn(str(dag), inntekter=arbeid(dag, 0, trettiseks + n)) for n in RUNDT]
    assert [svar["minsteinntekt_oppfylt"] for svar in svarene] == [False, True, True]


@skift("uker_lang", "uker_kort", "lang_g", "hengende_grunnbelop", "faktor_12")
def test_uker_lang_og_uker_kort_og_lang_g(dag: date) -> None:
    grense = int(2 * r(dag).hengende_grunnbelop.verdi)
    lang, kortere = int(r(dag).uker_lang.verdi), int(r(dag).uker_kort.verdi)
    svarene = [beregn(str(dag), inntekter=arbeid(dag, grense + n)) for n in RUNDT]
    assert [svar["stonadsuker"] for svar in svarene] == [kortere, lang, lang]
    assert [svar["stonadsdager"] for svar in svarene] == [5 * kortere, 5 * lang, 5 * lang]


@skift("seks_g", "grunnlag_avrunding")
def test_seks_g(dag: date) -> None:
    tak = 6 * int(g_paa(dag).verdi)
    assert [beregn(str(dag), grunnlag=tak + n)["grunnlag"] for n in RUNDT] == [tak - 1, tak, tak]


@skift("krav_tap", "krav_tap_permittert", "krav_tap_fisk")
@pytest.mark.parametrize("gruppe", ["krav_tap", "krav_tap_permittert", "krav_tap_fisk"])
def test_krav_tap_og_krav_tap_permittert_og_krav_tap_fisk(dag: date, gruppe: str) -> None:
    krav = getattr(r(dag), gruppe).verdi
    grupper = {
        "krav_tap": {},
        "krav_tap_permittert": {"permittert": True},
        "krav_tap_fisk": {"permittert": True, "fiskeindustri": True},
    }
    hoyst = Fraction(75, 2) * (100 - Fraction(krav)) / 100
    svarene = [
        beregn(str(dag), ny_arbeidstid=f"{float(hoyst + Fraction(n, 100)):.2f}", **grupper[gruppe]) for n in RUNDT
    ]
    assert [svar["krav_tapt_arbeidstid"] for svar in svarene] == [str(krav)] * 3
    assert [svar["tapt_arbeidstid_oppfylt"] for svar in svarene] == [True, True, False]


@skift("barnetillegg")
def test_barnetillegg(dag: date) -> None:
    svar = beregn(str(dag), barn=3, grunnlag=200_000)
    sats = int(r(dag).barnetillegg.verdi)
    assert (svar["barnetillegg_sats"], svar["barnetillegg"]) == (sats, 3 * sats)


@skift("egenandel_dager", "ventedager")
def test_egenandel_dager_og_ventedager(dag: date) -> None:
    svar = beregn(str(dag), grunnlag=100_000)
    dager = int(r(dag).egenandel_dager.verdi)
    assert Fraction(svar["egenandel"]) == dager * Fraction(svar["dagsats"])
    assert svar["ventedager"] == r(dag).ventedager.verdi
    fisk = beregn(str(dag), grunnlag=100_000, permittert=True, fiskeindustri=True)
    assert (fisk["egenandel"], fisk["ventedager"]) == ("0", 0)


@skift("permittering_uker", "permittering_uker_fisk")
def test_permittering_uker_og_permittering_uker_fisk(dag: date) -> None:
    uker = r(dag).permittering_uker
    assert beregn(str(dag))["permitteringsuker"] == 0
    assert beregn(str(dag), permittert=True)["permitteringsuker"] == (int(uker.verdi) if uker.er_kjent else None)
    fisk = beregn(str(dag), permittert=True, fiskeindustri=True)
    assert fisk["permitteringsuker"] == r(dag).permittering_uker_fisk.verdi


@skift("korona_prosent")
def test_korona_prosent_og_korona_prosent_over_og_korona_g(dag: date) -> None:
    g = int(g_paa(dag).verdi)
    if not r(dag).korona_prosent.verdi:
        assert beregn(str(dag), grunnlag=4 * g)["dagsats_uten_barn"] == _halvt_opp(Fraction(24, 10_000) * 4 * g)
        return
    for grunnlag in (3 * g - 1, 3 * g, 3 * g + 1, 6 * g):
        over = max(0, grunnlag - 3 * g)
        sats = _halvt_opp((Fraction(8, 10) * (grunnlag - over) + Fraction(624, 1000) * over) / 260)
        assert beregn(str(dag), grunnlag=grunnlag)["dagsats_uten_barn"] == sats


@skift("verneplikt_g", "hoyeste_prosent")
def test_verneplikt_g_og_hoyeste_prosent(dag: date) -> None:
    tre_g = 3 * int(g_paa(dag).verdi)
    svarene = [beregn(str(dag), verneplikt=True, grunnlag=tre_g + n) for n in RUNDT]
    assert [svar["verneplikt_brukt"] for svar in svarene] == [True, False, False]
    assert svarene[0]["hoyeste_dagsats"] == str(_halvt_opp(Fraction(9, 10) * tre_g / 260))


@pytest.mark.parametrize("aar", range(1997, 2027))
def test_ferietillegg_prosent_og_ferietillegg_dager(aar: int) -> None:
    regelverk = r(date(aar, 1, 1))
    prosent, minst = regelverk.ferietillegg_prosent.verdi, int(regelverk.ferietillegg_dager["41"].verdi)
    svarene = [
        beregn("2025-06-16", ferietillegg={"aar": aar, "utbetalt": 100_000, "forbrukte_dager": max(0, minst + n)})
        for n in RUNDT
    ]
    rett = [prosent > 0 and max(0, minst + n) >= minst for n in RUNDT]
    assert [svar["ferietillegg"]["rett"] for svar in svarene] == rett
    assert [svar["ferietillegg"]["belop"] for svar in svarene] == [int(prosent * 1000) * ett for ett in rett]


@skift("sanksjon_uker")
def test_sanksjon_uker(dag: date) -> None:
    uker = r(dag).sanksjon_uker
    if uker.er_kjent:
        svar = beregn(str(dag), sanksjoner=[{"hjemmel": "4-10"}])
        assert svar["sanksjonsdager"] == {"4-10": 5 * int(uker.verdi), "4-20": 0}
    svar = beregn(str(dag), sanksjoner=[{"hjemmel": "4-20", "uker": 3}])
    assert svar["sanksjonsdager"] == {"4-10": 0, "4-20": 15}


@pytest.mark.parametrize(("umeldte", "i_tide", "forbruk"), [(7, True, 10), (8, False, 4), (9, False, 3)])
def test_sene_dager(umeldte: int, i_tide: bool, forbruk: int) -> None:
    """The days from Monday are not meldt: of eight, all of the first week and the second Monday."""
    sent = kort("2025-03-17", {plass: {"meldt": False} for plass in range(umeldte)})
    svar = beregn("2025-03-03", vedtak=VEDTAK, meldekort=[kort("2025-03-03"), sent])
    assert svar["meldekort"][1]["meldt_i_tide"] is i_tide
    assert svar["meldekort"][1]["forbrukte_dager"] == forbruk


@pytest.mark.parametrize(
    ("igjen", "valg", "gjenopptas"),
    [(1, "mer_enn_1", False), (2, "mer_enn_1", True), (1, "minst_1", True), (0, "minst_1", False)],
)
def test_gjenopptak_dager(igjen: int, valg: str, gjenopptas: bool) -> None:
    gjenopptak = {"siste_forbruksdag": "2024-06-14", "gjenstaende_dager": igjen}
    svar = beregn("2025-06-16", gjenopptak=gjenopptak, tolkning={"T-GJENOPP": valg})
    assert svar["gjenopptak"]["gjenopptas"] is gjenopptas


@pytest.mark.parametrize(("dag", "gjenopptas"), [("2025-06-15", True), ("2025-06-16", True), ("2025-06-17", False)])
def test_gjenopptak_uker(dag: str, gjenopptas: bool) -> None:
    """The last day was a Friday: the break begins on Monday 17 June 2024, and 52 weeks on is 16 June 2025."""
    svar = beregn(dag, gjenopptak={"siste_forbruksdag": "2024-06-14", "gjenstaende_dager": 100})
    assert svar["gjenopptak"]["siste_dato"] == "2025-06-16"
    assert svar["gjenopptak"]["gjenopptas"] is gjenopptas


@pytest.mark.parametrize(("dag", "oppfylt"), [("2025-02-27", True), ("2025-02-28", True), ("2025-03-01", False)])
@pytest.mark.parametrize("fodt", ["1958-02-01", "1958-02-28"])
def test_aldersgrense(dag: str, oppfylt: bool, fodt: str) -> None:
    assert beregn(dag, fodselsdato=fodt)["alder"] == {"siste_dag": "2025-02-28", "oppfylt": oppfylt}


def test_den_som_er_fodt_29_februar_har_rett_ut_februar() -> None:
    assert beregn("2019-02-28", fodselsdato="1952-02-29")["alder"]["siste_dag"] == "2019-02-28"


@pytest.mark.parametrize(("timer", "fva"), [("39.99", "39.99"), ("40", "40"), ("40.01", "40")])
def test_hoyeste_arbeidstid(timer: str, fva: str) -> None:
    assert beregn("2025-06-16", vanlig_arbeidstid=timer)["fastsatt_vanlig_arbeidstid"] == fva


@pytest.mark.parametrize(("andre", "fva"), [("7.5", "30"), ("37.5", "0"), ("40", "0")])
def test_timer_med_andre_ytelser_trekkes_fra(andre: str, fva: str) -> None:
    svar = beregn("2025-06-16", andre_ytelser={"arbeidstid": andre})
    assert svar["fastsatt_vanlig_arbeidstid"] == fva


@pytest.mark.parametrize(("vanlig", "oppfylt"), [("0", False), ("0.5", True), ("1", True)])
def test_uten_timer_aa_tape_er_ingenting_tapt(vanlig: str, oppfylt: bool) -> None:
    assert beregn("2025-06-16", vanlig_arbeidstid=vanlig)["tapt_arbeidstid_oppfylt"] is oppfylt


@pytest.mark.parametrize(("timer", "reell"), [("18.74", False), ("18.75", True), ("18.76", True)])
def test_reell_arbeidstid(timer: str, reell: bool) -> None:
    svar = {"heltid_deltid": True, "hele_norge": True, "alle_typer_arbeid": True, "bytte_yrke": True}
    vilkaar = {"reell_arbeidssoker": svar}
    assert beregn("2025-06-16", onsket_arbeidstid=timer, vilkaar=vilkaar)["vilkaar"] == {"4-5": reell}


@pytest.mark.parametrize("parameter", PARAMETRE)
def test_hver_parameter_har_sin_grenseprove(parameter: str) -> None:
    """A test names the figure in its own name, or the figure is named above."""
    egne = [navn for navn in globals() if navn.startswith("test_") and parameter in navn]
    assert (parameter in UTEN_TERSKEL) != bool(egne)


def _halvt_opp(x: Fraction) -> int:
    return (2 * x + 1) // 2
