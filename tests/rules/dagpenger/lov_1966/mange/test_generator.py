"""The shapes of the invented cases: how many have what, and between which ends it lies, as the generator says."""

from __future__ import annotations

from datetime import date

import numpy as np

from rules.dagpenger.lov_1966.mange.generator import lag_saker
from rules.mange.saker import BLANK

ANTALL = 1_000_000
FORMER = (
    # which is not: blank or 0; how many of a thousand; the least and the most
    ("grunnbelop", 0, 30, 1, 1),
    ("dagpenger", 0, 120, 1, 60_000),
    ("sykepenger", 0, 150, 1, 40_000),
    ("kurstid", 0, 40, 1, 51),
    ("fiskeforedling", 0, 30, 1, 1),
    ("vernepliktig", 0, 30, 1, 1),
    ("oppjustert_grunnlag", BLANK, 10, 0, 249_999),
    ("barn", 0, 400, 1, 4),
    ("privat_pensjon", BLANK, 20, 0, 80_000),
    ("offentlig_pensjon", BLANK, 20, 0, 90_000),
    ("folketrygd", BLANK, 30, 0, 60_000),
    ("lonn_for_pensjon", BLANK, 100, 0, 250_000),
    ("redusert_trygd", BLANK, 10, 0, 3_000),
)


def test_saa_mange_har_det_og_saa_mye_er_det() -> None:
    """Of a million; the ends are within a part in two hundred of the range.

    They are granted on every day of the years and treated the same day to ninety days after. One year in ten is without
    pay; three in ten of the others are in thousands, and one in a thousand of the rest by chance.
    """
    mange = lag_saker(ANTALL, 11)
    feil = []
    for navn, mangler, promille, minst, hoyst in FORMER:
        har = mange[navn][mange[navn] != mangler]
        andel, slingring = 1_000 * har.size / mange[navn].size, (hoyst - minst) // 200
        if abs(andel - promille) >= 0.5 or not minst <= har.min() <= minst + slingring:
            feil.append((navn, andel, int(har.min())))
        if not hoyst - slingring <= har.max() <= hoyst:
            feil.append((navn, andel, int(har.max())))
    assert feil == []
    innvilget, dager = mange["innvilget_fra"], mange["behandlet"] - mange["innvilget_fra"]
    assert (innvilget.min(), innvilget.max()) == (date(1976, 1, 1).toordinal(), date(1996, 12, 31).toordinal())
    assert (dager.min(), dager.max()) == (0, 90)
    lonn = mange["lonn"]
    assert abs(1_000 * (lonn == 0).mean() - 100) < 1
    assert abs(1_000 * np.mean(lonn[lonn > 0] % 1_000 == 0) - 300.7) < 1.5
