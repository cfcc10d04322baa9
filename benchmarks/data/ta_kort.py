"""One process of `benchmarks.data.meldekort`, and the file of cards that it takes in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.data.inntaksprosess import kjor_inntak

if TYPE_CHECKING:
    from data.register.register import Register


def kortfil(sti: Path, fil: Path) -> None:
    """Writes the next card of each person of the register: every fourth has worked some hours."""
    with closing(sqlite3.connect(sti)) as raa:
        numre = [nr for (nr,) in raa.execute("SELECT fodselsnr FROM sak ORDER BY journalnr")]
    linjer = (f"{nr};310188;180188;310188;{'12,5' if i % 4 == 0 else ''};\n" for i, nr in enumerate(numre))
    fil.write_text("".join(linjer), encoding="utf-8")


def _ta(reg: Register, fil: Path) -> int:
    from data.operasjoner.meldekort.mottak import ta_imot

    return ta_imot(reg, fil).anvist


if __name__ == "__main__":
    kjor_inntak(_ta, ("anvisning", "logg"))
