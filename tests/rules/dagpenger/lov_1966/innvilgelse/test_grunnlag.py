"""Section 3, steps 4, 5 and 7: which years count, rounding, the highest lawful basis."""

from __future__ import annotations

import pytest

from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.regelverk import beregn
from tests.rules.saker import sak_1988, sak_uten_justering


@pytest.mark.parametrize(("t_aar", "grunnlag"), [("beste", 153_000), ("siste", 106_000), ("snitt3", 153_000)])
def test_t_aar_naar_snittet_er_hoyest(t_aar, grunnlag):
    """100 000, 150 000, 150 000 become 105 921.34 + 169 503.88 + 183 555.05 = 458 980.27; a third is 152 993.42."""
    b = beregn(sak_1988(100_000, 150_000, 150_000), les_tolkning({"T-AAR": t_aar}))
    assert b.grunnlag.verdi == grunnlag


@pytest.mark.parametrize(("t_aar", "grunnlag"), [("beste", 159_000), ("siste", 159_000), ("snitt3", 53_000)])
def test_t_aar_naar_siste_aar_er_hoyest(t_aar, grunnlag):
    """150 000 and two years of nothing: 158 882.02, and a third of it, 52 960.67."""
    assert beregn(sak_1988(150_000), les_tolkning({"T-AAR": t_aar})).grunnlag.verdi == grunnlag


@pytest.mark.parametrize(("t_avr", "grunnlag"), [("tusen", 159_000), ("hundre", 158_900), ("krone", 158_882)])
def test_t_avr(t_avr, grunnlag):
    assert beregn(sak_1988(150_000), les_tolkning({"T-AVR": t_avr})).grunnlag.verdi == grunnlag


@pytest.mark.parametrize(("lonn", "grunnlag"), [(50_499, 50_000), (50_500, 51_000), (50_501, 51_000)])
def test_midt_mellom_to_tusen_rundes_opp(lonn, grunnlag):
    assert beregn(sak_uten_justering(lonn)).grunnlag.verdi == grunnlag


@pytest.mark.parametrize(("lonn", "grunnlag"), [(50_449, 50_400), (50_450, 50_500), (50_451, 50_500)])
def test_midt_mellom_to_hundre_rundes_opp(lonn, grunnlag):
    assert beregn(sak_uten_justering(lonn), les_tolkning({"T-AVR": "hundre"})).grunnlag.verdi == grunnlag


@pytest.mark.parametrize(("lonn", "grunnlag"), [(90_499, 90_000), (90_500, 91_000), (95_000, 91_000)])
def test_hoyeste_lovlige_grunnlag_er_6_g_avrundet(lonn, grunnlag):
    """6 × 15 200 = 91 200, to the nearest thousand 91 000."""
    assert beregn(sak_uten_justering(lonn)).grunnlag.verdi == grunnlag


@pytest.mark.parametrize("t_avr", ["tusen", "hundre", "krone"])
def test_hoyeste_grunnlag_rundes_til_tusen_uansett_t_avr(t_avr):
    assert beregn(sak_uten_justering(95_000), les_tolkning({"T-AVR": t_avr})).grunnlag.verdi == 91_000


@pytest.mark.parametrize(("t_tak", "grunnlag"), [("etter", 186_000), ("per_ar", 158_000)])
def test_t_tak_naar_ett_rikt_aar_lofter_snittet(t_tak, grunnlag):
    """100 000, 250 000, 150 000 become 105 921.34, 282 506.47, 183 555.05.

    etter: the mean is 190 660.95 -> 191 000, cut to 186 000.
    per_ar: 282 506.47 is cut to 186 000 first; the mean is 158 492.13 -> 158 000.
    """
    b = beregn(sak_1988(100_000, 250_000, 150_000), les_tolkning({"T-TAK": t_tak}))
    assert b.grunnlag.verdi == grunnlag


def test_t_tak_per_aar_kutter_til_6_g_uten_avrunding():
    """6 G = 91 200 for the year; to the nearest krone that stays, and step 7 then cuts to 91 000."""
    b = beregn(sak_uten_justering(95_000), les_tolkning({"T-TAK": "per_ar", "T-AVR": "krone"}))
    assert b.justert[0].verdi == 91_200
    assert b.grunnlag.verdi == 91_000


def test_ingen_inntekt_gir_ingenting():
    b = beregn(sak_1988(0))
    assert (b.grunnlag.verdi, b.dagsats.verdi, b.ukesats.verdi) == (0, 0, 0)
