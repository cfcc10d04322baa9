"""The coverage list names only what exists and what the program calls, and no rule function is missing from it.

That a test also fails when one of them is wrong, is what ``make mutasjon`` tries.
"""

from __future__ import annotations

import ast
from importlib import import_module
from inspect import isfunction
from pathlib import Path

import pytest

from tests.rules.regeldokumenter import les

REGLER = les("dekning.toml")["regel"]
REGELMODULER = sorted({modul for side in les("regelsider.toml")["side"] for modul in side["moduler"]})


def funksjoner_i(modul: str) -> set[str]:
    innhold = vars(import_module(f"rules.{modul}"))
    return {
        f"{modul}.{navn}"
        for navn, verdi in innhold.items()
        if isfunction(verdi) and verdi.__module__ in (f"rules.{modul}", "rules.husket") and not navn.startswith("_")
    }


def prover_i(fil: Path) -> set[str]:
    tre = ast.parse(fil.read_text("utf-8"))
    return {f"{fil.stem}.{node.name}" for node in tre.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("regel", REGLER, ids=lambda r: f"{r['punkt']} {r['utsagn']}")
def test_det_listen_nevner_finnes(regel):
    assert ("ikke" in regel) != ("funksjoner" in regel and "prover" in regel)
    for funksjon in regel.get("funksjoner", ()):
        modul, _, navn = funksjon.partition(".")
        assert isfunction(getattr(import_module(f"rules.{modul}"), navn))
    prover = {prove for fil in Path(__file__).parent.glob("test_*.py") for prove in prover_i(fil)}
    assert set(regel.get("prover", ())) <= prover


@pytest.mark.parametrize("modul", REGELMODULER)
def test_hver_regelfunksjon_star_i_listen(modul):
    nevnt = {funksjon for regel in REGLER for funksjon in regel.get("funksjoner", ())}
    lesing = {"grunnbelop.grunnbelopssett", "minsteinntekt.husket", "samordning.husket", "grunnlag.husket"}
    assert funksjoner_i(modul) - lesing <= nevnt


def navn_som_brukes(fil: Path) -> set[str]:
    """Every name that the file reads, but for the imports themselves."""
    noder = list(ast.walk(ast.parse(fil.read_text("utf-8"))))
    return {n.id for n in noder if isinstance(n, ast.Name)} | {n.attr for n in noder if isinstance(n, ast.Attribute)}


def test_programmet_kaller_hver_funksjon_i_listen():
    """A function that only tests call does nothing for the caseworker, and is not covered whatever they say."""
    rot = Path(__file__).parents[2]
    brukt = {
        navn
        for rom in ("rules", "data", "screens")
        for fil in (rot / rom).rglob("*.py")
        for navn in navn_som_brukes(fil)
    }
    nevnt = {funksjon.partition(".")[2] for regel in REGLER for funksjon in regel.get("funksjoner", ())}
    assert nevnt - brukt == set()


def test_hvert_avsnitt_i_regelverket_er_med():
    assert {regel["punkt"].partition(".")[0] for regel in REGLER} == set("123456789")
