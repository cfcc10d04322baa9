"""How much waits, for the top of the menu: asked of SQLite itself, since the first form is waiting."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

from data.lager.forbindelse import uri

FLEST = 999
"""So many are counted, so that a big register is as fast as a small one."""

SYNLIG = "vises_fra <= :dag AND (synlig_til IS NULL OR synlig_til > :dag)"
"""What stands on the list on a day."""


class Arbeidstelling(NamedTuple):
    """How much somebody has, and how much waits in the whole register; `FLEST` + 1 for more than that."""

    mine: int
    alle: int


def tell(sti: Path, signatur: str, dag: date) -> Arbeidstelling | None:
    """What waits on that day; None when the file cannot be asked, which opening it tells of."""
    try:
        with closing(sqlite3.connect(uri(sti), uri=True)) as raa:
            return Arbeidstelling(_antall(raa, dag, "tatt_av = :hvem", signatur), _antall(raa, dag))
    except sqlite3.Error:
        return None


def _antall(raa: sqlite3.Connection, dag: date, hvis: str = "1", hvem: str = "") -> int:
    sporring = f"SELECT count(*) FROM (SELECT 1 FROM arbeid WHERE {hvis} AND {SYNLIG} LIMIT {FLEST + 1})"
    (antall,) = raa.execute(sporring, {"dag": dag.isoformat(), "hvem": hvem}).fetchone()
    return int(antall)
