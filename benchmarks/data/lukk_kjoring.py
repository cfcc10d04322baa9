"""One process of `benchmarks.data.kjoring`: closes a run, or puts in the rows that another closing wrote.

Prints seconds and the most memory that the process had, in megabytes.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date, datetime
from pathlib import Path

from benchmarks.data.egen_prosess import minne, sett_inn

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


if __name__ == "__main__":
    hva, *stier = sys.argv[1:]
    tid = lukk(Path(stier[0])) if hva == "lukk" else sett_inn(Path(stier[0]), Path(stier[1]), TABELLER)
    print(json.dumps([tid, minne()]))
