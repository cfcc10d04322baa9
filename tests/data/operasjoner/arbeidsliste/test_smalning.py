"""Words that few rows have are looked up, and find the same as a walk through the whole list."""

from __future__ import annotations

from datetime import date

import pytest
from sqlmodel import col, select

from data.brukere.rolle import ALLE, Rolle
from data.lager.motor import raa_forbindelse
from data.operasjoner.arbeidsliste import smalning
from data.operasjoner.arbeidsliste.liste import Listevisning, Sortering, arbeidsliste, finn
from data.operasjoner.arbeidsliste.oppgave import Arbeidsoppgave
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.tabeller import LoggRad
from tests.data.saker import Stillbar, ny_sak

ORDENE = (
    *("hansen", "han", "h", "kari", "k", "søknad", "sø", "uten kort", "kort", "avst", "88000003", "880", "318150100"),
    *("abc", "ab", "journalført", "ført", "xx", "hansen søknad", "kari xx", "søknad 88000003", "ola journalført"),
)


@pytest.fixture
def register(reg: Register, tid: Stillbar) -> Register:
    """Twelve applications of Hansens; four are granted, and wait for a card, one is taken."""
    saker = [ny_sak(reg, nr) for nr in range(12)]
    for sak in saker[:4]:
        sak.innvilg()
    with reg.skriv() as okt:
        raa_forbindelse(okt.connection()).execute("UPDATE arbeid SET tatt_av = 'ABC' WHERE journalnr = '88000007'")
    tid.til("1988-07-06T09:00")
    return reg


def funnet(
    reg: Register, sok: str, visning: Listevisning, sortering: Sortering, roller: frozenset[Rolle] = ALLE
) -> list[Arbeidsoppgave]:
    with reg.les() as okt:
        raa = raa_forbindelse(okt.connection())
        return finn(raa, visning, date(1988, 7, 6), "ABC", roller, sok, sortering, 51)


@pytest.mark.parametrize("sok", ORDENE)
def test_det_samme_finnes_ved_oppslag_og_ved_aa_gaa_gjennom_alt(
    register: Register, sok: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for visning in Listevisning:
        for roller in (ALLE, frozenset({Rolle.SAKSBEHANDLER}), frozenset({Rolle.KONTROLLOR, Rolle.SAKSBEHANDLER})):
            for sortering in (Sortering.ALDER, Sortering.PERSON):
                monkeypatch.setattr(smalning, "FAA", 1_000)
                slaatt_opp = funnet(register, sok, visning, sortering, roller)
                monkeypatch.setattr(smalning, "FAA", -1)
                assert slaatt_opp == funnet(register, sok, visning, sortering, roller)


def test_ordene_finner_dem_de_skal(register: Register) -> None:
    """Eight applications wait; the four that are granted wait for a card since 27 June, 21 days after the decision."""
    alle = Listevisning.KONTORET, Sortering.ALDER
    assert len(funnet(register, "søknad", *alle)) == 8
    assert [ett.journalnr for ett in funnet(register, "kort", *alle)] == [f"8800000{nr}" for nr in range(1, 5)]
    assert [ett.journalnr for ett in funnet(register, "abc", *alle)] == ["88000007"]
    assert funnet(register, "søknad kort", *alle) == []


def test_et_ord_er_faa_til_og_med_grensen(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight applications: looked up while eight are few, and not when seven are."""
    with register.les() as okt:
        raa = raa_forbindelse(okt.connection())
        monkeypatch.setattr(smalning, "FAA", 8)
        rader, andre = smalning.smaln(raa, ["søknad"])
        assert (len(rader or ()), andre) == (8, ())
        monkeypatch.setattr(smalning, "FAA", 7)
        assert smalning.smaln(raa, ["søknad"]) == (None, ("søknad",))


def test_en_tilstand_slaas_ikke_opp(register: Register) -> None:
    with register.les() as okt:
        assert smalning.smaln(raa_forbindelse(okt.connection()), ["journalført"]) == (None, ("journalført",))


def test_de_som_sto_der_for_listen_ble_smalnet_er_ikke_sett_en_gang_til(register: Register) -> None:
    def blikk() -> list[str | None]:
        with register.les() as okt:
            sporring = select(LoggRad).where(LoggRad.handling == Loggslag.SETT_PERSON).order_by(col(LoggRad.id))
            return [rad.journalnr for rad in okt.exec(sporring)]

    alle = arbeidsliste(register, Listevisning.KONTORET, "søknad")
    for_ = len(blikk())
    sett = {ett.fodselsnr for ett in alle.oppgaver[1:]}
    liste = arbeidsliste(register, Listevisning.KONTORET, "søknad 8", allerede_sett=sett)
    assert len(liste.oppgaver) == 8
    assert blikk()[for_:] == [alle.oppgaver[0].journalnr]
