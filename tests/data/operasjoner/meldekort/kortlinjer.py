"""Lines of a file of cards, and what the register then holds."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from data.operasjoner.meldekort.mottak import Kortsvar, ta_imot
from data.register.register import Register
from tests.data.saker import Sak, ny_sak

JANUAR = date(1988, 1, 4)
"""The first day of the tests' grant, a Monday."""


def linje(sak: Sak | str, fra: date = JANUAR, dager: int = 14, timer: str = "", tapt: str = "", meldt: str = "") -> str:
    """A card of so many days, reported on its last day unless said."""
    nr = sak if isinstance(sak, str) else sak.fodselsnr
    til = fra + timedelta(days=dager - 1)
    return f"{nr};{meldt or til};{fra};{til};{timer};{tapt}"


def innvilget(reg: Register, nummer: int = 0) -> Sak:
    sak = ny_sak(reg, nummer)
    sak.innvilg()
    return sak


def ta(reg: Register, mappe: Path, *linjer: str) -> Kortsvar:
    """What comes of a file of those lines."""
    fil = mappe / "kort.csv"
    fil.write_text("".join(f"{en}\n" for en in linjer), encoding="utf-8")
    return ta_imot(reg, fil)


def rader(reg: Register, tabell: str, kolonner: str = "*") -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(reg.sti)) as fil:
        return fil.execute(f"SELECT {kolonner} FROM {tabell}").fetchall()
