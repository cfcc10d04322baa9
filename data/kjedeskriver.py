"""Adds links to the hash chains."""

from typing import TypeVar

from sqlalchemy import inspect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Session, col, select

from data.kjede import Raaverdi, hash_av
from data.tabeller import AnvisningRad, KjedehodeRad, LoggRad, VedtakRad

Ledd = TypeVar("Ledd", VedtakRad, AnvisningRad, LoggRad)


def legg_til(okt: Session, rad: Ledd) -> Ledd:
    """Gives a new row its place and hash, and writes it; the caller holds the write lock."""
    tabell = rad.__tablename__
    hode = select(KjedehodeRad.antall, KjedehodeRad.hash).where(col(KjedehodeRad.tabell) == tabell)
    antall, rad.forrige = okt.exec(hode).one()
    rad.id = antall + 1
    rad.hash = hash_av(str(tabell), _raa(okt, rad))
    okt.add(rad)
    okt.flush()
    return rad


def _raa(okt: Session, rad: Ledd) -> dict[str, Raaverdi]:
    """The row's values as they will stand in the file."""
    dialekt = okt.get_bind().dialect
    raa = {}
    for kolonne in inspect(type(rad)).columns:
        verdi = getattr(rad, kolonne.name, None)
        type_ = kolonne.type
        raa[kolonne.name] = type_.process_bind_param(verdi, dialekt) if isinstance(type_, TypeDecorator) else verdi
    return raa
