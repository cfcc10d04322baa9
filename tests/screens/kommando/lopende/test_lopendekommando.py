"""`dagpenger lopende FIL`: what it prints, where, the list of rows that were left out, and the exit status."""

import stat
from pathlib import Path

import pytest

from data.register.register import Register
from tests.data.operasjoner.regnskap.test_saksliste import HODE, listerad
from tests.data.saker import Stillbar
from tests.screens.kommando.test_kommandolinje import kjor

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def db(tmp_path: Path) -> Path:
    Register.aapne(tmp_path / "r.db", Stillbar().klokke, "ABC").lukk()
    return tmp_path / "r.db"


@pytest.fixture
def liste(tmp_path: Path) -> Path:
    return tmp_path / "saker.csv"


def _ta_inn(db: Path, liste: Path, capsys: Capsys, ord_: str = "lopende", hvem: str = "ABC") -> tuple[int, str, str]:
    klokke = ("--klokke", "1988-06-06T09:00", "--signatur", hvem)
    return kjor(*klokke, ord_, str(liste), "--db", str(db), capsys=capsys)


@pytest.mark.parametrize("ord_", ["lopende", "løpende"])
def test_en_god_liste_gir_null_og_den_samme_igjen_ogsaa(db: Path, liste: Path, capsys: Capsys, ord_: str) -> None:
    liste.write_text(f"{HODE}\n{listerad()}\n", encoding="utf-8")
    forste = _ta_inn(db, liste, capsys, ord_)
    assert forste == (0, "Listen er lest. Tatt inn: 1. Sto der fra før: 0. Ikke tatt inn: 0.\n", "")
    andre = _ta_inn(db, liste, capsys, ord_)
    assert andre == (0, "Listen er lest. Tatt inn: 0. Sto der fra før: 1. Ikke tatt inn: 0.\n", "")


def test_de_gale_radene_ligger_i_en_fil_som_kan_rettes_og_leses(db: Path, liste: Path, capsys: Capsys) -> None:
    gal = listerad(1, anvist_til="310688")
    liste.write_text(f"{HODE}\n{listerad()}\n{gal}\n", encoding="utf-8")
    kode, ut, feil = _ta_inn(db, liste, capsys)
    igjen = Path(f"{liste}.feil")
    assert (kode, ut) == (1, "Listen er lest. Tatt inn: 1. Sto der fra før: 0. Ikke tatt inn: 1.\n")
    assert feil.splitlines() == [
        f"{liste}, linje 3: Kolonnen anvist_til: 310688 finnes ikke i kalenderen, skriv en dato som 01.06.88.",
        f"Radene som ikke er tatt inn, ligger i {igjen}; rett dem, og les den filen.",
    ]
    assert igjen.read_text(encoding="utf-8") == f"{HODE}\n{gal}\n"
    assert stat.S_IMODE(igjen.stat().st_mode) == 0o600
    igjen.write_text(igjen.read_text(encoding="utf-8").replace("310688", "210588"), encoding="utf-8")
    assert _ta_inn(db, igjen, capsys)[:2] == (0, "Listen er lest. Tatt inn: 1. Sto der fra før: 0. Ikke tatt inn: 0.\n")


def test_en_sak_over_ukene_sies_og_gir_en(db: Path, liste: Path, capsys: Capsys) -> None:
    liste.write_text(f"{HODE}\n{listerad(sammenhengende_prosent='8000')}\n", encoding="utf-8")
    kode, _, feil = _ta_inn(db, liste, capsys)
    assert (kode, feil) == (1, f"{liste}, linje 2: Sak 88000001 er tatt inn, og ukene er brukt opp.\n")


def test_uten_liste_eller_register_gjores_ingenting(db: Path, liste: Path, capsys: Capsys) -> None:
    assert _ta_inn(db, liste, capsys) == (2, "", f"{liste} kan ikke leses: velg en fil som du har tilgang til.\n")
    annet = db.with_name("annet.db")
    assert _ta_inn(annet, liste, capsys) == (2, "", f"Registeret {annet} finnes ikke: velg et annet med --db.\n")
    assert not annet.exists()


def test_feilfilen_maa_kunne_skrives(db: Path, liste: Path, capsys: Capsys) -> None:
    Path(f"{liste}.feil").mkdir()
    liste.write_text(f"{HODE}\n{listerad(kilde='')}\n", encoding="utf-8")
    kode, _, feil = _ta_inn(db, liste, capsys)
    assert kode == 2
    assert feil.endswith(".feil kan ikke skrives: se etter plass og tilgang; de gode radene er tatt inn.\n")
