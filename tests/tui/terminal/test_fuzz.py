"""A little of the fuzz in every run of the tests: on the small terminal, and on the application."""

from pathlib import Path

import pytest

from data.demo.kopi import kopi_av_demo
from tests.tui.fuzz import demoen, demoens_logg, kjor
from tests.tui.ptyterminal import Ptyterminal


@pytest.mark.parametrize("fro", [1988, 22])
def test_ingenting_en_terminal_kan_sende_velter_skjemaet(fro: int, tmp_path: Path) -> None:
    resultat = kjor(fro, 200, tmp_path, Ptyterminal, tmp_path / "logg")
    assert (resultat.feil, resultat.hendelser) == ("", 200), resultat.siste


def test_ingenting_en_terminal_kan_sende_velter_programmet(tmp_path: Path) -> None:
    kopi_av_demo(tmp_path)
    resultat = kjor(6, 150, tmp_path, demoen, demoens_logg(tmp_path))
    assert (resultat.feil, resultat.hendelser) == ("", 150), resultat.siste
