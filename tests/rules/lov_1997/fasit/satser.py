"""The dated figures of section 16, typed from the rulebook: from which day, and the value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TypeVar

T = TypeVar("T")

FORSTE_DAG, SISTE_DAG = date(1997, 1, 1), date(2026, 12, 31)
MAANEDER_FRA = date(2019, 7, 1)
DAGENS = date(2026, 7, 1)
"""The day whose rules `regelverk` `dagens` means."""

HALVANNEN, TREKVART = Fraction(3, 2), Fraction(3, 4)
FAKTOR_12 = {
    FORSTE_DAG: Fraction(5, 4),
    date(2003, 1, 1): HALVANNEN,
    date(2020, 3, 20): TREKVART,
    date(2020, 10, 31): HALVANNEN,
    date(2021, 2, 19): TREKVART,
    date(2021, 10, 1): HALVANNEN,
    date(2021, 12, 15): TREKVART,
    date(2022, 4, 1): HALVANNEN,
}
FAKTOR_36 = {fra: Fraction(9, 4) if faktor == TREKVART else Fraction(3) for fra, faktor in FAKTOR_12.items()}
KRAV = {FORSTE_DAG: 40, date(2003, 1, 1): 50}
KRAV_PERMITTERT = {
    **KRAV,
    date(2009, 7, 1): 40,
    date(2012, 1, 1): 50,
    date(2020, 3, 20): 40,
    date(2022, 3, 1): 50,
}
KRAV_FISK = {FORSTE_DAG: 40}
ER_KORONASATS = {FORSTE_DAG: False, date(2020, 3, 20): True, date(2022, 3, 1): False}
BARNETILLEGG = {
    FORSTE_DAG: 17,
    date(2023, 2, 1): 35,
    date(2024, 1, 1): 36,
    date(2025, 1, 1): 37,
    date(2026, 1, 1): 38,
}
UKER = {FORSTE_DAG: (156, 78), date(2003, 1, 1): (104, 52)}
EGENANDELSDAGER = {FORSTE_DAG: 0, date(2024, 1, 1): 3}
VENTEDAGER = {
    FORSTE_DAG: 3,
    date(2003, 1, 1): 5,
    date(2006, 1, 1): 3,
    date(2020, 3, 20): 0,
    date(2021, 10, 1): 3,
    date(2024, 1, 1): 0,
}
PERMITTERINGSUKER: dict[date, int | None] = {
    FORSTE_DAG: 52,
    date(2002, 1, 1): 26,
    date(2003, 7, 1): None,
    date(2009, 2, 1): 52,
    date(2012, 1, 1): 30,
    date(2013, 1, 1): None,
    date(2016, 1, 1): 30,
    date(2016, 7, 1): 49,
    date(2019, 1, 1): 26,
    date(2020, 11, 1): 49,
    date(2021, 7, 1): 26,
}
PERMITTERINGSUKER_FISK = {FORSTE_DAG: 52, date(2022, 1, 1): 26, date(2024, 12, 1): 52}
SANKSJONSUKER: dict[date, int | None] = {FORSTE_DAG: None, date(2019, 7, 1): 12, date(2021, 1, 1): 18}
NI_OG_EN_HALV = Fraction(19, 2)
FERIEPROSENT = {
    1997: NI_OG_EN_HALV,
    2003: Fraction(0),
    2006: NI_OG_EN_HALV,
    2015: Fraction(0),
    2020: Fraction(51, 5),
    2022: NI_OG_EN_HALV,
}
"""By earning year."""
FERIE_UTEN_DAGEKRAV = (2020, 2021)
ER_TUSEN = {FORSTE_DAG: True, date(1998, 10, 1): False}
ER_SNITT = {FORSTE_DAG: True, date(2021, 12, 17): False}
ER_AAR = {FORSTE_DAG: True, MAANEDER_FRA: False}
ER_MED_TIL_2021 = {FORSTE_DAG: True, date(2022, 1, 1): False}
"""Whether fangst_fiske and private pensions count."""


def paa(rader: Mapping[date, T], dag: date) -> T:
    """The value of a day."""
    return rader[max(fra for fra in rader if fra <= dag)]
