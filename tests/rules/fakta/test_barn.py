"""Until when a child gives forsørgertillegg."""

from __future__ import annotations

from datetime import date

import pytest

from rules.fakta.barn import fyller_atten


@pytest.mark.parametrize(
    ("fodt", "atten"),
    [
        (date(1970, 1, 20), date(1988, 1, 20)),
        (date(1970, 12, 31), date(1988, 12, 31)),
        (date(1968, 2, 29), date(1986, 3, 1)),  # 1986 is no leap year
    ],
)
def test_barnet_fyller_atten(fodt, atten):
    assert fyller_atten(fodt) == atten
