"""feil.log: for its owner only, and without what was sent to the register."""

import stat
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from screens.app import feillogg as _logg
from screens.steder import feillogg
from tests.screens.registeret import aapnet

NUMMER = "15835520053"


def test_loggen_er_bare_for_eieren(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "tilstand"))
    _logg("Traceback: en\n")
    _logg("Traceback: to\n")
    assert feillogg().read_text("utf-8") == "Traceback: en\nTraceback: to\n"
    assert stat.S_IMODE(feillogg().stat().st_mode) == 0o600
    mapper = feillogg().relative_to(tmp_path).parents
    assert {stat.S_IMODE((tmp_path / mappe).stat().st_mode) for mappe in list(mapper)[:-1]} == {0o700}


def test_et_sted_som_ikke_kan_skrives_stanser_ingenting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fil").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "fil"))
    _logg("Traceback\n")
    assert (tmp_path / "fil").read_text() == ""


def test_et_spor_har_ikke_det_som_ble_sendt_til_registeret(demo: Path) -> None:
    register = aapnet(demo)
    with pytest.raises(OperationalError) as fanget, register._skriver.connect() as forbindelse:
        forbindelse.execute(text("SELECT * FROM finnes_ikke WHERE fodselsnr = :nr"), {"nr": NUMMER})
    register.lukk()
    assert NUMMER not in str(fanget.value)
    assert "finnes_ikke" in str(fanget.value)
