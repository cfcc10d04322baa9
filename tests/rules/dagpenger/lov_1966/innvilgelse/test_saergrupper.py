"""Section 3, step 6: fish-processing workers, conscripts, and the basis worked out by hand."""

from __future__ import annotations

import pytest

from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.regelverk import beregn
from tests.rules.saker import sak_1988, sak_uten_justering


@pytest.mark.parametrize(("t_fisk", "grunnlag"), [("beste_av_tre", 184_000), ("ingen", 153_000)])
def test_fiskeforedling_faar_det_beste_av_tre_aar(t_fisk, grunnlag):
    """105 921.34, 169 503.88, 183 555.05: the best is the third; without the rule the mean, 152 993.42, counts."""
    fakta = sak_1988(100_000, 150_000, 150_000, fiskeforedling=True)
    assert beregn(fakta, les_tolkning({"T-FISK": t_fisk})).grunnlag.verdi == grunnlag


@pytest.mark.parametrize(("lonn", "grunnlag"), [((150_000, 0, 0), 159_000), ((0, 150_000, 0), 170_000)])
def test_fiskeforedling_faar_det_beste_aaret_hvilket_det_enn_er(lonn, grunnlag):
    """150 000 in siste år is 158 882.02, in the year before it 169 503.88."""
    assert beregn(sak_1988(*lonn, fiskeforedling=True)).grunnlag.verdi == grunnlag


def test_fiskeforedling_gaar_foran_t_aar_men_ikke_uten_saerregel():
    fakta = sak_1988(100_000, 150_000, 150_000, fiskeforedling=True)
    assert beregn(fakta, les_tolkning({"T-AAR": "siste"})).grunnlag.verdi == 184_000
    assert beregn(fakta, les_tolkning({"T-AAR": "siste", "T-FISK": "ingen"})).grunnlag.verdi == 106_000


@pytest.mark.parametrize(
    ("lonn", "t_vern", "grunnlag"),
    [
        (50_000, "3G", 93_000),  # 52 960.67 -> 53 000, lifted to 3 × 31 000
        (50_000, "2G", 62_000),
        (60_000, "2G", 64_000),  # 63 552.81 -> 64 000, already above 62 000
        (150_000, "3G", 159_000),
    ],
)
def test_vernepliktig_har_minst_3_g(lonn, t_vern, grunnlag):
    b = beregn(sak_1988(lonn, vernepliktig=True), les_tolkning({"T-VERN": t_vern}))
    assert b.grunnlag.verdi == grunnlag
    assert b.maks_uker.verdi == 26


@pytest.mark.parametrize(("t_avr", "grunnlag"), [("tusen", 46_000), ("hundre", 45_600), ("krone", 45_600)])
def test_vernepliktiges_minste_rundes_som_grunnlaget(t_avr, grunnlag):
    """3 × 15 200 = 45 600."""
    fakta = sak_uten_justering(0, vernepliktig=True)
    assert beregn(fakta, les_tolkning({"T-AVR": t_avr})).grunnlag.verdi == grunnlag


def test_vernepliktiges_minste_folger_valgt_grunnbelop():
    """3 × 30 400 = 91 200 -> 91 000."""
    assert beregn(sak_1988(0, vernepliktig=True, grunnbelop="forrige")).grunnlag.verdi == 91_000


def test_oppjustert_grunnlag_erstatter_alt_og_rundes_ikke():
    """120 500 stays; 2 per thousand is 241."""
    b = beregn(sak_1988(150_000, oppjustert_grunnlag=120_500, kurstid=(10, 0, 0), fiskeforedling=True))
    assert (b.grunnlag.verdi, b.dagsats.verdi) == (120_500, 241)


def test_oppjustert_grunnlag_kuttes_til_hoyeste_lovlige():
    assert beregn(sak_1988(0, oppjustert_grunnlag=186_001)).grunnlag.verdi == 186_000


def test_oppjustert_grunnlag_loftes_ikke_for_vernepliktig_men_perioden_er_26_uker():
    b = beregn(sak_1988(0, oppjustert_grunnlag=50_000, vernepliktig=True))
    assert (b.grunnlag.verdi, b.maks_uker.verdi) == (50_000, 26)


def test_oppjustert_grunnlag_0_er_et_utfylt_felt():
    assert beregn(sak_1988(150_000, oppjustert_grunnlag=0)).grunnlag.verdi == 0
