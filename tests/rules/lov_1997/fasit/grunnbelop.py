"""The grunnbeløp, typed from the official table: from which day, and each calendar year's average."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

FRA = {
    date(1990, 5, 1): 34_000,
    date(1990, 12, 1): 34_100,
    date(1991, 5, 1): 35_500,
    date(1992, 5, 1): 36_500,
    date(1993, 5, 1): 37_300,
    date(1994, 5, 1): 38_080,
    date(1995, 5, 1): 39_230,
    date(1996, 5, 1): 41_000,
    date(1997, 5, 1): 42_500,
    date(1998, 5, 1): 45_370,
    date(1999, 5, 1): 46_950,
    date(2000, 5, 1): 49_090,
    date(2001, 5, 1): 51_360,
    date(2002, 5, 1): 54_170,
    date(2003, 5, 1): 56_861,
    date(2004, 5, 1): 58_778,
    date(2005, 5, 1): 60_699,
    date(2006, 5, 1): 62_892,
    date(2007, 5, 1): 66_812,
    date(2008, 5, 1): 70_256,
    date(2009, 5, 1): 72_881,
    date(2010, 5, 1): 75_641,
    date(2011, 5, 1): 79_216,
    date(2012, 5, 1): 82_122,
    date(2013, 5, 1): 85_245,
    date(2014, 5, 1): 88_370,
    date(2015, 5, 1): 90_068,
    date(2016, 5, 1): 92_576,
    date(2017, 5, 1): 93_634,
    date(2018, 5, 1): 96_883,
    date(2019, 5, 1): 99_858,
    date(2020, 5, 1): 101_351,
    date(2021, 5, 1): 106_399,
    date(2022, 5, 1): 111_477,
    date(2023, 5, 1): 118_620,
    date(2024, 5, 1): 124_028,
    date(2025, 5, 1): 130_160,
    date(2026, 5, 1): 136_549,
}
SNITT = {
    1991: 35_033,
    1992: 36_167,
    1993: 37_033,
    1994: 37_820,
    1995: 38_847,
    1996: 40_410,
    1997: 42_000,
    1998: 44_413,
    1999: 46_423,
    2000: 48_377,
    2001: 50_603,
    2002: 53_233,
    2003: 55_964,
    2004: 58_139,
    2005: 60_059,
    2006: 62_161,
    2007: 65_505,
    2008: 69_108,
    2009: 72_006,
    2010: 74_721,
    2011: 78_024,
    2012: 81_153,
    2013: 84_204,
    2014: 87_328,
    2015: 89_502,
    2016: 91_740,
    2017: 93_281,
    2018: 95_800,
    2019: 98_866,
    2020: 100_853,
    2021: 104_716,
    2022: 109_784,
    2023: 116_239,
    2024: 122_225,
    2025: 128_116,
    2026: 134_419,
}
HENGER_TIL = {
    2001: (25, 6),
    2002: (1, 7),
    2003: (30, 6),
    2004: (28, 6),
    2005: (27, 6),
    2006: (26, 6),
    2007: (25, 6),
    2008: (30, 6),
    2009: (29, 6),
    2010: (28, 6),
    2011: (27, 6),
    2012: (2, 7),
    2013: (24, 6),
    2014: (30, 6),
    2015: (1, 6),
    2016: (30, 5),
    2017: (29, 5),
    2018: (4, 6),
    2019: (27, 5),
    2020: (21, 9),
    2021: (24, 5),
    2022: (23, 5),
    2023: (29, 5),
    2024: (3, 6),
    2025: (2, 6),
    2026: (1, 6),
}
"""The day of each year (day, month) from which §§ 4-4 and 4-15 use its G; in 2000 and before it is 1 May."""


def grunnbelop(dag: date) -> int:
    """The G of a day."""
    return FRA[max(fra for fra in FRA if fra <= dag)]


def hengende(dag: date) -> int:
    """The G of a day for minsteinntekt and stønadsperiode."""
    maaned_dag = HENGER_TIL.get(dag.year, (1, 5))
    er_ny = dag >= date(dag.year, maaned_dag[1], maaned_dag[0])
    return FRA[date(dag.year if er_ny else dag.year - 1, 5, 1)]


def i_maaned(maaned: int) -> Fraction:
    """The G of a month, counted from year 0."""
    return Fraction(grunnbelop(date(maaned // 12, maaned % 12 + 1, 10)))


def i_aaret(aar: int) -> Fraction:
    """The average G of a calendar year."""
    return Fraction(SNITT[aar])
