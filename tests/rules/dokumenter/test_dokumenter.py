"""The rule documents are what the rules, the parameters and the examples say today."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.beregnjson import les_sak, resultat
from rules.dagpenger.lov_1966.satser import PARAMETRE, parametersett
from rules.dagpenger.lov_1966.tolkning import TOLKNINGSVALG
from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.dagpenger.lov_1966.utbetaling.avstengning import siste_avstengte_dag
from rules.dagpenger.lov_1966.utbetaling.ferie import ferietillegg
from rules.dokumenter.kilder import MAPPE, les, mappe_for
from rules.dokumenter.skriv import dokumenter
from rules.fakta.anvisning import Anvisningsfakta
from rules.regelverk import beregn, lovene

LOV = lovene()[0]
EKSEMPLER = les(LOV, "eksempler.toml")["eksempel"]
DOKUMENTER = dokumenter(LOV)


@pytest.mark.parametrize("navn", DOKUMENTER)
def test_dokumentet_er_ferskt(navn):
    """When this fails: python -m rules.dokumenter."""
    assert (MAPPE / navn).read_text("utf-8") == DOKUMENTER[navn]()


def test_den_eldste_lovens_dokumenter_ligger_ved_siden_av_det_som_skriver_dem():
    assert mappe_for(LOV) == MAPPE


def test_ingen_dokumenter_for_mye():
    assert {fil.name for fil in MAPPE.glob("*.md")} == set(DOKUMENTER)


def test_hver_parameter_og_hvert_tolkningsvalg_staar_paa_en_side():
    alt = "\n".join(fil.read_text("utf-8") for fil in MAPPE.glob("*.md"))
    for id in TOLKNINGSVALG:
        assert f"## {id}: " in alt
    for nokkel in PARAMETRE:
        assert f"| {parametersett().rader[nokkel][0].navn}" in alt


def _tall(verdier: dict[str, Any]) -> dict[str, Any]:
    return {navn: Decimal(verdi) if isinstance(verdi, int) else verdi for navn, verdi in verdier.items()}


def _svar(eksempel: dict[str, Any]) -> dict[str, Any]:
    if "sak" in eksempel:
        return resultat(beregn(*les_sak(eksempel["sak"])))
    if "kort" in eksempel:
        kort = eksempel["kort"] | {dag: date.fromisoformat(eksempel["kort"][dag]) for dag in ("fra", "til")}
        a = beregn_anvisning(Anvisningsfakta(**_tall(kort)))
        return {navn: getattr(a, navn).verdi for navn in ("dager", "anvist_prosent", "anvist_belop", "skatt")}
    if "ferie" in eksempel:
        f = eksempel["ferie"]
        tillegg = ferietillegg(Decimal(f["grunnlag"]), Decimal(f["prosent"]), date.fromisoformat(f["dato"]))
        return {"ferietillegg": tillegg.verdi}
    avstengt = eksempel["avstengning"]
    siste = siste_avstengte_dag(date.fromisoformat(avstengt["fra"]), avstengt["uker"])
    return {"siste_dag": siste.isoformat()}


@pytest.mark.parametrize("eksempel", EKSEMPLER, ids=lambda e: e["navn"])
def test_eksempelet_gir_det_som_er_regnet_for_haand(eksempel):
    svar = _svar(eksempel)
    assert {navn: svar[navn] for navn in eksempel["venter"]} == eksempel["venter"]
