"""What a process of `benchmarks.data.filinntak` does: takes in a file, or puts in the rows that another did.

Prints seconds, and for the file the most memory that the process had, in megabytes, and how many rows were taken.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.data.egen_prosess import minne, sett_inn

if TYPE_CHECKING:
    from data.register.register import Register

NAA = datetime.fromisoformat("1988-06-06T09:00")

Leser = Callable[["Register", Path], int]
"""Takes in a file, and gives how many rows were taken."""


def kjor_inntak(les: Leser, tabeller: Sequence[str]) -> None:
    """The whole process, by the words of its command line: `ta REGISTER FILE`, or `rader REGISTER OTHER`."""
    hva, sti, annen = sys.argv[1:]
    if hva == "ta":
        tid, antall = _ta(les, Path(sti), Path(annen))
        print(json.dumps([tid, minne(), antall]))
    else:
        print(json.dumps([sett_inn(Path(sti), Path(annen), tabeller)]))


def _ta(les: Leser, sti: Path, fil: Path) -> tuple[float, int]:
    """Seconds that the file takes, opening the register apart."""
    from data.register.klokke import Klokke
    from data.register.register import Register

    reg = Register.aapne(sti, Klokke(lambda: NAA), "ABC")
    try:
        reg.vent_paa_kontrollen()
        reg.varm_opp()
        start = time.perf_counter()
        antall = les(reg, fil)
        return time.perf_counter() - start, antall
    finally:
        reg.lukk()
