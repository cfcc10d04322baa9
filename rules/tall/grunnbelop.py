"""The grunnbeløp (G) from 1967 to 2026: on a date, before it, and as each year's average. Grade A."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cache

from rules.tall import setninger
from rules.tall.parametre import UTEN_ALTERNATIV, Parametersett, les_parametre
from rules.tall.tall import Parameter

FIL = "grunnbelop.toml"
_VENTET = {"grunnbelop": UTEN_ALTERNATIV, "snitt_grunnbelop": UTEN_ALTERNATIV}


class UkjentGrunnbelop(ValueError):
    """A date or a year that the table of G does not cover; the message is a sentence."""


class _Tabell:
    __slots__ = ("datoer", "g", "snitt")

    def __init__(self, sett: Parametersett) -> None:
        self.g = sett.rader["grunnbelop"]
        self.datoer = [rad.gjelder_fra for rad in self.g]
        self.snitt = {rad.gjelder_fra.year: rad for rad in sett.rader["snitt_grunnbelop"]}


@cache
def g_paa(dato: date) -> Parameter:
    """The G in force on `dato`, kroner a year; raises UkjentGrunnbelop outside 1967-2026."""
    tabell = _tabell()
    return tabell.g[_plass(tabell, dato)]


def forrige_g(dato: date) -> Parameter:
    """The G before the one in force on `dato`, kroner a year; raises UkjentGrunnbelop if the table has none."""
    tabell = _tabell()
    plass = _plass(tabell, dato)
    if plass == 0:
        raise UkjentGrunnbelop(setninger.forrige_g_er_ikke_kjent(tabell.datoer[0]))
    return tabell.g[plass - 1]


@cache
def snitt_g(aar: int) -> Parameter:
    """The average G of the calendar year, kroner; raises UkjentGrunnbelop outside 1967-2026."""
    try:
        return _tabell().snitt[aar]
    except KeyError:
        raise UkjentGrunnbelop(setninger.snittet_av_g_er_ikke_kjent(aar)) from None


def g_ved_arsslutt(aar: int) -> Parameter:
    """The G in force on 31 December of the year; raises UkjentGrunnbelop outside 1967-2026."""
    return g_paa(date(aar, 12, 31))


def g_ved_arsstart(aar: int) -> Parameter:
    """The G in force on 1 January of the year; raises UkjentGrunnbelop outside 1967-2026."""
    return g_paa(date(aar, 1, 1))


def grunnbelopssett() -> Parametersett:
    """The whole table, checked; raises Parameterfeil."""
    from pathlib import Path

    return les_parametre(Path(__file__).parent / FIL, _VENTET)


@cache
def _tabell() -> _Tabell:
    return _Tabell(grunnbelopssett())


def _plass(tabell: _Tabell, dato: date) -> int:
    plass = bisect_right(tabell.datoer, dato) - 1
    if plass < 0 or dato > tabell.g[-1].gjelder_til:
        raise UkjentGrunnbelop(setninger.g_er_ikke_kjent(dato))
    return plass
