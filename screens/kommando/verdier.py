"""How the values of options are read; what is wrong is told as argparse tells it."""

from argparse import ArgumentTypeError
from datetime import datetime

from screens.kommando import setninger

AARENE = range(1900, 2100)
"""The years in which the clock may stand."""


def antall(tekst: str) -> int:
    """A whole number."""
    try:
        return int(tekst)
    except ValueError:
        raise ArgumentTypeError(setninger.ikke_et_helt_tall(tekst)) from None


def fart(tekst: str) -> float:
    """How many times as fast, from 0,1 to 100."""
    try:
        fart = float(tekst.replace(",", "."))
    except ValueError:
        fart = 0.0
    if not 0.1 <= fart <= 100:
        raise ArgumentTypeError(setninger.ikke_en_fart(tekst))
    return fart


def tidspunkt(tekst: str) -> datetime:
    """A moment, without time zone."""
    try:
        tid = datetime.fromisoformat(tekst).replace(tzinfo=None)
    except ValueError:
        raise ArgumentTypeError(setninger.ikke_et_tidspunkt(tekst)) from None
    if tid.year not in AARENE:
        raise ArgumentTypeError(setninger.aaret_utenfor(AARENE[0], AARENE[-1]))
    return tid
