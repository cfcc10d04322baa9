"""A process of its own on a copy of its own: what is measured, or plain executemany of the rows that came of it."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.maaling.ikke_maalt import IkkeMaalt

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType


def kopi(mappe: Path, navn: str) -> Path:
    """A copy of the folder's `bygget.db`, in the place of an older one."""
    for rest in ("-wal", "-shm"):
        (mappe / f"{navn}{rest}").unlink(missing_ok=True)
    return Path(shutil.copyfile(mappe / "bygget.db", mappe / navn))


def kjor(modul: ModuleType, hva: str, *stier: Path) -> Sequence[float]:
    """The numbers that the module prints as JSON when it is run by itself. Raises IkkeMaalt."""
    kommando = [sys.executable, "-m", modul.__name__, hva, *map(str, stier)]
    prosess = subprocess.run(kommando, capture_output=True, text=True, check=False)
    if prosess.returncode:
        raise IkkeMaalt(f"{modul.__name__}: {prosess.stderr.strip().rpartition(chr(10))[2]}")
    tallene: list[float] = json.loads(prosess.stdout.splitlines()[-1])
    return tallene


def sett_inn(sti: Path, ferdig: Path, tabeller: Sequence[str]) -> float:
    """Seconds that plain executemany takes for the rows that the other copy got in those tables, guards on."""
    with closing(sqlite3.connect(sti, isolation_level=None)) as til, closing(sqlite3.connect(ferdig)) as fra:
        til.execute("PRAGMA journal_mode = WAL")
        til.execute("PRAGMA synchronous = FULL")
        til.execute("PRAGMA foreign_keys = ON")
        nye = {}
        for tabell in tabeller:
            (kjent,) = til.execute("SELECT antall FROM kjedehode WHERE tabell = ?", (tabell,)).fetchone()
            nye[tabell] = fra.execute(f"SELECT * FROM {tabell} WHERE id > ? ORDER BY id", (kjent,)).fetchall()
        start = time.perf_counter()
        til.execute("BEGIN IMMEDIATE")
        for tabell, radene in nye.items():
            til.executemany(f"INSERT INTO {tabell} VALUES ({', '.join('?' * len(radene[0]))})", radene)
        til.execute("COMMIT")
        return time.perf_counter() - start


def minne() -> float:
    """The most memory that the process has had, in megabytes; getrusage tells the parent's, when that is more."""
    linjer = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(linje.split()[1]) / 1024 for linje in linjer if linje.startswith("VmHWM"))
