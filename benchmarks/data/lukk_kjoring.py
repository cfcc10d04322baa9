"""One process of `benchmarks.data.kjoring`: closes a run, or puts in the rows that another closing wrote.

Prints seconds and the most memory that the process had, in megabytes.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

MANDAG, ETTER_TIMEN = date(1988, 6, 6), datetime.fromisoformat("1988-06-07T12:00")
TABELLER = ("kjoring", "kjoringspost", "logg")


def lukk(sti: Path) -> float:
    """Seconds that the closing takes, opening apart."""
    from data.operasjoner.kjoring.lukking import lukk as lukk_kjoringen
    from data.register.klokke import Klokke
    from data.register.register import Register

    reg = Register.aapne(sti, Klokke(lambda: ETTER_TIMEN), "ABC")
    try:
        reg.vent_paa_kontrollen()
        reg.varm_opp()
        start = time.perf_counter()
        lukk_kjoringen(reg, MANDAG)
        return time.perf_counter() - start
    finally:
        reg.lukk()


def rader(sti: Path, lukket: Path) -> float:
    """Seconds that plain executemany takes for the rows that the closing of the other copy wrote, guards on."""
    with closing(sqlite3.connect(sti, isolation_level=None)) as til, closing(sqlite3.connect(lukket)) as fra:
        til.execute("PRAGMA journal_mode = WAL")
        til.execute("PRAGMA synchronous = FULL")
        til.execute("PRAGMA foreign_keys = ON")
        nye = {}
        for tabell in TABELLER:
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


if __name__ == "__main__":
    hva, *stier = sys.argv[1:]
    tid = lukk(Path(stier[0])) if hva == "lukk" else rader(Path(stier[0]), Path(stier[1]))
    print(json.dumps([tid, minne()]))
