"""The coverage list names only what exists and what the program calls, and no rule function is missing from it.

That a test also fails when one of them is wrong, is what `make mutasjon` tries.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from rules.dokumenter.kilder import les
from rules.regelverk import lovene
from tests.rules.dekning import finnes, funksjoner_i, nevnte, prover_i, regelmoduler

ROT = Path(__file__).parents[4]
LOV = lovene()[0]
REGLER = les(LOV, "dekning.toml")["regel"]


@pytest.mark.parametrize("regel", REGLER, ids=lambda r: f"{r['punkt']} {r['utsagn']}")
def test_det_listen_nevner_finnes(regel):
    assert ("ikke" in regel) != ("funksjoner" in regel and "prover" in regel)
    assert [funksjon for funksjon in regel.get("funksjoner", ()) if not finnes(LOV, funksjon)] == []
    assert set(regel.get("prover", ())) <= prover_i(ROT / "tests/rules")


@pytest.mark.parametrize("modul", regelmoduler(LOV))
def test_hver_regelfunksjon_staar_i_listen(modul):
    assert funksjoner_i(LOV, modul) - {"tall.grunnbelop.grunnbelopssett"} <= nevnte(LOV, "funksjoner")


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
    nevnt = {funksjon.rpartition(".")[2] for funksjon in nevnte(LOV, "funksjoner")}
    assert nevnt - brukt == set()


def test_hvert_avsnitt_i_regelverket_er_med():
    assert {regel["punkt"].partition(".")[0] for regel in REGLER} == {*"123456789", "10", "11", "12"}
