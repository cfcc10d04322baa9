"""50,000 rows of another register are taken in: beside plain executemany of the rows that come of it, and memory."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.data import ta_registerfil
from benchmarks.data.egen_prosess import kjor, kopi
from benchmarks.data.stort_register import bygg
from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.maaling import Maaling

RADER = 50_000
GANGER = 25.0
"""As for cards: each person's work list is worked out again."""
_PAR = 3


def maal(rader: int = RADER) -> list[Maaling]:
    """Time and memory of one file, each process on a copy of its own, in turn. Raises IkkeMaalt."""
    with TemporaryDirectory() as navn:
        mappe = Path(navn)
        bygg(mappe / "bygget.db", rader, 1)
        ta_registerfil.registerfil(mappe / "bygget.db", mappe / "register.csv")
        vaare, maalestokkens, minne = [], [], 0
        for _ in range(_PAR):
            tatt = kopi(mappe, "tatt.db")
            tid, brukt, antall = kjor(ta_registerfil, "ta", tatt, mappe / "register.csv")
            if antall != rader:
                raise IkkeMaalt(f"{antall} av {rader} rader ble tatt")
            vaare.append(tid)
            minne = max(minne, int(brukt))
            maalestokkens.append(kjor(ta_registerfil, "rader", kopi(mappe, "rader.db"), tatt)[0])
    return _maalingene(rader, median(vaare), median(maalestokkens), minne)


def _maalingene(rader: int, vaar: float, maalestokken: float, minne: int) -> list[Maaling]:
    ganger = vaar / maalestokken
    return [
        Maaling(
            f"{rader} rader fra et annet register leses",
            vaar,
            "s",
            f"≤ {GANGER:.0f} × målestokken",
            f"executemany av de samme radene {maalestokken:.2f} s ({ganger:.1f} ×); {minne} MB".replace(".", ","),
            ganger <= GANGER,
        )
    ]
