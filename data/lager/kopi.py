"""Whole copies of a register, also of one that is in use, and the files that they are put in."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def ny_fil(maal: Path) -> Iterator[Path]:
    """A file for its owner only, filled beside its place and put there whole at the end; never over another.

    Raises FileExistsError when something has its name, and OSError; then nothing is left.
    """
    if os.path.lexists(maal):
        raise FileExistsError(maal)
    with ved_siden(maal) as halv:
        yield halv
        fest(halv)
        gi_navn(halv, maal)
        fest(maal.parent)


@contextmanager
def ved_siden(maal: Path) -> Iterator[Path]:
    """An empty file for its owner only beside the place of another, taken away at the end if nobody has moved it."""
    haandtak, navn = tempfile.mkstemp(prefix=f".{maal.name}.", dir=maal.parent)
    os.close(haandtak)
    try:
        yield Path(navn)
    finally:
        Path(navn).unlink(missing_ok=True)


def fest(sti: Path) -> None:
    """Sees that a file, or the names in a folder, are on the disk. Raises OSError."""
    haandtak = os.open(sti, os.O_RDONLY)
    try:
        os.fsync(haandtak)
    finally:
        os.close(haandtak)


def gi_navn(fil: Path, maal: Path) -> None:
    """Gives a file a name that nothing has; its old name may stay. Raises FileExistsError, OSError."""
    try:
        os.link(fil, maal)
    except FileExistsError:
        raise
    except OSError:  # a disk without links: keep the name first, so that no other file can have it
        os.close(os.open(maal, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        fil.replace(maal)


def ledig_navn(sti: Path, endelse: str) -> Path:
    """A name beside the file that nothing has yet: `register.db.forrige`, then `register.db.forrige-2` and so on."""
    nummer = 1
    while True:
        navn = sti.with_name(f"{sti.name}.{endelse}" + (f"-{nummer}" if nummer > 1 else ""))
        if not any(os.path.lexists(f"{navn}{beside}") for beside in ("", "-wal", "-journal")):
            return navn
        nummer += 1


def kopier(fra: sqlite3.Connection, maal: Path) -> None:
    """Writes what is committed in the register, and nothing else, over an empty file that then needs none beside it."""
    with closing(sqlite3.connect(maal)) as til:
        fra.backup(til)
        til.execute("PRAGMA journal_mode = DELETE")
