"""The register: one SQLite file, opened with care.

What is promised: an operation that has returned is on the disk (WAL with synchronous=FULL), and one that was
interrupted has left nothing. A register that cannot be written is refused, also for reading: each look at a person
is to be logged, and there it could not be.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from data.filer.egenfil import lag_mappe
from data.kjede.kjedeskriver import legg_til, ventende_logg
from data.kjede.vernet import krev_logget
from data.lager.feiltolking import filfeil, oversatt
from data.lager.kopi import ny_fil
from data.lager.motor import LES, SKRIV, lag_motor, raa_forbindelse
from data.migrering import VERSJONER
from data.register.filvakt import Filvakt
from data.register.klokke import Klokke
from data.register.oppgradering import oppgrader_register
from data.register.registerfil import krev_register, krev_skrivbart, krev_versjon_vi_kjenner, uri
from data.register.startkontroll import Startkontroll

VENTETID = 5.0
"""Seconds that an operation waits for another program's lock before it gives up."""

_KONTROLLERES = "Registeret er stort: det som ikke er kontrollert, blir det mens du arbeider."
_OPPGRADERT = "Registeret er oppgradert; det gamle ligger ved siden av, i {kopi}."


class Register:
    """An open register, with the clock and the signature under which its operations are done.

    `beskjeder` are sentences about the opening that the caseworker should see.
    """

    def __init__(self, sti: Path, klokke: Klokke, signatur: str, motor: Engine, startkontroll: Startkontroll) -> None:
        self.sti = sti
        self.klokke = klokke
        self.signatur = signatur
        self.beskjeder: tuple[str, ...] = ()
        self._filvakt = Filvakt(sti)
        self._startkontroll = startkontroll
        self._skriver = motor.execution_options(start=SKRIV)
        self._leser = motor.execution_options(start=LES)

    @classmethod
    def aapne(
        cls,
        sti: Path,
        klokke: Klokke,
        signatur: str,
        *,
        ventetid: float = VENTETID,
        trygt: bool = True,
        ved_funn: Callable[[str], None] | None = None,
    ) -> "Register":
        """Opens the register at `sti`, making it when it is missing and upgrading it when needed.

        `ventetid` is in seconds. `trygt` False gives up the promise that what has returned is on the disk: only for a
        file that can be made again. `ved_funn` gets a sentence, in another thread, when the control that goes on in the
        background finds something. Raises a Registerfeil with a sentence for the caseworker.
        """
        sti = Path(sti).absolute()
        with oversatt(sti):
            if not os.path.exists(sti):
                _lag(sti, klokke, signatur, ventetid)
            krev_register(sti)
            beskjeder = krev_skrivbart(sti)
            register = cls(sti, klokke, signatur, lag_motor(sti, ventetid, trygt=trygt), Startkontroll(sti, ved_funn))
            try:
                if _versjon(sti, ventetid) != VERSJONER[-1]:
                    kopi = _oppgrader(sti, klokke, signatur, ventetid)
                    beskjeder += (_OPPGRADERT.format(kopi=kopi.name),) if kopi else ()
                with register.raa_lesing() as raa:
                    register._startkontroll.kjor(raa)
                if register._startkontroll.i_bakgrunnen:
                    beskjeder += (_KONTROLLERES,)
            except BaseException:
                register.lukk()
                raise
        register.beskjeder = beskjeder
        return register

    @property
    def kjennemerke(self) -> str:
        """What tells this register from others that may come to lie at the same place; given when it is made."""
        with self.raa_lesing() as raa:
            return str(raa.execute("PRAGMA user_version").fetchone()[0])

    @contextmanager
    def skriv(self) -> Iterator[Session]:
        """A transaction that holds the write lock from its first moment; commits at the end, or leaves nothing."""
        self._startkontroll.krev_hel()
        with oversatt(self.sti), Session(self._skriver) as okt:
            okt.connection()
            self._filvakt.ved_start(okt)
            yield okt
            krev_logget(okt)
            self._filvakt.lagre(okt)

    @contextmanager
    def innsyn(self) -> Iterator[Session]:
        """A reading transaction for a look that is to be logged: the log rows are written in a short write at the end.

        Whoever looks holds nobody up, and nothing that was read is handed out before the look is in the log.
        """
        with self.les() as okt:
            ventende = ventende_logg(okt)
            yield okt
        if ventende:
            with self.skriv() as okt:
                for rad in ventende:
                    legg_til(okt, rad)

    @contextmanager
    def les(self) -> Iterator[Session]:
        """A transaction that reads one consistent state, and holds nobody up."""
        self._startkontroll.krev_hel()
        with oversatt(self.sti), Session(self._leser) as okt:
            yield okt

    @contextmanager
    def raa_lesing(self) -> Iterator[sqlite3.Connection]:
        """SQLite's own connection inside a reading transaction, for controls that look at the file as it is."""
        with oversatt(self.sti), self._leser.connect() as forbindelse:
            yield raa_forbindelse(forbindelse)

    def vent_paa_kontrollen(self) -> None:
        """Waits until the control in the background is done. Raises what it found."""
        self._startkontroll.vent()
        self._startkontroll.krev_hel()

    def lukk(self) -> None:
        """Closes the register; may be called twice."""
        self._startkontroll.stopp()
        self._skriver.dispose()


def _lag(sti: Path, klokke: Klokke, signatur: str, ventetid: float) -> None:
    """Makes an empty register, whole before it has its name; another program may have been first."""
    try:
        lag_mappe(sti.parent)
        with suppress(FileExistsError), ny_fil(sti) as halv:
            _oppgrader(halv, klokke, signatur, ventetid)
    except OSError as feil:
        raise filfeil(feil, sti) from feil


def _versjon(sti: Path, ventetid: float) -> str:
    with closing(sqlite3.connect(uri(sti), uri=True, timeout=ventetid)) as raa:
        return krev_versjon_vi_kjenner(sti, raa)


def _oppgrader(sti: Path, klokke: Klokke, signatur: str, ventetid: float) -> Path | None:
    motor = lag_motor(sti, ventetid, nokler=False)
    try:
        return oppgrader_register(motor.execution_options(start=SKRIV), sti, klokke, signatur)
    finally:
        motor.dispose()
