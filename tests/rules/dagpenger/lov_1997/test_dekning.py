"""The coverage list of the law names only what exists and what the program calls, and every rule function is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rules.dokumenter.kilder import les
from rules.regelverk import provingslovene
from tests.rules.dekning import finnes, funksjoner_i, nevnte, prover_i, regelmoduler

ROT = Path(__file__).parents[4]
LOV = provingslovene()[0]
REGLER = les(LOV, "dekning.toml")["regel"]
FELLES = "tall.grunnbelop"
"""Shared with the law of 1966, in whose list all of it stands."""


@pytest.mark.parametrize("regel", REGLER, ids=lambda r: f"{r['punkt']} {r['utsagn']}")
def test_det_listen_nevner_finnes(regel: dict[str, Any]) -> None:
    assert ("ikke" in regel) != ("funksjoner" in regel and "prover" in regel)
    assert [funksjon for funksjon in regel.get("funksjoner", ()) if not finnes(LOV, funksjon)] == []
    assert set(regel.get("prover", ())) <= prover_i(ROT / "tests/rules")


@pytest.mark.parametrize("modul", [modul for modul in regelmoduler(LOV) if modul != FELLES])
def test_hver_regelfunksjon_staar_i_listen(modul: str) -> None:
    assert funksjoner_i(LOV, modul) <= nevnte(LOV, "funksjoner")


def test_hvert_avsnitt_i_regelverket_er_med() -> None:
    sider = {side["nr"] for side in les(LOV, "regelsider.toml")["side"]}
    assert sider == {str(nr) for nr in range(1, 14)}
    assert sider <= {regel["punkt"].partition(".")[0] for regel in REGLER}
