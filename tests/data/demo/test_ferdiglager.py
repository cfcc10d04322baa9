"""Registers that can be made again: built once, copied whole, and built where they are to lie when nothing is kept."""

from pathlib import Path

import pytest

from data.demo.ferdiglager import hent


@pytest.fixture
def lager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    mappe = tmp_path / "lager"
    mappe.mkdir()
    monkeypatch.setattr("data.demo.ferdiglager.user_cache_path", lambda *_, **__: mappe)
    return mappe


class Bygger:
    """Makes a file that tells which one it is."""

    def __init__(self) -> None:
        self.antall = 0

    def __call__(self, sti: Path) -> None:
        self.antall += 1
        sti.write_text(f"bygging {self.antall}")


def test_det_bygges_en_gang_og_er_hver_gang_nytt(lager: Path, tmp_path: Path) -> None:
    (lager / "demo-gammel.db").touch()
    bygg, sti = Bygger(), tmp_path / "en.db"
    hent(sti, "demo", bygg)
    sti.write_text("brukt")
    hent(tmp_path / "to.db", "demo", bygg)
    assert (tmp_path / "to.db").read_text() == "bygging 1"
    assert len(list(lager.iterdir())) == 1, "the register of an older program is removed"


@pytest.mark.usefixtures("lager")
def test_en_annen_utgave_av_programmet_bygger_paa_nytt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bygg = Bygger()
    hent(tmp_path / "en.db", "demo", bygg)
    endret = tmp_path / "satser.toml"
    endret.write_text("annerledes")
    monkeypatch.setattr("data.demo.ferdiglager._programfiler", lambda: iter([endret]))
    hent(tmp_path / "to.db", "demo", bygg)
    assert (tmp_path / "to.db").read_text() == "bygging 2"


def test_de_nyeste_av_dem_som_er_ulike_beholdes(lager: Path, tmp_path: Path) -> None:
    bygg = Bygger()
    for nummer in b"abcab":
        hent(tmp_path / "en.db", "ovelse", bygg, kjenne=bytes([nummer]), beholdes=2)
    assert bygg.antall == 5, "a and b had gone when they were asked for again"
    assert len(list(lager.iterdir())) == 2
    hent(tmp_path / "en.db", "ovelse", bygg, kjenne=b"a", beholdes=2)
    assert (tmp_path / "en.db").read_text() == "bygging 4"


def test_uten_et_lager_bygges_det_der_det_skal_ligge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ikke_lov(*_: object, **__: object) -> Path:
        raise PermissionError

    monkeypatch.setattr("data.demo.ferdiglager.user_cache_path", ikke_lov)
    hent(tmp_path / "en.db", "demo", Bygger())
    assert (tmp_path / "en.db").read_text() == "bygging 1"


@pytest.mark.usefixtures("lager")
def test_det_som_ble_avbrutt_i_bygging_ligger_ikke_der_og_er_ikke_i_veien(tmp_path: Path) -> None:
    def avbrutt(sti: Path) -> None:
        sti.write_text("et halvt register")
        raise KeyboardInterrupt

    sti = tmp_path / "en.db"
    (tmp_path / "en.db.ny").write_text("fra en gang som ble drept")
    (tmp_path / "en.db.ny-wal").touch()
    with pytest.raises(KeyboardInterrupt):
        hent(sti, "demo", avbrutt)
    assert not sti.exists()
    hent(sti, "demo", Bygger())
    assert sti.read_text() == "bygging 1"
    assert sorted(fil.name for fil in tmp_path.iterdir()) == ["en.db", "lager"]


@pytest.mark.usefixtures("lager")
def test_kopien_er_for_eieren_alene(tmp_path: Path) -> None:
    hent(tmp_path / "en.db", "demo", Bygger())
    assert (tmp_path / "en.db").stat().st_mode & 0o777 == 0o600
