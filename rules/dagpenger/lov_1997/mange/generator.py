"""Invented cases from a seed: the same on every machine, since only whole numbers are drawn.

The shapes are ours and describe nobody: most have worked for some years, with months without pay, a rise now and then,
and some sick pay or dagpenger; few have children, other benefits or special rules. They serve to compare readings and
to try the two paths against each other, not to estimate what NAV paid.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1997.gyldighet import FRA, TIL
from rules.dagpenger.lov_1997.mange.kolonner import (
    AARSRADER,
    FORSTE_MAANEDER_SOM_TELLER,
    HOYESTE_INNTEKT,
    I_PERIODEN,
    MAANEDER,
    Provinger,
)
from rules.mange.grunnbelop import g_paa_dagene
from rules.mange.saker import BLANK

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rules.mange.heltall import Heltall

    Flagg = NDArray[np.bool_]
    Kolonne = NDArray[np.int32]

PROMILLE = 1_000


def lag_saker(antall: int, fro: int, fra: date = FRA, til: date = TIL) -> Provinger:
    """`antall` invented cases, tried evenly from `fra` to `til`, both included; `fro` is the seed.

    To June 2019 one case in two has the sums of its years in place of months.
    """
    rng = np.random.default_rng(fro)
    dager = rng.integers(fra.toordinal(), til.toordinal() + 1, antall)
    i_aar = (dager < FORSTE_MAANEDER_SOM_TELLER.toordinal()) & _noen(rng, antall, 500)
    arbeid = _arbeidsinntekt(rng, g_paa_dagene(dager))
    annet = np.where(_noen(rng, (MAANEDER, antall), 60), rng.integers(500, 30_001, (MAANEDER, antall)), 0)
    fisk = np.where(_noen(rng, antall, 20) & _noen(rng, (MAANEDER, antall), 300), arbeid // 2, 0)
    permittert = _noen(rng, antall, 120)
    return Provinger(
        {
            "provingsdato": dager.astype(np.int32),
            "arbeidsinntekt": _i_aar(arbeid, i_aar),
            "annet": _i_aar(annet, i_aar),
            "fangst_fiske": _i_aar(fisk, i_aar),
            "aarssum": i_aar,
            "grunnlag": np.where(_noen(rng, antall, 10), rng.integers(0, 900_000, antall), BLANK).astype(np.int32),
            "verneplikt": _noen(rng, antall, 30),
            "permittert": permittert,
            "fiskeindustri": permittert & _noen(rng, antall, 150),
            "barn": np.where(_noen(rng, antall, 400), rng.integers(1, 6, antall), 0).astype(np.int32),
            "folketrygd": _belop(rng, antall, 40, 900),
            "utenfor": _belop(rng, antall, 40, 5_000),
            "privat": _belop(rng, antall, 20, 3_000),
            **_timer(rng, antall),
        }
    )


def _arbeidsinntekt(rng: np.random.Generator, g: Heltall) -> Heltall:
    """36 months' pay: most near 3.5 G a year, a level for each year, a month in twenty empty, some in hundreds."""
    antall = len(g)
    nivaa = rng.integers(0, 3_501, antall) + rng.integers(0, 3_501, antall)
    lonn = np.empty((MAANEDER, antall), dtype=np.int64)
    for aar in range(MAANEDER // I_PERIODEN):
        i_aaret = slice(aar * I_PERIODEN, (aar + 1) * I_PERIODEN)
        svingning = rng.integers(600, 1_401, antall) * ~_noen(rng, antall, 60)
        lonn[i_aaret] = g * nivaa * svingning // (12 * PROMILLE * PROMILLE)
    lonn += rng.integers(0, 2_001, lonn.shape) * (lonn > 0)
    lonn *= ~_noen(rng, lonn.shape, 50)
    return np.where(_noen(rng, lonn.shape, 300), lonn // 100 * 100, lonn)


def _i_aar(belop: Heltall, i_aar: Flagg) -> Kolonne:
    """The months, or in the cases of `i_aar` their sum each year in its first row."""
    maaneder = belop.astype(np.int32)
    for rad in AARSRADER:
        i_aaret = maaneder[rad : rad + I_PERIODEN, i_aar]
        maaneder[rad : rad + I_PERIODEN, i_aar] = 0
        maaneder[rad, i_aar] = np.minimum(i_aaret.sum(axis=0), HOYESTE_INNTEKT)
    return maaneder


def _timer(rng: np.random.Generator, antall: int) -> dict[str, Kolonne]:
    """Hours a week in hundredths: most have lost all of 37.5; the others work some, in quarters of an hour."""

    def noen(promille: int, hoyst: int, ellers: int) -> Kolonne:
        return np.where(_noen(rng, antall, promille), 25 * rng.integers(0, hoyst + 1, antall), ellers).astype(np.int32)

    return {
        "vanlig_arbeidstid": noen(200, 180, BLANK),
        "onsket_arbeidstid": noen(100, 150, BLANK),
        "andre_timer": noen(30, 60, 0),
        "ny_arbeidstid": noen(250, 150, 0),
    }


def _noen(rng: np.random.Generator, form: int | tuple[int, ...], promille: int) -> Flagg:
    return rng.integers(0, PROMILLE, form) < promille


def _belop(rng: np.random.Generator, antall: int, promille: int, hoyst: int) -> Kolonne:
    return np.where(_noen(rng, antall, promille), rng.integers(1, hoyst + 1, antall), 0).astype(np.int32)
