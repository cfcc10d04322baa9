"""From the fault codes of SQLite and the system to sentences for the caseworker."""

import errno
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from data.feil import (
    Diskfeil,
    Full,
    IngenTilgang,
    Laast,
    Registerfeil,
    Skadet,
    Skrivebeskyttet,
    UlesbarRad,
)
from data.lager import setninger

_ANNEN_OPPBYGNING = re.compile(
    r"no such (table|column|trigger)|.*has no column named|(table|index|trigger) \w+ already exists"
    r"|duplicate column name"
)
"""What SQLite says when a table is not as its version has it, or is there already when the version says it is not."""
_TATT_LEDD = re.compile(r"UNIQUE constraint failed: \w+\.id$")
"""What it says of a link whose number is taken: the guard that moves the chain's head on is gone."""


@contextmanager
def oversatt(sti: Path) -> Iterator[None]:
    """Turns faults of SQLite and unreadable rows inside the block into a Registerfeil that names the file.

    What a row holds follows neither in the sentence nor in the traceback. Other exceptions pass.
    """
    try:
        yield
    except (UlesbarRad, json.JSONDecodeError):
        raise skadet(sti, setninger.FREMMED_RAD) from None
    except Exception as feil:
        tolket = _som_registerfeil(_sqlites_egen(feil), sti)
        if tolket is None:
            raise
        raise tolket from None


def skadet(sti: Path, hva: str) -> Skadet:
    """The fault for a file that is damaged in the way that `hva` says."""
    return Skadet(*setninger.er_skadet(sti, hva))


def skrivebeskyttet(sti: Path) -> Skrivebeskyttet:
    """The fault for a file or folder that cannot be written."""
    return Skrivebeskyttet(*setninger.kan_ikke_skrives_til(sti))


def filfeil(feil: OSError, sti: Path) -> Registerfeil:
    """The fault for a file or folder that the system would not make or open."""
    if feil.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return skrivebeskyttet(sti)
    if feil.errno in (errno.ENOSPC, errno.EDQUOT):
        return _full(sti)
    return _ingen_tilgang(sti)


def krev_lest(funn: str) -> None:
    """Raises SQLite's own fault when a line of its integrity check tells of a page that the disk would not give."""
    kode = re.search(r"error code=(\d+)", funn)
    if kode and int(kode[1]) & 0xFF == sqlite3.SQLITE_IOERR:
        feil = sqlite3.OperationalError("disk I/O error")
        feil.sqlite_errorcode = int(kode[1])
        raise feil


def _ingen_tilgang(sti: Path) -> IngenTilgang:
    return IngenTilgang(*setninger.kan_ikke_aapnes(sti))


def _full(sti: Path) -> Full:
    return Full(*setninger.ikke_plass(sti))


def _sqlites_egen(feil: Exception) -> BaseException | None:
    """The fault as SQLite raised it, also from under SQLAlchemy's, None for one of another kind."""
    under = getattr(feil, "orig", feil)  # what SQLAlchemy's faults call it; they are not loaded to be asked
    return under if isinstance(under, sqlite3.Error) else None


def _som_registerfeil(feil: BaseException | None, sti: Path) -> Registerfeil | None:
    if feil is None:
        return None
    kode = getattr(feil, "sqlite_errorcode", None)
    if kode is None:
        # Python's own, which has no code; its text holds the row's.
        return skadet(sti, setninger.ULESELIGE_TEGN) if "decode to UTF-8" in str(feil) else None
    match kode & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Laast(*setninger.holdes_av_andre(sti))
        case sqlite3.SQLITE_READONLY:
            return skrivebeskyttet(sti)
        case sqlite3.SQLITE_FULL:
            return _full(sti)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return skadet(sti, setninger.INTET_REGISTER)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return _ingen_tilgang(sti)
        case sqlite3.SQLITE_IOERR:
            return Diskfeil(*setninger.disken_svarer_ikke(sti))
        case sqlite3.SQLITE_ERROR if _ANNEN_OPPBYGNING.match(str(feil)):
            return skadet(sti, setninger.TABELL_ENDRET)
        case sqlite3.SQLITE_CONSTRAINT if _TATT_LEDD.match(str(feil)):
            return skadet(sti, setninger.TABELL_ENDRET)
    return None
