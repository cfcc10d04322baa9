"""What the monkey knows of the application: where to begin, where to go, and what a field takes."""

from datetime import datetime

from data.demo import DEMO_START
from screens.proving.apeverden import Apeverden
from screens.proving.apeverdier import GJERNE, KANTER
from screens.rutiner.rutinenavn import NAVN
from tui.flyt.ape.kunnskap import Kunnskap

STARTER = (
    (DEMO_START, "demo"),
    (datetime.fromisoformat("1988-12-30T15:55"), "demo"),
    (datetime.fromisoformat("1989-01-01T00:00"), "demo"),
    (datetime.fromisoformat("1988-06-06T09:00"), "tom"),
    (datetime.fromisoformat("1988-10-02T12:00"), "demo"),
    (datetime.fromisoformat("1986-03-03T09:00"), "demo"),
    (datetime.fromisoformat("1990-02-28T23:59"), "demo"),
    (datetime.fromisoformat("1996-12-23T09:00"), "demo"),
    (datetime.fromisoformat("1992-02-29T09:00"), "tom"),
    (datetime.fromisoformat("1988-09-05T09:00"), "demo"),
    (datetime.fromisoformat("2026-11-26T09:00"), "demo"),
)
"""Clocks and registers: a Monday, the end of a year and its first day, a Sunday, a leap day, before the register, the
end of the first law, and beyond it."""
OFTERE = (*["D-62"] * 12, *["D-61"] * 8, "D-61-6", "D-60", "D-68", "ENDRING", "anvisning", "kontrollkort")

APEKUNNSKAP = Kunnskap(starter=STARTER, steder=(*NAVN, *OFTERE), gjerne=GJERNE, kanter=KANTER, aapne=Apeverden)
