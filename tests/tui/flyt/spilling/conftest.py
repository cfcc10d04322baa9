"""Flows on the register of apples, through the real terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.eksempel import NAVN, Eplelager, hjelp, rutiner
from tests.tui.flyt.spilling.epleflyt import HODE
from tui.flyt import Flytoppsett, Resultat, les, spill
from tui.terminal.terminal import Terminal


@pytest.fixture
def lager() -> Eplelager:
    return Eplelager()


@pytest.fixture
def lag_terminal(lager: Eplelager) -> Callable[[Flytoppsett], Terminal]:
    return lambda oppsett: Terminal(rutiner(lager), NAVN, "MENY", oppsett.klokke, hjelp)


@pytest.fixture
def flyt(tmp_path: Path, lag_terminal: Callable[[Flytoppsett], Terminal]) -> Callable[[str], Resultat]:
    def kjor(steg: str) -> Resultat:
        fil = tmp_path / "epler.yaml"
        fil.write_text(HODE + steg, encoding="utf-8")
        (lest,) = les(fil)
        return spill(lest, lag_terminal)

    return kjor
