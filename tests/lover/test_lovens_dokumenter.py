"""The rule documents of the second law, made from its package by the program that makes the first one's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rules.beregnjson import les_sak, resultat
from rules.dokumenter.avhengighet import avhengighetene
from rules.dokumenter.kilder import MAPPE, les, mappe_for, regelgrupper_i
from rules.dokumenter.regnestykker import regnede_tall
from rules.dokumenter.skriv import dokumenter, skriv_lovens
from rules.dokumenter.tre import tre
from rules.regelverk import beregn, lovene
from rules.tall.tall import alle_ledd
from tests.rules.dekning import funksjoner_i, nevnte, prover_i, regelmoduler

ROT = Path(__file__).parents[2]
UKESATS = """
Ukesats
├─ Dager i uka
├─ Dagsats
│  ├─ Dagsats i promille av grunnlaget
│  └─ Dagpengegrunnlag
│     ├─ Lønnsinntekt siste år
│     └─ Grunnbeløpet
└─ Reisetillegg i uka
   ├─ Reisedager i uka
   └─ Reisetillegg for hver dag
"""


def test_dokumentene_skrives_for_seg(lov, tmp_path: Path) -> None:
    (tmp_path / "lov_2040").mkdir()
    (tmp_path / "lov_2040" / "2-en-side-som-er-borte.md").touch()
    skriv_lovens(lov, tmp_path / "lov_2040")
    skrevet = {fil.name: fil.read_text("utf-8") for fil in (tmp_path / "lov_2040").iterdir()}
    assert set(skrevet) == {
        *("1-grunnbelop.md", "3-innvilgelse.md", "5-utbetaling.md"),
        *("README.md", "kontroller.md", "dekning.md"),
    }
    side = skrevet["3-innvilgelse.md"]
    assert "## T-TIER: Skal dagsatsen rundes ned til hele tiere?" in side
    assert (
        "| Tre reisedager | 2,5 ‰ av 163 000 = 407,50 → 408; 5 × 408 + 3 × 20 = 2 100 | dagsats 408, ukesats 2100 |"
        in side
    )
    assert side.count("| Reisetillegg for hver dag | 20 kr | 01.01.2040–31.12.2041 | C | Prøveloven § 3 |") == 1
    assert skrevet["1-grunnbelop.md"].count("| Grunnbeløpet |") == 2
    assert "Reisedager i uka" not in skrevet["kontroller.md"]
    assert "| reisedager |" in skrevet["kontroller.md"]
    assert "Av 6 utsagn i prøveloven er 5 programmert i reglene." in skrevet["dekning.md"]
    assert "virkning.md" not in skrevet["README.md"]


def test_de_gamle_dokumentene_er_de_samme_og_ligger_der_de_laa(lov) -> None:
    gammel, ny = lovene()
    assert (mappe_for(gammel), mappe_for(ny)) == (MAPPE, MAPPE / "lov_2040")
    for navn, lag in dokumenter(gammel).items():
        if navn != "virkning.md":  # a million cases, which its own test makes
            assert (MAPPE / navn).read_text("utf-8") == lag()
    assert ny is lov


def test_treet_er_det_som_er_tegnet_for_haand(lov) -> None:
    i_rammen = "\n".join(tre(avhengighetene(lov), "3")).split("```")[1]
    ukesats = next(tre_ for tre_ in i_rammen.strip("\n").split("\n\n") if tre_.startswith("Ukesats"))
    assert re.sub(r"(?<=\w|\)) {3,}.*", "", f"\n{ukesats}\n") == UKESATS
    assert re.search(r"Reisedager i uka +D-61-2", ukesats)
    assert re.search(r"Dagsats +C, T-TIER\n", ukesats)


def test_regnestykkene_bruker_hver_regel(lov) -> None:
    brukt = {ledd.regel for tall in regnede_tall(lov) for ledd in alle_ledd(tall)}
    moduler = [modul for side in les(lov, "regelsider.toml")["side"] for modul in side["moduler"]]
    regler = [regel for modul in moduler for gruppe in regelgrupper_i(lov, modul) for regel in gruppe if regel.formel]
    assert [regel.navn for regel in regler if regel not in brukt] == []


@pytest.mark.usefixtures("lov")
def test_eksempelet_gir_det_som_er_regnet_for_haand(lov) -> None:
    for eksempel in les(lov, "eksempler.toml")["eksempel"]:
        svar = resultat(beregn(*les_sak(eksempel["sak"])))
        assert {navn: svar[navn] for navn in eksempel["venter"]} == eksempel["venter"]


def test_dekningen_nevner_hver_regelfunksjon_og_bare_det_som_finnes(lov) -> None:
    alle = {funksjon for modul in regelmoduler(lov) for funksjon in funksjoner_i(lov, modul)}
    assert alle == nevnte(lov, "funksjoner")
    assert nevnte(lov, "prover") <= prover_i(ROT / "tests/lover")
