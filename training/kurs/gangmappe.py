"""The folder of a run: its register, where it stands, what was recorded, and how earlier attempts went."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from data.filer.egenfil import lag_mappe, skriv_egen_fil
from training.kurs.gang import Gang, Modus
from training.oppgaver.vurdering import Karakter
from training.ovelse.avtrykk import avtrykk
from training.ovelse.ovelse import Ovelse


class KanIkkeGjores(Exception):
    """The run cannot be begun, or gone on with; the text is one sentence."""


class _Tilstand(BaseModel):
    """Where a run stands, as its file has it; `gaatt` are seconds of its clock."""

    model_config = ConfigDict(extra="forbid")

    avtrykk: str
    modus: Modus
    fro: int
    begynt: datetime
    gaatt: float = 0.0
    loggstart: int = 0
    forskjovet: int = 0
    meldinger: list[str] = []
    svar: dict[str, str] = {}
    hint: dict[int, int] = {}
    hendt: set[int] = set()


class Status(BaseModel):
    """How the attempts at an exercise have gone: the best points of how many, and how many were handed in."""

    model_config = ConfigDict(extra="forbid")

    beste: int = 0
    maks: int = 0
    forsok: int = 0


class Gangmappe:
    """The folder of one exercise's run under `rot`, which is made when it is missing. Raises OSError."""

    def __init__(self, rot: Path, id_: str) -> None:
        self.sti = rot / id_
        lag_mappe(rot)
        lag_mappe(self.sti)
        self.register = self.sti / "register.db"
        self.utskrift = self.sti / "utskrift"
        self.kladd = self.sti / "kladd"
        self._tilstand = self.sti / "gang.json"
        self._status = self.sti / "status.json"

    @property
    def i_gang(self) -> bool:
        """Whether a run has been begun and not handed in."""
        return self._tilstand.exists() and self.register.exists()

    def hent(self, ovelse: Ovelse) -> tuple[Gang, float, datetime] | None:
        """The run that goes on, the seconds of its clock, and when it was begun; None when there is none.

        One of another edition of the exercise, and one that cannot be read, is none.
        """
        try:
            lest = _Tilstand.model_validate_json(self._tilstand.read_bytes())
        except (OSError, ValidationError):
            return None
        if lest.avtrykk != avtrykk(ovelse) or not self.register.exists():
            return None
        gang = Gang(
            ovelse,
            lest.modus,
            lest.fro,
            lest.loggstart,
            lest.meldinger,
            lest.svar,
            lest.hint,
            lest.hendt,
            lest.forskjovet,
        )
        return gang, lest.gaatt, lest.begynt

    def skriv(self, gang: Gang, gaatt: float, begynt: datetime) -> None:
        """Keeps where the run stands. Raises OSError."""
        tilstand = _Tilstand(
            avtrykk=avtrykk(gang.ovelse),
            modus=gang.modus,
            fro=gang.fro,
            begynt=begynt,
            gaatt=gaatt,
            loggstart=gang.loggstart,
            forskjovet=gang.forskjovet,
            meldinger=gang.meldinger,
            svar=gang.svar,
            hint=gang.hint,
            hendt=gang.hendt,
        )
        skriv_egen_fil(self._tilstand, tilstand.model_dump_json().encode())

    def kast(self) -> None:
        """Throws the run away; how the attempts went, and results, stay."""
        self._tilstand.unlink(missing_ok=True)
        for sti in self.sti.iterdir():
            if sti.name.startswith(("register.db", "spor-", "sikring-")):
                sti.unlink(missing_ok=True)
        for mappe in (self.utskrift, self.kladd):
            shutil.rmtree(mappe, ignore_errors=True)

    @property
    def status(self) -> Status:
        """How the attempts have gone."""
        with suppress(OSError, ValidationError):
            return Status.model_validate_json(self._status.read_bytes())
        return Status()

    def levert(self, karakter: Karakter) -> None:
        """Keeps how an attempt went. Raises OSError."""
        foer = self.status
        ny = Status(beste=max(foer.beste, karakter.poeng), maks=karakter.maks, forsok=foer.forsok + 1)
        skriv_egen_fil(self._status, ny.model_dump_json().encode())

    def spor(self) -> list[str]:
        """What has been recorded, a flow for each time that the run was opened, in order."""
        return [sti.read_text(encoding="utf-8") for sti in sorted(self.sti.glob("spor-*.flyt.yaml"))]

    def neste_spor(self) -> Path:
        """Where the recording of this sitting goes."""
        return self.sti / f"spor-{len(list(self.sti.glob('spor-*.flyt.yaml'))) + 1:03}.flyt.yaml"

    @contextmanager
    def for_seg_selv(self) -> Iterator[None]:
        """Nobody else has the run meanwhile. Raises KanIkkeGjores when somebody has."""
        from training import setninger

        beskriver = os.open(self.sti / ".laas", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(beskriver, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(beskriver)
            raise KanIkkeGjores(setninger.I_GANG_ET_ANNET_STED) from None
        try:
            yield
        finally:
            os.close(beskriver)
