"""Section 9: exclusion."""

from __future__ import annotations

from datetime import date

import pytest

from rules.dagpenger.lov_1966.utbetaling.avstengning import (
    foreslaatt_lengde,
    foreslaatte_lengder,
    forste_dag_utenfor,
    rammet_av,
    siste_avstengte_dag,
)
from rules.fakta.avstengning import Avstengning
from tests.rules.saker import JUNI_1988

FRA = date(1988, 6, 6)


def test_forslagene_er_8_12_og_26_uker():
    assert foreslaatte_lengder(JUNI_1988) == (8, 12, 26)


@pytest.mark.parametrize(
    ("fra", "tidligere", "ventet"),
    [
        (FRA, [], (8, 1)),
        (FRA, [date(1987, 6, 5)], (8, 1)),
        (FRA, [date(1987, 6, 6)], (12, 2)),
        (FRA, [date(1988, 6, 5)], (12, 2)),
        (FRA, [date(1988, 6, 6), date(1988, 9, 5)], (8, 1)),  # that day's own, and one that is to come
        (FRA, [date(1987, 6, 6), date(1988, 1, 4)], (26, 3)),
        (FRA, [date(1987, 9, 7), date(1987, 12, 7), date(1988, 3, 7)], (26, 4)),
        (date(1988, 2, 29), [date(1987, 2, 28)], (12, 2)),
        (date(1988, 2, 29), [date(1987, 2, 27)], (8, 1)),
        (date(1988, 2, 28), [date(1987, 2, 28)], (12, 2)),
        (date(1988, 1, 30), [date(1987, 1, 29)], (8, 1)),
    ],
)
def test_lengden_foreslaas_etter_hvilken_gang_det_er_paa_tolv_maaneder(fra, tidligere, ventet):
    assert foreslaatt_lengde(fra, tidligere) == ventet


def test_1_uke_er_den_korteste():
    assert siste_avstengte_dag(FRA, 1) == date(1988, 6, 12)


def test_8_uker_fra_mandag_slutter_paa_en_sondag():
    assert siste_avstengte_dag(FRA, 8) == date(1988, 7, 31)
    with pytest.raises(ValueError, match="minst én uke"):
        siste_avstengte_dag(FRA, 0)


@pytest.mark.parametrize(
    ("fra", "til", "rammer"),
    [
        (date(1988, 5, 23), date(1988, 6, 5), False),
        (date(1988, 5, 23), date(1988, 6, 6), True),
        (date(1988, 6, 20), date(1988, 7, 3), True),
        (date(1988, 7, 31), date(1988, 8, 13), True),
        (date(1988, 8, 1), date(1988, 8, 14), False),
        (date(1988, 5, 1), date(1988, 12, 31), True),
    ],
)
def test_perioden_rammer_avstengningen(fra, til, rammer):
    avstengt = Avstengning("88000001", FRA, siste_avstengte_dag(FRA, 8))
    assert rammet_av([avstengt], fra, til) == ([avstengt] if rammer else [])


@pytest.mark.parametrize(
    ("dag", "ventet"),
    [
        (date(1988, 6, 5), date(1988, 6, 5)),
        (date(1988, 6, 6), date(1988, 8, 1)),  # eight weeks to 31 July
        (date(1988, 7, 31), date(1988, 8, 1)),
        (date(1988, 8, 1), date(1988, 8, 1)),
        (date(1988, 9, 5), date(1988, 10, 31)),  # to 25 September, and one more from the 26th to 30 October
    ],
)
def test_forste_dag_utenfor_avstengningene(dag, ventet):
    avstengt = [
        Avstengning("88000001", date(1988, 9, 26), date(1988, 10, 30)),
        Avstengning("88000002", date(1988, 9, 5), date(1988, 9, 25)),
        Avstengning("88000001", FRA, siste_avstengte_dag(FRA, 8)),
    ]
    assert forste_dag_utenfor(avstengt, dag) == ventet
