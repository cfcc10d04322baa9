"""Invented cases from a seed: the same on every machine, since only whole numbers are drawn.

The shapes are ours and describe nobody: most have worked for some years, some have courses, few have special rules.
They serve to compare interpretations and to try the two paths against each other, not to estimate what the real system
paid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1966.mange.anvisning import Kortkolonner
from rules.dagpenger.lov_1966.mange.satser import FORSTE_DAG, SISTE_DAG
from rules.mange.grunnbelop import g_paa_dagene
from rules.mange.saker import BLANK, Saker

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rules.mange.heltall import Heltall
    from rules.mange.saker import Kolonne

    Flagg = NDArray[np.bool_]

LENGST_BEHANDLINGSTID = 90


def lag_saker(antall: int, fro: int) -> Saker:
    """`antall` invented cases, granted evenly over 1976-1996 and treated within 90 days; `fro` is the seed."""
    rng = np.random.default_rng(fro)
    innvilget = rng.integers(FORSTE_DAG, SISTE_DAG + 1, antall)
    behandlet = np.minimum(SISTE_DAG, innvilget + rng.integers(0, LENGST_BEHANDLINGSTID + 1, antall))
    g = g_paa_dagene(innvilget)
    lonn = _lonn(rng, g)
    return Saker(
        {
            "behandlet": behandlet.astype(np.int32),
            "innvilget_fra": innvilget.astype(np.int32),
            "grunnbelop": _noen(rng, antall, 30).astype(np.int32),
            "lonn": lonn,
            "dagpenger": _noen_belop(rng, (3, antall), 120, 60_000),
            "sykepenger": _noen_belop(rng, (3, antall), 150, 40_000),
            "kurstid": np.where(_noen(rng, (3, antall), 40), rng.integers(1, 52, (3, antall)), 0).astype(np.int32),
            "fiskeforedling": _noen(rng, antall, 30),
            "vernepliktig": _noen(rng, antall, 30),
            "oppjustert_grunnlag": _noen_eller_blank(rng, antall, 10, 249_999),
            "barn": np.where(_noen(rng, antall, 400), rng.integers(1, 5, antall), 0).astype(np.int32),
            "privat_pensjon": _noen_eller_blank(rng, antall, 20, 80_000),
            "offentlig_pensjon": _noen_eller_blank(rng, antall, 20, 90_000),
            "folketrygd": _noen_eller_blank(rng, antall, 30, 60_000),
            "lonn_for_pensjon": _noen_eller_blank(rng, antall, 100, 250_000),
            "redusert_trygd": _noen_eller_blank(rng, antall, 10, 3_000),
        }
    )


def lag_ukekort(saker: Saker, ukesats: Heltall, fro: int) -> Kortkolonner:
    """One full week's card for each case, Monday to Saturday; `fro` is the seed.

    The Monday is the one from 5 to 11 days before the grant, but never before the first Monday of the encoded years.
    Seven in ten have lost the whole week; the others have lost from 0 to 37.5 of 37.5 hours, in quarters.
    """
    rng = np.random.default_rng(fro)
    antall = len(saker)
    mandag = np.maximum(saker["innvilget_fra"].astype(np.int64) - 6, FORSTE_DAG + 4) // 7 * 7 + 1
    tapt = np.where(_noen(rng, antall, 300), rng.integers(0, 151, antall) * 25, BLANK)

    def alle(verdi: int) -> Heltall:
        return np.full(antall, verdi, dtype=np.int64)

    return Kortkolonner(
        fra=mandag,
        til=mandag + 5,
        ukesats=ukesats,
        normal_arbtid=alle(3_750),
        anvisningstype=alle(0),
        arb_timer=alle(BLANK),
        tapt_arbtid=tapt,
        maks_prosent=alle(10_000),
        skatteprosent=alle(BLANK),
        trekk=alle(BLANK),
    )


def _lonn(rng: np.random.Generator, g: NDArray[np.int64]) -> Kolonne:
    """Three years' pay: most near 4.5 G, the years of one person alike; one year in ten empty, some in thousands."""
    antall = len(g)
    nivaa = rng.integers(0, 4_501, antall) + rng.integers(0, 4_501, antall)
    svingning = rng.integers(600, 1_401, (3, antall))
    lonn = g * nivaa * svingning // 1_000_000
    lonn = np.where(_noen(rng, (3, antall), 100), 0, lonn)
    return np.where(_noen(rng, (3, antall), 300), lonn // 1_000 * 1_000, lonn).astype(np.int32)


def _noen(rng: np.random.Generator, form: int | tuple[int, int], promille: int) -> Flagg:
    return rng.integers(0, 1_000, form) < promille


def _noen_belop(rng: np.random.Generator, form: int | tuple[int, int], promille: int, hoyst: int) -> Kolonne:
    return np.where(_noen(rng, form, promille), rng.integers(1, hoyst + 1, form), 0).astype(np.int32)


def _noen_eller_blank(rng: np.random.Generator, antall: int, promille: int, hoyst: int) -> Kolonne:
    return np.where(_noen(rng, antall, promille), rng.integers(0, hoyst + 1, antall), BLANK).astype(np.int32)
