"""Files that are for their owner only, follow no link, and are there whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from data.filer.egenfil import Uferdig, lag_mappe, legg_til, skriv_egen_fil


@pytest.fixture(autouse=True)
def _raus_umask() -> object:
    gammel = os.umask(0)
    yield
    os.umask(gammel)


def rett(sti: Path) -> int:
    return stat.S_IMODE(sti.lstat().st_mode)


def test_en_fil_er_bare_for_eieren_ogsaa_naar_den_gamle_var_for_alle(tmp_path: Path) -> None:
    sti = tmp_path / "a.txt"
    sti.write_text("gammel")
    sti.chmod(0o666)
    skriv_egen_fil(sti, b"ny")
    assert (sti.read_bytes(), rett(sti)) == (b"ny", 0o600)
    assert list(tmp_path.iterdir()) == [sti]


def test_en_lenke_erstattes_og_det_den_peker_paa_staar(tmp_path: Path) -> None:
    andres = tmp_path / "andres.txt"
    andres.write_text("andres")
    for sti, maal in ((tmp_path / "lenke", andres), (tmp_path / "daud", tmp_path / "finnes-ikke")):
        sti.symlink_to(maal)
        skriv_egen_fil(sti, b"mitt")
        assert (sti.is_symlink(), sti.read_bytes(), rett(sti)) == (False, b"mitt", 0o600)
    assert andres.read_text() == "andres"
    assert not (tmp_path / "finnes-ikke").exists()


def test_det_som_ikke_er_en_fil_erstattes_aldri(tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    os.mkfifo(tmp_path / "ror")
    (tmp_path / "lenke").symlink_to("/dev/null")
    for navn in ("mappe", "ror", "lenke"):
        with pytest.raises(OSError, match="no regular file"):
            skriv_egen_fil(tmp_path / navn, b"x")
    assert sorted(sti.name for sti in tmp_path.iterdir()) == ["lenke", "mappe", "ror"]
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_det_som_ikke_ble_ferdig_etterlater_ingenting(tmp_path: Path) -> None:
    sti = tmp_path / "a.txt"
    sti.write_text("gammel")

    def avbrutt() -> None:
        with Uferdig(sti) as uferdig:
            uferdig.fil.write(b"halv")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        avbrutt()
    assert sti.read_text() == "gammel"
    with Uferdig(sti) as uferdig:
        uferdig.fil.write(b"forkastet")
        uferdig.lukk()
    assert (sti.read_text(), list(tmp_path.iterdir())) == ("gammel", [sti])


def test_et_langt_navn_har_ogsaa_plass_ved_siden_av(tmp_path: Path) -> None:
    sti = tmp_path / ("x" * 255)
    skriv_egen_fil(sti, b"x")
    assert sti.read_bytes() == b"x"


def test_hver_ny_mappe_er_bare_for_eieren(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    lag_mappe(tmp_path / "a" / "b")
    assert [rett(mappe) for mappe in (tmp_path, tmp_path / "a", tmp_path / "a" / "b")] == [0o755, 0o700, 0o700]
    lag_mappe(tmp_path / "a" / "b")


def test_en_logg_vokser_og_strammes_inn(tmp_path: Path) -> None:
    logg = tmp_path / "feil.log"
    logg.write_text("en\n")
    logg.chmod(0o644)
    legg_til(logg, "to æ\ud800\n")
    assert (logg.read_text("utf-8"), rett(logg)) == ("en\nto æ\\ud800\n", 0o600)


def test_en_logg_skrives_aldri_gjennom_en_lenke(tmp_path: Path) -> None:
    andres, logg = tmp_path / "andres", tmp_path / "feil.log"
    andres.write_text("andres")
    logg.symlink_to(andres)
    legg_til(logg, "mitt\n")
    assert (andres.read_text(), logg.read_text(), logg.is_symlink(), rett(logg)) == ("andres", "mitt\n", False, 0o600)


def test_en_fil_tar_plassen_bare_der_det_ikke_er_noe(tmp_path: Path) -> None:
    sti, andres, lenke = tmp_path / "a.txt", tmp_path / "andres.txt", tmp_path / "lenke"
    andres.write_text("andres")
    lenke.symlink_to(tmp_path / "finnes-ikke")
    for opptatt in (andres, lenke):
        with Uferdig(opptatt) as uferdig, pytest.raises(FileExistsError):
            uferdig.ta_plassen()
    with Uferdig(sti) as uferdig:
        uferdig.fil.write(b"ny")
        uferdig.ta_plassen()
    assert (sti.read_bytes(), rett(sti), andres.read_text()) == (b"ny", 0o600, "andres")
    assert sorted(tmp_path.iterdir()) == [sti, andres, lenke]
