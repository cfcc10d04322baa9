"""A run of 50,000 payments is closed: beside plain executemany of the rows that it writes, and how much memory."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.data import lukk_kjoring
from benchmarks.data.stort_register import bygg
from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.maaling import Maaling

if TYPE_CHECKING:
    from collections.abc import Sequence

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
            lukket = _kopi(mappe, "lukket.db")
            tid, brukt = _kjor("lukk", lukket)
            vaare.append(tid)
            minne = max(minne, int(brukt))
            maalestokkens.append(_kjor("rader", _kopi(mappe, "rader.db"), lukket)[0])
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


def _kopi(mappe: Path, navn: str) -> Path:
    return Path(shutil.copyfile(mappe / "bygget.db", mappe / navn))


def _kjor(hva: str, *stier: Path) -> Sequence[float]:
    kommando = [sys.executable, "-m", lukk_kjoring.__name__, hva, *map(str, stier)]
    prosess = subprocess.run(kommando, capture_output=True, text=True, check=False)
    if prosess.returncode:
        raise IkkeMaalt(f"kjøringen: {prosess.stderr.strip().rpartition(chr(10))[2]}")
    tallene: list[float] = json.loads(prosess.stdout.splitlines()[-1])
    return tallene
