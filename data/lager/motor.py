"""SQLAlchemy's engine on a register: every connection set for safe keeping, every transaction begun by name."""

import fcntl
import os
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.util import LRUCache
from sqlmodel import create_engine

from data.lager.forbindelse import SKRIV, innstill

_MELLOM_FORSOK = (0.0005, 0.003)
"""Seconds, from and to, between two tries for a lock."""


_KOMPILERT: LRUCache[object, object] = LRUCache(2_000)
"""What each statement is in SQL; more than the program has."""


class Dialekt(SQLiteDialect_pysqlite):
    """SQLite as every register of the process speaks it: what is put into SQL for one is at hand for the next."""

    supports_statement_cache = True

    def __eq__(self, annen: object) -> bool:
        return type(annen) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.dagpenger", Dialekt.__module__, Dialekt.__name__)


def lag_motor(sti: Path, ventetid: float, *, trygt: bool = True, nokler: bool = True) -> Engine:
    """The engine; each transaction says with the execution option `start` how it begins. It never makes the file.

    `ventetid` is in seconds. `trygt` False gives up durability, `nokler` False the foreign keys (while upgrading).
    """
    motor = create_engine(
        URL.create("sqlite+dagpenger", database=f"file:{quote(str(sti))}", query={"mode": "rw", "uri": "true"}),
        connect_args={"timeout": ventetid, "isolation_level": None},
        hide_parameters=True,
        execution_options={"compiled_cache": _KOMPILERT},
    )

    def ved_forbindelse(raa: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        assert isinstance(raa, sqlite3.Connection)
        innstill(raa, trygt=trygt, nokler=nokler)

    def begynn(forbindelse: Connection) -> None:
        start = forbindelse.get_execution_options()["start"]
        if start == SKRIV:
            _ta_skrivelaasen(_raa(forbindelse), sti, ventetid)
        else:
            forbindelse.exec_driver_sql(start)

    event.listen(motor, "connect", ved_forbindelse)
    event.listen(motor, "begin", begynn)
    return motor


def raa_forbindelse(forbindelse: Connection) -> sqlite3.Connection:
    """SQLite's own connection under SQLAlchemy's, inside its transaction."""
    if not forbindelse.in_transaction():
        forbindelse.begin()
    return _raa(forbindelse)


def _ta_skrivelaasen(raa: sqlite3.Connection, sti: Path, ventetid: float) -> None:
    """Takes the write lock, in turn with the others that want it, asking again and again in short, uneven steps.

    SQLite's own waiting sleeps longer and longer, up to a tenth of a second at a time, and loses every time to a
    program that writes without pause.
    """
    frist = time.monotonic() + ventetid
    raa.execute("PRAGMA busy_timeout = 0")
    try:
        with _forst_i_koen(sti, frist):
            while True:
                try:
                    raa.execute(SKRIV)
                    return
                except sqlite3.OperationalError as feil:
                    if feil.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= frist:
                        raise
                time.sleep(random.uniform(*_MELLOM_FORSOK))
    finally:
        raa.execute(f"PRAGMA busy_timeout = {1_000 * ventetid:.0f}")


@contextmanager
def _forst_i_koen(sti: Path, frist: float) -> Iterator[None]:
    """Is the one that waits for the write lock, until the time is out: who has just written lets the other in first.

    The queue is the system's lock on SQLite's journal, which SQLite itself does not lock; it is let go when a program
    dies. Where there is no journal yet, or a program that hangs is first, one asks all the same.
    """
    try:
        journalen = os.open(f"{os.path.realpath(sti)}-wal", os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        while time.monotonic() < frist:
            try:
                fcntl.flock(journalen, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(random.uniform(*_MELLOM_FORSOK))
        yield
    finally:
        os.close(journalen)


def _raa(forbindelse: Connection) -> sqlite3.Connection:
    raa = forbindelse.connection.dbapi_connection
    assert isinstance(raa, sqlite3.Connection)
    return raa
