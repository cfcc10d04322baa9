"""The register: one SQLite file, opened with care.

What is promised: an operation that has returned is on the disk (WAL with synchronous=FULL), and one that was
interrupted has left nothing. A register that cannot be written is refused, also for reading: each look at a person
is to be logged, and there it could not be.

A register is opened and controlled by SQLite alone. SQLAlchemy, which takes longer to load than all else together, is
loaded by the first operation, or by `varm_opp` before it.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from data.feil import Avvist
from data.filer.egenfil import lag_mappe
from data.lager.feiltolking import filfeil, oversatt
from data.lager.forbindelse import LES, SKRIV, forbind, uri
from data.lager.kopi import ny_fil
from data.migrering import VERSJONER
from data.register import setninger
from data.register.filvakt import Filvakt
from data.register.klokke import Klokke
from data.register.registerfil import krev_register, krev_skrivbart, krev_versjon_vi_kjenner
from data.register.startkontroll import Startkontroll

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

VENTETID = 5.0
"""Seconds that an operation waits for another program's lock before it gives up."""


class Register:
    """An open register, with the clock and the signature under which its operations are done.

    `innlogget` is the user who has shown a password, None while nobody has; what is done is then signed by no other.
    `beskjeder` are sentences about the opening that the caseworker should see. `stengt` is what is answered to every
    operation when nothing more may be written; then it can be read, and looks are not logged. Blank lets all through.
    """

    def __init__(
        self, sti: Path, klokke: Klokke, signatur: str, ventetid: float, trygt: bool, startkontroll: Startkontroll
    ) -> None:
        self.sti = sti
        self.klokke = klokke
        self.signatur = signatur
        self.innlogget: str | None = None
        self.beskjeder: tuple[str, ...] = ()
        self.stengt = ""
        self._ventetid = ventetid
        self._trygt = trygt
        self._filvakt = Filvakt(sti)
        self._startkontroll = startkontroll

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
            register = cls(sti, klokke, signatur, ventetid, trygt, Startkontroll(sti, ved_funn))
            try:
                if _versjon(sti, ventetid) != VERSJONER[-1]:
                    kopi = _oppgrader(sti, klokke, signatur, ventetid)
                    beskjeder += (setninger.oppgradert(kopi.name),) if kopi else ()
                register._holder.execute(LES)
                register._startkontroll.kjor(register._holder)
                register._holder.execute("ROLLBACK")
                if register._startkontroll.i_bakgrunnen:
                    beskjeder += (setninger.KONTROLLERES,)
            except BaseException:
                register.lukk()
                raise
        register.beskjeder = beskjeder
        return register

    def signert(self, skrevet: str | None) -> str:
        """Who signs: whoever is logged in, else what somebody wrote, else the signature that it was opened with."""
        return self.innlogget or skrevet or self.signatur

    @property
    def kjennemerke(self) -> str:
        """What tells this register from others that may come to lie at the same place; given when it is made."""
        with oversatt(self.sti):
            return str(self._holder.execute("PRAGMA user_version").fetchone()[0])

    @property
    def er_tomt(self) -> bool:
        """Whether it knows nobody; asked of SQLite alone, since the first form is waiting."""
        with oversatt(self.sti):
            return self._holder.execute("SELECT 1 FROM person LIMIT 1").fetchone() is None

    @property
    def siste_logg(self) -> int:
        """The number of the last row of the log, 0 when there is none; asked of SQLite alone likewise."""
        with oversatt(self.sti):
            return int(self._holder.execute("SELECT coalesce(max(id), 0) FROM logg").fetchone()[0])

    @contextmanager
    def skriv(self) -> Iterator["Session"]:
        """A transaction that holds the write lock from its first moment; commits at the end, or leaves nothing.

        Raises Avvist when it is closed.
        """
        from sqlmodel import Session

        from data.arbeid.folg import folg
        from data.kjede.vernet import krev_logget

        if self.stengt:
            raise Avvist({}, self.stengt)
        self._startkontroll.krev_hel()
        with oversatt(self.sti), Session(self._skriver, expire_on_commit=False) as okt:
            okt.connection()
            self._filvakt.ved_start(okt)
            yield okt
            krev_logget(okt)
            folg(okt)
            self._filvakt.lagre(okt)

    @contextmanager
    def innsyn(self) -> Iterator["Session"]:
        """A reading transaction for a look that is to be logged: the log rows are written in a short write at the end.

        Whoever looks holds nobody up, and nothing that was read is handed out before the look is in the log.
        """
        from data.kjede.kjedeskriver import legg_til, ventende_logg

        with self.les() as okt:
            ventende = ventende_logg(okt)
            yield okt
        if ventende and not self.stengt:
            with self.skriv() as okt:
                for rad in ventende:
                    legg_til(okt, rad)

    @contextmanager
    def les(self) -> Iterator["Session"]:
        """A transaction that reads one consistent state, and holds nobody up."""
        from sqlmodel import Session

        self._startkontroll.krev_hel()
        with oversatt(self.sti), Session(self._leser) as okt:
            yield okt

    @contextmanager
    def raa_lesing(self) -> Iterator[sqlite3.Connection]:
        """SQLite's own connection inside a reading transaction, for controls that look at the file as it is."""
        from data.lager.motor import raa_forbindelse

        with oversatt(self.sti), self._leser.connect() as forbindelse:
            yield raa_forbindelse(forbindelse)

    def varm_opp(self) -> None:
        """Loads what every operation rests on, so that the first one need not wait for it; changes nothing."""
        from sqlalchemy.orm import configure_mappers

        import data.kjede.vernet  # noqa: F401 - makes the tables known

        configure_mappers()
        with oversatt(self.sti), self._leser.connect():
            pass

    def vent_paa_kontrollen(self) -> None:
        """Waits until the control in the background is done. Raises what it found."""
        self._startkontroll.vent()
        self._startkontroll.krev_hel()

    def lukk(self) -> None:
        """Closes the register; may be called twice."""
        self._startkontroll.stopp()
        if "_motor" in vars(self):
            self._motor.dispose()
        if "_holder" in vars(self):
            self._holder.close()

    @cached_property
    def _holder(self) -> sqlite3.Connection:
        """The connection that the register is opened by; while it is there, other programs see that we are."""
        return forbind(self.sti, self._ventetid, trygt=self._trygt)

    @cached_property
    def _motor(self) -> "Engine":
        from data.lager.motor import lag_motor

        return lag_motor(self.sti, self._ventetid, trygt=self._trygt)

    @cached_property
    def _skriver(self) -> "Engine":
        return self._motor.execution_options(start=SKRIV)

    @cached_property
    def _leser(self) -> "Engine":
        return self._motor.execution_options(start=LES)


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
    from data.lager.motor import lag_motor
    from data.register.oppgradering import oppgrader_register

    motor = lag_motor(sti, ventetid, nokler=False)
    try:
        return oppgrader_register(motor.execution_options(start=SKRIV), sti, klokke, signatur)
    finally:
        motor.dispose()
