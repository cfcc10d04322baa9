"""Sees that an open register is still the file that its name leads to: in a removed one all that is written is lost."""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from data.feil import Byttet, Registersetning
from data.kjede.kjede import START, Hode
from data.lager.forbindelse import uri
from data.register import setninger

if TYPE_CHECKING:
    from sqlmodel import Session

_FORSOK, _MELLOMROM = 25, 0.02
"""How often, and at what intervals in seconds, a file is looked into that another program may be writing just then."""

Identitet = tuple[int, int] | None


class Filvakt:
    """Knows the register's file and SQLite's journal beside it by device and inode, and by what they hold.

    SQLite keeps what is new in the journal and moves it into the file now and then. So when the file has changed, the
    end of the log that it now holds must be a link of the log that we see, and no earlier one than before: a file that
    was copied over ours in its place is not of our log, or is behind it.
    """

    def __init__(self, sti: Path) -> None:
        self._sti = sti
        self._journal = Path(f"{os.path.realpath(sti)}-wal")
        self._filen = _identitet(sti)
        self._journalen: Identitet = None
        self._endret: tuple[int, int] | None = None
        self._i_filen = Hode(0, START)

    def ved_start(self, okt: "Session") -> None:
        """At the start of a write, with the lock held. Raises Byttet."""
        self._journalen = self._journalen or _identitet(self._journal)
        self._krev_samme(setninger.byttet_ut)
        if self._endret != _endret(self._sti):
            self._krev_samme_logg(okt)

    def lagre(self, okt: "Session") -> None:
        """Commits when the file is still in its place, and sees that it was there afterwards. Raises Byttet."""
        self._krev_samme(setninger.byttet_ut)
        okt.commit()
        self._krev_samme(setninger.byttet_ut_under_lagring)

    def _krev_samme(self, byttet: Callable[[Path], Registersetning]) -> None:
        sett = (_identitet(self._sti), _identitet(self._journal))
        if None in sett or sett != (self._filen, self._journalen):
            raise Byttet(*byttet(self._sti))

    def _krev_samme_logg(self, okt: "Session") -> None:
        for _ in range(_FORSOK):
            endret, hode = _endret(self._sti), _hode_i_filen(self._sti)
            if hode is not None and hode.antall >= self._i_filen.antall and hode.hash == _hash(okt, hode.antall):
                self._endret, self._i_filen = endret, hode
                return
            time.sleep(_MELLOMROM)
        raise Byttet(*setninger.byttet_ut(self._sti))


def _identitet(sti: Path) -> Identitet:
    try:
        tilstand = os.stat(sti)
    except OSError:
        return None
    return tilstand.st_dev, tilstand.st_ino


def _endret(sti: Path) -> tuple[int, int]:
    """When the file was last written, and its size."""
    tilstand = os.stat(sti)
    return tilstand.st_mtime_ns, tilstand.st_size


def _hode_i_filen(sti: Path) -> Hode | None:
    """The head of the log as the file alone has it, without the journal; None when it cannot be read just now."""
    with closing(sqlite3.connect(f"{uri(sti, 'ro')}&immutable=1", uri=True)) as raa:
        try:
            rad = raa.execute("SELECT antall, hash FROM kjedehode WHERE tabell = 'logg'").fetchone()
        except sqlite3.Error:
            return None
    return None if rad is None else Hode(*rad)


def _hash(okt: "Session", nummer: int) -> str | None:
    """The hash of the log's link with that number."""
    if nummer == 0:
        return START
    hash_: str | None = (
        okt.connection().exec_driver_sql("SELECT hash FROM logg WHERE id = ?", (nummer,)).scalar_one_or_none()
    )
    return hash_
