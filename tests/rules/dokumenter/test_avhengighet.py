"""The trees of what depends on what have every rule in them, and nothing that a case uses is left out."""

from __future__ import annotations

import re

import pytest

from rules.beregnjson import les_sak
from rules.dagpenger.lov_1966.innvilgelse import dagsats
from rules.dagpenger.lov_1966.tolkning import STANDARD
from rules.dokumenter.avhengighet import Knute, avhengighetene
from rules.dokumenter.kilder import les, regelgrupper_i
from rules.dokumenter.regnestykker import regnede_tall
from rules.dokumenter.tre import tre
from rules.regelverk import beregn, lovene
from rules.tall.tall import Ledd, alle_ledd
from tests.rules.grensesaker import grensesaker

LOV = lovene()[0]
SIDER = les(LOV, "regelsider.toml")["side"]
EKSEMPLER = [eksempel for eksempel in les(LOV, "eksempler.toml")["eksempel"] if "sak" in eksempel]


def test_regnestykkene_bruker_hver_regel() -> None:
    """When this fails, add a calculation that uses the rule to rules/dokumenter/regnestykker.py or its TOML file."""
    brukt = {ledd.regel for tall in regnede_tall(LOV) for ledd in alle_ledd(tall)}
    moduler = [modul for side in SIDER for modul in side["moduler"]]
    regler = [regel for modul in moduler for gruppe in regelgrupper_i(LOV, modul) for regel in gruppe if regel.formel]
    assert [regel for regel in regler if regel not in brukt] == []


@pytest.mark.parametrize("side", SIDER, ids=lambda side: side["nr"])
def test_hver_regel_paa_siden_staar_i_treet(side) -> None:
    linjer = [linje.lstrip("│├└─ ") for linje in tre(avhengighetene(LOV), side["nr"])]
    for knute in avhengighetene(LOV).side(side["nr"]):
        assert any(linje.startswith(knute.navn.partition(" siste år")[0]) for linje in linjer), knute.navn


def test_en_tuppel_med_annet_enn_regler_er_ingen_regler(monkeypatch: pytest.MonkeyPatch) -> None:
    for_ = regelgrupper_i(LOV, "innvilgelse.dagsats")
    assert (dagsats.DAGSATS,) in for_
    monkeypatch.setattr(dagsats, "BLANDET", (dagsats.DAGSATS, "Dagsats"), raising=False)
    assert regelgrupper_i(LOV, "innvilgelse.dagsats") == for_


SIDE_4 = """
Ukesats
├─ Ukesats med tillegg
│  ├─ Stønadsdager i uka
│  ├─ Dagsats
│  │  ├─ Dagsats i promille av grunnlaget
│  │  └─ Dagpengegrunnlag
│  └─ Forsørgertillegg i uka
│     ├─ Forsørgede barn under 18 år
│     └─ Forsørgertillegg for hvert barn
└─ Høyeste ukesats (T-90 pa)
   ├─ Høyeste ukesats i prosent av grunnlaget
   ├─ Dagpengegrunnlag
   └─ Uker i året
"""


def test_treet_paa_side_4_er_det_som_er_tegnet_for_haand() -> None:
    """6 × dagsats + forsørgertillegg, cut to 90 % of the grunnlag / 52 unless T-90 is `av`."""
    i_rammen = "\n".join(tre(avhengighetene(LOV), "4")).split("```")[1]
    assert re.sub(r"(?<=\w|\)) {3,}.*", "", i_rammen) == SIDE_4


def _bygger_paa(knute: Knute) -> set[Knute]:
    """Every number below it, near or far."""
    funnet: set[Knute] = set()
    ko = list(knute.under)
    while ko:
        en = ko.pop()
        if en not in funnet:
            funnet.add(en)
            ko.extend(en.under)
    return funnet


def _som_treet_ikke_viser(tall: Ledd) -> list[str]:
    """The numbers in the tree of a case that stand above a number which the documents do not have below them."""
    graf = avhengighetene(LOV)
    par = [(graf.knute(ledd)[0], graf.knute(del_)[0]) for ledd in alle_ledd(tall) for del_ in ledd.inndata]
    return [f"{over.navn}: {under.navn}" for over, under in par if under not in {over, *_bygger_paa(over)}]


@pytest.mark.parametrize("eksempel", EKSEMPLER, ids=lambda e: e["navn"])
def test_eksemplene_bygger_ikke_paa_noe_som_treet_ikke_viser(eksempel) -> None:
    assert _som_treet_ikke_viser(beregn(*les_sak(eksempel["sak"])).ukesats) == []


def test_saker_paa_grensen_bygger_ikke_paa_noe_som_treet_ikke_viser() -> None:
    for _, _, fakta in grensesaker(100, 1, STANDARD):
        assert _som_treet_ikke_viser(beregn(fakta).ukesats) == []


def test_bare_utbetalinger_er_opplysninger_uten_navn_paa_siden() -> None:
    """A fact that no module declares is a payment or a claim of the register. When this fails, see FELLES_FAKTA."""
    ord_ = ("Anvist", "Etterbetalt", "Trukket", "Meldt", "Ferietillegg", "Krav")
    graf = avhengighetene(LOV)
    navn = {
        ledd.navn for tall in regnede_tall(LOV) for ledd in alle_ledd(tall) if graf.knute(ledd)[0].bilde == "registeret"
    }
    assert [en for en in sorted(navn) if not en.startswith(ord_)] == []
