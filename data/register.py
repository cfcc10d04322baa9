"""The register: one SQLite file, opened with care.

What is promised: an operation that has returned is on the disk (WAL with synchronous=FULL), and one that was
interrupted has left nothing. A register that cannot be written is refused, also for reading: each look at a person
is to be logged, and there it could not be.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from data.feil import ForNy
from data.feiltolking import filfeil, oversatt, skadet, skrivebeskyttet
from data.kjede import KJEDET, Hode, brudd
from data.klokke import Klokke
from data.migrering import VERSJONER, fil_versjon
from data.motor import lag_motor, raa_forbindelse
from data.oppgradering import oppgrader_register
from data.vernet import krev_logget

VENTETID = 5.0
"""Seconds that an operation waits for another program's lock before it gives up."""

KJEDEHALE = 200
"""Links of each chain that are checked when a register is opened; `data.kontroll` checks them all."""


class Register:
    """An open register, with the clock and the signature under which its operations are done.

    `beskjeder` are sentences about the opening that the caseworker should see.
    """

    def __init__(self, sti: Path, klokke: Klokke, signatur: str, motor: Engine) -> None:
        self.sti = sti
        self.klokke = klokke
        self.signatur = signatur
        self.beskjeder: tuple[str, ...] = ()
        self._skriver = motor.execution_options(start="BEGIN IMMEDIATE")
        self._leser = motor.execution_options(start="BEGIN")

    @classmethod
    def aapne(
        cls, sti: Path, klokke: Klokke, signatur: str, *, ventetid: float = VENTETID, trygt: bool = True
    ) -> "Register":
        """Opens the register at `sti`, making or upgrading it first when needed.

        `ventetid` is in seconds. `trygt` False gives up the promise that what has returned is on the disk: only for a
        file that can be made again. Raises a Registerfeil with a sentence for the caseworker.
        """
        sti = Path(sti).absolute()
        _forbered_fil(sti)
        with oversatt(sti):
            kopi = None
            if _versjon(sti, ventetid) != VERSJONER[-1]:
                kopi = _oppgrader(sti, klokke, signatur, ventetid)
            register = cls(sti, klokke, signatur, lag_motor(sti, ventetid, trygt=trygt))
            try:
                register._hurtigkontroll()
            except BaseException:
                register.lukk()
                raise
        if kopi is not None:
            register.beskjeder += (f"Registeret er oppgradert; det gamle ligger ved siden av, i {kopi.name}.",)
        return register

    @contextmanager
    def skriv(self) -> Iterator[Session]:
        """A transaction that holds the write lock from its first moment; commits at the end, or leaves nothing."""
        with oversatt(self.sti), Session(self._skriver) as okt:
            okt.connection()
            yield okt
            krev_logget(okt)
            okt.commit()

    @contextmanager
    def les(self) -> Iterator[Session]:
        """A transaction that reads one consistent state, and holds nobody up."""
        with oversatt(self.sti), Session(self._leser) as okt:
            yield okt

    @contextmanager
    def raa_lesing(self) -> Iterator[sqlite3.Connection]:
        """SQLite's own connection inside a reading transaction, for controls that look at the file as it is."""
        with oversatt(self.sti), self._leser.connect() as forbindelse:
            yield raa_forbindelse(forbindelse)

    def lukk(self) -> None:
        """Closes the register; may be called twice."""
        self._skriver.dispose()

    def _hurtigkontroll(self) -> None:
        with self.raa_lesing() as raa:
            if raa.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise skadet(self.sti, "filens oppbygning holder ikke")
            if raa.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise skadet(self.sti, "en rad viser til en som ikke finnes")
            for tabell in KJEDET:
                if funn := kjedebrudd(raa, tabell, KJEDEHALE):
                    raise skadet(self.sti, funn[0].rstrip("."))


def kjedebrudd(raa: sqlite3.Connection, tabell: str, hale: int | None = None) -> list[str]:
    """What is wrong with a table's chain, over its last `hale` links or all of them; empty when it holds."""
    rad = raa.execute("SELECT antall, hash FROM kjedehode WHERE tabell = ?", (tabell,)).fetchone()
    if rad is None:
        return [f"Kjeden til {tabell} mangler sitt hode."]
    hode = Hode(*rad)
    fra = 1 if hale is None else max(1, hode.antall - hale + 1)
    markor = raa.execute(f"SELECT * FROM {tabell} WHERE id >= ? ORDER BY id", (fra,))
    navn = [kolonne[0] for kolonne in markor.description]
    return brudd(tabell, (dict(zip(navn, verdier, strict=True)) for verdier in markor), hode, fra)


def _forbered_fil(sti: Path) -> None:
    """Makes folder and file when they are missing, the file for its owner only, and sees that both can be written."""
    try:
        sti.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(sti, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as feil:
        raise filfeil(feil, sti) from feil
    if not os.access(sti.parent, os.W_OK | os.X_OK):
        raise skrivebeskyttet(sti)


def _versjon(sti: Path, ventetid: float) -> str | None:
    """The file's schema version. Raises Skadet for a file that is no register, ForNy for one that we do not know."""
    with closing(sqlite3.connect(sti, timeout=ventetid)) as forbindelse:
        try:
            versjon = fil_versjon(forbindelse)
        except ValueError as feil:
            raise skadet(sti, "filen er ikke et register for Dagpengesystemet") from feil
    if versjon is not None and versjon not in VERSJONER:
        raise ForNy(f"Registeret {sti} er laget av et nyere program: oppdater programmet før du åpner det.")
    return versjon


def _oppgrader(sti: Path, klokke: Klokke, signatur: str, ventetid: float) -> Path | None:
    motor = lag_motor(sti, ventetid, nokler=False)
    try:
        return oppgrader_register(motor.execution_options(start="BEGIN IMMEDIATE"), sti, klokke, signatur)
    finally:
        motor.dispose()
