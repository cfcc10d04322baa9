"""One process of `benchmarks.data.registerfil`: takes in a file of another register, or puts in the rows of another.

Prints seconds, and for the file the most memory that the process had, in megabytes, and how many rows were taken.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

from benchmarks.data.egen_prosess import minne, sett_inn

NAA = datetime.fromisoformat("1988-06-06T09:00")
TABELLER = ("registeropplysning", "logg")


def registerfil(sti: Path, fil: Path) -> None:
    """Writes an income of each person of the register: every tenth is far from what is stated."""
    with closing(sqlite3.connect(sti)) as raa:
        rader = raa.execute("SELECT fodselsnr, lonn_1 FROM sak JOIN behandling USING (journalnr) ORDER BY journalnr")
        linjer = [
            f"inntekt;{nr};1987-01-01;1987-12-31;{(lonn or 0) * (2 if i % 10 == 0 else 1)}\n"
            for i, (nr, lonn) in enumerate(rader)
        ]
    fil.write_text("".join(linjer), encoding="utf-8")


def ta(sti: Path, fil: Path) -> tuple[float, int]:
    """Seconds that the file takes, opening the register apart, and how many rows were taken."""
    from data.operasjoner.register.mottak import les_inn
    from data.register.klokke import Klokke
    from data.register.register import Register

    reg = Register.aapne(sti, Klokke(lambda: NAA), "ABC")
    try:
        reg.vent_paa_kontrollen()
        reg.varm_opp()
        start = time.perf_counter()
        svar = les_inn(reg, fil)
        return time.perf_counter() - start, svar.tatt.total()
    finally:
        reg.lukk()


if __name__ == "__main__":
    hva, *stier = sys.argv[1:]
    if hva == "ta":
        tid, antall = ta(Path(stier[0]), Path(stier[1]))
        print(json.dumps([tid, minne(), antall]))
    else:
        print(json.dumps([sett_inn(Path(stier[0]), Path(stier[1]), TABELLER)]))
