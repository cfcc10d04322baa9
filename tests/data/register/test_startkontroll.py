"""What is controlled when a register is opened, at once and in the background, and what is remembered."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from data.feil import Skadet
from data.kontroll.kontroll import kontroll
from data.operasjoner.journal.personer import sok
from data.register.register import Register
from tests.data.saker import Stillbar, ny_person


@pytest.fixture
def fil(fylt_fil: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy, of which three links of each chain are what somebody can wait for."""
    monkeypatch.setattr("data.register.startkontroll.KJEDEHALE", 3)
    monkeypatch.setattr("data.register.startkontroll._PUST", 0)
    return Path(shutil.copyfile(fylt_fil, tmp_path / "register.db"))


@pytest.fixture
def stor(fil: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, taken for a big one."""
    monkeypatch.setattr("data.register.startkontroll.STOR_FIL", 0)
    monkeypatch.setattr("data.register.startkontroll.BOLK", 4)
    return fil


def _endre(sti: Path, sql: str) -> None:
    with closing(sqlite3.connect(sti)) as fil:
        for (navn,) in fil.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            fil.execute(f"DROP TRIGGER {navn}")
        fil.executescript(sql)


def _merker(sti: Path) -> dict[str, int]:
    with closing(sqlite3.connect(sti)) as fil:
        return dict(fil.execute("SELECT tabell, antall FROM kontrollert").fetchall())


def _antall(sti: Path) -> dict[str, int]:
    with closing(sqlite3.connect(sti)) as fil:
        return dict(fil.execute("SELECT tabell, antall FROM kjedehode").fetchall())


def test_et_lite_register_kontrolleres_helt_og_det_huskes(fil: Path, tid: Stillbar) -> None:
    register = Register.aapne(fil, tid.klokke, "ABC")
    assert _merker(fil) == _antall(fil)
    assert kontroll(register) == []
    register.lukk()


def test_et_lite_register_med_feil_langt_nede_nektes(fil: Path, tid: Stillbar) -> None:
    _endre(fil, "UPDATE logg SET signatur = 'XYZ' WHERE id = 2")
    with pytest.raises(Skadet, match="I logg er rad 2 endret etter at den ble skrevet"):
        Register.aapne(fil, tid.klokke, "ABC")


def test_det_som_er_kontrollert_for_kontrolleres_ikke_om_igjen_men_halen_alltid(fil: Path, tid: Stillbar) -> None:
    Register.aapne(fil, tid.klokke, "ABC").lukk()
    _endre(fil, "UPDATE logg SET signatur = 'XYZ' WHERE id = 2")
    register = Register.aapne(fil, tid.klokke, "ABC")
    assert "I logg er rad 2 endret etter at den ble skrevet." in kontroll(register)
    register.lukk()
    _endre(fil, "UPDATE logg SET signatur = 'XYZ' WHERE id = (SELECT max(id) FROM logg)")
    with pytest.raises(Skadet):
        Register.aapne(fil, tid.klokke, "ABC")


def test_en_kjede_som_er_kortere_enn_den_var_da_den_ble_kontrollert_nektes(fil: Path, tid: Stillbar) -> None:
    Register.aapne(fil, tid.klokke, "ABC").lukk()
    _endre(
        fil,
        "DELETE FROM logg WHERE id = (SELECT max(id) FROM logg);"
        "UPDATE kjedehode SET (antall, hash) = (SELECT id, hash FROM logg ORDER BY id DESC) WHERE tabell = 'logg'",
    )
    with pytest.raises(Skadet, match="logg er en annen enn da registeret sist ble kontrollert"):
        Register.aapne(fil, tid.klokke, "ABC")


def test_et_stort_register_aapnes_for_alt_er_kontrollert_og_det_huskes(stor: Path, tid: Stillbar) -> None:
    register = Register.aapne(stor, tid.klokke, "ABC")
    register.vent_paa_kontrollen()
    assert _merker(stor) == {tabell: antall for tabell, antall in _antall(stor).items() if antall}
    ny_person(register, 5)
    register.lukk()


@pytest.mark.parametrize(
    ("endring", "funn"),
    [
        ("UPDATE logg SET signatur = 'XYZ' WHERE id = 2", "I logg er rad 2 endret etter at den ble skrevet"),
        ("UPDATE logg SET forrige = 'x' WHERE id = 5", "I logg"),
        ("DELETE FROM logg WHERE id BETWEEN 2 AND 9", "I logg skal den siste raden være nummer 5, men den er nummer 1"),
        (
            "UPDATE anvisning SET kontonr = '12345678903' WHERE id = 1",
            "I anvisning er rad 1 endret etter at den ble skrevet",
        ),
        (
            "UPDATE sak SET fodselsnr = '00000000000' WHERE journalnr = '88000001'",
            "en rad viser til en som ikke finnes",
        ),
    ],
)
def test_det_bakgrunnen_finner_sies_og_stopper_alt_arbeid(stor: Path, tid: Stillbar, endring: str, funn: str) -> None:
    _endre(stor, f"PRAGMA ignore_check_constraints = ON; {endring}")
    sagt: list[str] = []
    register = Register.aapne(stor, tid.klokke, "ABC", ved_funn=sagt.append)
    with pytest.raises(Skadet, match=funn):
        register.vent_paa_kontrollen()
    assert len(sagt) == 1
    assert funn in sagt[0]
    with pytest.raises(Skadet, match=funn):
        ny_person(register, 5)
    with pytest.raises(Skadet, match=funn):
        sok(register, "Hansen")
    register.lukk()


def test_halen_av_et_stort_register_kontrolleres_for_det_aapnes(stor: Path, tid: Stillbar) -> None:
    _endre(stor, "UPDATE logg SET signatur = 'XYZ' WHERE id = (SELECT max(id) FROM logg)")
    with pytest.raises(Skadet):
        Register.aapne(stor, tid.klokke, "ABC")


def test_et_stort_register_kan_lukkes_for_kontrollen_er_ferdig(
    stor: Path, tid: Stillbar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.register.startkontroll._PUST", 60)
    sagt: list[str] = []
    Register.aapne(stor, tid.klokke, "ABC", ved_funn=sagt.append).lukk()
    assert sagt == []


def test_et_register_som_andre_skriver_i_kan_aapnes_uten_at_noe_huskes(fil: Path, tid: Stillbar) -> None:
    with closing(sqlite3.connect(fil, isolation_level=None)) as annen:
        annen.execute("BEGIN IMMEDIATE")
        register = Register.aapne(fil, tid.klokke, "ABC", ventetid=0.05)
        register.lukk()
    assert _merker(fil) == {}


@pytest.mark.parametrize("tabell", ["person", "logg", "kjedehode", "kontrollert", "navneord"])
def test_en_tabell_som_mangler_er_en_setning(fil: Path, tid: Stillbar, tabell: str) -> None:
    _endre(fil, f"DROP TABLE {tabell}")
    with pytest.raises(Skadet) as feil:
        Register.aapne(fil, tid.klokke, "ABC")
    assert f"tabellen {tabell} mangler" in feil.value.setning
