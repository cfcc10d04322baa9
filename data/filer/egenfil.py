"""Files that are for their owner only, and are there whole or not at all.

A file is written beside its place under a name that nobody can guess, opened so that no link is followed, and moved
there when it is on the disk. What stood in the place is replaced: also a link, whose target is left alone. Only what is
no file at all (a device, a folder, a pipe) is never replaced.
"""

import os
import stat
import tempfile
from collections.abc import Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

MAPPERETT = 0o700
FILRETT = 0o600


class Uferdig:
    """A file that is being written, by `fil`, and nobody sees before `bytt_inn`; else leaving takes it away.

    Raises OSError where the file cannot be made.
    """

    def __init__(self, sti: Path) -> None:
        _krev_vanlig_fil(sti)
        self.sti = sti
        beskriver, navn = tempfile.mkstemp(dir=sti.parent, prefix=f".{sti.name[:50]}.")
        self._ved_siden = Path(navn)
        self.fil: BinaryIO = os.fdopen(beskriver, "wb")

    def __enter__(self) -> "Uferdig":
        return self

    def __exit__(
        self, slag: type[BaseException] | None, feil: BaseException | None, spor: TracebackType | None
    ) -> None:
        with suppress(OSError):
            self.fil.close()
        self._ved_siden.unlink(missing_ok=True)

    def lukk(self) -> None:
        """Nothing more will be written, and what is written is on the disk. Raises OSError."""
        if not self.fil.closed:
            self.fil.flush()
            os.fsync(self.fil.fileno())
            self.fil.close()

    def bytt_inn(self) -> None:
        """Puts the file in its place. Raises OSError."""
        self.lukk()
        _krev_vanlig_fil(self.sti)
        self._ved_siden.replace(self.sti)

    def ta_plassen(self) -> None:
        """Puts the file in its place where nothing may be, not even a link. Raises FileExistsError, OSError."""
        self.lukk()
        try:
            os.link(self._ved_siden, self.sti)
        except FileExistsError:
            raise
        except OSError:  # a disk without links: keep the name first, so that no other file can have it
            os.close(os.open(self.sti, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILRETT))
            self.bytt_inn()


def skriv_egen_fil(sti: Path, innhold: bytes) -> None:
    """Writes a whole file. Raises OSError."""
    with Uferdig(sti) as uferdig:
        uferdig.fil.write(innhold)
        uferdig.bytt_inn()


def skriv_ny_fil(sti: Path, innhold: bytes) -> None:
    """Writes a whole file where nothing may be. Raises FileExistsError, OSError."""
    with Uferdig(sti) as uferdig:
        uferdig.fil.write(innhold)
        uferdig.ta_plassen()


def skriv_sammen(filer: Mapping[Path, bytes], mens: AbstractContextManager[object] | None = None) -> None:
    """Writes whole files that belong together: all are on the disk before any takes its place.

    They take their places while `mens` lasts; what it raises keeps them away. Raises OSError.
    """
    with ExitStack() as opprydding:
        uferdige = [opprydding.enter_context(Uferdig(sti)) for sti in filer]
        for uferdig in uferdige:
            uferdig.fil.write(filer[uferdig.sti])
            uferdig.lukk()
        with mens or nullcontext():
            for uferdig in uferdige:
                uferdig.bytt_inn()


def legg_til(sti: Path, tekst: str) -> None:
    """Writes at the end of a log, which is made when it is missing, and where a link stands. Raises OSError."""
    if sti.is_symlink():
        sti.unlink()
    _krev_vanlig_fil(sti)
    flagg = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(sti, flagg, FILRETT), "ab") as fil:
        os.fchmod(fil.fileno(), FILRETT)
        fil.write(tekst.encode("utf-8", "backslashreplace"))


def lag_mappe(mappe: Path) -> None:
    """Makes a folder and those above it that are missing, each for its owner only. Raises OSError."""
    if not mappe.is_dir():
        lag_mappe(mappe.parent)
        mappe.mkdir(MAPPERETT, exist_ok=True)


def _krev_vanlig_fil(sti: Path) -> None:
    """Raises OSError when the place holds something that is no file, or a link to such a thing."""
    try:
        slag = sti.stat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(slag):
        raise OSError(f"{sti} is no regular file")
