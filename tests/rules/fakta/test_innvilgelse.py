"""Which of a case's grants counts on a day."""

from __future__ import annotations

from datetime import date

import pytest

from rules.fakta.innvilgelse import Innvilget, gjeldende

JANUAR, MAI, FEBRUAR = (
    Innvilget(nummer, "88000001", date(1988, maaned, 1)) for nummer, maaned in ((1, 1), (4, 5), (7, 2))
)


@pytest.mark.parametrize(
    ("dag", "ventet"),
    [
        (date(1987, 12, 31), None),
        (date(1988, 1, 1), JANUAR),
        (date(1988, 1, 31), JANUAR),
        (date(1988, 2, 1), FEBRUAR),
        (date(1988, 5, 1), FEBRUAR),  # decided after the one from May, whose place it takes
        (None, FEBRUAR),
    ],
)
def test_det_nyeste_av_dem_som_har_begynt_gjelder(dag, ventet):
    assert gjeldende([JANUAR, MAI, FEBRUAR], dag) is ventet


def test_uten_vedtak_gjelder_ingen():
    assert gjeldende([]) is None
    assert gjeldende([], date(1988, 6, 6)) is None
