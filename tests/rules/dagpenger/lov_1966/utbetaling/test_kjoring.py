"""Section 7, the run: Mondays, and Tuesdays until 12.00. 6 June 1988 is a Monday."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from rules.dagpenger.lov_1966.utbetaling.kjoring import kjoringens_mandag, utbetalingskjoring

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
