"""The anchor outside the register: how it is written, added to, and refused."""

import os
import shutil
import stat
from datetime import datetime
from pathlib import Path

import pytest

from data.kjede.kjede import KJEDET
from data.kontroll.anker import Ankerfeil, les_anker
from data.kontroll.kontroll import kontroller_fil
from data.register.register import Register
from tests.data.saker import Stillbar, ny_person

NAA = datetime.fromisoformat("1988-06-06T09:00")


@pytest.fixture
def register(sti: Path, tid: Stillbar) -> Path:
    aapnet = Register.aapne(sti, tid.klokke, "ABC")
    ny_person(aapnet)
    aapnet.lukk()
    return sti


def _en_til(register: Path, nummer: int) -> None:
    aapnet = Register.aapne(register, Stillbar().klokke, "ABC")
    ny_person(aapnet, nummer)
    aapnet.lukk()


def test_et_anker_som_mangler_skrives_med_hver_kjedes_ende(register: Path, tmp_path: Path) -> None:
    anker = tmp_path / "anker"
    utfall = kontroller_fil(register, anker, NAA)
    assert (utfall.funn, utfall.nye_i_ankeret) == ((), len(KJEDET))
    hoder = {hode.kjede: (hode.tidspunkt, hode.antall) for hode in les_anker(anker) or ()}
    assert hoder == {
        kjede: ("1988-06-06T09:00:00", antall)
        for kjede, antall in dict.fromkeys(KJEDET, 0).items() | {("logg", 1)}
        if (kjede, antall) != ("logg", 0)
    }
    assert stat.S_IMODE(anker.stat().st_mode) == 0o600


def test_bare_nye_ender_legges_til_og_det_som_staar_er_urort(register: Path, tmp_path: Path) -> None:
    anker = tmp_path / "anker"
    kontroller_fil(register, anker, NAA)
    forste = anker.read_bytes()
    assert kontroller_fil(register, anker, NAA).nye_i_ankeret == 0
    assert anker.read_bytes() == forste
    _en_til(register, 1)
    assert kontroller_fil(register, anker, NAA).nye_i_ankeret == 1
    andre = anker.read_bytes()
    assert andre.startswith(forste)
    assert andre[len(forste) :].startswith(b"1988-06-06T09:00:00 logg 2 ")


def test_et_anker_fra_et_annet_register_finnes(register: Path, tmp_path: Path) -> None:
    annet = tmp_path / "annet.db"
    aapnet = Register.aapne(annet, Stillbar(datetime.fromisoformat("1990-01-01T12:00")).klokke, "DEF")
    ny_person(aapnet)
    aapnet.lukk()
    anker = tmp_path / "anker"
    kontroller_fil(annet, anker, NAA)
    for_ = anker.read_bytes()
    assert kontroller_fil(register, anker, NAA).funn == (
        "Ankeret: ledd 1 i logg er ikke det som sto der 06.06.1988 kl. 09.00.",
    )
    assert anker.read_bytes() == for_


def test_et_anker_fores_ikke_videre_naar_registeret_ikke_holder(register: Path, tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(register) as fil:
        fil.execute("UPDATE person SET fornavn = 'Per'")
    fil.close()
    anker = tmp_path / "anker"
    assert kontroller_fil(register, anker, NAA).funn != ()
    assert not anker.exists()


@pytest.mark.parametrize(
    ("innhold", "sagt"),
    [
        (b"", "er tomt"),
        (b"# bare en kommentar\n", "er tomt"),
        (b"hei\n", "linje 1 er ikke et hode"),
        (b"1988-06-06T09:00:00 logg 1 " + b"0" * 63 + b"\n", "linje 1 er ikke et hode"),
        (b"1988-06-06T09:00:00 person 1 " + b"0" * 64 + b"\n", "linje 1 er ikke et hode"),
        (b"1988-66-06T09:00:00 logg 1 " + b"0" * 64 + b"\n", "linje 1 er ikke et hode"),
        (b"# x\n1988-06-06T09:00:00 logg 1 " + b"0" * 64, "linje 2 er ikke et hode"),
        (bytes(range(256)), "er ikke et hode"),
    ],
)
def test_en_fil_som_ikke_er_et_anker_nektes_og_er_urort(
    register: Path, tmp_path: Path, innhold: bytes, sagt: str
) -> None:
    anker = tmp_path / "anker"
    anker.write_bytes(innhold)
    with pytest.raises(Ankerfeil, match=sagt):
        kontroller_fil(register, anker, NAA)
    assert anker.read_bytes() == innhold


def test_registeret_selv_en_mappe_og_en_lenke_er_ikke_anker(register: Path, tmp_path: Path) -> None:
    for_ = register.read_bytes()
    lenke = tmp_path / "lenke"
    lenke.symlink_to(tmp_path / "et annet sted")
    for galt in (register, tmp_path, lenke, tmp_path / "ingen mappe" / "anker"):
        with pytest.raises(Ankerfeil):
            kontroller_fil(register, galt, NAA)
    assert register.read_bytes() == for_
    assert sorted(os.listdir(tmp_path)) == ["lenke", register.name]


def test_et_eldre_register_uten_en_av_kjedene_holdes_mot_ankeret(register: Path, tmp_path: Path) -> None:
    from tests.data.register.test_migrering import gammelt_register

    anker = tmp_path / "anker"
    kontroller_fil(register, anker, NAA)
    shutil.move(gammelt_register(tmp_path, "0001"), register)
    funn = kontroller_fil(register, anker, NAA).funn
    assert "Ankeret: ledd 1 i logg er ikke det som sto der 06.06.1988 kl. 09.00." in funn
