"""A file of 50,000 rows is taken in: beside plain executemany of the rows that come of it, and how much memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from types import ModuleType

from benchmarks.data.egen_prosess import kjor, kopi
from benchmarks.data.stort_register import bygg
from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.maaling import Maaling

RADER = 50_000
GANGER = 25.0
"""So many times the yardstick: each person's work list is worked out again."""
_PAR = 3

Filskriver = Callable[[Path, Path], None]
"""Writes a file with a row for each person of a register."""


def maal_inntak(modul: ModuleType, skriv: Filskriver, rader: int, hva: str) -> list[Maaling]:
    """Time and memory of one file, each process of `modul` on a copy of its own, in turn. Raises IkkeMaalt.

    `hva` is the measurement's name behind the number of rows.
    """
    with TemporaryDirectory() as navn:
        mappe = Path(navn)
        bygg(mappe / "bygget.db", rader, 1)
        skriv(mappe / "bygget.db", mappe / "rader.csv")
        vaare, maalestokkens, minne = [], [], 0
        for _ in range(_PAR):
            tatt = kopi(mappe, "tatt.db")
            tid, brukt, antall = kjor(modul, "ta", tatt, mappe / "rader.csv")
            if antall != rader:
                raise IkkeMaalt(f"{antall} av {rader} rader ble tatt")
            vaare.append(tid)
            minne = max(minne, int(brukt))
            maalestokkens.append(kjor(modul, "rader", kopi(mappe, "rader.db"), tatt)[0])
    return [_maalingen(f"{rader} {hva}", median(vaare), median(maalestokkens), minne)]


def _maalingen(navn: str, vaar: float, maalestokken: float, minne: int) -> Maaling:
    ganger = vaar / maalestokken
    return Maaling(
        navn,
        vaar,
        "s",
        f"≤ {GANGER:.0f} × målestokken",
        f"executemany av de samme radene {maalestokken:.2f} s ({ganger:.1f} ×); {minne} MB".replace(".", ","),
        ganger <= GANGER,
    )
