"""Inputs at their ends: nothing overflows, nothing goes through a float, and a comparison is never rounded."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from rules.beregnjson import svar
from tests.rules.dagpenger.lov_1997.saker import VEDTAK, avvist, beregn, kort, maaneder

LANG = "0" * 200 + "1"


def test_inntekt_en_hel_desimal_under_kravet_er_under() -> None:
    under = beregn("2025-06-16", inntekter=[{"maaned": "2025-05", "arbeidsinntekt": f"195239.{'9' * 300}"}])
    lik = beregn("2025-06-16", inntekter=[{"maaned": "2025-05", "arbeidsinntekt": "195240"}])
    assert under["minsteinntekt"]["krav_12"] == "195240"
    assert (under["minsteinntekt_oppfylt"], lik["minsteinntekt_oppfylt"]) == (False, True)
    assert under["minsteinntekt"]["inntekt_12"] == f"195239.{'9' * 300}"


@pytest.mark.parametrize(("timer", "oppfylt"), [("37.5", True), (f"37.5{LANG}", False)])
def test_en_time_saa_liten_som_helst_for_mye(timer: str, oppfylt: bool) -> None:
    dager = {0: 20, 1: timer.replace("37", "17")}
    ut = beregn("2025-03-03", vedtak=VEDTAK, meldekort=[kort("2025-03-03", dager)])
    assert ut["meldekort"][0]["sum_timer"] == timer
    assert ut["meldekort"][0]["tapt_arbeidstid_oppfylt"] is oppfylt


def test_det_storste_og_det_minste_av_alt_regnes() -> None:
    mest = beregn("2025-06-16", barn=20, inntekter=maaneder("2022-06", "2025-05", 999_999_999))
    assert (mest["grunnlag"], mest["avkortet"]) == (6 * 130_160, True)
    minst = beregn("2025-06-16", inntekter=maaneder("2022-06", "2025-05", -999_999_999))
    assert minst["minsteinntekt"]["inntekt_36"] == "-35999999964"
    assert minst["minsteinntekt_oppfylt"] is False


def test_et_grunnlag_uten_grense_kuttes_til_6_g() -> None:
    assert beregn("2025-06-16", grunnlag="9" * 99)["grunnlag"] == 6 * 130_160


def test_json_tall_gaar_aldri_gjennom_flyttall() -> None:
    tekst = '{"provingsdato": "2026-06-10", "grunnlag": 620000.4999999999999999999999999, "barn": 1}'
    assert svar(json.loads(tekst, parse_float=Decimal))["grunnlag"] == 620_000


@pytest.mark.parametrize("tall", ["1E+999999999", "1E-999999999", "-1E-999999999", "0E-999999999"])
def test_et_tall_lengre_enn_minnet_avvises(tall: str) -> None:
    setning = avvist("2025-06-16", inntekter=[{"maaned": "2025-05", "arbeidsinntekt": Decimal(tall)}])
    assert setning.startswith("inntekter[0].arbeidsinntekt må ")


@pytest.mark.parametrize("tekst", ["1e3", "1,5", "+5", ".5", "5.", " 5", "٥", "0x10", "NaN", "Infinity", "--5", ""])
def test_en_tekst_er_bare_siffer_og_punktum(tekst: str) -> None:
    assert avvist("2025-06-16", vanlig_arbeidstid=tekst) == "vanlig_arbeidstid må være et tall fra 0 til 168."


def test_egenandelen_gaar_i_null_selv_om_den_har_desimaler() -> None:
    """2571.882 is taken as 2572, and what is left is lower by that: −0.118, of which nothing is taken later."""
    vedtak = {**VEDTAK, "egenandel": "2571.882"}
    ut = beregn("2025-03-03", vedtak=vedtak, meldekort=[kort("2025-03-03"), kort("2025-03-17")])
    assert [ett["egenandel_trukket"] for ett in ut["meldekort"]] == [2572, 0]
    assert [ett["gjenstaende_egenandel"] for ett in ut["meldekort"]] == ["-0.118", "-0.118"]
    assert [ett["utbetales"] for ett in ut["meldekort"]] == [9000 - 2572, 9000]
