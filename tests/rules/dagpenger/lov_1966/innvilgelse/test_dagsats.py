"""Section 4: dagsats, forsørgertillegg, the cap."""

from __future__ import annotations

import pytest

from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.regelverk import beregn
from tests.rules.saker import sak_1988


@pytest.mark.parametrize(("grunnlag", "dagsats"), [(249, 0), (250, 1), (159_000, 318), (158_882, 318), (158_750, 318)])
def test_dagsats_er_2_promille_til_naermeste_krone(grunnlag, dagsats):
    """0.498 -> 0, 0.5 -> 1, 317.764 -> 318, 317.5 -> 318."""
    assert beregn(sak_1988(0, oppjustert_grunnlag=grunnlag)).dagsats.verdi == dagsats


@pytest.mark.parametrize(("barn", "ukesats"), [(0, 1_908), (1, 1_993), (3, 2_163)])
def test_forsorgertillegg_er_85_kroner_for_hvert_barn(barn, ukesats):
    b = beregn(sak_1988(150_000, barn=barn))
    assert b.forsorgertillegg.verdi == 85 * barn
    assert b.ukesats.verdi == ukesats


@pytest.mark.parametrize(("t_90", "ukesats"), [("pa", 346), ("av", 495)])
def test_ukesats_kuttes_ved_90_prosent_av_grunnlaget(t_90, ukesats):
    """Grunnlag 20 000, three children: 6 × 40 + 255 = 495; 0.9 × 20 000 / 52 = 346.15."""
    b = beregn(sak_1988(0, oppjustert_grunnlag=20_000, barn=3), les_tolkning({"T-90": t_90}))
    assert b.ukesats.verdi == ukesats


def test_grensen_paa_90_prosent_rundes_opp_paa_midten():
    """0.9 × 260 / 52 = 4.5 -> 5; 6 × 1 = 6 is cut to it."""
    assert beregn(sak_1988(0, oppjustert_grunnlag=260)).ukesats.verdi == 5


def test_uten_grense_faar_den_uten_grunnlag_bare_tillegget():
    assert beregn(sak_1988(0, barn=2), les_tolkning({"T-90": "av"})).ukesats.verdi == 170
    assert beregn(sak_1988(0, barn=2)).ukesats.verdi == 0


def test_ukesats_ved_hoyeste_grunnlag():
    """186 000: 372 a day, 2 232 a week."""
    assert beregn(sak_1988(250_000)).ukesats.verdi == 2_232
