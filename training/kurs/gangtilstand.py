"""Where a run stands, and how earlier attempts went, as the files of its folder have it."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from data.filer.egenfil import skriv_egen_fil
from training import setninger
from training.kurs.gang import Gang, Modus
from training.kurs.gangmappe import Gangmappe, KanIkkeGjores
from training.ovelse.avtrykk import avtrykk
from training.ovelse.ovelse import Ovelse

if TYPE_CHECKING:
    from training.oppgaver.vurdering import Karakter

_FELT = ("modus", "fro", "loggstart", "meldinger", "svar", "hint", "hendt", "forskjovet", "slutt")


class _Tilstand(BaseModel):
    """`gaatt` are seconds of the run's clock; the rest is as in Gang."""

    model_config = ConfigDict(extra="forbid")

    avtrykk: str
    begynt: datetime
    gaatt: float
    modus: Modus
    fro: int
    loggstart: int
    meldinger: list[str]
    svar: dict[str, str]
    hint: dict[int, int]
    hendt: set[int]
    forskjovet: int
    slutt: datetime | None = None


class Status(BaseModel):
    """How the attempts at an exercise have gone: the best points of how many, and how many were handed in."""

    model_config = ConfigDict(extra="forbid")

    beste: int = 0
    maks: int = 0
    forsok: int = 0


def hent(mappe: Gangmappe, ovelse: Ovelse) -> tuple[Gang, float, datetime] | None:
    """The run that goes on, the seconds of its clock, and when it was begun; None when there is none.

    Raises KanIkkeGjores for one of another edition of the exercise, and for one that cannot be read: whoever did it
    says whether it is to be thrown away.
    """
    if not mappe.i_gang:
        return None
    try:
        lest = _Tilstand.model_validate_json(mappe.tilstand.read_bytes())
    except (OSError, ValidationError):
        raise KanIkkeGjores(setninger.GANGEN_KAN_IKKE_LESES) from None
    if lest.avtrykk != avtrykk(ovelse):
        raise KanIkkeGjores(setninger.OVELSEN_ER_EN_ANNEN)
    return Gang(ovelse, **{navn: getattr(lest, navn) for navn in _FELT}), lest.gaatt, lest.begynt


def skriv(mappe: Gangmappe, gang: Gang, gaatt: float, begynt: datetime) -> None:
    """Keeps where the run stands. Raises OSError."""
    felt = {navn: getattr(gang, navn) for navn in _FELT}
    tilstand = _Tilstand(avtrykk=avtrykk(gang.ovelse), begynt=begynt, gaatt=gaatt, **felt)
    skriv_egen_fil(mappe.tilstand, tilstand.model_dump_json().encode())


def status(mappe: Gangmappe) -> Status:
    """How the attempts have gone."""
    with suppress(OSError, ValidationError):
        return Status.model_validate_json(mappe.status.read_bytes())
    return Status()


def legg_til_forsok(mappe: Gangmappe, karakter: Karakter) -> int:
    """Keeps how an attempt went, and gives its number. Raises OSError."""
    for_ = status(mappe)
    ny = Status(beste=max(for_.beste, karakter.poeng), maks=karakter.maks, forsok=for_.forsok + 1)
    skriv_egen_fil(mappe.status, ny.model_dump_json().encode())
    return ny.forsok
