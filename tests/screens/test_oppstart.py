"""The start is light: what the menu and the opening of a register do not need is loaded while the caseworker types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from data.register.klokke import Klokke
from data.register.register import Register
from screens import setninger
from screens.app import om_kladder

MENYEN_ER_MALT = """
import sys
from types import SimpleNamespace
import screens.app, screens.kommando.kommandolinje
terminal = SimpleNamespace(flate=SimpleNamespace())
assert not screens.app._ta_opp(None, terminal, None, demo=False, ekte=False)
assert "opptak" in terminal.flate.vitne.handlinger
"""
REGISTERET_ER_AAPENT = """
import sys
from pathlib import Path
from data.register.klokke import Klokke
from screens.app import forbereder
from screens.okt import Okt
from screens.rutiner.rutineliste import fabrikker

okt = Okt(Klokke(), "ABC", Path(sys.argv[1]), Path(sys.argv[1]).parent)
forbereder(okt, demo=False)()
assert okt.register.kjennemerke
okt.oppgitt = False
assert okt.port() == ""
assert fabrikker(okt)["MENY"]().aapne("MENY").markor == "sok"
okt.lukk()
"""
TUNGE = {"sqlalchemy", "sqlmodel", "pydantic", "alembic", "numpy"}


def _lastet(skript: str, sti: Path) -> set[str]:
    """The packages and our own rooms that are loaded when the script has run in a process of its own."""
    kjort = subprocess.run(
        [sys.executable, "-c", f"{skript}\nprint(*sys.modules)", str(sti)], capture_output=True, text=True, check=True
    )
    return {modul for navn in kjort.stdout.split() for modul in (navn, navn.partition(".")[0])}


def test_menyen_males_uten_reglene_uten_registeret_og_uten_det_som_tar_opp(tmp_path: Path) -> None:
    lastet = _lastet(MENYEN_ER_MALT, tmp_path)
    assert "screens.app" in lastet
    assert not lastet & {*TUNGE, "rules", "data.register.register", "screens.opptak", "tui.flyt"}


def test_registeret_aapnes_og_menyen_fylles_av_sqlite_alene(tmp_path: Path) -> None:
    sti = tmp_path / "register.db"
    Register.aapne(sti, Klokke(), "ABC").lukk()
    lastet = _lastet(REGISTERET_ER_AAPENT, sti)
    assert "data.register.register" in lastet
    assert not lastet & TUNGE


@pytest.mark.parametrize("modul", sorted(TUNGE & {"sqlalchemy", "pydantic"}))
def test_det_som_er_tungt_ville_ha_vaert_sett(modul: str, tmp_path: Path) -> None:
    assert modul in _lastet("import sys, sqlmodel", tmp_path)


def test_uten_en_mappe_for_kladder_sies_det() -> None:
    assert om_kladder(None) == setninger.UTEN_KLADD
