"""The file itself and the control hold four eyes on corrections and payments."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from data.brukere.rolle import Rolle
from data.kjede.kjedeskriver import legg_til
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import anvis
from data.operasjoner.bruker.underskrift import velg_underskrift
from data.operasjoner.regnskap.justering import juster
from data.register.register import Register
from data.tabeller import LoggRad
from data.underskrift import Underskrift
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import (
    S,
    rettelse,
    trekk,
    versjon,
)
from tests.data.saker import MANDAG, Sak, ny_sak


@pytest.fixture
def sak(reg: Register) -> Sak:
    """Two weeks of 1,908 kroner paid from 4 January 1988, 200 % and 3,816 kroner, in an office."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    gjor_til_kontor(reg)
    return sak


def _utenom(sak: Sak, sql: str) -> None:
    with closing(sqlite3.connect(sak.reg.sti)) as fil:
        fil.execute(sql)
        fil.commit()


@pytest.mark.parametrize("gjor", ["juster", "anvis"])
def test_filen_selv_nekter_det_som_ikke_er_kontrollert(sak: Sak, monkeypatch: pytest.MonkeyPatch, gjor: str) -> None:
    """Also a program that thinks that one signs alone is stopped by the guard."""
    from data.operasjoner.anvisning import kortberegning
    from data.operasjoner.regnskap import justering

    monkeypatch.setattr(kortberegning, "av_tre", lambda _: False)
    monkeypatch.setattr(justering, "krev_alene", lambda *_: None)
    som(sak.reg, S)
    gjort = {
        "juster": lambda: juster(sak.reg, rettelse(sak), versjon(sak)),
        "anvis": lambda: anvis(sak.reg, trekk(sak), versjon(sak)),
    }[gjor]
    with pytest.raises(Exception, match="er ikke kontrollert"):
        gjort()


def test_kontrollen_finner_det_som_ble_gjort_alene_i_et_kontor(sak: Sak) -> None:
    _utenom(sak, "UPDATE oppsett SET underskrift = 'ingen'")
    juster(som(sak.reg, S), rettelse(sak), versjon(sak))
    anvis(sak.reg, trekk(sak), versjon(sak))
    anvis(sak.reg, sak.kort(date(1988, 1, 18)), versjon(sak))
    _utenom(sak, "UPDATE oppsett SET underskrift = 'skjerm'")
    assert kontroll(sak.reg) == [
        "Justering 1 er gjort uten at noen har foreslått den og andre kontrollert den.",
        "Anvisning 2 er gjort uten at noen har foreslått den og andre kontrollert den.",
    ]


def test_det_som_ble_gjort_for_kontoret_ble_et_kontor_staar(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    juster(reg, rettelse(sak), versjon(sak))
    anvis(reg, trekk(sak), versjon(sak))
    gjor_til_kontor(reg)
    assert kontroll(reg) == []
    velg_underskrift(som(reg, Rolle.LEDER), Underskrift.PAPIR)
    assert kontroll(reg) == []


def test_det_som_ble_gjort_alene_for_skjemaet_kom_staar(sak: Sak) -> None:
    """The log row by which the schema says how far one person did it alone."""
    _utenom(sak, "UPDATE oppsett SET underskrift = 'ingen'")
    juster(som(sak.reg, S), rettelse(sak), versjon(sak))
    anvis(sak.reg, trekk(sak), versjon(sak))
    juster(sak.reg, rettelse(sak, "H"), versjon(sak))
    _utenom(sak, "UPDATE oppsett SET underskrift = 'skjerm'")
    with sak.reg.skriv() as okt:
        alene = '{"alene": {"anvisning": 2, "justering": 1}}'
        legg_til(okt, LoggRad(tidspunkt=MANDAG, signatur="LED", handling="opptatt", detaljer=alene))
    assert kontroll(sak.reg) == [
        "Justering 2 er gjort uten at noen har foreslått den og andre kontrollert den.",
    ]
