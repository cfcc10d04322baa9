"""50,000 cards are taken in from a file: beside plain executemany of the rows that come of it, and how much memory."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.data import ta_kort
from benchmarks.data.stort_register import bygg
from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.maaling import Maaling

if TYPE_CHECKING:
    from collections.abc import Sequence

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
            tatt = _kopi(mappe, "tatt.db")
            tid, brukt, anvist = _kjor("ta", tatt, mappe / "kort.csv")
            if anvist != kort:
                raise IkkeMaalt(f"{anvist} av {kort} kort ble anvist")
            vaare.append(tid)
            minne = max(minne, int(brukt))
            maalestokkens.append(_kjor("rader", _kopi(mappe, "rader.db"), tatt)[0])
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


def _kopi(mappe: Path, navn: str) -> Path:
    for rest in ("-wal", "-shm"):
        (mappe / f"{navn}{rest}").unlink(missing_ok=True)
    return Path(shutil.copyfile(mappe / "bygget.db", mappe / navn))


def _kjor(hva: str, *stier: Path) -> Sequence[float]:
    kommando = [sys.executable, "-m", ta_kort.__name__, hva, *map(str, stier)]
    prosess = subprocess.run(kommando, capture_output=True, text=True, check=False)
    if prosess.returncode:
        raise IkkeMaalt(f"kortene: {prosess.stderr.strip().rpartition(chr(10))[2]}")
    tallene: list[float] = json.loads(prosess.stdout.splitlines()[-1])
    return tallene
