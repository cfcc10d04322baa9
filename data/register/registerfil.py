"""The file that a register is: found or made, for its owner only, and of a kind and version that we know."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from data.feil import FinnesIkke, ForNy, TomFil
from data.lager.feiltolking import filfeil, oversatt, skadet, skrivebeskyttet
from data.lager.forbindelse import uri
from data.migrering import VERSJONER, fil_versjon
from data.register import setninger

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite adds to the register's name for the files that it keeps beside it."""


def krev_register(sti: Path) -> None:
    """Raises FinnesIkke, TomFil, or IngenTilgang for something that can be no register, and touches nothing."""
    try:
        tilstand = os.stat(sti)
    except FileNotFoundError:
        raise FinnesIkke(*setninger.finnes_ikke(sti)) from None
    except OSError as feil:
        raise filfeil(feil, sti) from feil
    if tilstand.st_size == 0:
        raise TomFil(*setninger.tom_fil(sti))


def krev_versjon_vi_kjenner(sti: Path, raa: sqlite3.Connection) -> str:
    """The file's schema version. Raises Skadet for a file that is no register, ForNy for one that we do not know."""
    try:
        versjon = fil_versjon(raa)
    except ValueError:
        versjon = None
    if versjon is None:
        raise skadet(sti, setninger.IKKE_VAART_REGISTER)
    if versjon not in VERSJONER:
        raise ForNy(*setninger.nyere_program(sti))
    return versjon


def krev_skrivbart(sti: Path) -> tuple[str, ...]:
    """Sees that file and folder can be written, and that nobody but the owner can read the file and those beside it.

    Gives the sentences that the caseworker should see. Raises Skrivebeskyttet, IngenTilgang.
    """
    try:
        os.close(os.open(sti, os.O_RDWR))
    except OSError as feil:
        raise filfeil(feil, sti) from feil
    if not os.access(sti.parent, os.W_OK | os.X_OK):
        raise skrivebeskyttet(sti)
    return () if _bare_for_eieren(sti) else (setninger.LESES_AV_ANDRE,)


def _bare_for_eieren(sti: Path) -> bool:
    """Takes the others' rights away; whether that could be done."""
    for fil in (sti, *(Path(f"{os.path.realpath(sti)}{endelse}") for endelse in BESIDE)):
        with suppress(FileNotFoundError):
            rettigheter = fil.stat().st_mode
            if not rettigheter & 0o077:
                continue
            try:
                fil.chmod(rettigheter & 0o700)
            except PermissionError:
                return False
    return True


@contextmanager
def lest_register(sti: Path, ventetid: float = 5.0) -> Iterator[sqlite3.Connection]:
    """One consistent state of the register, read by SQLite itself; the file is neither made nor upgraded.

    A register that may not be written can be read too, if nobody has it open. Raises a Registerfeil.
    """
    krev_register(sti)
    with oversatt(sti), closing(_aapnet(sti, ventetid)) as raa:
        raa.execute("PRAGMA query_only = ON")
        raa.execute("BEGIN")
        krev_versjon_vi_kjenner(sti, raa)
        yield raa


def _aapnet(sti: Path, ventetid: float) -> sqlite3.Connection:
    """A connection that can read: with the files that SQLite keeps beside the register, or else without them."""
    alene = os.access(sti, os.W_OK) and os.access(sti.parent, os.W_OK)
    if alene or any(os.path.exists(f"{os.path.realpath(sti)}{endelse}") for endelse in BESIDE):
        return sqlite3.connect(uri(sti), uri=True, timeout=ventetid, isolation_level=None)
    return sqlite3.connect(f"{uri(sti, 'ro')}&immutable=1", uri=True, timeout=ventetid, isolation_level=None)
