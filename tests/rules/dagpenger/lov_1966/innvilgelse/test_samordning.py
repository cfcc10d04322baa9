"""Section 5: pensions, lønn før pensjon, folketrygd, redusert trygd. G 31 000, so the floor is 930."""

from __future__ import annotations

import pytest

from rules.dagpenger.lov_1966.mange.beregning import beregn_mange
from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.fakta.skjema import Samordning
from rules.mange.saker import som_kolonner
from rules.regelverk import beregn
from tests.rules.saker import sak_1988


def ukesats(lonn: int, t_samord: str = "sum", **samordning: int) -> int:
    b = beregn(sak_1988(lonn, samordning=Samordning(**samordning)), les_tolkning({"T-SAMORD": t_samord}))
    return int(b.ukesats.verdi)


def ukesats_blant_mange(lonn: int, **samordning: int) -> int:
    saker = som_kolonner([sak_1988(lonn, samordning=Samordning(**samordning))])
    return beregn_mange(saker).ukesats.item()


@pytest.mark.parametrize(
    ("lonn", "pensjon", "av_sum", "av_alene"),
    [
        # lønn 150 000 gives 1 908
        (150_000, 26_000, 1_408, 1_408),  # p 500
        (150_000, 62_400, 708, 930),  # p 1 200: sum 1 908 − 1 200; alene keeps the floor
        (150_000, 104_000, 0, 930),  # p 2 000
        # lønn 30 000 gives 31 776 -> 32 000, 64 a day, 384 a week
        (30_000, 10_400, 384, 384),  # p 200: together 584, under the floor: nothing is taken
        (30_000, 28_392, 384, 384),  # p 546: together exactly 930
        (30_000, 28_444, 383, 384),  # p 547: together 931, one krone is taken
        (30_000, 41_600, 130, 384),  # p 800: 930 − 800
        (30_000, 52_000, 0, 384),  # p 1 000
    ],
)
@pytest.mark.parametrize("slag", ["privat_pensjon", "offentlig_pensjon"])
def test_t_samord(slag, lonn, pensjon, av_sum, av_alene):
    assert ukesats(lonn, "sum", **{slag: pensjon}) == av_sum
    assert ukesats(lonn, "alene", **{slag: pensjon}) == av_alene


def test_privat_og_offentlig_pensjon_legges_sammen():
    assert ukesats(150_000, privat_pensjon=26_000, offentlig_pensjon=20_800) == 1_908 - 500 - 400


def test_ukebelopene_rundes_hver_for_seg():
    """26 / 52 = 0.5 -> 1, twice: 2 kroner are taken, where 52 / 52 together would have been 1."""
    assert ukesats(150_000, privat_pensjon=26, offentlig_pensjon=26) == 1_906


@pytest.mark.parametrize(
    ("lonn_for_pensjon", "igjen"),
    [(98_800, 900), (99_216, 908), (99_268, 908), (52_000, 0), (51_948, 0), (0, 908)],
)
def test_dagpenger_og_offentlig_pensjon_er_hoyst_lonn_for_pensjon(lonn_for_pensjon, igjen):
    """A pension of 52 000 takes 1 000 a week: 908 is left. Lønn før pensjon 98 800 is 1 900 a week: room for 900."""
    assert ukesats(150_000, offentlig_pensjon=52_000, lonn_for_pensjon=lonn_for_pensjon) == igjen


def test_lonn_for_pensjon_gjelder_bare_ved_offentlig_pensjon():
    """A private pension of 52 000 leaves 908 a week. Lønn før pensjon 40 000 is 769 a week, and changes nothing."""
    for beregnet in (ukesats, ukesats_blant_mange):
        assert beregnet(150_000, privat_pensjon=52_000, lonn_for_pensjon=40_000) == 908
        assert beregnet(150_000, lonn_for_pensjon=40_000) == 1_908


def test_lonn_for_pensjon_regnes_bare_mot_den_offentlige_pensjonen():
    """Private 26 000 and public 26 000 are 500 and 500 a week: 908 is left.

    Lønn før pensjon 72 800 is 1 400 a week: less the public pension there is room for 900, which the private one does
    not make less.
    """
    for beregnet in (ukesats, ukesats_blant_mange):
        svar = beregnet(150_000, privat_pensjon=26_000, offentlig_pensjon=26_000, lonn_for_pensjon=72_800)
        assert svar == 900


@pytest.mark.parametrize(("ytelse", "igjen"), [(10_400, 1_708), (99_216, 0), (99_164, 1), (200_000, 0)])
def test_folketrygdytelser_trekkes_krone_for_krone(ytelse, igjen):
    assert ukesats(150_000, folketrygd=ytelse) == igjen


@pytest.mark.parametrize(("redusert", "igjen"), [(1_500, 1_500), (1_908, 1_908), (2_000, 1_908), (0, 1_908), (1, 1)])
def test_redusert_trygd_er_ovre_grense(redusert, igjen):
    assert ukesats(150_000, redusert_trygd=redusert) == igjen


def test_rekkefolgen_er_pensjon_folketrygd_redusert():
    """1 908 − 500 = 1 408; − 200 = 1 208; then the lower of 1 208 and 1 300. Reduced first would have given 600."""
    assert ukesats(150_000, privat_pensjon=26_000, folketrygd=10_400, redusert_trygd=1_300) == 1_208


def test_gulvet_folger_valgt_grunnbelop():
    """forrige: 30 000 × 30 400 / 29 267 = 31 161 -> 31 000, 372 a week; 3 % of 30 400 is 912: 912 − 800 = 112."""
    b = beregn(sak_1988(30_000, grunnbelop="forrige", samordning=Samordning(privat_pensjon=41_600)))
    assert b.ukesats.verdi == 112


def test_ukesats_for_samordning_staar_urort():
    b = beregn(sak_1988(150_000, samordning=Samordning(folketrygd=10_400)))
    assert (b.ukesats_for_samordning.verdi, b.ukesats.verdi) == (1_908, 1_708)


def test_uten_samordning_er_ukesatsen_den_samme_som_for():
    b = beregn(sak_1988(150_000, samordning=Samordning(privat_pensjon=0, redusert_trygd=0)))
    assert b.ukesats is b.ukesats_for_samordning
