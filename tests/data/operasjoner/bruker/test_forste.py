"""The first user of a new register: both are made, or neither; and what is seen of it before it is opened."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from data.brukere.bruker import brukere, underskrift_for
from data.brukere.forhaandsblikk import eneste_bruker, krever_innlogging
from data.brukere.rolle import ALLE
from data.feil import Avvist, Registerfeil
from data.kontroll.kontroll import kontroll
from data.operasjoner.bruker.forste import lag_register
from data.operasjoner.bruker.innlogging import logg_inn
from data.operasjoner.bruker.nybruker import NyBruker
from data.register.register import Register
from data.underskrift import Underskrift
from tests.data.saker import Stillbar

KARI = NyBruker(signatur="lie", navn="Kari Lie", kontor="Tromsø", roller=ALLE, passord="snø i april")


@pytest.mark.parametrize("underskrift", [Underskrift.PAPIR, Underskrift.SKJERM])
def test_et_kontors_register_begynner_med_en_leder_som_logger_inn(
    tmp_path: Path, tid: Stillbar, underskrift: Underskrift
) -> None:
    sti = tmp_path / "nytt" / "r.db"
    assert lag_register(sti, tid.klokke, KARI, underskrift).signatur == "LIE"
    assert stat.S_IMODE(sti.stat().st_mode) == 0o600
    assert os.listdir(sti.parent) == ["r.db"]
    assert krever_innlogging(sti)
    register = Register.aapne(sti, tid.klokke, "SBH")
    assert (underskrift_for(register), [en.signatur for en in brukere(register)]) == (underskrift, ["LIE"])
    assert logg_inn(register, "LIE", "snø i april").er_leder
    assert kontroll(register) == []
    register.lukk()


def test_ens_eget_register_er_uten_passord_og_signeres_av_eieren(tmp_path: Path, tid: Stillbar) -> None:
    sti = tmp_path / "r.db"
    lag_register(sti, tid.klokke, replace(KARI, passord=None), Underskrift.INGEN)
    assert not krever_innlogging(sti)
    assert eneste_bruker(sti) == "LIE"


@pytest.mark.parametrize(
    ("ny", "underskrift", "setning"),
    [
        (KARI, Underskrift.INGEN, "Passord: la feltet stå tomt"),
        (replace(KARI, passord=None), Underskrift.SKJERM, "Passord: skriv et"),
        (replace(KARI, passord="kort"), Underskrift.PAPIR, "Passord: skriv minst 8 tegn"),
        (replace(KARI, signatur="l i e"), Underskrift.PAPIR, "Signatur: skriv 1 til 8"),
    ],
)
def test_det_som_er_galt_nektes_og_ingenting_er_laget(
    tmp_path: Path, tid: Stillbar, ny: NyBruker, underskrift: Underskrift, setning: str
) -> None:
    with pytest.raises(Avvist, match=setning):
        lag_register(tmp_path / "r.db", tid.klokke, ny, underskrift)
    assert os.listdir(tmp_path) == []


def test_et_register_som_er_der_blir_aldri_skrevet_over(sti: Path, tid: Stillbar) -> None:
    staar = sti.read_bytes()
    with pytest.raises(Registerfeil, match="ble laget av et annet program imens"):
        lag_register(sti, tid.klokke, KARI, Underskrift.SKJERM)
    assert sti.read_bytes() == staar
    assert os.listdir(sti.parent) == [sti.name]


def test_en_mappe_som_ikke_kan_lages_er_en_setning(tmp_path: Path, tid: Stillbar) -> None:
    (tmp_path / "fil").write_text("")
    with pytest.raises(Registerfeil):
        lag_register(tmp_path / "fil" / "r.db", tid.klokke, KARI, Underskrift.SKJERM)


def test_et_register_fra_for_det_var_brukere_krever_ingen_innlogging(sti: Path, tmp_path: Path) -> None:
    assert not krever_innlogging(sti)
    assert eneste_bruker(sti) is None
    assert not krever_innlogging(tmp_path / "finnes-ikke.db")
    assert not (tmp_path / "finnes-ikke.db").exists()
    (tmp_path / "brev").write_text("Kjære kontor")
    assert not krever_innlogging(tmp_path / "brev")
