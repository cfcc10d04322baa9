"""One process of `benchmarks.data.registerfil`, and the file of another register that it takes in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.data.inntaksprosess import kjor_inntak

if TYPE_CHECKING:
    from data.register.register import Register


def registerfil(sti: Path, fil: Path) -> None:
    """Writes an income of each person of the register: every tenth is far from what is stated."""
    with closing(sqlite3.connect(sti)) as raa:
        rader = raa.execute("SELECT fodselsnr, lonn_1 FROM sak JOIN behandling USING (journalnr) ORDER BY journalnr")
        linjer = [
            f"inntekt;{nr};1987-01-01;1987-12-31;{(lonn or 0) * (2 if i % 10 == 0 else 1)}\n"
            for i, (nr, lonn) in enumerate(rader)
        ]
    fil.write_text("".join(linjer), encoding="utf-8")


def _ta(reg: Register, fil: Path) -> int:
    from data.operasjoner.register.mottak import les_inn

    return les_inn(reg, fil).tatt.total()


if __name__ == "__main__":
    kjor_inntak(_ta, ("registeropplysning", "logg"))
