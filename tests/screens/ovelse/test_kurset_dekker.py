"""The course covers the whole program: each routine of it, and each section of the rulebook, is practised somewhere."""

import re

from screens.rutiner.rutinenavn import NAVN
from training.ovelse.katalog import MAPPE
from training.ovelse.leser import les_ovelse

OVELSENE = [les_ovelse(sti) for sti in sorted(MAPPE.glob("*.yaml"))]


def test_hver_rutine_oves() -> None:
    rutinene = {kode for kode in NAVN if not re.search(r"\w-\d$", kode.removeprefix("D-"))}
    assert {"D-60", "KJØRING", "ØVELSE"} <= rutinene
    assert rutinene - {rutine for ovelse in OVELSENE for rutine in ovelse.rutiner} == set()


def test_hvert_kapittel_i_regelverket_oves() -> None:
    """Chapters 1 to 9, as they are numbered in the rulebook of 1988; 3 by each of its parts."""
    kapitler = {"1", "2", *(f"3.{del_}" for del_ in range(1, 8)), "4", "5", "6", "7", "8", "9"}
    assert kapitler - {punkt for ovelse in OVELSENE for punkt in ovelse.punkter} == set()
