"""A deduction for a claim on its way: it has paid back when a closed run has taken it, and the bank has not refused it.

The claim is 1,452 kroner. Two weeks on the new decision are 3,552, of which a fifth is 710.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

import pytest

from data.arbeid.folg import rader_for, staar
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.journal.journal import journalfor
from data.operasjoner.journal.personer import hent_person
from data.operasjoner.kjoring.kjoringsbilde import kjoringsbilde
from data.operasjoner.kjoring.lukking import lukk_alle
from data.operasjoner.kjoring.svar import gi_svar
from data.operasjoner.kontrollkort.anvisningsforklaring import anvisningsforklaring
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.omgjoring.krav import kravforklaring
from data.operasjoner.omgjoring.omgjoring import omgjoringsbilde
from data.register.register import Register
from data.sak.mappe import krev_mappe
from tests.data.operasjoner.omgjoring.omgjoringssak import FRA, LAVERE_LONN, MED_BARN, elleve_uker, gjor
from tests.data.saker import Sak, Stillbar, ny_sak, post

NY_FRA = date(1988, 6, 6)
JUNI_20, JUNI_27 = date(1988, 6, 20), date(1988, 6, 27)
KONTOENE: tuple[Literal["", "igjen", "til_trekk"], ...] = ("", "igjen", "til_trekk")
TREKKET = date(1988, 5, 1)
"""The day by which the tests find the deduction again: it is of no day in particular."""


@pytest.fixture
def sak(reg: Register, tid: Stillbar) -> Sak:
    """The claim, and one card of two weeks in the run of 20 June."""
    sak = elleve_uker(reg).lagre(LAVERE_LONN)
    gjor(sak)
    tid.til("1988-06-20T09:00")
    sak.anvis(NY_FRA)
    return sak


def trekk(sak: Sak, belop: int) -> None:
    sak.anvis(TREKKET, anvisningstype="T", anvist_belop=Decimal(belop), anmerkning="Kravet fra juni 1988")


def kontoen(sak: Sak) -> tuple[int, int, int, int]:
    """Claimed, paid back, what deductions are made for that no closed run has taken, and what is left."""
    bilde = omgjoringsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return int(bilde.krevd), int(bilde.betalt_tilbake), int(bilde.til_trekk), int(bilde.igjen)


def statusene(sak: Sak) -> list[str]:
    """How it stands with the payments after the eleven weeks and the decision."""
    kort = kontrollkort(sak.reg, journalnr=sak.journalnr)
    assert kort is not None
    return [rad.status for rad in kort.rader[7:]]


def venter(sak: Sak) -> set[str]:
    with sak.reg.raa_lesing() as raa:
        rader = set(rader_for(raa, sak.fodselsnr))
        assert rader == staar(raa, sak.fodselsnr)
        return {rad[0] for rad in rader} & {"holdt", "avvist"}


def sagt(sak: Sak) -> str:
    bilde = anvisningsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return bilde.kravet


def test_det_som_er_til_trekk_trekkes_ikke_en_gang_til(sak: Sak, tid: Stillbar) -> None:
    trekk(sak, 710)
    assert sagt(sak) == "Kravet: 1452 kr er igjen, 710 kr er til trekk; T kan ta 0 kr til."
    hele, igjen, venter = (kravforklaring(sak.reg, sak.journalnr, konto) for konto in KONTOENE)
    assert (hele.verdi, igjen.verdi, venter.verdi) == (742, 1_452, -710)
    tid.til("1988-06-21T11:59")
    assert kontoen(sak) == (1_452, 0, 710, 1_452)
    tid.til("1988-06-21T12:00")
    assert kontoen(sak) == (1_452, 710, 0, 742)
    assert sagt(sak) == "Av kravet er 742 kr igjen; T kan trekke 0 kr av kjøringen."


def test_er_alt_til_trekk_sies_det_ogsaa(reg: Register) -> None:
    """The run of 6 June pays 20,988, so that all of the claim is deducted at once."""
    sak = elleve_uker(reg).lagre(LAVERE_LONN)
    gjor(sak)
    trekk(sak, 1_452)
    assert sagt(sak) == "Kravet: 1452 kr er igjen, 1452 kr er til trekk; T kan ta 0 kr til."


def test_et_avvist_trekk_har_ikke_betalt_tilbake_for_det_gaar_igjen(sak: Sak, tid: Stillbar) -> None:
    trekk(sak, 710)
    tid.til("1988-06-21T12:00")
    lukk_alle(sak.reg)
    gi_svar(sak.reg, JUNI_20, "000002-000001", "utbetalt")
    assert kontoen(sak) == (1_452, 710, 0, 742)
    gi_svar(sak.reg, JUNI_20, "000002-000001", "avvist", "AC04", "Kontoen er avsluttet")
    assert (kontoen(sak), statusene(sak), venter(sak)) == ((1_452, 0, 710, 1_452), ["Avvist", "Avvist"], {"avvist"})
    person = hent_person(sak.reg, sak.fodselsnr)
    assert person is not None
    journalfor(sak.reg, post(person, journalnr=sak.journalnr, giro="P", kontonr="1234567"), sak.versjon)
    assert (kontoen(sak), venter(sak)) == ((1_452, 0, 710, 1_452), set())
    tid.til("1988-06-28T12:00")
    assert kjoringsbilde(sak.reg, JUNI_27).belop == 3_552 - 1_066 - (710 - 213)
    assert (kontoen(sak), statusene(sak)) == ((1_452, 710, 0, 742), ["Overført", "Overført"])
    assert kontroll(sak.reg) == []


def test_tas_kortet_tilbake_holdes_trekket_igjen(sak: Sak, tid: Stillbar) -> None:
    trekk(sak, 710)
    sak.ta_tilbake(NY_FRA)
    tid.til("1988-06-21T12:00")
    assert kontoen(sak) == (1_452, 0, 710, 1_452)
    assert (statusene(sak), venter(sak)) == (["Tatt tilbake", "Holdt igjen"], {"holdt"})
    assert [en.grunn for en in kjoringsbilde(sak.reg, JUNI_20).holdt] == [
        "Holdt igjen: trekket er større enn det kjøringen kan trekkes for personen."
    ]


@pytest.fixture
def holdt(sak: Sak, tid: Stillbar) -> Sak:
    """The card was taken back, so that the run of 20 June had nothing to deduct 710 from; now it is the 27th."""
    trekk(sak, 710)
    sak.ta_tilbake(NY_FRA)
    tid.til("1988-06-27T09:00")
    return sak


def test_det_som_er_holdt_igjen_tar_av_den_neste_kjoringen(holdt: Sak, tid: Stillbar) -> None:
    holdt.anvis(NY_FRA)
    with pytest.raises(Avvist, match="ingenting kravet kan trekkes av"):
        trekk(holdt, 1)
    tid.til("1988-06-28T12:00")
    assert kontoen(holdt) == (1_452, 710, 0, 742)
    assert kontroll(holdt.reg) == []


@pytest.mark.parametrize(("dager", "tatt"), [(13, 710), (12, 0)])
def test_kjoringen_trekkes_aldri_for_mer_enn_en_femdel(holdt: Sak, tid: Stillbar, dager: int, tatt: int) -> None:
    """Two weeks are 3,552, of which 710; to the second Friday is a day of twelve less: 3,250, 650."""
    holdt.anvis(NY_FRA, NY_FRA + timedelta(dager - 1))
    tid.til("1988-06-28T12:00")
    assert kontoen(holdt) == (1_452, tatt, 710 - tatt, 1_452 - tatt)
    assert statusene(holdt)[1:] == ["Overført" if tatt else "Holdt igjen", "Overført"]


def test_et_trekk_som_er_holdt_igjen_tas_tilbake_og_et_mindre_gaar(holdt: Sak, tid: Stillbar) -> None:
    """A week is 1,776, of which a fifth is 355: without taking the 710 back it would wait for ever."""
    holdt.anvis(NY_FRA, NY_FRA + timedelta(6))
    holdt.ta_tilbake(TREKKET)
    assert (kontoen(holdt), venter(holdt)) == ((1_452, 0, 0, 1_452), set())
    trekk(holdt, 355)
    tid.til("1988-06-28T12:00")
    assert kontoen(holdt) == (1_452, 355, 0, 1_097)
    assert statusene(holdt) == ["Tatt tilbake", "Tatt tilbake", "Overført", "Overført"]
    assert kontroll(holdt.reg) == []


def test_et_trekk_som_er_tatt_tilbake_kan_trekkes_paa_nytt(reg: Register, tid: Stillbar) -> None:
    """All of the claim, twice: the register counts the one that stands."""
    sak = elleve_uker(reg).lagre(LAVERE_LONN)
    gjor(sak)
    trekk(sak, 1_452)
    sak.ta_tilbake(TREKKET)
    assert kontoen(sak) == (1_452, 0, 0, 1_452)
    trekk(sak, 1_452)
    tid.til("1988-06-07T12:00")
    assert kontoen(sak) == (1_452, 1_452, 0, 0)
    with pytest.raises(Avvist, match=r"kjøringen 06\.06\.1988 er lukket"):
        sak.ta_tilbake(TREKKET)
    assert kontroll(reg) == []


def test_et_trekk_uten_krav_som_er_holdt_igjen_tas_tilbake(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(FRA)
    sak.anvis(TREKKET, anvisningstype="T", anvist_belop=Decimal(2_000), anmerkning="for mye")
    sak.ta_tilbake(FRA)
    tid.til("1988-06-07T12:00")
    lukk_alle(reg)
    assert venter(sak) == {"holdt"}
    sak.ta_tilbake(TREKKET)
    assert venter(sak) == set()
    assert kontroll(reg) == []


def test_det_omgjoringen_har_etterbetalt_eller_krevd_tas_ikke_tilbake(reg: Register) -> None:
    """The run of 6 June is open; what is wrong with the decision is put right by another."""
    annen = elleve_uker(reg, 1).lagre(LAVERE_LONN)
    gjor(annen)
    sak = elleve_uker(reg).lagre(MED_BARN)
    gjor(sak)
    for en in (annen, sak):
        with pytest.raises(Avvist, match="gjør om på nytt på OMGJØRING"):
            en.ta_tilbake(FRA)
    rad = f"INSERT INTO tilbaketaking SELECT 1, '{sak.journalnr}', (SELECT max(etterbetaling_id) FROM omregning),"
    with closing(sqlite3.connect(reg.sti)) as fil, pytest.raises(sqlite3.IntegrityError, match="regner med den"):
        fil.execute(f"{rad} '62', 'x', 20, 'X', '1988-06-06', hash, 'h' FROM kjedehode WHERE tabell = 'tilbaketaking'")


def test_trekket_er_for_kravet_og_ikke_for_noen_dager(sak: Sak) -> None:
    """A back payment of the days that it happens to name does not give it back: 3,552 are paid of them, and are all."""
    sak.anvis(NY_FRA, anvisningstype="T", anvist_belop=Decimal(710), anmerkning="Kravet fra juni 1988")
    with pytest.raises(Avvist, match="de er anvist med 3552 kr, og det er alt"):
        sak.anvis_uansett(NY_FRA, anvisningstype="E")


def test_en_etterbetaling_paa_d62_regner_fra_det_omgjoringen_har_kommet_til(reg: Register) -> None:
    """The first card was 3,816, of which 264 are claimed: 3,552. A grant with a child owes 3,986, which is 434 more."""
    sak = elleve_uker(reg).lagre(LAVERE_LONN)
    gjor(sak)
    sak.innvilg(MED_BARN)
    etter = sak.anvis_uansett(FRA, anvisningstype="E")
    assert etter.anvist_belop == 434
    svar = anvisningsforklaring(reg, sak.journalnr, etter.id).svar
    assert svar is not None
    assert svar.anvist_belop.verdi == 434
    gjor(sak, fra=FRA)
    # the card, the back payment and the claim of the first are 3,986 already; the five others owe 434 and 217 more
    assert kontoen(sak) == (0, 0, 0, 0)
    with sak.reg.les() as okt:
        mappe = krev_mappe(okt, sak.journalnr)
    assert sum(rad.anvist_belop for rad in mappe.sakens_rader) == 11 * 1_993


def test_en_dag_uten_betalinger_gjores_om_selv_om_et_senere_vedtak_sier_det_samme(reg: Register) -> None:
    """The later grant says what the new one does, and the earlier days' grant does not."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.lagre(MED_BARN)
    gjor(sak, fra=FRA + timedelta(14))
    gjor(sak, fra=FRA)
    assert sak.anvis(FRA).anvist_belop == 3_986
    with pytest.raises(Avvist, match="ingenting er endret"):
        gjor(sak, fra=FRA)


