"""Who uses a register, seen by SQLite alone: before it is opened, or while the first form waits."""

import sqlite3
from contextlib import closing
from pathlib import Path

from data.lager.forbindelse import uri
from data.underskrift import Underskrift


def krever_innlogging(sti: Path) -> bool:
    """Whether one must log in; False for a file that cannot be read, which opening it will tell of."""
    rader = _spurt(sti, "SELECT underskrift FROM oppsett")
    return bool(rader) and rader[0] != Underskrift.INGEN


def eneste_bruker(sti: Path) -> str | None:
    """The signature of the one user that the register has; None when it has none, or several."""
    rader = _spurt(sti, "SELECT signatur FROM bruker LIMIT 2")
    return rader[0] if len(rader) == 1 else None


def _spurt(sti: Path, sporring: str) -> list[str]:
    try:
        with closing(sqlite3.connect(uri(sti), uri=True)) as raa:
            return [str(verdi) for (verdi,) in raa.execute(sporring)]
    except sqlite3.Error:
        return []
