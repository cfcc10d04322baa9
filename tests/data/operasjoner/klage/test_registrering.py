"""A complaint is registered: about a decision of the case, on a day, with what it says; also one that came late."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.klage.klagebilde import fristforklaring, klagebilde
from data.operasjoner.klage.registrering import NyKlage, registrer_klage, vurder_klage
from data.register.register import Register
from data.sak.rader.klagerader import Klagestand
from tests.data.operasjoner.klage.klagesak import IDAG, bildet, ny_klage, svar
from tests.data.saker import Sak, Stillbar, ny_sak, post


@pytest.fixture
def sak(reg: Register) -> Sak:
    """A case that was granted on 6 June 1988."""
    sak = ny_sak(reg)
    sak.innvilg()
    return sak


def _sendt(sak: Sak, **felt: object) -> NyKlage:
    standard = {"vedtak_nr": 1, "mottatt": IDAG, "innhold": "For lite"}
    return NyKlage(journalnr=sak.journalnr, **(standard | felt))


def test_hvert_vedtak_har_sin_frist_seks_uker_etter_at_det_ble_fattet(sak: Sak, tid: Stillbar) -> None:
    tid.til("1988-06-13T10:00")
    sak.endre("S", date(1988, 5, 30), "21", uker=8)
    bilde = bildet(sak.reg, sak)
    assert [(ett.vedtak.id, ett.vedtak.type, ett.frist) for ett in bilde.vedtak] == [
        (2, "avstengning", date(1988, 7, 25)),
        (1, "innvilgelse", date(1988, 7, 18)),
    ]
    frist = fristforklaring(sak.reg, sak.journalnr, 2)
    assert (frist.verdi, frist.inndata[1].kilde) == (date(1988, 7, 25), "sak 88000001, ABC 13.06.1988")


def test_klagen_staar_med_det_den_sier_og_hvem_som_var_med_paa_vedtaket(sak: Sak) -> None:
    assert ny_klage(sak, innhold="Lønnen er feil\nog barnet er glemt", signatur="DEF") == 1
    (klage,) = bildet(sak.reg, sak).klager
    rad = klage.rad
    assert (rad.vedtak_id, rad.mottatt, rad.frist) == (1, IDAG, date(1988, 7, 18))
    assert (rad.innhold, rad.personer, rad.signatur) == ("Lønnen er feil\nog barnet er glemt", "ABC", "DEF")
    assert (klage.stand, klage.venter, klage.for_sent) == (Klagestand.MOTTATT, True, False)
    assert kontroll(sak.reg) == []


@pytest.mark.parametrize(
    ("dag", "for_sent"), [("1988-07-18T08:00", False), ("1988-07-19T08:00", True), ("1989-01-02T08:00", True)]
)
def test_den_siste_dagen_er_med_i_fristen(sak: Sak, tid: Stillbar, dag: str, for_sent: bool) -> None:
    tid.til(dag)
    mottatt = tid.tid.date()
    prov = vurder_klage(sak.reg, _sendt(sak, mottatt=mottatt))
    assert (prov.frist, prov.for_sent) == (date(1988, 7, 18), for_sent)
    ny_klage(sak, mottatt=mottatt)
    assert bildet(sak.reg, sak).klager[0].for_sent is for_sent


@pytest.mark.parametrize(
    ("felt", "verdi", "setning"),
    [
        ("vedtak_nr", None, "Vedtak: skriv nummeret til et av vedtakene i listen."),
        ("vedtak_nr", 7, "Vedtak: skriv nummeret til et av vedtakene i listen."),
        ("mottatt", None, "Mottatt dato: skriv en dato fra 06.06.1988 til 06.06.1988."),
        ("mottatt", date(1988, 6, 5), "Mottatt dato: skriv en dato fra 06.06.1988 til 06.06.1988."),
        ("mottatt", date(1988, 6, 7), "Mottatt dato: skriv en dato fra 06.06.1988 til 06.06.1988."),
        ("innhold", None, "Klagen gjelder: skriv hva søkeren klager på, slik det står i klagen."),
        ("innhold", " - ", "Klagen gjelder: skriv hva søkeren klager på, slik det står i klagen."),
    ],
)
def test_det_som_er_galt_nektes_paa_feltet(sak: Sak, felt: str, verdi: object, setning: str) -> None:
    with pytest.raises(Avvist) as avvist:
        registrer_klage(sak.reg, _sendt(sak, **{felt: verdi}), sak.versjon)
    assert avvist.value.feil == {"innhold_1" if felt == "innhold" else felt: setning}
    assert bildet(sak.reg, sak).klager == ()


def test_et_vedtak_i_en_annen_sak_kan_ikke_klages_paa_her(sak: Sak) -> None:
    annen = ny_sak(sak.reg, 1)
    annen.innvilg()
    with pytest.raises(Avvist, match="Vedtak: skriv nummeret til et av vedtakene i listen"):
        registrer_klage(sak.reg, _sendt(sak, vedtak_nr=2), sak.versjon)


def test_en_sak_uten_vedtak_har_ingenting_aa_klage_paa(reg: Register) -> None:
    sak = ny_sak(reg)
    with pytest.raises(Avvist, match="Sak 88000001 har ingen vedtak å klage på; bruk D-61 eller ENDRING"):
        registrer_klage(reg, _sendt(sak), sak.versjon)


def test_et_vedtak_har_en_klage_om_gangen(sak: Sak) -> None:
    ny_klage(sak)
    with pytest.raises(Avvist, match="Vedtak 1 har klage 1, som ikke er ferdig; åpne den på raden"):
        ny_klage(sak)
    svar(sak, 1, "T")
    assert ny_klage(sak) == 2
    assert [ett.klage.rad.id for ett in bildet(sak.reg, sak).vedtak if ett.klage] == [2]


def test_klagen_paa_et_annet_vedtak_staar_ikke_i_veien(sak: Sak) -> None:
    sak.endre("S", date(1988, 6, 6), "21", uker=8)
    assert [ny_klage(sak, vedtak) for vedtak in (1, 2)] == [1, 2]
    assert bildet(sak.reg, sak).klage(None) == bildet(sak.reg, sak).klager[1]
    svar(sak, 2, "T")
    bilde = bildet(sak.reg, sak)
    assert bilde.klage(None) == bilde.klager[0]
    assert bilde.klage(2) == bilde.klager[1]
    assert bilde.klage(3) is None


def test_den_som_registrerer_sist_faar_hore_hva_den_andre_gjorde(sak: Sak) -> None:
    versjon = sak.versjon
    ny_klage(sak)
    with pytest.raises(Konflikt, match="registrert klage"):
        registrer_klage(sak.reg, _sendt(sak), versjon)


def test_loggen_har_klagen_med_hash_og_hvert_blikk(sak: Sak) -> None:
    ny_klage(sak)
    klagebilde(sak.reg, fodselsnr=sak.fodselsnr)
    with sak.reg.raa_lesing() as raa:
        rader = raa.execute(
            "SELECT handling, versjon, detaljer FROM logg WHERE journalnr = ? ORDER BY id DESC LIMIT 2",
            [sak.journalnr],
        ).fetchall()
        (hash_,) = raa.execute("SELECT hash FROM klage").fetchone()
    assert [rad[:2] for rad in rader] == [("sett på klage", None), ("registrert klage", sak.versjon)]
    assert json.loads(rader[1][2]) == {"klage": 1, "hash": hash_}


def test_den_som_ikke_har_sak_har_intet_bilde(reg: Register) -> None:
    assert klagebilde(reg, fodselsnr="13815012345") is None


def test_en_klage_som_et_annet_program_endrer_finner_kontrollen(sak: Sak) -> None:
    ny_klage(sak)
    with closing(sqlite3.connect(sak.reg.sti)) as raa:
        raa.executescript("DROP TRIGGER klage_endres_ikke; UPDATE klage SET frist = '1988-12-31'")
    funn = kontroll(sak.reg)
    assert any("I klage er rad 1 endret etter at den ble skrevet." in ett for ett in funn)
    assert any("klage_endres_ikke" in ett for ett in funn)


def test_en_ny_journalpost_rorer_ikke_klagene(sak: Sak) -> None:
    ny_klage(sak)
    bilde = bildet(sak.reg, sak)
    journal = journalbilde(sak.reg, journalnr=sak.journalnr)
    assert journal is not None
    journalfor(sak.reg, post(journal.person, journalnr=sak.journalnr, internt="ringt"), journal.versjon)
    assert bildet(sak.reg, sak).klager == bilde.klager
