"""The random cases reach every key of section 15, every reading and every kind of stop, and are the same next time."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.rules.lov_1997.fasit import fasit
from tests.rules.lov_1997.saker import TOLKNINGSVALG, VILKAAR, som_lest, tilfeldig_sak

NOKLER = {
    "provingsdato",
    "regelverk",
    "inntekter",
    "siste_avsluttede_maaned",
    "grunnlag",
    "verneplikt",
    "permittert",
    "fiskeindustri",
    "barn",
    "andre_ytelser",
    "vanlig_arbeidstid",
    "onsket_arbeidstid",
    "ny_arbeidstid",
    "fodselsdato",
    "sanksjoner",
    "gjenopptak",
    "rett",
    "vedtak",
    "meldekort",
    "ferietillegg",
    "vilkaar",
    "tolkning",
}


@pytest.fixture(scope="module")
def saker() -> list[dict[str, Any]]:
    return [tilfeldig_sak(fro) for fro in range(300)]


def test_sakene_er_de_samme_neste_gang(saker: list[dict[str, Any]]) -> None:
    assert [tilfeldig_sak(fro) for fro in range(5)] == saker[:5]
    assert json.loads(json.dumps(saker)) == saker


def test_alle_noklene_og_alle_tolkningene_er_med(saker: list[dict[str, Any]]) -> None:
    assert {nokkel for sak in saker for nokkel in sak} == NOKLER
    valgt = {(navn, valg) for sak in saker for navn, valg in sak.get("tolkning", {}).items()}
    assert valgt == {(navn, valg) for navn, valgene in TOLKNINGSVALG.items() for valg in valgene}
    spurt = {hva for sak in saker for hva in sak.get("vilkaar", {})}
    assert spurt == {*VILKAAR, "registrert_fra", "fulle_ytelser", "utestengt"}


def test_svarene_er_av_alle_slag(saker: list[dict[str, Any]]) -> None:
    svarene = [fasit(som_lest(sak)) for sak in saker]
    regler = {svar.get("beregningsregel", "ingen") for svar in svarene}
    assert regler == {"12", "36", "manuelt", "forrige", "verneplikt", "ingen", None}
    assert {svar["stans"]["grunn"] for svar in svarene if svar.get("stans")} == {
        "tre_perioder",
        "stonadsdager",
        "alder",
    }
    kortene = [kort for svar in svarene for kort in svar.get("meldekort", [])]
    for felt in ("meldt_i_tide", "tapt_arbeidstid_oppfylt"):
        assert {kort[felt] for kort in kortene} == {True, False}
    for felt in ("sanksjonsdager", "egenandel_trukket", "utbetales"):
        assert {kort[felt] > 0 for kort in kortene} == {True, False}
