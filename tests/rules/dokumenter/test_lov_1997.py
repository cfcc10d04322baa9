"""The rule documents of the law of 1997: fresh, whole, with trees that use every rule and examples worked by hand."""

from __future__ import annotations

import re
from typing import Any

import pytest

from rules.dokumenter.avhengighet import avhengighetene
from rules.dokumenter.kilder import MAPPE, les, mappe_for, regelgrupper_i
from rules.dokumenter.skriv import dokumenter
from rules.dokumenter.tre import tre
from rules.regelverk import provingslovene
from tests.rules.dagpenger.lov_1997.saker import beregn, kort, maaneder

LOV = provingslovene()[0]
SIDER = les(LOV, "regelsider.toml")["side"]
EKSEMPLER = les(LOV, "eksempler.toml")["eksempel"]
DOKUMENTER = dokumenter(LOV)
paa_hver_side = pytest.mark.parametrize("side", SIDER, ids=lambda side: side["nr"])


@pytest.mark.parametrize("navn", DOKUMENTER)
def test_dokumentet_er_ferskt(navn: str) -> None:
    """When this fails: python -m rules.dokumenter."""
    assert (MAPPE / "lov_1997" / navn).read_text("utf-8") == DOKUMENTER[navn]()


def test_dokumentene_ligger_i_en_mappe_for_seg_og_er_ikke_for_mange() -> None:
    assert mappe_for(LOV) == MAPPE / "lov_1997"
    assert {fil.name for fil in mappe_for(LOV).iterdir()} == set(DOKUMENTER)
    assert "kontroller.md" not in DOKUMENTER


def test_hver_parameter_og_hvert_tolkningsvalg_staar_paa_en_side() -> None:
    alt = "\n".join(lag() for navn, lag in DOKUMENTER.items() if navn[0].isdigit())
    for id in LOV.tolkningsvalg:
        assert f"## {id}: " in alt
    for rader in LOV.satser.parametersett().rader.values():
        for rad in rader:
            assert re.search(rf"\| {re.escape(rad.navn)}.*\| {rad.gjelder_fra:%d.%m.%Y}–", alt), rad.nokkel


@paa_hver_side
def test_regnestykkene_bruker_hver_regel(side: dict[str, Any]) -> None:
    """When this fails, add a case that uses the rule to regnestykker.toml in the law's package."""
    graf = avhengighetene(LOV)
    for regel in (regel for modul in side["moduler"] for gruppe in regelgrupper_i(LOV, modul) for regel in gruppe):
        (knute,) = [en for en in graf.side(side["nr"]) if regel.navn in {en.navn, *en.aar}] if regel.grad else [None]
        assert knute is None or knute.grader, regel
        if knute is not None and regel.tolkning is not None:
            assert regel.tolkning[1] in knute.valg[regel.tolkning[0]], regel


@paa_hver_side
def test_hver_regel_paa_siden_staar_i_treet(side: dict[str, Any]) -> None:
    linjer = [linje.lstrip("│├└─ ") for linje in tre(avhengighetene(LOV), side["nr"])]
    for knute in avhengighetene(LOV).side(side["nr"]):
        assert any(linje.startswith(knute.navn.partition(" i periode 1")[0]) for linje in linjer), knute.navn


EGENANDEL = """
Egenandel
├─ Dagsatser i egenandelen
├─ Dagsats
└─ Gjenstående egenandel

Ventedager
└─ Ventedager
"""


def test_treet_paa_side_9_er_det_som_er_tegnet_for_haand() -> None:
    """Three dagsatser, or the rest when a right is resumed; and the days of waiting."""
    i_rammen = "\n".join(tre(avhengighetene(LOV), "9")).split("```")[1]
    assert re.sub(r" {3,}.*", "", i_rammen) == EGENANDEL
    assert re.search(r"└─ Gjenstående egenandel +saken\n", i_rammen)
    assert re.search(r"├─ Dagsats +A, side 6\n", i_rammen)


def test_maanedene_er_en_opplysning_i_treet() -> None:
    side = "\n".join(tre(avhengighetene(LOV), "5"))
    assert re.search(r"─ Arbeidsinntekt +saken\n", side)
    assert not re.search(r"\d{4}-\d{2}", side)


@pytest.mark.parametrize("eksempel", EKSEMPLER, ids=lambda e: e["navn"])
def test_eksempelet_gir_det_som_er_regnet_for_haand(eksempel: dict[str, Any]) -> None:
    sak = dict(eksempel["sak"])
    if "maaneder" in eksempel:
        sak["inntekter"] = [maaned for rekke in eksempel["maaneder"] for maaned in maaneder(*rekke)]
    if "kort" in eksempel:
        alle = eksempel["kort"]
        sak["meldekort"] = [kort(ett["fra"], {int(dag): timer for dag, timer in ett["timer"].items()}) for ett in alle]
    svar = beregn(**sak)
    assert {navn: svar[navn] for navn in eksempel["venter"]} == eksempel["venter"]
