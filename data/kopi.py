"""A whole copy of a register, also of one that is in use."""

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
    haandtak, navn = tempfile.mkstemp(prefix=f".{maal.name}.", dir=maal.parent)
    halv = Path(navn)
    try:
        yield halv
        os.fsync(haandtak)
        _sett_paa_plass(halv, maal)
    finally:
        os.close(haandtak)
        halv.unlink(missing_ok=True)
    _fest_mappen(maal.parent)


def ledig_navn(sti: Path, endelse: str) -> Path:
    """A name beside the file that nothing has yet: `register.db.forrige`, then `register.db.forrige-2` and so on."""
    nummer = 1
    while True:
        navn = sti.with_name(f"{sti.name}.{endelse}" + (f"-{nummer}" if nummer > 1 else ""))
        if not any(os.path.lexists(f"{navn}{beside}") for beside in ("", "-wal", "-journal")):
            return navn
        nummer += 1


def kopier(sti: Path, maal: Path) -> None:
    """Writes what is committed in the register, and nothing else, to a file of its own at `maal`."""
    with ny_fil(maal) as halv, closing(sqlite3.connect(sti)) as fra, closing(sqlite3.connect(halv)) as til:
        fra.backup(til)
        til.execute("PRAGMA journal_mode = DELETE")


def _sett_paa_plass(halv: Path, maal: Path) -> None:
    try:
        os.link(halv, maal)
    except FileExistsError:
        raise
    except OSError:  # a disk without links: keep the name first, so that no other file can have it
        os.close(os.open(maal, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        halv.replace(maal)


def _fest_mappen(mappe: Path) -> None:
    """Sees that the folder's new name is on the disk as well."""
    haandtak = os.open(mappe, os.O_RDONLY)
    try:
        os.fsync(haandtak)
    finally:
        os.close(haandtak)
