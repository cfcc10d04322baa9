"""Section 2: 0.75 × 31 000 = 23 250."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rules.fakta.skjema import Aarsinntekt
from rules.regelverk import beregn
from tests.rules.saker import sak_1988


@pytest.mark.parametrize(
    ("siste", "neste", "tredje", "oppfylt"),
    [
        (23_249, 0, 0, False),
        (23_250, 0, 0, True),
        (23_251, 0, 0, True),
        (0, 69_749, 0, False),
        (0, 69_750, 0, True),
        (0, 0, 69_750, True),
        (0, 23_250, 46_499, False),
    ],
)
def test_minsteinntekt(siste, neste, tredje, oppfylt):
    assert beregn(sak_1988(siste, neste, tredje)).minsteinntekt.verdi is oppfylt


@pytest.mark.parametrize(("siste", "oppfylt"), [(22_799, False), (22_800, True)])
def test_minsteinntekt_folger_valgt_grunnbelop(siste, oppfylt):
    """0.75 × 30 400 = 22 800."""
    assert beregn(sak_1988(siste, grunnbelop="forrige")).minsteinntekt.verdi is oppfylt


def test_bare_lonn_teller_og_kurstid_hever_den_ikke():
    inntekt = (Aarsinntekt(20_000, 50_000, 50_000), Aarsinntekt(), Aarsinntekt())
    assert beregn(replace(sak_1988(0), inntekt=inntekt, kurstid=(40, 0, 0))).minsteinntekt.verdi is False


def test_minsteinntekt_stanser_ikke_beregningen():
    b = beregn(sak_1988(10_000))
    assert b.minsteinntekt.verdi is False
    assert b.ukesats.verdi == 132  # 10 592 -> 11 000, 22 a day


def test_treet_viser_siste_aar_snittet_og_grensen():
    """(20 000 + 30 000 + 70 000) / 3 = 40 000."""
    svar = beregn(sak_1988(20_000, 30_000, 70_000)).minsteinntekt
    assert [(ledd.navn, ledd.verdi) for ledd in svar.inndata] == [
        ("Lønnsinntekt siste år", 20_000),
        ("Snitt av tre års lønnsinntekt", 40_000),
        ("Minsteinntekt", 23_250),
    ]
