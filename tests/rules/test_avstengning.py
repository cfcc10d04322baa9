"""Section 9: exclusion."""

from __future__ import annotations

from datetime import date

import pytest

from rules.avstengning import foreslatte_lengder, rammer_avstengning, siste_avstengte_dag
from tests.rules.saker import JUNI_1988

FRA = date(1988, 6, 6)


def test_forslagene_er_8_12_og_26_uker():
    assert foreslatte_lengder(JUNI_1988) == (8, 12, 26)


def test_8_uker_fra_mandag_slutter_pa_en_sondag():
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
    assert rammer_avstengning(fra, til, FRA, 8) is rammer
