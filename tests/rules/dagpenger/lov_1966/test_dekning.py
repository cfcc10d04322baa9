"""The coverage list names only what exists and what the program calls, and no rule function is missing from it.

That a test also fails when one of them is wrong, is what `make mutasjon` tries.
"""

from __future__ import annotations

import ast
from importlib import import_module
from inspect import isfunction
from pathlib import Path
from typing import Any

import pytest

from rules.dokumenter.kilder import les, modulnavn

ROT = Path(__file__).parents[4]
REGLER = les("dekning.toml")["regel"]
REGELMODULER = sorted({modul for side in les("regelsider.toml")["side"] for modul in side["moduler"]})


def er_funksjon(verdi: Any) -> bool:
    return isfunction(getattr(verdi, "__wrapped__", verdi))


def funksjoner_i(modul: str) -> set[str]:
    innhold = vars(import_module(modulnavn(modul)))
    return {
        f"{modul}.{navn}"
        for navn, verdi in innhold.items()
        if er_funksjon(verdi) and verdi.__module__ == modulnavn(modul) and not navn.startswith("_")
    }


def prover_i(fil: Path) -> set[str]:
    tre = ast.parse(fil.read_text("utf-8"))
    return {f"{fil.stem}.{node.name}" for node in tre.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("regel", REGLER, ids=lambda r: f"{r['punkt']} {r['utsagn']}")
def test_det_listen_nevner_finnes(regel):
    assert ("ikke" in regel) != ("funksjoner" in regel and "prover" in regel)
    for funksjon in regel.get("funksjoner", ()):
        modul, _, navn = funksjon.rpartition(".")
        assert er_funksjon(getattr(import_module(modulnavn(modul)), navn))
    prover = {prove for fil in ROT.glob("tests/rules/**/test_*.py") for prove in prover_i(fil)}
    assert set(regel.get("prover", ())) <= prover


@pytest.mark.parametrize("modul", REGELMODULER)
def test_hver_regelfunksjon_star_i_listen(modul):
    nevnt = {funksjon for regel in REGLER for funksjon in regel.get("funksjoner", ())}
    assert funksjoner_i(modul) - {"tall.grunnbelop.grunnbelopssett"} <= nevnt


def navn_som_brukes(fil: Path) -> set[str]:
    """Every name that the file reads, but for the imports themselves."""
    noder = list(ast.walk(ast.parse(fil.read_text("utf-8"))))
    return {n.id for n in noder if isinstance(n, ast.Name)} | {n.attr for n in noder if isinstance(n, ast.Attribute)}


def test_programmet_kaller_hver_funksjon_i_listen():
    """A function that only tests call does nothing for the caseworker, and is not covered whatever they say."""
    brukt = {
        navn
        for rom in ("rules", "data", "screens")
        for fil in (ROT / rom).rglob("*.py")
        for navn in navn_som_brukes(fil)
    }
    nevnt = {funksjon.rpartition(".")[2] for regel in REGLER for funksjon in regel.get("funksjoner", ())}
    assert nevnt - brukt == set()


def test_hvert_avsnitt_i_regelverket_er_med():
    assert {regel["punkt"].partition(".")[0] for regel in REGLER} == set("123456789")
