"""What is proposed waits for whoever is to see it, and the application no longer for the caseworker."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.arbeidsliste.fordeling import overfor, ta, ta_neste
from data.operasjoner.arbeidsliste.liste import Listevisning, arbeidsliste
from data.operasjoner.avgjorelse.avgjorelse import send_tilbake, trekk_forslag
from data.operasjoner.bruker.brukerendring import Brukerendring, endre_bruker
from data.operasjoner.bruker.underskrift import velg_underskrift
from data.register.register import Register
from data.underskrift import Underskrift
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import D, K, S, fatt, foreslaa, kontroller, versjon
from tests.data.saker import Sak, Stillbar, ny_sak


@pytest.fixture
def sak(reg: Register) -> Sak:
    """An application in an office where three sign."""
    sak = ny_sak(reg, mottatt_dato=date(1988, 5, 30))
    gjor_til_kontor(reg)
    return sak


def venter(reg: Register) -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(reg.sti)) as fil:
        return fil.execute("SELECT slag || gjelder, rolle, siden FROM arbeid ORDER BY 1").fetchall()


def test_forslaget_venter_paa_en_etter_en(sak: Sak, tid: Stillbar) -> None:
    reg = sak.reg
    nummer = foreslaa(sak)
    assert venter(reg) == [("kontroll1", "kontrollør", "1988-06-06")]
    assert arbeidsliste(som(reg, S), Listevisning.ROLLEN).oppgaver == ()
    assert [ett.slag for ett in arbeidsliste(som(reg, K), Listevisning.ROLLEN).oppgaver] == ["kontroll"]
    tid.til("1988-06-07T09:00")
    kontroller(sak, nummer)
    assert venter(reg) == [("avgjorelse1", "distriktssjef", "1988-06-07")]
    assert [ett.slag for ett in arbeidsliste(som(reg, D), Listevisning.ROLLEN).oppgaver] == ["avgjorelse"]
    fatt(sak, nummer)
    assert venter(reg) == [("uten_kort", "saksbehandler", "1988-06-28")]
    assert kontroll(reg) == []


def test_det_som_sendes_tilbake_venter_paa_saksbehandleren(sak: Sak, tid: Stillbar) -> None:
    nummer = foreslaa(sak)
    tid.til("1988-06-07T09:00")
    send_tilbake(som(sak.reg, K), nummer, versjon(sak), "41", "Lønnen for 1987 mangler")
    assert venter(sak.reg) == [("tilbake1", "saksbehandler", "1988-06-07")]
    trekk_forslag(som(sak.reg, S), nummer, versjon(sak))
    assert venter(sak.reg) == [("soknad", "saksbehandler", "1988-05-30")]
    assert kontroll(sak.reg) == []


def test_paa_papir_venter_det_paa_navnene(sak: Sak) -> None:
    foreslaa(sak)
    som(sak.reg, Rolle.LEDER)
    velg_underskrift(sak.reg, Underskrift.PAPIR)
    assert venter(sak.reg) == [("underskrift1", "saksbehandler", "1988-06-06")]
    velg_underskrift(sak.reg, Underskrift.SKJERM)
    assert venter(sak.reg) == [("kontroll1", "kontrollør", "1988-06-06")]
    assert kontroll(sak.reg) == []


@pytest.fixture
def to_hatter(sak: Sak) -> Sak:
    """The caseworker, who has proposed a grant, is a kontrollør and a distriktssjef too."""
    foreslaa(sak)
    endre_bruker(som(sak.reg, Rolle.LEDER), "SAK", Brukerendring(roller=frozenset({S, K, D})))
    return sak


def test_den_neste_er_aldri_ens_eget_forslag(to_hatter: Sak, tid: Stillbar) -> None:
    reg = to_hatter.reg
    with pytest.raises(Avvist, match="ingenting ledig venter"):
        ta_neste(som(reg, S))
    tid.til("1988-06-07T09:00")
    annen = ny_sak(reg, 1, mottatt_dato=date(1988, 6, 7))
    assert ta_neste(reg) == ("soknad", annen.journalnr, annen.fodselsnr)
    assert ta_neste(som(reg, K))[0] == "kontroll"


def test_den_som_har_kontrollert_faar_det_ikke_til_avgjorelse(to_hatter: Sak) -> None:
    reg = to_hatter.reg
    endre_bruker(som(reg, Rolle.LEDER), "KON", Brukerendring(roller=frozenset({K, D})))
    kontroller(to_hatter, 1)
    with pytest.raises(Avvist, match="ingenting ledig venter"):
        ta_neste(som(reg, K))
    assert ta_neste(som(reg, D))[0] == "avgjorelse"


def test_ens_eget_forslag_kan_heller_ikke_tas_eller_overfores(to_hatter: Sak) -> None:
    reg = to_hatter.reg
    (ett,) = arbeidsliste(som(reg, S), Listevisning.KONTORET).oppgaver
    with pytest.raises(Avvist) as avvist:
        ta(reg, ett)
    assert avvist.value.feil == {"handling": "Be en annen om det: du har selv skrevet inn eller foreslått dette."}
    with pytest.raises(Avvist) as avvist:
        overfor(som(reg, K), ett, "sak")
    assert avvist.value.feil == {"overfor_til": "Overfør til: velg en annen; SAK har selv sett eller skrevet det."}
    assert arbeidsliste(reg, Listevisning.KONTORET).oppgaver == (ett,)
    ta(reg, ett)
