"""One process of `benchmarks.data.meldekort`: takes in a file of cards, or puts in the rows that another did.

Prints seconds, and for the file the most memory that the process had, in megabytes, and how many cards were paid.
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
TABELLER = ("anvisning", "logg")


def kortfil(sti: Path, fil: Path) -> None:
    """Writes the next card of each person of the register: every fourth has worked some hours."""
    with closing(sqlite3.connect(sti)) as raa:
        numre = [nr for (nr,) in raa.execute("SELECT fodselsnr FROM sak ORDER BY journalnr")]
    linjer = (f"{nr};310188;180188;310188;{'12,5' if i % 4 == 0 else ''};\n" for i, nr in enumerate(numre))
    fil.write_text("".join(linjer), encoding="utf-8")


def ta(sti: Path, fil: Path) -> tuple[float, int]:
    """Seconds that the file takes, opening the register apart, and how many cards were paid."""
    from data.operasjoner.meldekort.mottak import ta_imot
    from data.register.klokke import Klokke
    from data.register.register import Register

    reg = Register.aapne(sti, Klokke(lambda: NAA), "ABC")
    try:
        reg.vent_paa_kontrollen()
        reg.varm_opp()
        start = time.perf_counter()
        svar = ta_imot(reg, fil)
        return time.perf_counter() - start, svar.anvist
    finally:
        reg.lukk()


if __name__ == "__main__":
    hva, *stier = sys.argv[1:]
    if hva == "ta":
        tid, antall = ta(Path(stier[0]), Path(stier[1]))
        print(json.dumps([tid, minne(), antall]))
    else:
        print(json.dumps([sett_inn(Path(stier[0]), Path(stier[1]), TABELLER)]))
