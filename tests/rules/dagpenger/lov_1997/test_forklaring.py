"""The trees of an answer: each node has its paragraph and grade, and each choice its alternatives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.rules.dagpenger.lov_1997.saker import VEDTAK, beregn, kort, maaneder


def noder(tre: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield tre
    for barn in tre.get("barn", []):
        yield from noder(barn)


def alle_trerne(svar: dict[str, Any]) -> list[dict[str, Any]]:
    trerne = dict(svar["forklaring"])
    kortene = trerne.pop("meldekort", [])
    return [*trerne.values(), *kortene]


FULL = beregn(
    "2025-06-16",
    inntekter=maaneder("2022-06", "2025-05", 80_000),
    barn=2,
    andre_ytelser={"folketrygd": {"ufore": 10}, "utenfor": {"vartpenger": 100}},
    meldekort=[kort("2025-06-16", {0: "7.5", 5: 2}), kort("2025-06-30")],
    ferietillegg={"aar": 2025},
    tolkning={"T-SEKSG": "snitt"},
)


def test_hvert_hovedtall_har_sitt_tre_med_samme_verdi() -> None:
    forklaring = FULL["forklaring"]
    assert list(forklaring) == ["grunnlag", "dagsats", "stonadsuker", "meldekort", "ferietillegg"]
    assert forklaring["grunnlag"]["verdi"] == FULL["grunnlag"]
    assert forklaring["stonadsuker"]["verdi"] == FULL["stonadsuker"]
    assert [tre["verdi"] for tre in forklaring["meldekort"]] == [kort["utbetales"] for kort in FULL["meldekort"]]


def test_hver_regel_har_lovsted_og_grad() -> None:
    antall = 0
    for tre in alle_trerne(FULL):
        for node in noder(tre):
            if node.get("formel"):
                antall += 1
                assert node["hjemmel"]
                assert node["grad"] in ("A", "B", "C")
    assert antall > 60


def test_hvert_valg_viser_alle_alternativene_der_det_ble_brukt() -> None:
    valg = {
        node["tolkning"]["id"]: [ett["alternativ"] for ett in node["alternativer"]]
        for navn in ("grunnlag", "dagsats", "stonadsuker", "ferietillegg")
        for node in noder(FULL["forklaring"][navn])
        if "alternativer" in node
    }
    assert set(valg) == {
        "T-SEKSG",
        "T-OPPJUST",
        "T-AVRGRL",
        "T-90SATS",
        "T-BARNDATO",
        "T-SAMORD26",
        "T-HENGENDE",
        "T-FERIE8",
    }
    assert valg["T-SEKSG"] == ["per_periode", "snitt"]


def test_kortets_tre_har_valgene_som_det_hviler_paa() -> None:
    kortene = FULL["forklaring"]["meldekort"]
    brukt = {node["tolkning"]["id"] for tre in kortene for node in noder(tre) if "tolkning" in node}
    assert {"T-FRAVAER", "T-HELG", "T-SEN", "T-MKAVR", "T-KRAVTAP", "T-BARNDATO", "T-90SATS"} <= brukt
    timer = next(node for node in noder(kortene[0]) if node["navn"] == "Timer i perioden")
    assert {node["navn"]: node["verdi"] for node in timer["barn"]} == {
        "Timer 16.06.2025": "7.50",
        "Timer 21.06.2025": 2,
    }


def test_gjenopptak_staar_under_grunnlaget_med_begge_lesningene() -> None:
    gjenopptak = {"siste_forbruksdag": "2025-01-03", "gjenstaende_dager": 1, "forrige_grunnlag": 400_000}
    svar = beregn("2025-06-16", gjenopptak=gjenopptak, grunnlag=1000, tolkning={"T-GJENOPP": "minst_1"})
    (valg,) = [node for node in noder(svar["forklaring"]["grunnlag"]) if "alternativer" in node]
    assert valg["tolkning"] == {"id": "T-GJENOPP", "alternativ": "minst_1"}
    assert {ett["alternativ"]: ett["verdi"] for ett in valg["alternativer"]} == {"mer_enn_1": 1000, "minst_1": 400_000}


def test_det_kortene_har_felles_vises_en_gang() -> None:
    forste, andre = FULL["forklaring"]["meldekort"]
    assert "Dagpengegrunnlag" in {node["navn"] for node in noder(forste)}
    assert "Dagpengegrunnlag" not in {node["navn"] for node in noder(andre)}
    assert any(node["navn"] == "Dagsats" and node.get("gjentatt") for node in noder(andre))


def test_et_vedtak_er_sin_egen_kilde() -> None:
    svar = beregn("2025-03-03", vedtak=VEDTAK, meldekort=[kort("2025-03-03")])
    assert list(svar["forklaring"]) == ["meldekort"]
    navn = {node["navn"] for tre in alle_trerne(svar) for node in noder(tre)}
    assert "Dagsats i vedtaket" in navn


def test_uten_noe_aa_forklare_er_det_ingen_forklaring() -> None:
    assert "forklaring" not in beregn("2025-06-16")


def test_graden_er_den_laveste_som_er_brukt() -> None:
    inntekter = maaneder("2024-06", "2025-05", 40_000)
    assert beregn("2025-06-16", inntekter=inntekter)["grad"] == "A"
    assert beregn("2025-06-16", inntekter=inntekter, tolkning={"T-OPPJUST": "aar"})["grad"] == "C"
    assert beregn("2020-06-16", grunnlag=300_000)["grad"] == "B"
    assert beregn("2025-06-16", vedtak=VEDTAK, meldekort=[kort("2025-06-16")])["grad"] == "C"
