"""`kopi` and `hent`: a register's safety copy, controlled when it is made and when it is put back."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from data.feil import IBruk, Laast, Skadet
from data.filer.egenfil import lag_mappe
from data.kontroll import setninger
from data.kontroll.kontroll import kontroller
from data.lager.feiltolking import oversatt
from data.lager.forbindelse import uri
from data.lager.kopi import fest, gi_navn, kopier, ledig_navn, ny_fil, ved_siden
from data.register.registerfil import BESIDE, lest_register

_LAASBYTES = (512, 0x40000000)
"""How many bytes of a file SQLite's locks lie on, and from where (sqlite.org/fileformat2.html: the lock-byte page)."""


class Kopifeil(Exception):
    """The copy cannot be made or put back, and nothing was done; the text is a sentence for the caseworker."""


class HolderIkke(Exception):
    """What was to be copied does not pass the control, and nothing was done; `funn` are the faults."""

    def __init__(self, funn: list[str]) -> None:
        super().__init__(*funn)
        self.funn = funn


def ta_kopi(sti: Path, maal: Path) -> None:
    """Makes a whole copy of the register at `maal`, where nothing may be, while others may work in the register.

    The copy is there when it has been controlled, or not at all. Raises a Registerfeil, Kopifeil, HolderIkke.
    """
    try:
        with lest_register(sti) as fra, ny_fil(maal) as halv:
            _kopier_og_kontroller(fra, halv)
    except FileExistsError:
        raise Kopifeil(setninger.kopien_finnes(maal)) from None
    except OSError as feil:
        raise _kan_ikke_skrives(maal) from feil


def hent_kopi(kopi: Path, sti: Path, *, erstatt: bool) -> Path | None:
    """Puts a copy in the register's place, controlled; with `erstatt` the register that is there gets another name.

    Gives that name, None when there was no register. Raises a Registerfeil, Kopifeil, HolderIkke; IBruk when somebody
    has the register open.
    """
    sti = Path(os.path.realpath(sti))
    finnes = sti.exists()
    if finnes and not erstatt:
        raise Kopifeil(setninger.registeret_finnes(sti))
    if finnes and os.path.exists(kopi) and os.path.samefile(kopi, sti):
        raise Kopifeil(setninger.er_registeret_selv(kopi))
    try:
        with _lest_kopi(kopi) as fra:
            lag_mappe(sti.parent)
            with ved_siden(sti) as halv:
                _kopier_og_kontroller(fra, halv)
                fest(halv)
                forrige = _bytt_ut(sti, halv) if finnes else None
                if not finnes:
                    gi_navn(halv, sti)
                fest(sti.parent)
    except FileExistsError:
        raise Kopifeil(setninger.laget_imens(sti)) from None
    except OSError as feil:
        raise _kan_ikke_skrives(sti) from feil
    return forrige


@contextmanager
def _lest_kopi(kopi: Path) -> Iterator[sqlite3.Connection]:
    """The copy to be put back; of one that cannot be read, the advice is another copy, not to put back a copy."""
    try:
        with lest_register(kopi) as raa:
            yield raa
    except Skadet as feil:
        raise type(feil)(feil.hva, setninger.VELG_EN_ANNEN_KOPI) from None


def _kopier_og_kontroller(fra: sqlite3.Connection, halv: Path) -> None:
    kopier(fra, halv)
    with oversatt(halv), closing(sqlite3.connect(uri(halv, "ro"), uri=True)) as raa:
        if funn := kontroller(raa):
            raise HolderIkke(funn)


def _bytt_ut(sti: Path, ny: Path) -> Path:
    """The new file in the old one's place, and the old one beside it with all that SQLite kept for it."""
    with _for_seg_selv(sti):
        forrige = ledig_navn(sti, "forrige")
        gi_navn(sti, forrige)
        for endelse in BESIDE:
            with suppress(FileNotFoundError):
                os.rename(f"{sti}{endelse}", f"{forrige}{endelse}")
        forrige.chmod(0o600)
        fest(sti.parent)
        ny.replace(sti)
    return forrige


@contextmanager
def _for_seg_selv(sti: Path) -> Iterator[None]:
    """Holds the register with nobody else in it, what is new moved into its file. Raises IBruk."""
    with closing(sqlite3.connect(uri(sti), uri=True, timeout=0, isolation_level=None)) as raa:
        try:
            with oversatt(sti):
                raa.execute("PRAGMA locking_mode = EXCLUSIVE")
                raa.execute("PRAGMA journal_mode = DELETE").fetchone()
                raa.execute("BEGIN EXCLUSIVE")
        except Laast:
            raise _i_bruk(sti) from None
        except Skadet:
            pass
        else:
            for endelse in BESIDE:  # the file holds it all; SQLite leaves an empty journal, and the killed their own
                Path(f"{sti}{endelse}").unlink(missing_ok=True)
            yield
            return
    with _laast_av_systemet(sti):
        yield


@contextmanager
def _laast_av_systemet(sti: Path) -> Iterator[None]:
    """The same for a file that SQLite cannot make sense of: the locks of those who have it open are there yet."""
    import fcntl

    haandtak = os.open(sti, os.O_RDWR)
    try:
        fcntl.lockf(haandtak, fcntl.LOCK_EX | fcntl.LOCK_NB, *_LAASBYTES)
        yield
    except BlockingIOError:
        raise _i_bruk(sti) from None
    finally:
        os.close(haandtak)


def _i_bruk(sti: Path) -> IBruk:
    return IBruk(*setninger.i_bruk(sti))


def _kan_ikke_skrives(sti: Path) -> Kopifeil:
    return Kopifeil(setninger.kan_ikke_skrives(sti))
