"""Section 3, steps 1-3: the year's income, course weeks, adjustment to the chosen G."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.fakta.skjema import Aarsinntekt
from rules.regelverk import beregn
from tests.rules.saker import sak_1988


def test_aarsinntekt_er_lonn_dagpenger_og_sykepenger():
    b = beregn(replace(sak_1988(0), inntekt=(Aarsinntekt(100_000, 20_000, 3_000), Aarsinntekt(), Aarsinntekt())))
    assert b.aarsinntekt[0].verdi == 123_000
    assert [ledd.verdi for ledd in b.aarsinntekt[0].inndata] == [100_000, 20_000, 3_000]


def test_hvert_av_de_tre_aarene_har_sin_egen_aarsinntekt():
    assert [aar.verdi for aar in beregn(sak_1988(30_000, 20_000, 10_000)).aarsinntekt] == [30_000, 20_000, 10_000]


def test_kurstid_hever_bare_lonnen():
    """120 000 × 52 / 40 = 156 000, and 10 000 dagpenger and 3 000 sykepenger as they are."""
    inntekt = (Aarsinntekt(120_000, 10_000, 3_000), Aarsinntekt(), Aarsinntekt())
    b = beregn(replace(sak_1988(0), inntekt=inntekt, kurstid=(12, 0, 0)))
    assert b.aarsinntekt[0].verdi == 169_000


def test_kurstid_gjelder_sitt_eget_aar():
    b = beregn(sak_1988(52_000, 51_000, 50_000, kurstid=(0, 1, 2)))
    assert [aar.verdi for aar in b.aarsinntekt] == [52_000, 52_000, 52_000]


def test_51_kursuker_gir_52_ganger_lonnen():
    assert beregn(sak_1988(1_000, kurstid=(51, 0, 0))).aarsinntekt[0].verdi == 52_000


def test_kurstid_rundes_ikke_av():
    """100 000 × 52 / 45 = 115 555.555..."""
    verdi = beregn(sak_1988(100_000, kurstid=(7, 0, 0))).aarsinntekt[0].verdi
    assert abs(Fraction(verdi) - Fraction(100_000 * 52, 45)) < Fraction(1, 10**50)


@pytest.mark.parametrize(
    ("t_just", "g_i_aaret", "grunnlag"),
    [("snitt", 29_267, 159_000), ("arsslutt", 29_900, 156_000), ("arsstart", 28_000, 166_000)],
)
def test_t_just(t_just, g_i_aaret, grunnlag):
    """150 000 × 31 000 / 29 267 = 158 882; / 29 900 = 155 518; / 28 000 = 166 071."""
    b = beregn(sak_1988(150_000), les_tolkning({"T-JUST": t_just}))
    assert Fraction(b.justert[0].verdi).limit_denominator(10**6) == Fraction(150_000 * 31_000, g_i_aaret)
    assert b.grunnlag.verdi == grunnlag
    assert b.justert[0].regel.tolkning == ("T-JUST", t_just)


def test_hvert_aar_justeres_med_sitt_eget_g():
    b = beregn(sak_1988(29_267, 27_433, 25_333))
    assert [aar.verdi for aar in b.justert] == [31_000, 31_000, 31_000]


def test_forrige_grunnbelop_er_det_som_gjaldt_for_dagens():
    assert beregn(sak_1988(29_267, grunnbelop="forrige")).justert[0].verdi == 30_400


def test_siste_aar_regnes_fra_innvilget_fra_og_g_fra_behandlet():
    """Granted 1 January 1989, so siste år is 1988 (average 30 850), but treated with the G of 1 June 1988."""
    b = beregn(sak_1988(30_850, innvilget_fra=date(1989, 1, 1)))
    assert b.justert[0].verdi == Decimal(31_000)
