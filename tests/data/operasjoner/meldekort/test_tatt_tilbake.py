"""A card for days whose payment was taken back waits for somebody, in whichever file it comes."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from data.kontroll.kontroll import kontroll
from data.operasjoner.meldekort.kortregler import Kortregel
from data.operasjoner.meldekort.mottak import Kortsvar
from data.register.register import Register
from tests.data.operasjoner.meldekort.kortlinjer import JANUAR, innvilget, linje, rader, ta
from tests.data.saker import Sak

GRUNN = "En anvisning av noen av dagene ble tatt tilbake 06.06.1988; se hvorfor."
SISTE = JANUAR + timedelta(13)


@pytest.fixture
def sak(reg: Register, tmp_path: Path) -> Sak:
    """A card of two weeks from 4 January is paid by a file, and taken back on 6 June."""
    sak = innvilget(reg)
    assert ta(reg, tmp_path, linje(sak)).anvist == 1
    sak.versjon += 1
    sak.ta_tilbake(JANUAR)
    return sak


def _venter(svar: Kortsvar) -> None:
    assert (svar.anvist, svar.fra_for) == (0, 0)
    assert svar.grunner == {Kortregel.TILBAKETATT: 1}
    assert [ett.setning for ett in svar.til_listen] == [GRUNN]


def test_det_samme_kortet_anvises_ikke_paa_nytt(sak: Sak, tmp_path: Path) -> None:
    _venter(ta(sak.reg, tmp_path, linje(sak)))
    assert len(rader(sak.reg, "anvisning")) == 1
    assert rader(sak.reg, "arbeid WHERE slag = 'kort'", "gjelder") == [("1",)]
    # and the same file once more does nothing more
    igjen = ta(sak.reg, tmp_path, linje(sak))
    assert (igjen.anvist, igjen.til_listen, igjen.fra_for) == (0, [], 1)
    assert kontroll(sak.reg) == []


def test_et_kort_med_andre_timer_ses_ogsaa(sak: Sak, tmp_path: Path) -> None:
    _venter(ta(sak.reg, tmp_path, linje(sak, timer="20")))


@pytest.mark.parametrize(("fra", "venter"), [(SISTE, True), (SISTE + timedelta(1), False)])
def test_en_felles_dag_er_nok(sak: Sak, tmp_path: Path, fra: date, venter: bool) -> None:
    """A day of the taken-back card is in the one, none in the other: that waits only for the days without a card."""
    svar = ta(sak.reg, tmp_path, linje(sak, fra))
    assert svar.anvist == 0
    assert (Kortregel.TILBAKETATT in svar.grunner) == venter
    assert svar.grunner[Kortregel.HULL] == 1


def test_et_kort_fra_listen_som_ble_anvist_og_tatt_tilbake_er_ikke_ferdig(reg: Register, tmp_path: Path) -> None:
    """It waited for the days before it, was paid on D-62, and taken back: it stands as paid, and is not."""
    sak = innvilget(reg)
    fra = JANUAR + timedelta(7)
    kort = linje(sak, fra)
    ta(reg, tmp_path, kort)
    sak.anvis(fra, meldedato=fra + timedelta(13))
    assert ta(reg, tmp_path, kort).fra_for == 1
    sak.ta_tilbake(fra)
    svar = ta(reg, tmp_path, kort)
    assert svar.grunner == {Kortregel.TILBAKETATT: 1, Kortregel.HULL: 1}
    assert ta(reg, tmp_path, kort).fra_for == 1
    assert kontroll(reg) == []


def test_et_kort_fra_listen_som_er_anvist_igjen_etterpaa_er_ferdig(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    fra = JANUAR + timedelta(7)
    ta(reg, tmp_path, linje(sak, fra))
    sak.anvis(fra)
    sak.ta_tilbake(fra)
    sak.anvis(fra)
    assert ta(reg, tmp_path, linje(sak, fra)).fra_for == 1


def test_en_melding_som_er_tatt_tilbake_holder_ingenting_igjen(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    sak.anvis(JANUAR, anvisningstype="M")
    sak.ta_tilbake(JANUAR)
    assert ta(reg, tmp_path, linje(sak)).anvist == 1


def test_en_annens_anvisning_holder_ingenting_igjen(sak: Sak, tmp_path: Path) -> None:
    annen = innvilget(sak.reg, 1)
    assert ta(sak.reg, tmp_path, linje(annen)).anvist == 1
