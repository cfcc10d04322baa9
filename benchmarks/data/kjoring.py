"""A run of 50,000 payments is closed: beside plain executemany of the rows that it writes, and how much memory."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.data import lukk_kjoring
from benchmarks.data.egen_prosess import kjor, kopi
from benchmarks.data.stort_register import bygg
from benchmarks.maaling.maaling import Maaling

ANVISNINGER = 50_000
GANGER, MEGABYTE = 5.0, 300
_PAR = 3


def maal(anvisninger: int = ANVISNINGER) -> list[Maaling]:
    """Time and memory of the closing, each process on a copy of its own, in turn. Raises IkkeMaalt."""
    with TemporaryDirectory() as navn:
        mappe = Path(navn)
        bygg(mappe / "bygget.db", anvisninger, 1)
        vaare, maalestokkens, minne = [], [], 0
        for _ in range(_PAR):
            lukket = kopi(mappe, "lukket.db")
            tid, brukt = kjor(lukk_kjoring, "lukk", lukket)
            vaare.append(tid)
            minne = max(minne, int(brukt))
            maalestokkens.append(kjor(lukk_kjoring, "rader", kopi(mappe, "rader.db"), lukket)[0])
    return _maalingene(anvisninger, median(vaare), median(maalestokkens), minne)


def _maalingene(anvisninger: int, vaar: float, maalestokken: float, minne: int) -> list[Maaling]:
    ganger = vaar / maalestokken
    return [
        Maaling(
            f"Kjøring med {anvisninger} anvisninger lukkes",
            vaar,
            "s",
            f"≤ {GANGER:.0f} × målestokken",
            f"executemany av de samme radene {maalestokken:.2f} s ({ganger:.1f} ×)".replace(".", ","),
            ganger <= GANGER,
        ),
        Maaling(f"Minne når {anvisninger} anvisninger lukkes", minne, "MB", f"< {MEGABYTE} MB", "", minne < MEGABYTE),
    ]
