"""From the fault codes of SQLite and the system to sentences for the caseworker."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from data.feil import Full, IngenTilgang, Laast, Registerfeil, Skadet, Skrivebeskyttet


@contextmanager
def oversatt(sti: Path) -> Iterator[None]:
    """Turns SQLite's faults inside the block into a Registerfeil that names the file; other exceptions pass."""
    try:
        yield
    except DBAPIError as feil:
        raise _som_registerfeil(feil.orig, sti) or feil from feil
    except sqlite3.Error as feil:
        raise _som_registerfeil(feil, sti) or feil from feil


def skadet(sti: Path, hva: str) -> Skadet:
    """The fault for a file that is damaged in the way that `hva` says."""
    return Skadet(f"Registeret {sti} er skadet ({hva}): hent fram sikkerhetskopien, og skriv ikke mer i denne filen.")


def skrivebeskyttet(sti: Path) -> Skrivebeskyttet:
    """The fault for a file or folder that cannot be written."""
    return Skrivebeskyttet(
        f"Registeret {sti} kan ikke skrives til: skaff skrivetilgang til filen og mappen, eller velg et annet register."
    )


def filfeil(feil: OSError, sti: Path) -> Registerfeil:
    """The fault for a file or folder that the system would not make or open."""
    if feil.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return skrivebeskyttet(sti)
    if feil.errno in (errno.ENOSPC, errno.EDQUOT):
        return _full(sti)
    return _ingen_tilgang(sti)


def _ingen_tilgang(sti: Path) -> IngenTilgang:
    return IngenTilgang(f"Registeret {sti} kan ikke åpnes: kontroller at mappen finnes og at du har tilgang til den.")


def _full(sti: Path) -> Full:
    return Full(f"Det er ikke plass til mer i {sti}: frigjør plass på disken og prøv igjen, ingenting er lagret.")


def _som_registerfeil(feil: BaseException | None, sti: Path) -> Registerfeil | None:
    kode = getattr(feil, "sqlite_errorcode", None)
    if kode is None:
        return None
    match kode & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Laast(f"Registeret {sti} holdes av et annet program: vent litt og prøv igjen, ingenting er lagret.")
        case sqlite3.SQLITE_READONLY:
            return skrivebeskyttet(sti)
        case sqlite3.SQLITE_FULL:
            return Full(
                f"Det er ikke plass til mer i {sti}: frigjør plass på disken og prøv igjen, ingenting er lagret."
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return skadet(sti, "filen kan ikke leses som et register")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return _ingen_tilgang(sti)
        case sqlite3.SQLITE_IOERR:
            return Registerfeil(f"Disken svarer ikke for {sti}: kontroller disken og prøv igjen, ingenting er lagret.")
    return None
