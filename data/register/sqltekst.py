"""A register kept as a text of SQL, as SQLite dumps one: what people can read, compare, and keep beside a test."""

import sqlite3
from contextlib import closing
from pathlib import Path

from data.feil import Skadet
from data.migrering import APPLIKASJON, fil_versjon
from data.register import setninger


def lag_av_sql(tekst: Path, sti: Path) -> None:
    """Makes the file at `sti`, where there is none; whether the register is whole is seen when it is opened.

    A dump does not say what kind of file it is of, so that is taken for granted. Raises Skadet for a text that cannot
    be read, that SQLite does not take, or that has no version of ours.
    """
    try:
        with closing(sqlite3.connect(sti)) as fil:
            fil.executescript(tekst.read_text(encoding="utf-8"))
            fil.execute(f"PRAGMA application_id = {APPLIKASJON}")
            fil_versjon(fil)
    except (OSError, ValueError, sqlite3.Error) as feil:
        raise Skadet(*setninger.ingen_sqltekst(tekst)) from feil
