"""50,000 cards are taken in from a file: beside plain executemany of the rows that come of it, and how much memory."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.data import ta_kort
from benchmarks.data.egen_prosess import kjor, kopi
from benchmarks.data.stort_register import bygg
from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.maaling import Maaling

KORT = 50_000
GANGER = 25.0
_PAR = 3


def maal(kort: int = KORT) -> list[Maaling]:
    """Time and memory of one file, each process on a copy of its own, in turn. Raises IkkeMaalt."""
    with TemporaryDirectory() as navn:
        mappe = Path(navn)
        bygg(mappe / "bygget.db", kort, 1)
        ta_kort.kortfil(mappe / "bygget.db", mappe / "kort.csv")
        vaare, maalestokkens, minne = [], [], 0
        for _ in range(_PAR):
            tatt = kopi(mappe, "tatt.db")
            tid, brukt, anvist = kjor(ta_kort, "ta", tatt, mappe / "kort.csv")
            if anvist != kort:
                raise IkkeMaalt(f"{anvist} av {kort} kort ble anvist")
            vaare.append(tid)
            minne = max(minne, int(brukt))
            maalestokkens.append(kjor(ta_kort, "rader", kopi(mappe, "rader.db"), tatt)[0])
    return _maalingene(kort, median(vaare), median(maalestokkens), minne)


def _maalingene(kort: int, vaar: float, maalestokken: float, minne: int) -> list[Maaling]:
    ganger = vaar / maalestokken
    return [
        Maaling(
            f"{kort} kort fra en fil anvises",
            vaar,
            "s",
            f"≤ {GANGER:.0f} × målestokken",
            f"executemany av de samme radene {maalestokken:.2f} s ({ganger:.1f} ×); {minne} MB".replace(".", ","),
            ganger <= GANGER,
        )
    ]
