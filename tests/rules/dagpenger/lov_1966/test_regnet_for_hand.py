"""The table at the end of the rulebook, worked by hand there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rules.regelverk import beregn
from rules.tall.avrunding import avrund
from tests.rules.saker import sak_1988

TABELL = [
    # lønn, behandlet, G, justert, grunnlag, dagsats, ukesats
    (150_000, date(1988, 6, 1), "dagens", 158_882, 159_000, 318, 1_908),
    (60_000, date(1988, 6, 1), "dagens", 63_553, 64_000, 128, 768),
    (250_000, date(1988, 6, 1), "dagens", 264_803, 186_000, 372, 2_232),
    (100_000, date(1988, 6, 1), "forrige", 103_871, 104_000, 208, 1_248),
    (120_000, date(1989, 6, 1), "dagens", 127_196, 127_000, 254, 1_524),
]


@pytest.mark.parametrize(("lonn", "behandlet", "grunnbelop", "justert", "grunnlag", "dagsats", "ukesats"), TABELL)
def test_tabellen_i_regelverket(lonn, behandlet, grunnbelop, justert, grunnlag, dagsats, ukesats):
    b = beregn(sak_1988(lonn, behandlet=behandlet, innvilget_fra=behandlet, grunnbelop=grunnbelop))
    assert avrund(b.justert[0].verdi) == justert
    assert (b.grunnlag.verdi, b.dagsats.verdi, b.ukesats.verdi) == (grunnlag, dagsats, ukesats)


def test_alt_i_en_sak():
    """A fish worker with courses, two children, both pensions, every coordination: each step by hand.

    Lønn 1987: 100 000 × 52 / (52 − 12) = 130 000, and 5 000 dagpenger: 135 000 × 31 000 / 29 267 = 142 993.82
    Lønn 1986: 150 000 × 31 000 / 27 433 = 169 503.88, the best of three -> 170 000; dagsats 340
    6 × 340 + 2 × 85 = 2 210; cap 0.9 × 170 000 / 52 = 2 942 -> 2 210
    Pensions 10 400 / 52 + 20 800 / 52 = 200 + 400: 2 210 − 600 = 1 610
    Lønn før pensjon 98 800 / 52 = 1 900: 1 900 − 400 = 1 500
    Folketrygd 5 200 / 52 = 100: 1 400; Redusert trygd 1 350: 1 350
    """
    from rules.fakta.skjema import Aarsinntekt, Samordning

    fakta = replace(
        sak_1988(0),
        inntekt=(Aarsinntekt(100_000, 5_000), Aarsinntekt(150_000), Aarsinntekt()),
        kurstid=(12, 0, 0),
        fiskeforedling=True,
        barn=2,
        samordning=Samordning(10_400, 20_800, 5_200, 98_800, 1_350),
    )
    b = beregn(fakta)
    assert avrund(b.justert[0].verdi) == 142_994
    assert (b.grunnlag.verdi, b.dagsats.verdi, b.ukesats_for_samordning.verdi) == (170_000, 340, 2_210)
    assert b.ukesats.verdi == 1_350
    assert beregn(replace(fakta, samordning=replace(fakta.samordning, redusert_trygd=None))).ukesats.verdi == 1_400
