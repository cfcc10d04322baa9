"""Exactly on a limit, and one unit on each side of it: the scalar and the integer path, by hand and drawn.

A share is a fraction that seldom ends in decimals: 20 of 33 1/3 hours worked leave exactly 40 %, and that pays.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966.mange.anvisning import anvis_mange, som_kort
from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.dagpenger.svar import Anvisning
from rules.fakta.anvisning import Anvisningsfakta
from tests.rules.grensekort import (
    MANDAG,
    RUNDT,
    TERSKLER,
    UKESATS,
    fasit,
    kort_midt_mellom_to_kroner,
    kort_midt_mellom_to_kroner_skatt,
    kort_midt_mellom_to_prosent,
    kort_paa_maks_prosent,
    kort_paa_terskelen_i_tapt_tid,
    kort_paa_terskelen_i_timer,
    periode,
    tapt_andel,
)

dager = st.integers(1, 26)
terskler = st.sampled_from(TERSKLER)
flere = st.integers(1, 300)


def begge_veier(kort: Anvisningsfakta, terskel: int = 40) -> tuple[int, int, int]:
    """Anvist %, anvist beløp and skatt; the two paths must say the same."""
    tolkning = les_tolkning({"T-TERSKEL": str(terskel)})
    a = beregn_anvisning(kort, tolkning)
    mange = anvis_mange(som_kort([kort]), tolkning)
    svar = tuple(int(tall.verdi) for tall in (a.anvist_prosent, a.anvist_belop, a.skatt))
    assert (mange.anvist_prosent.item(), mange.anvist_belop.item(), mange.skatt.item()) == svar
    assert svar[0] == a.anvist_prosent.verdi
    return svar  # type: ignore[return-value]


def i_timer(dager: int, normal: str, arbeidet: str, **felt: Decimal) -> Anvisningsfakta:
    fra, til = periode(dager)
    timer = {"normal_arbtid": Decimal(normal), "arb_timer": Decimal(arbeidet)}
    return Anvisningsfakta(fra, til, UKESATS, **timer, **felt)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("dager", "normal", "arbeidet", "terskel", "prosent", "belop"),
    [
        # Monday to Friday of 40 hours: 33 1/3 hours, 20 worked leave 13 1/3, 40 %; 100 × 5/6 × 40 % = 33 1/3 -> 33.
        (5, "40", "20", 40, 33, 630),  # 1 908 × 33 % = 629.64
        (5, "40", "20.01", 40, 0, 0),  # 39.97 %
        (5, "40", "19.99", 40, 33, 630),  # 40.03 % of 5/6 week is 33.36
        # One day of 36 hours a week: 6 hours, 3.6 worked leave 2.4, 40 %; a sixth of it is 6 2/3 -> 7.
        (1, "36", "3.6", 40, 7, 134),  # 1 908 × 7 % = 133.56
        (1, "36", "3.61", 40, 0, 0),
        (1, "36", "3.59", 40, 7, 134),
        # One day of 40 hours: 6 2/3 hours, 4 worked leave 2 2/3, 40 %.
        (1, "40", "4", 40, 7, 134),
        (1, "40", "4.01", 40, 0, 0),
        # Seven days of 40 hours: 46 2/3 hours, 28 worked leave 18 2/3, 40 %; 7/6 of it is 46 2/3 -> 47.
        (7, "40", "28", 40, 47, 897),  # 1 908 × 47 % = 896.76
        (7, "40", "28.01", 40, 0, 0),
        # Eleven days of 40 hours: 73 1/3 hours, 44 worked leave 29 1/3, 40 %; 11/6 of it is 73 1/3 -> 73.
        (11, "40", "44", 40, 73, 1_393),  # 1 908 × 73 % = 1 392.84
        (11, "40", "44.01", 40, 0, 0),
        # Five days of 37.5 hours: 31.25 hours; 25 worked leave 20 %: 16 2/3 -> 17.
        (5, "37.5", "25", 20, 17, 324),  # 1 908 × 17 % = 324.36
        (5, "37.5", "25.01", 20, 0, 0),
        # Five days of 40 hours, half of 33 1/3 worked is no hour of two decimals; of 36 hours 15 of 30: 41 2/3 -> 42.
        (5, "36", "15", 50, 42, 801),  # 1 908 × 42 % = 801.36
        (5, "36", "15.01", 50, 0, 0),
        # Threshold 0: all of 33 1/3 hours worked is not expressible; of 36 hours 30 of 30 leave nothing.
        (5, "36", "30", 0, 0, 0),
        (5, "36", "29.4", 0, 2, 38),  # 2 % of 5/6 week is 1 2/3 -> 2; 1 908 × 2 % = 38.16
    ],
)
def test_noyaktig_paa_terskelen_utbetales(dager, normal, arbeidet, terskel, prosent, belop):
    assert begge_veier(i_timer(dager, normal, arbeidet), terskel)[:2] == (prosent, belop)


@pytest.mark.parametrize(
    ("maks", "prosent"),
    [
        ("40", 33),  # the share is 40 % as well: 100 × 5/6 × 40 % = 33 1/3
        ("40.01", 33),
        ("39.99", 0),  # under the threshold
    ],
)
def test_en_andel_paa_terskelen_mot_maks_prosent(maks, prosent):
    assert begge_veier(i_timer(5, "40", "20", maks_prosent=Decimal(maks)))[0] == prosent


def test_andelen_paa_terskelen_er_en_brok_og_vises_som_40():
    a = beregn_anvisning(i_timer(5, "40", "20"))
    assert (a.andel.verdi, Fraction(a.andel.teller) / Fraction(a.andel.nevner)) == (40, 40)


def test_en_andel_rett_under_terskelen_vises_aldri_som_40():
    """26 days of 167.99 hours a week are 727.9566… hours; 436.78 worked leave 39.99917… %, which pays nothing."""
    from rules.forklaring.forklaring import forklar
    from tests.rules.forklaring.tretekst import linjer

    a = beregn_anvisning(i_timer(26, "167.99", "436.78"))
    assert a.anvist_prosent.verdi == 0
    tekst = "\n".join(linjer(forklar(a.anvist_belop, a)))
    assert "høyst Maks % 39,999175… %" in tekst
    assert "andel tapt (39,999175… %), men 0 hvis den er under 40 %" in tekst
    assert "Maks % 40 %" not in tekst


@given(dager, terskler, flere)
def test_trukket_noyaktig_paa_terskelen_i_timer(dager, terskel, n):
    under, paa, over = (kort_paa_terskelen_i_timer(dager, terskel, n, avvik) for avvik in (1, 0, -1))
    assert tapt_andel(paa, dager) == terskel
    for kort in (under, paa, over):
        assert begge_veier(kort, terskel) == fasit(kort, dager, terskel)
    assert begge_veier(under, terskel)[0] == 0


@given(dager, terskler, flere)
def test_trukket_noyaktig_paa_terskelen_i_tapt_tid(dager, terskel, n):
    under, paa, over = (kort_paa_terskelen_i_tapt_tid(dager, terskel, n, avvik) for avvik in RUNDT)
    assert tapt_andel(paa, dager) == terskel
    for kort in (under, paa, over):
        assert begge_veier(kort, terskel) == fasit(kort, dager, terskel)
    assert begge_veier(under, terskel)[0] == 0


@given(dager, st.integers(1, 199), flere, terskler)
def test_trukket_noyaktig_paa_maks_prosent(dager, halve_prosent, n, terskel):
    under, paa, over = (kort_paa_maks_prosent(dager, halve_prosent, n, avvik) for avvik in RUNDT)
    assert tapt_andel(paa, dager) == paa.maks_prosent
    for kort in (under, paa, over):
        assert begge_veier(kort, terskel) == fasit(kort, dager, terskel)
    assert begge_veier(paa, terskel) == begge_veier(over, terskel)


@given(dager, st.integers(0, 432), flere)
def test_trukket_midt_mellom_to_prosent(dager, halve, n):
    assume(20 * dager <= 3 * (2 * halve + 1) <= 100 * dager)
    under, paa, over = (kort_midt_mellom_to_prosent(dager, halve, n, avvik) for avvik in RUNDT)
    assert dager * tapt_andel(paa, dager) / 6 == halve + Fraction(1, 2)
    assert begge_veier(paa, 20)[0] == halve + 1
    for kort in (under, paa, over):
        assert begge_veier(kort, 20) == fasit(kort, dager, 20)


@given(st.integers(41, 100), st.integers(0, 40))
def test_trukket_midt_mellom_to_kroner(prosent, n):
    under, paa, over = (kort_midt_mellom_to_kroner(prosent, n, avvik) for avvik in RUNDT)
    assert paa.ukesats * paa.maks_prosent % 100 == 50
    for kort in (under, paa, over):
        assume(kort.ukesats >= 0)
        assert begge_veier(kort) == fasit(kort, 6, 40)


@given(st.integers(1, 399), st.integers(0, 3))
def test_trukket_midt_mellom_to_kroner_skatt(skatt, n):
    for avvik in RUNDT:
        kort = kort_midt_mellom_to_kroner_skatt(skatt, n, avvik)
        assert avvik or kort.ukesats * kort.skatteprosent % 100 == 50
        assert begge_veier(kort) == fasit(kort, 6, 40)


def test_trekk_midt_mellom_to_kroner_rundes_fra_null():
    """25 % of −2 is −0.5, of −6 is −1.5: half a krone goes away from 0, as for a payment of the same size."""
    for belop, skatt in ((2, -1), (6, -2), (3, -1), (1, 0)):
        fra, til = periode(6)
        kort = Anvisningsfakta(fra, til, UKESATS, anvisningstype="T", trekk=Decimal(belop), skatteprosent=Decimal(25))
        assert begge_veier(kort) == (0, -belop, skatt)


def test_dagene_er_de_som_kortet_er_laget_med():
    def stonadsdager(a: Anvisning) -> int:
        return int(a.dager.verdi)

    for antall in range(1, 27):
        fra, til = periode(antall)
        assert (fra, stonadsdager(beregn_anvisning(Anvisningsfakta(fra, til, UKESATS)))) == (MANDAG, antall)
    assert date(1988, 6, 6).weekday() == 0
