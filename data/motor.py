"""SQLAlchemy's engine on a register: every connection set for safe keeping, every transaction begun by name."""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import create_engine


def lag_motor(sti: Path, ventetid: float, *, trygt: bool = True, nokler: bool = True) -> Engine:
    """The engine; each transaction says with the execution option `start` how it begins.

    `ventetid` is in seconds. `trygt` False gives up durability, `nokler` False the foreign keys (while upgrading).
    """
    motor = create_engine(
        URL.create("sqlite", database=str(sti)),
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
        forbindelse.exec_driver_sql(forbindelse.get_execution_options()["start"])

    event.listen(motor, "connect", innstill)
    event.listen(motor, "begin", begynn)
    return motor


def raa_forbindelse(forbindelse: Connection) -> sqlite3.Connection:
    """SQLite's own connection under SQLAlchemy's, inside its transaction."""
    if not forbindelse.in_transaction():
        forbindelse.begin()
    raa = forbindelse.connection.dbapi_connection
    assert isinstance(raa, sqlite3.Connection)
    return raa
