"""SQLAlchemy's engine on a register: every connection set for safe keeping, every transaction begun by name."""

import random
import sqlite3
import time
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import create_engine

LES, SKRIV = "BEGIN", "BEGIN IMMEDIATE"
"""How a transaction begins."""

_MELLOM_FORSOK = (0.0005, 0.003)
"""Seconds, from and to, between two tries for the write lock."""


def lag_motor(sti: Path, ventetid: float, *, trygt: bool = True, nokler: bool = True) -> Engine:
    """The engine; each transaction says with the execution option `start` how it begins. It never makes the file.

    `ventetid` is in seconds. `trygt` False gives up durability, `nokler` False the foreign keys (while upgrading).
    """
    motor = create_engine(
        URL.create("sqlite", database=f"file:{quote(str(sti))}", query={"mode": "rw", "uri": "true"}),
        connect_args={"timeout": ventetid, "isolation_level": None},
        hide_parameters=True,
    )

    def innstill(forbindelse: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        markor = forbindelse.cursor()
        markor.execute("PRAGMA journal_mode = WAL")
        markor.execute(f"PRAGMA synchronous = {'FULL' if trygt else 'OFF'}")
        markor.execute(f"PRAGMA foreign_keys = {'ON' if nokler else 'OFF'}")
        markor.execute("PRAGMA trusted_schema = OFF")
        markor.close()

    def begynn(forbindelse: Connection) -> None:
        start = forbindelse.get_execution_options()["start"]
        if start == SKRIV:
            _ta_skrivelaasen(_raa(forbindelse), ventetid)
        else:
            forbindelse.exec_driver_sql(start)

    event.listen(motor, "connect", innstill)
    event.listen(motor, "begin", begynn)
    return motor


def raa_forbindelse(forbindelse: Connection) -> sqlite3.Connection:
    """SQLite's own connection under SQLAlchemy's, inside its transaction."""
    if not forbindelse.in_transaction():
        forbindelse.begin()
    return _raa(forbindelse)


def _ta_skrivelaasen(raa: sqlite3.Connection, ventetid: float) -> None:
    """Takes the write lock, asking again and again in short, uneven steps.

    SQLite's own waiting sleeps longer and longer, up to a tenth of a second at a time, and loses every time to a
    program that writes without pause.
    """
    frist = time.monotonic() + ventetid
    raa.execute("PRAGMA busy_timeout = 0")
    try:
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


def _raa(forbindelse: Connection) -> sqlite3.Connection:
    raa = forbindelse.connection.dbapi_connection
    assert isinstance(raa, sqlite3.Connection)
    return raa
