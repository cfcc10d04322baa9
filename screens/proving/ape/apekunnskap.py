"""What the monkey knows of the application: where to begin, where to go, and what a field takes."""

from datetime import datetime
from pathlib import Path

from data.demo import DEMO_START
from screens.proving.ape.apeverden import Apeverden
from screens.proving.ape.apeverdier import GJERNE, KANTER
from screens.proving.flytregister import NYTT
from screens.rutiner.rutinenavn import NAVN
from tui.flyt.ape.kunnskap import Kunnskap

HVERDAG = (DEMO_START, "demo")
KONTOR = Path(__file__).parents[2] / "haandbok" / "kontor.sql"
"""An office's register, which one logs in to."""
SAERE = (
    (datetime.fromisoformat("1988-12-30T15:55"), "demo"),
    (datetime.fromisoformat("1989-01-01T00:00"), "demo"),
    (datetime.fromisoformat("1988-06-06T09:00"), "tom"),
    (DEMO_START, str(KONTOR)),
    (datetime.fromisoformat("1988-10-02T12:00"), "demo"),
    (DEMO_START, NYTT),
    (datetime.fromisoformat("1986-03-03T09:00"), "demo"),
    (datetime.fromisoformat("1990-02-28T23:59"), "demo"),
    (datetime.fromisoformat("1996-12-23T09:00"), "demo"),
    (datetime.fromisoformat("1992-02-29T09:00"), "tom"),
    (datetime.fromisoformat("1988-09-05T09:00"), "demo"),
    (datetime.fromisoformat("2026-11-26T09:00"), "demo"),
)
"""Clocks and registers: the end of a year and its first day, an empty register, an office's, a Sunday, one that is not
there, before the register, a leap day, the end of the first law, and beyond it."""
STARTER = tuple(start for saer in SAERE for start in (HVERDAG, saer))
"""Every other time it begins a Monday on which there is something to do for all."""
OFTERE = (*["D-62"] * 7, *["D-61"] * 44, "D-61-6", "ØVELSE-2", "D-60", "D-68", "ENDRING", "anvisning", "kontrollkort")

APEKUNNSKAP = Kunnskap(starter=STARTER, steder=(*NAVN, *OFTERE), gjerne=GJERNE, kanter=KANTER, aapne=Apeverden)
