"""The shapes of the invented cases: how many have what, and between which ends it lies, as the generator says."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from rules.dagpenger.lov_1966.mange.generator import LENGST_BEHANDLINGSTID, lag_saker
from rules.mange.saker import BLANK, Saker

ANTALL = 1_000_000


@pytest.fixture(scope="module")
def mange() -> Saker:
    return lag_saker(ANTALL, 11)


def over_null(kolonne: np.ndarray) -> np.ndarray:
    return kolonne[kolonne != 0]


def fylt(kolonne: np.ndarray) -> np.ndarray:
    return kolonne[kolonne != BLANK]


@pytest.mark.parametrize(
    ("navn", "hvilke", "promille", "minst", "hoyst"),
    [
        ("grunnbelop", over_null, 30, 1, 1),
        ("dagpenger", over_null, 120, 1, 60_000),
        ("sykepenger", over_null, 150, 1, 40_000),
        ("kurstid", over_null, 40, 1, 51),
        ("fiskeforedling", over_null, 30, 1, 1),
        ("vernepliktig", over_null, 30, 1, 1),
        ("oppjustert_grunnlag", fylt, 10, 0, 249_999),
        ("barn", over_null, 400, 1, 4),
        ("privat_pensjon", fylt, 20, 0, 80_000),
        ("offentlig_pensjon", fylt, 20, 0, 90_000),
        ("folketrygd", fylt, 30, 0, 60_000),
        ("lonn_for_pensjon", fylt, 100, 0, 250_000),
        ("redusert_trygd", fylt, 10, 0, 3_000),
    ],
)
def test_saa_mange_har_det_og_saa_mye_er_det(
    mange: Saker, navn: str, hvilke: Callable[[np.ndarray], np.ndarray], promille: int, minst: int, hoyst: int
) -> None:
    """Of a million; the ends are within a part in two hundred of the range."""
    kolonne = mange[navn]
    har = hvilke(kolonne)
    assert abs(1_000 * har.size / kolonne.size - promille) < 0.5
    slingring = (hoyst - minst) // 200
    assert minst <= har.min() <= minst + slingring
    assert hoyst - slingring <= har.max() <= hoyst


def test_de_behandles_samme_dag_til_nitti_dager_etter(mange: Saker) -> None:
    dager = mange["behandlet"] - mange["innvilget_fra"]
    assert (dager.min(), dager.max()) == (0, LENGST_BEHANDLINGSTID)


def test_ett_aar_av_ti_er_uten_lonn_og_noen_er_i_hele_tusen(mange: Saker) -> None:
    """One year in ten is empty; three in ten of the others are in thousands, and one in a thousand by chance."""
    lonn = mange["lonn"]
    assert abs(1_000 * (lonn == 0).mean() - 100) < 1
    har = lonn[lonn > 0]
    assert abs(1_000 * (har % 1_000 == 0).mean() - 300.7) < 1.5
