"""SQLite's own connection to a register, set for safe keeping; nothing here loads SQLAlchemy."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

LES, SKRIV = "BEGIN", "BEGIN IMMEDIATE"
"""How a transaction begins."""


def uri(sti: Path, modus: str = "rw") -> str:
    """The file's address for SQLite, which then never makes a file that is missing."""
    return f"file:{quote(str(sti))}?mode={modus}"


def forbind(sti: Path, ventetid: float, *, trygt: bool = True) -> sqlite3.Connection:
    """A connection in which each transaction is begun by name, for one thread at a time; `ventetid` is in seconds.

    Raises sqlite3.Error.
    """
    raa = sqlite3.connect(uri(sti), uri=True, timeout=ventetid, isolation_level=None, check_same_thread=False)
    try:
        innstill(raa, trygt=trygt)
    except BaseException:
        raa.close()
        raise
    return raa


def innstill(raa: sqlite3.Connection, *, trygt: bool = True, nokler: bool = True) -> None:
    """Sets a connection; `trygt` False gives up durability, `nokler` False the foreign keys."""
    for pragma in (
        "journal_mode = WAL",
        f"synchronous = {'FULL' if trygt else 'OFF'}",
        f"foreign_keys = {'ON' if nokler else 'OFF'}",
        "trusted_schema = OFF",
    ):
        raa.execute(f"PRAGMA {pragma}").close()
