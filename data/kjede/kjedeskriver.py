"""Adds links to the hash chains."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import inspect
from sqlalchemy.engine import Connection
from sqlalchemy.types import TypeDecorator
from sqlmodel import Session, SQLModel

from data.kjede.kjede import Raaverdi, hash_av
from data.lager.motor import raa_forbindelse
from data.tabeller import (
    AapningRad,
    AdressesperreRad,
    AnnulleringRad,
    AnvisningRad,
    ArkiveringRad,
    BrevRad,
    DriftsstansRad,
    ForslagRad,
    JusteringRad,
    KjoringRad,
    KjoringsfilRad,
    KlageRad,
    KlagestegRad,
    LoggRad,
    PaategningRad,
    PapirmottakRad,
    PersonkoblingRad,
    RegisteropplysningRad,
    RegistersvarRad,
    TilbaketakingRad,
    TolkningsvalgRad,
    VedtakRad,
)

_VENTER = "log rows of a look"

Ledd = TypeVar(
    "Ledd",
    bound=VedtakRad
    | AnvisningRad
    | ForslagRad
    | PaategningRad
    | LoggRad
    | TolkningsvalgRad
    | KjoringRad
    | KjoringsfilRad
    | DriftsstansRad
    | AapningRad
    | JusteringRad
    | KlageRad
    | KlagestegRad
    | BrevRad
    | PapirmottakRad
    | TilbaketakingRad
    | AnnulleringRad
    | AdressesperreRad
    | RegisteropplysningRad
    | RegistersvarRad
    | ArkiveringRad
    | PersonkoblingRad,
)

Mengde = tuple[int, int, str]
"""The numbers of the first and the last of many links, and the hash of the last, as the log names them."""


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
    raa = raaverdier(forbindelse, rad)
    rad.hash = raa["hash"] = hash_av(tabell, raa)
    plasser = ", ".join("?" * len(raa))
    forbindelse.exec_driver_sql(f"INSERT INTO {tabell} ({', '.join(raa)}) VALUES ({plasser})", tuple(raa.values()))
    return rad


def legg_til_mange(
    okt: Session, tabell: str, kolonner: Sequence[str], rader: Iterable[Sequence[Raaverdi]]
) -> Mengde | None:
    """Gives many new rows their places and hashes, and writes them; None when there were none.

    `rader` hold the values of those columns as they are to stand in the file. The caller holds the write lock, and
    names what it gives in the log.
    """
    okt.flush()
    raa = okt.connection().connection.dbapi_connection
    assert raa is not None
    markor = raa.cursor()
    antall, forrige = markor.execute("SELECT antall, hash FROM kjedehode WHERE tabell = ?", (tabell,)).fetchone()
    alle = ("id", *kolonner, "forrige")
    sql = f"INSERT INTO {tabell} ({', '.join((*alle, 'hash'))}) VALUES ({', '.join('?' * (len(alle) + 1))})"
    tidligere, kilde = antall, iter(rader)
    while bolk := list(islice(kilde, BOLK)):
        ledd = []
        for rad in bolk:
            antall += 1
            verdier = (antall, *rad, forrige)
            forrige = hash_av(tabell, dict(zip(alle, verdier, strict=True)))
            ledd.append((*verdier, forrige))
        markor.executemany(sql, ledd)
    return (tidligere + 1, antall, forrige) if antall > tidligere else None


def legg_til_bunke(okt: Session, rader: Sequence[Ledd]) -> None:
    """Gives many new rows of one table their places and hashes, in their order, and writes them at once.

    As `legg_til`; the log is to name each of them.
    """
    if not rader:
        return
    okt.flush()
    forbindelse = okt.connection()
    tabell = str(rader[0].__tablename__)
    markor = raa_forbindelse(forbindelse).cursor()
    antall, forrige = markor.execute("SELECT antall, hash FROM kjedehode WHERE tabell = ?", (tabell,)).fetchone()
    alle = []
    for rad in rader:
        antall += 1
        rad.id, rad.forrige = antall, forrige
        raa = raaverdier(forbindelse, rad)
        rad.hash = raa["hash"] = forrige = hash_av(tabell, raa)
        alle.append(tuple(raa.values()))
    navn = ", ".join(raa)
    markor.executemany(f"INSERT INTO {tabell} ({navn}) VALUES ({', '.join('?' * len(raa))})", alle)


BOLK = 2_000
"""So many links are written at a time."""


def raaverdier(forbindelse: Connection, rad: Ledd) -> dict[str, Raaverdi]:
    """The row's values as they will stand in the file."""
    dialekt, verdier = forbindelse.dialect, vars(rad)
    klasse: type[SQLModel] = type(rad)
    return {
        navn: verdier.get(navn) if type_ is None else type_.process_bind_param(verdier.get(navn), dialekt)
        for navn, type_ in _kolonner(klasse)
    }


@cache
def _kolonner(klasse: type[SQLModel]) -> tuple[tuple[str, TypeDecorator[Any] | None], ...]:
    """The columns, each with its type when that writes the value otherwise than Python has it."""
    return tuple(
        (kolonne.name, kolonne.type if isinstance(kolonne.type, TypeDecorator) else None)
        for kolonne in inspect(klasse).columns
    )
