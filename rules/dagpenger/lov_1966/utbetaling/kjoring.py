"""Rulebook section 7, the last line: which run a payment goes in. Mondays, and Tuesdays until the centre closes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rules.dagpenger.lov_1966.satser import regelverk_paa

TIRSDAG = 1


@dataclass(frozen=True, slots=True)
class Kjoring:
    """A payment run: ``mandag`` names its week, ``dato`` is the day a payment goes out, ``stenger`` when it closes.

    ``dato`` is the Tuesday for a payment registered on the Tuesday.
    """

    dato: date
    mandag: date
    stenger: datetime


def utbetalingskjoring(tidspunkt: datetime) -> Kjoring:
    """The run that a payment registered at ``tidspunkt`` goes in.

    On a Monday, or a Tuesday before the closing hour, it goes the same day; from then on it waits for the next
    Monday. The closing hour is a parameter (12.00 is our choice, grade C). Raises UtenforRegelverket.
    """
    dag = tidspunkt.date()
    mandag = kjoringens_mandag(dag)
    stenger = _stenger(mandag, tidspunkt)
    if dag.weekday() <= TIRSDAG and tidspunkt < stenger:
        return Kjoring(dag, mandag, stenger)
    neste = mandag + timedelta(days=7)
    return Kjoring(neste, neste, _stenger(neste, tidspunkt))


def kjoringens_mandag(dato: date) -> date:
    """The Monday that names the run in which a payment went out on ``dato``."""
    return dato - timedelta(days=dato.weekday())


def _stenger(mandag: date, tidspunkt: datetime) -> datetime:
    time_paa_dognet = regelverk_paa(tidspunkt.date()).stengetid.verdi
    return datetime.combine(mandag + timedelta(days=TIRSDAG), time(int(time_paa_dognet)), tzinfo=tidspunkt.tzinfo)
