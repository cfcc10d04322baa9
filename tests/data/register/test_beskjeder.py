"""What is told of a register's file when it is opened, of a kind that no flow has (tests/flyter/ikke_med_flyt.toml)."""

from pathlib import Path

import pytest

from data.register import registerfil, setninger
from data.register.register import Register
from data.register.startkontroll import Startkontroll
from tests.data.saker import Stillbar


def test_et_register_som_andre_kan_lese_sies_det_om(sti: Path, tid: Stillbar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registerfil, "_bare_for_eieren", lambda _sti: False)
    register = Register.aapne(sti, tid.klokke, "ABC")
    assert register.beskjeder == (setninger.LESES_AV_ANDRE,)
    register.lukk()


def test_et_stort_register_kontrolleres_mens_det_arbeides(
    sti: Path, tid: Stillbar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Startkontroll, "i_bakgrunnen", property(lambda _: True))
    register = Register.aapne(sti, tid.klokke, "ABC")
    assert register.beskjeder == (setninger.KONTROLLERES,)
    register.lukk()
