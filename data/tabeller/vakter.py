"""The guards: triggers by which the file itself refuses to change, delete or put in what a chain holds.

They are declared with the tables, so that a test holds them against what the migrations make.
"""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, Table, event
from sqlmodel import SQLModel

Rad = TypeVar("Rad", bound=SQLModel)


def kjedet(rad: type[Rad]) -> type[Rad]:
    """Declares a chained table: only the next link comes in, also by INSERT OR REPLACE, and the head follows."""
    tabell = str(rad.__tablename__)
    return _voktet(
        rad,
        f"CREATE TRIGGER {tabell}_endres_ikke BEFORE UPDATE ON {tabell}"
        f" BEGIN SELECT RAISE(ABORT, '{tabell} endres ikke'); END",
        f"CREATE TRIGGER {tabell}_slettes_ikke BEFORE DELETE ON {tabell}"
        f" BEGIN SELECT RAISE(ABORT, '{tabell} slettes ikke'); END",
        f"CREATE TRIGGER {tabell}_neste_ledd BEFORE INSERT ON {tabell} WHEN NOT EXISTS ("
        f"SELECT 1 FROM kjedehode WHERE tabell = '{tabell}' AND antall + 1 = NEW.id AND hash = NEW.forrige)"
        f" BEGIN SELECT RAISE(ABORT, '{tabell} tar bare neste ledd'); END",
        f"CREATE TRIGGER {tabell}_nytt_hode AFTER INSERT ON {tabell}"
        f" BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = '{tabell}'; END",
    )


def kjedehoder(rad: type[Rad]) -> type[Rad]:
    """Declares the table of the chains' heads: each goes one link at a time, none goes away, and none comes in."""
    tabell = str(rad.__tablename__)
    return _voktet(
        rad,
        f"CREATE TRIGGER {tabell}_bare_fram BEFORE UPDATE ON {tabell}"
        " WHEN NEW.tabell <> OLD.tabell OR NEW.antall <> OLD.antall + 1"
        f" BEGIN SELECT RAISE(ABORT, '{tabell} gaar bare fram'); END",
        f"CREATE TRIGGER {tabell}_slettes_ikke BEFORE DELETE ON {tabell}"
        f" BEGIN SELECT RAISE(ABORT, '{tabell} slettes ikke'); END",
        f"CREATE TRIGGER {tabell}_ingen_nye BEFORE INSERT ON {tabell}"
        f" BEGIN SELECT RAISE(ABORT, '{tabell} faar ingen nye rader'); END",
    )


def voktet(*vakter: str) -> Callable[[type[Rad]], type[Rad]]:
    """Declares guards of the table's own; one may be on another table that was made before it."""
    return lambda rad: _voktet(rad, *vakter)


def _voktet(rad: type[Rad], *vakter: str) -> type[Rad]:
    """The table with its guards, which come with it when it is made."""

    def sett_vakter(_: Table, forbindelse: Connection, **__: object) -> None:
        for vakt in vakter:
            forbindelse.exec_driver_sql(vakt)

    event.listen(SQLModel.metadata.tables[str(rad.__tablename__)], "after_create", sett_vakter)
    return rad
