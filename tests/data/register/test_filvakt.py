"""A register that is moved, removed or replaced while it is open acknowledges nothing more."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from data.feil import Byttet, Registerfeil
from data.kontroll.kontroll import kontroller_fil
from data.operasjoner.journal.personer import sok
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.register import Register
from tests.data.saker import Stillbar, ny_person, ny_sak


def _slett(sti: Path, _: Path) -> None:
    sti.unlink()


def _flytt(sti: Path, _: Path) -> None:
    sti.rename(sti.with_name("flyttet.db"))


def _bytt_med_et_annet(sti: Path, annen: Path) -> None:
    os.replace(annen, sti)


def _slett_journalen(sti: Path, _: Path) -> None:
    Path(f"{sti}-wal").unlink()


def _skriv_over(sti: Path, annen: Path) -> None:
    shutil.copyfile(annen, sti)


@pytest.fixture
def annen(tom_fil: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(tom_fil, tmp_path / "annen.db"))


@pytest.mark.parametrize("hva", [_slett, _flytt, _bytt_med_et_annet, _slett_journalen])
def test_det_som_sendes_etterpaa_nektes_med_en_setning(
    reg: Register, annen: Path, hva: Callable[[Path, Path], None]
) -> None:
    sak = ny_sak(reg)
    hva(reg.sti, annen)
    for nummer in range(1, 11):
        with pytest.raises(Byttet) as feil:
            ny_person(reg, nummer)
        assert feil.value.setning == (
            f"Registeret {reg.sti} er flyttet, slettet eller byttet ut mens det var åpent:"
            " avslutt og åpne registeret på nytt, ingenting er lagret."
        )
    with pytest.raises(Byttet):
        kontrollkort(reg, journalnr=sak.journalnr)


@pytest.mark.parametrize("journalen_tomt", [True, False])
@pytest.mark.parametrize("hva", ["et annet register", "en eldre kopi", "noe helt annet"])
def test_et_register_som_skrives_over_i_sin_egen_fil_nektes(
    reg: Register, annen: Path, journalen_tomt: bool, hva: str
) -> None:
    """As with `cp`: the file keeps its inode, and what is new may lie in SQLite's journal."""
    ny_sak(reg)
    _tom_journalen(reg)
    eldre = annen if hva == "et annet register" else Path(shutil.copyfile(reg.sti, annen.with_name("eldre.db")))
    if hva == "noe helt annet":
        eldre.write_bytes(b"ikke et register " * 4096)
    ny_sak(reg, 1)
    _tom_journalen(reg)
    for nummer in range(2, 5):
        ny_sak(reg, nummer)
    if journalen_tomt:
        _tom_journalen(reg)
    _skriv_over(reg.sti, eldre)
    for nummer in range(6, 9):
        with pytest.raises(Registerfeil):
            ny_person(reg, nummer)


def test_et_register_som_faar_sitt_eget_innhold_igjen_er_det_samme(reg: Register, annen: Path) -> None:
    ny_sak(reg)
    _tom_journalen(reg)
    shutil.copyfile(reg.sti, annen)
    ny_sak(reg, 1)
    _skriv_over(reg.sti, annen)
    ny_sak(reg, 2)
    reg.lukk()
    assert kontroller_fil(reg.sti).funn == ()


def _tom_journalen(reg: Register) -> None:
    """Has SQLite move all that is new into the file."""
    with closing(sqlite3.connect(reg.sti)) as fil:
        assert fil.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() == (0, 0, 0)


def test_et_register_som_byttes_ut_mens_det_lagres_sies_fra_om(
    reg: Register, annen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlmodel import Session

    lagre = Session.commit

    def lagre_og_bytt(okt: Session) -> None:
        lagre(okt)
        _bytt_med_et_annet(reg.sti, annen)

    monkeypatch.setattr(Session, "commit", lagre_og_bytt)
    with pytest.raises(Byttet, match="avslutt, åpne registeret på nytt og se etter om det siste er med"):
        ny_person(reg)


def test_det_som_kom_i_stedet_er_urort(reg: Register, annen: Path) -> None:
    ny_sak(reg)
    for_ = annen.read_bytes()
    _bytt_med_et_annet(reg.sti, annen)
    with pytest.raises(Byttet):
        ny_person(reg, 1)
    reg.lukk()
    assert reg.sti.read_bytes() == for_
    assert kontroller_fil(reg.sti).funn == ()


def test_en_lenke_til_registeret_kan_ikke_pekes_om(sti: Path, annen: Path, tmp_path: Path, tid: Stillbar) -> None:
    lenke = tmp_path / "lenke.db"
    lenke.symlink_to(sti)
    register = Register.aapne(lenke, tid.klokke, "ABC")
    ny_person(register)
    lenke.unlink()
    lenke.symlink_to(annen)
    with pytest.raises(Byttet):
        ny_person(register, 1)
    register.lukk()


def test_et_register_som_flere_har_aapent_er_det_samme_for_alle(sti: Path, tid: Stillbar) -> None:
    forste, andre = (Register.aapne(sti, tid.klokke, signatur) for signatur in ("ABC", "DEF"))
    for nummer in range(6):
        ny_person((forste, andre)[nummer % 2], nummer)
    forste.lukk()
    ny_person(andre, 6)
    tredje = Register.aapne(sti, tid.klokke, "GHI")
    ny_person(tredje, 7)
    assert len(sok(andre, "Hansen")) == 8
    andre.lukk()
    tredje.lukk()
