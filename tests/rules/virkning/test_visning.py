"""Whole numbers in the tables of what readings cost."""

import pytest

from rules.virkning.visning import helt, med_fortegn, prosent


def test_hele_tall_grupperes_og_har_et_ordentlig_minus() -> None:
    assert (helt(12_345), helt(-12_345), helt(0)) == ("12 345", "\u221212 345", "0")
    assert (med_fortegn(1), med_fortegn(0), med_fortegn(-1)) == ("+1", "0", "\u22121")


@pytest.mark.parametrize(
    ("del_", "hel", "vist"),
    [
        (449, 1000, "44,9"),
        (1, 3, "33,3"),
        (2, 3, "66,7"),
        (7, 7, "100,0"),
        (1000, 1000, "100,0"),
        # 62,5 promille er like nær 62 som 63, og går opp; 0,5 promille også.
        (1, 16, "6,3"),
        (1, 2000, "0,1"),
        # Det som er der, vises aldri som ingenting.
        (1, 2001, "<0,1"),
        (0, 2001, "0,0"),
        (0, 0, "0,0"),
    ],
)
def test_en_andel_i_prosent(del_: int, hel: int, vist: str) -> None:
    assert prosent(del_, hel) == vist
