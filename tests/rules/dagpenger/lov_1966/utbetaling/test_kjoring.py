"""Section 7, the run: Mondays, and Tuesdays until 12.00. 6 June 1988 is a Monday."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from rules.dagpenger.lov_1966.utbetaling.kjoring import (
    kjoredato,
    kjoringen_stenger,
    kjoringens_mandag,
    utbetalingskjoring,
)
from rules.fakta.driftsstans import Driftsstans

kl = datetime.fromisoformat


@pytest.mark.parametrize(
    ("tidspunkt", "dato"),
    [
        (kl("1988-06-06T00:00:00"), date(1988, 6, 6)),
        (kl("1988-06-06T23:59:59"), date(1988, 6, 6)),
        (kl("1988-06-07T00:00:00"), date(1988, 6, 7)),
        (kl("1988-06-07T11:59:59"), date(1988, 6, 7)),
        (kl("1988-06-07T12:00:00"), date(1988, 6, 13)),
        (kl("1988-06-07T12:01:00"), date(1988, 6, 13)),
        (kl("1988-06-08T09:00:00"), date(1988, 6, 13)),
        (kl("1988-06-12T23:59:00"), date(1988, 6, 13)),
    ],
)
def test_hvilken_kjoring(tidspunkt, dato):
    assert utbetalingskjoring(tidspunkt).dato == dato


def test_kjoringen_sier_sin_uke_og_naar_den_stenger():
    tirsdag = utbetalingskjoring(kl("1988-06-07T09:00:00"))
    assert (tirsdag.mandag, tirsdag.stenger) == (date(1988, 6, 6), kl("1988-06-07T12:00:00"))
    sen = utbetalingskjoring(kl("1988-06-07T12:00:00"))
    assert (sen.mandag, sen.stenger) == (date(1988, 6, 13), kl("1988-06-14T12:00:00"))


def test_en_tirsdag_paa_nyttaarsdagen_horer_til_det_nye_aaret():
    kjoring = utbetalingskjoring(kl("1985-01-01T09:00:00"))
    assert (kjoring.dato, kjoring.mandag) == (date(1985, 1, 1), date(1984, 12, 31))
    assert kjoringens_mandag(kjoring.dato) == kjoring.mandag


NESTE_AAR = kl("1989-01-02T00:00")
"""Long after everything."""


@pytest.mark.parametrize(
    ("stans", "stenger"),
    [
        ([], "1988-06-07T12:00"),
        # 90 minutter mandag: 12.00 + 1.30.
        ([("1988-06-06T10:00", "1988-06-06T11:30")], "1988-06-07T13:30"),
        # To stanser legges sammen: 30 + 45 minutter.
        ([("1988-06-06T10:00", "1988-06-06T10:30"), ("1988-06-07T09:00", "1988-06-07T09:45")], "1988-06-07T13:15"),
        # De samme minuttene telles én gang: 10.00-11.00 og 10.30-11.30 er halvannen time.
        ([("1988-06-06T10:00", "1988-06-06T11:00"), ("1988-06-06T10:30", "1988-06-06T11:30")], "1988-06-07T13:30"),
        # En stans etter kl. 12 teller når en tidligere har holdt kjøringen åpen til 12.30, og ellers ikke.
        ([("1988-06-07T09:00", "1988-06-07T09:30"), ("1988-06-07T12:15", "1988-06-07T12:25")], "1988-06-07T12:40"),
        ([("1988-06-07T12:15", "1988-06-07T12:25")], "1988-06-07T12:00"),
        # En stans som begynner på slaget kommer for sent, enten det er kl. 12 eller det den er utsatt til.
        ([("1988-06-07T12:00", "1988-06-07T12:20")], "1988-06-07T12:00"),
        ([("1988-06-07T09:00", "1988-06-07T09:30"), ("1988-06-07T12:30", "1988-06-07T12:50")], "1988-06-07T12:30"),
        # Av en stans fra søndag teller det som er etter mandagens begynnelse: to timer.
        ([("1988-06-05T12:00", "1988-06-06T02:00")], "1988-06-07T14:00"),
        ([("1988-05-30T09:00", "1988-05-30T12:00")], "1988-06-07T12:00"),
        # Ti døgn er mer enn til neste mandag.
        ([("1988-06-06T10:00", "1988-06-16T10:00")], "1988-06-13T00:00"),
    ],
)
def test_driftsstans_utsetter_stengetiden_like_mye(stans, stenger):
    stanser = [Driftsstans(kl(fra), kl(til)) for fra, til in stans]
    assert kjoringen_stenger(date(1988, 6, 6), stanser, NESTE_AAR) == kl(stenger)


def test_en_stans_som_varer_holder_kjoringen_aapen():
    nede = [Driftsstans(kl("1988-06-07T11:00"))]
    assert kjoringen_stenger(date(1988, 6, 6), nede, kl("1988-06-07T11:00")) == kl("1988-06-07T12:00")
    assert kjoringen_stenger(date(1988, 6, 6), nede, kl("1988-06-07T12:40")) == kl("1988-06-07T13:40")
    assert utbetalingskjoring(kl("1988-06-07T12:40"), nede).dato == date(1988, 6, 7)
    assert utbetalingskjoring(kl("1988-06-08T01:00"), nede).mandag == date(1988, 6, 6)


def test_etter_en_stans_stenger_det_paa_sekundet():
    stans = [Driftsstans(kl("1988-06-07T09:00"), kl("1988-06-07T10:00"))]
    assert kjoredato("", kl("1988-06-07T12:59:59"), stans=stans).verdi == date(1988, 6, 7)
    assert kjoredato("", kl("1988-06-07T13:00:00"), stans=stans).verdi == date(1988, 6, 13)


def test_treet_sier_hvor_mange_minutter_sentralen_var_nede():
    stans = [Driftsstans(kl("1988-06-07T09:00"), kl("1988-06-07T10:30"))]
    dato = kjoredato("", kl("1988-06-07T12:59:59"), stans=stans)
    assert [ledd.verdi for ledd in dato.inndata if ledd.regel.enhet == "minutter"] == ["90"]


def test_det_som_ville_gaatt_i_en_lukket_kjoring_gaar_i_den_neste():
    lukket = date(1988, 6, 6)
    assert kjoredato("", kl("1988-06-06T09:00"), lukket=lukket).verdi == date(1988, 6, 13)
    assert kjoredato("E", kl("1988-05-30T09:00"), lukket=lukket).verdi == date(1988, 6, 13)
    assert kjoredato("", kl("1988-06-14T09:00"), lukket=lukket).verdi == date(1988, 6, 14)
    assert kjoredato("K", kl("1988-06-06T09:00"), lukket=lukket).verdi == date(1988, 6, 6)


def test_utenfor_de_kodede_aarene_stenger_det_som_i_det_naermeste():
    assert kjoringen_stenger(date(1975, 12, 22), (), NESTE_AAR) == kl("1975-12-23T12:00")
    assert kjoringen_stenger(date(1996, 12, 30), (), NESTE_AAR) == kl("1996-12-31T12:00")
    assert kjoringen_stenger(date(1997, 1, 6), (), NESTE_AAR) == kl("1997-01-07T12:00")