def test_et_trekk_til_kan_bare_ta_det_ingen_andre_gjelder(reg: Register) -> None:
    """A fifth of the run of 6 June is 4,197, so that the claim sets the limit: 1,452 less 1,000."""
    sak = elleve_uker(reg).lagre(LAVERE_LONN)
    gjor(sak)
    trekk(sak, 1_000)
    with pytest.raises(Avvist, match="skriv høyst 452 kr; mer er ikke igjen å trekke"):
        trekk(sak, 453)
    trekk(sak, 452)
    assert kontoen(sak) == (1_452, 0, 1_452, 1_452)


def test_to_trekk_tar_til_sammen_hoyst_en_femdel(sak: Sak, tid: Stillbar) -> None:
    """Two of 355 are held back; the next run pays a week, 1,776, and takes the first."""
    trekk(sak, 355)
    trekk(sak, 355)
    sak.ta_tilbake(NY_FRA)
    tid.til("1988-06-27T09:00")
    sak.anvis(NY_FRA, NY_FRA + timedelta(6))
    tid.til("1988-06-28T12:00")
    assert kontoen(sak) == (1_452, 355, 355, 1_097)


def test_en_etterbetaling_kan_det_ogsaa_trekkes_av(holdt: Sak, tid: Stillbar) -> None:
    holdt.anvis_uansett(NY_FRA, anvisningstype="E")
    tid.til("1988-06-28T12:00")
    assert kontoen(holdt) == (1_452, 710, 0, 742)
