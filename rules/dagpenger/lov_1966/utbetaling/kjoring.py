"""Rulebook section 7, the last line: which run a payment goes in. Mondays, and Tuesdays until the centre closes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.dagpenger.lov_1966.utbetaling.dager import PUNKT
from rules.tall.tall import Fakta, Kilde, Regel, Tall

TIRSDAG = 1
UTEN_KJORING = ("K", "M")
"""The types of payment that go in no run: cash is paid, and a report noted, the same day."""

REGISTRERT = Regel("Registrert", enhet="", hjemmel="D-62")
I_KJORINGEN = Regel(
    "Kjøring",
    "dagen for {registrert} når det er mandag, eller tirsdag før {klokkeslettet}; ellers neste mandag",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)
SAMME_DAG = Regel(
    "Kjøring",
    "dagen for {registrert}, fordi kontantutbetaling og melding ikke går i noen kjøring",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)


@dataclass(frozen=True, slots=True)
class Kjoring:
    """A payment run: `mandag` names its week, `dato` is the day a payment goes out, `stenger` when it closes.

    `dato` is the Tuesday for a payment registered on the Tuesday.
    """

    dato: date
    mandag: date
    stenger: datetime


def utbetalingskjoring(tidspunkt: datetime) -> Kjoring:
    """The run that a payment registered at `tidspunkt` goes in.

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


def kjoredato(anvisningstype: str, tidspunkt: datetime, kilde: Kilde = "") -> Tall[date]:
    """The day that a payment registered at `tidspunkt` goes out: that of its run, or the same day without one.

    Mondays, and Tuesdays until the centre closes, are from the study (A); that a payment goes in the run of its own
    day, else that of the next Monday, is our reading (C). Raises UtenforRegelverket.
    """
    registrert = Fakta(REGISTRERT, f"{tidspunkt:%d.%m.%Y kl. %H.%M}", kilde)
    if anvisningstype in UTEN_KJORING:
        return Tall(SAMME_DAG, tidspunkt.date(), (registrert,))
    stenger = regelverk_paa(tidspunkt.date()).stengetid
    return Tall(I_KJORINGEN, utbetalingskjoring(tidspunkt).dato, (registrert, stenger))


def kjoringens_mandag(dato: date) -> date:
    """The Monday that names the run in which a payment went out on `dato`."""
    return dato - timedelta(days=dato.weekday())


def _stenger(mandag: date, tidspunkt: datetime) -> datetime:
    time_paa_dognet = regelverk_paa(tidspunkt.date()).stengetid.verdi
    return datetime.combine(mandag + timedelta(days=TIRSDAG), time(int(time_paa_dognet)), tzinfo=tidspunkt.tzinfo)
