"""The oracle gives every figure of the rulebook's section 17, which was worked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from tests.rules.lov_1997.fasit import fasit
from tests.rules.lov_1997.fasit.dager import paaske
from tests.rules.lov_1997.fasit.inntekt import faktor
from tests.rules.lov_1997.fasit.sak import les
from tests.rules.lov_1997.fasit.tall import naermest, tekst


def maaneder(fra: str, *lonn: tuple[int, int]) -> list[dict[str, Any]]:
    """Rows from a month on: so many months with so much a month."""
    aar, maaned = int(fra[:4]), int(fra[5:])
    rader = []
    for antall, belop in lonn:
        for _ in range(antall):
            rader.append({"maaned": f"{aar}-{maaned:02}", "arbeidsinntekt": belop})
            aar, maaned = (aar, maaned + 1) if maaned < 12 else (aar + 1, 1)
    return rader


def kort(fra: str, **dager: Any) -> dict[str, Any]:
    """A card whose days (`d0` to `d13`) have hours or a code."""
    tomme: list[dict[str, Any]] = [{} for _ in range(14)]
    for navn, verdi in dager.items():
        tomme[int(navn[1:])] = {"kode": verdi} if verdi in ("syk", "fravaer", "kurs") else {"timer": verdi}
    return {"fra": fra, "dager": tomme}


def har(svar: dict[str, Any], **venter: Any) -> None:
    assert {navn: svar[navn] for navn in venter} == venter


def ore(kroner: str) -> int:
    """The nearest øre, as section 17 shows an amount without `…`."""
    return naermest(Fraction(kroner) * 100)


def betalt(ett_kort: dict[str, Any]) -> Sequence[int]:
    return [dag["utbetales"] for dag in ett_kort["dager"]]


EN = {
    "provingsdato": "2025-06-16",
    "inntekter": maaneder("2022-06", (12, 35_000), (12, 38_000), (12, 42_000)),
    "barn": 2,
}


def test_eksempel_1_to_barn() -> None:
    svar = fasit(EN)
    assert svar["opptjening"] == {
        "rapporteringsfrist": "2025-06-05",
        "siste_avsluttede_maaned": "2025-05",
        "forste_maaned": "2022-06",
    }
    assert svar["grunnbelop"] == {"grunnlag": 130_160, "hengende": 130_160}
    assert svar["perioder"][0]["oppjustert"].startswith("526841.487406")
    assert [periode["oppjustert"][:9] for periode in svar["perioder"][1:]] == ["498544.05", "487929.10"]
    assert svar["grunnlag_36"][:9] == "504438.21"
    assert svar["perioder"][0]["utbetalt"] == "504000"
    har(svar, grunnlag=526_841, beregningsregel="12", dagsats_uten_barn=1_264, barnetillegg=74, hoyeste_dagsats="1824")
    har(svar, dagsats="1338", ukesats="6690", egenandel="4014", stonadsuker=104, stonadsdager=520)


@pytest.mark.parametrize(
    ("dag", "maaned", "venter"),
    [
        ("2025-06-16", "2024-06", "1.049440448930886574"),
        ("2025-06-16", "2024-04", "1.09728544933400775586"),
        ("2025-06-16", "2023-04", "1.16759510930505844255"),
        ("2024-03-11", "2023-04", "1.06407599773944401087"),
        ("2024-03-11", "2022-04", "1.11486010206862846455"),
        ("2024-03-11", "2021-04", "1.17038805734526546359"),
    ],
)
def test_faktorene_med_tyve_desimaler(dag: str, maaned: str, venter: str) -> None:
    assert tekst(faktor(les({"provingsdato": dag}), {"maaned": maaned})) == venter


def test_eksempel_2_hengende_g() -> None:
    svar = fasit({"provingsdato": "2025-05-20", "inntekter": maaneder("2024-05", (12, 15_900))})
    assert svar["opptjening"]["siste_avsluttede_maaned"] == "2025-04"
    assert svar["grunnbelop"] == {"grunnlag": 130_160, "hengende": 124_028}
    assert svar["minsteinntekt"]["inntekt_12"] == "190800"
    assert svar["minsteinntekt"]["krav_12"] == "186042"
    assert ore(svar["perioder"][0]["oppjustert"]) == 20_023_324
    har(svar, minsteinntekt_oppfylt=True, stonadsuker=52, grunnlag=200_233, dagsats="481")


def test_eksempel_2_med_den_nye_g_straks() -> None:
    inntekter = maaneder("2024-05", (12, 15_900))
    svar = fasit({"provingsdato": "2025-05-20", "inntekter": inntekter, "tolkning": {"T-HENGENDE": "straks"}})
    assert svar["minsteinntekt"]["krav_12"] == "195240"
    har(svar, minsteinntekt_oppfylt=False, stonadsuker=0)


def test_eksempel_3_36_maaneder() -> None:
    sak = {
        "provingsdato": "2024-03-11",
        "inntekter": maaneder("2021-03", (12, 40_000), (12, 70_000), (12, 25_000)),
    }
    svar = fasit(sak)
    assert [ore(periode["oppjustert"]) for periode in svar["perioder"]] == [30_320_380, 90_093_361, 53_957_509]
    assert svar["grunnlag_36"].startswith("518166.2951")
    har(svar, grunnlag=518_166, beregningsregel="36", avkortet=True, dagsats="1244", egenandel="3732", stonadsuker=104)
    assert fasit(sak | {"tolkning": {"T-SEKSG": "snitt"}})["grunnlag"] == 581_237


def test_eksempel_4_nitti_prosent() -> None:
    sak = {"provingsdato": "2026-04-13", "grunnlag": 199_000, "barn": 7}
    svar = fasit(sak)
    har(svar, dagsats_uten_barn=478, barnetillegg=266, hoyeste_dagsats="689", dagsats_etter_tak="423")
    har(svar, dagsats="689", ukesats="3445")
    assert svar["opptjening"]["rapporteringsfrist"] == "2026-04-07"
    har(fasit(sak | {"tolkning": {"T-90SATS": "uke"}}), dagsats="688.8", ukesats="3444")


def test_eksempel_5_begge_samordninger() -> None:
    sak = {
        "provingsdato": "2026-06-10",
        "grunnlag": 620_000,
        "barn": 1,
        "andre_ytelser": {"folketrygd": {"ufore": 310}, "utenfor": {"offentlig_tjenestepensjon": 2_100}},
    }
    svar = fasit(sak)
    har(svar, dagsats_uten_barn=1_488, dagsats_etter_tak="1488", samordnet_dagsats="819.294", dagsats="857.294")
    har(svar, ukesats="4286.47", egenandel="2571.882", samordning_oppfylt=True)
    assert fasit(sak | {"tolkning": {"T-SAMORD26": "sum"}})["samordnet_dagsats"] == "758"


def test_eksempel_6_verneplikt() -> None:
    inntekter = maaneder("2026-01", (6, 15_000))
    svar = fasit({"provingsdato": "2026-08-17", "verneplikt": True, "inntekter": inntekter, "vanlig_arbeidstid": 20})
    assert svar["minsteinntekt"]["inntekt_12"] == "90000"
    assert svar["minsteinntekt"]["krav_12"] == "204823.5"
    assert ore(svar["grunnlag_uavrundet"]) == 9_294_514
    har(svar, grunnlag_ordinaert=92_945, grunnlag=409_647, beregningsregel="verneplikt", verneplikt_brukt=True)
    har(svar, dagsats="983", stonadsuker_ordinaer=0, stonadsuker_verneplikt=26, stonadsuker=26, stonadsdager=130)
    har(svar, fastsatt_vanlig_arbeidstid="37.5", egenandel="2949")


def test_eksempel_7_det_forste_kortet() -> None:
    vedtak = {"dagsats": 1050, "vanlig_arbeidstid": "37.5", "stonadsdager": 520, "egenandel": 3150}
    meldekort = [kort("2025-06-16", d0="7.5", d1="7.5", d3=6, d4="7.5", d8=8)]
    svar = fasit({"provingsdato": "2025-06-18", "vedtak": vedtak, "meldekort": meldekort})
    ett = svar["meldekort"][0]
    har(ett, sum_vanlig_arbeidstid="60", sum_timer="21.5", tapt_arbeidstid_oppfylt=True, forbrukte_dager=8)
    har(ett, egenandel_trukket=3150, gjenstaende_egenandel="0", utbetales=2240, gjenstaende_dager=512)
    assert betalt(ett) == [0, 0, 280, 280, 280, 0, 0, 280, 280, 280, 280, 280, 0, 0]


def test_eksempel_8_to_satser_over_nyttaar() -> None:
    svar = fasit(
        {
            "provingsdato": "2025-11-03",
            "grunnlag": 458_333,
            "barn": 2,
            "vedtak": {"stonadsdager": 500, "egenandel": 900},
            "meldekort": [kort("2025-12-22", d0=6, d1="7.5", d5=4, d11="syk")],
        }
    )
    assert svar["dagsats_uten_barn"] == 1_100
    ett = svar["meldekort"][0]
    har(ett, sum_vanlig_arbeidstid="67.5", sum_timer="17.5", egenandel_trukket=900, gjenstaende_egenandel="0")
    assert betalt(ett) == [769, 769, 769, 769, 769, 0, 0, 769, 769, 774, 771, 0, 0, 0]
    har(ett, utbetales=6_928, forbrukte_dager=9, gjenstaende_dager=491)


def test_eksempel_9a_slutt_og_sanksjon() -> None:
    svar = fasit(
        {
            "provingsdato": "2025-03-03",
            "vedtak": {"dagsats": 900, "vanlig_arbeidstid": 40, "stonadsdager": 4, "egenandel": 0},
            "sanksjoner": [{"hjemmel": "4-20", "fra": "2025-03-03", "dager": 2}],
            "meldekort": [kort("2025-03-03", d0=8)],
        }
    )
    ett = svar["meldekort"][0]
    assert [dag["forbruk"] for dag in ett["dager"]] == [True] * 4 + [False] * 10
    assert [dag["sanksjon"] for dag in ett["dager"]] == [True] * 2 + [False] * 12
    har(ett, utbetales=1_620, sanksjonsdager=2, gjenstaende_dager=0)
    har(svar, stans={"fra": "2025-03-07", "grunn": "stonadsdager"}, gjenstaende_sanksjonsdager=0)


def test_eksempel_9b_tre_kort() -> None:
    svar = fasit(
        {
            "provingsdato": "2025-03-03",
            "vedtak": {"dagsats": 900, "vanlig_arbeidstid": "37.5", "stonadsdager": 500, "egenandel": 0},
            "meldekort": [
                kort("2025-03-03", d0="7.5", d1="7.5", d2="7.5", d3="7.5", d4="7.5"),
                kort("2025-03-17", d0="7.5", d1="7.5", d2="7.5", d3="7.5", d4="7.5", d5="0.5"),
                kort("2025-03-31", d0=14, d1=14, d2=14, d3=14),
                kort("2025-04-14", d0=20, d1=20),
                kort("2025-04-28"),
            ],
        }
    )
    assert [ett["tapt_arbeidstid_oppfylt"] for ett in svar["meldekort"][:4]] == [True, False, False, False]
    assert [ett["utbetales"] for ett in svar["meldekort"]] == [4_500, 0, 0, 0, 0]
    assert svar["stans"] == {"fra": "2025-03-17", "grunn": "tre_perioder"}


@pytest.mark.parametrize(("dager", "rett", "belop"), [(41, True, 11_253), (40, False, 0)])
def test_eksempel_10_ferietillegg(dager: int, rett: bool, belop: int) -> None:
    spurt = {"aar": 2025, "utbetalt": "118450.50", "forbrukte_dager": dager}
    svar = fasit({"provingsdato": "2025-01-02", "ferietillegg": spurt})
    har(svar["ferietillegg"], rett=rett, belop=belop, prosent="9.5", utbetales_fra="2026-05-01")


def test_eksempel_11_kalenderaar() -> None:
    aar = [{"aar": 2003, "arbeidsinntekt": 280_000}, {"aar": 2002, "arbeidsinntekt": 310_000}]
    svar = fasit({"provingsdato": "2004-03-15", "inntekter": [*aar, {"aar": 2001, "arbeidsinntekt": 150_000}]})
    assert svar["grunnlag_12"].startswith("284487.885")
    assert ore(svar["grunnlag_36"]) == 26_138_855
    har(svar, grunnlag=284_488, dagsats="683", stonadsuker=104, ventedager=5, krav_tapt_arbeidstid="50")


@pytest.mark.parametrize(
    "dag", [date(1997, 3, 30), date(2008, 3, 23), date(2011, 4, 24), date(2019, 4, 21), date(2026, 4, 5)]
)
def test_paaskedagen(dag: date) -> None:
    assert paaske(dag.year) == dag


@pytest.mark.parametrize(("verdi", "venter"), [("0.5", 1), ("-0.5", -1), ("0.49", 0), ("-1.5", -2), ("2.5", 3)])
def test_en_halv_rundes_bort_fra_null(verdi: str, venter: int) -> None:
    assert naermest(Fraction(verdi)) == venter
