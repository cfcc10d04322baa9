"""Adds links to the hash chains."""

from typing import TypeVar

from sqlalchemy import inspect
from sqlalchemy.engine import Connection
from sqlalchemy.types import TypeDecorator
from sqlmodel import Session

from data.kjede.kjede import Raaverdi, hash_av
from data.tabeller import AnvisningRad, LoggRad, TolkningsvalgRad, VedtakRad

_VENTER = "log rows of a look"

Ledd = TypeVar("Ledd", VedtakRad, AnvisningRad, LoggRad, TolkningsvalgRad)


def ventende_logg(okt: Session) -> list[LoggRad]:
    """Where the log rows of a session that only reads are put, until they are written in a session that writes."""
    venter: list[LoggRad] = okt.info.setdefault(_VENTER, [])
    return venter


def logg_naa_eller_siden(okt: Session, rad: LoggRad) -> None:
    """Writes a log row, or lets it wait in a session that only reads."""
    if _VENTER in okt.info:
        ventende_logg(okt).append(rad)
    else:
        legg_til(okt, rad)


def legg_til(okt: Session, rad: Ledd) -> Ledd:
    """Gives a new row its place and hash, and writes it: the very values that were hashed.

    The caller holds the write lock. The row stays outside the session, for it is never changed.
    """
    okt.flush()
    forbindelse = okt.connection()
    tabell = str(rad.__tablename__)
    hode = forbindelse.exec_driver_sql("SELECT antall, hash FROM kjedehode WHERE tabell = ?", (tabell,))
    antall, rad.forrige = hode.one()
    rad.id = antall + 1
    raa = _raa(forbindelse, rad)
    rad.hash = raa["hash"] = hash_av(tabell, raa)
    plasser = ", ".join("?" * len(raa))
    forbindelse.exec_driver_sql(f"INSERT INTO {tabell} ({', '.join(raa)}) VALUES ({plasser})", tuple(raa.values()))
    return rad


def _raa(forbindelse: Connection, rad: Ledd) -> dict[str, Raaverdi]:
    """The row's values as they will stand in the file."""
    raa = {}
    for kolonne in inspect(type(rad)).columns:
        verdi = getattr(rad, kolonne.name)
        type_ = kolonne.type
        if isinstance(type_, TypeDecorator):
            verdi = type_.process_bind_param(verdi, forbindelse.dialect)
        raa[kolonne.name] = verdi
    return raa
