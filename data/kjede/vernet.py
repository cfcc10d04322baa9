"""Rows that may change, kept with their values in the log, so that a change by another program is found.

Whatever a session writes to a protected table goes, whole and as it stands in the file, into the next log row of the
same transaction. So no operation can forget it, and a new column or table is protected by being there. A law's own
table (`data/tabeller/lovtabell.py`) is protected too, also in a program that does not have the law.
"""

from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import UOWTransaction
from sqlmodel import Session, SQLModel

import data.tabeller  # noqa: F401 - makes the tables known
from data.kjede.kjede import KJEDET, Raaverdi
from data.tabeller.behandling import NOKKEL, er_lovtabell

UTLEDET = ("arbeid", "kjedehode", "kontrollert", "navnedel", "navneord")
"""Tables that follow from the others: what stands in them is controlled by working it out again."""

_ENDRET = "endrede rader"

Rad = dict[str, Raaverdi]
_Endret = dict[tuple[str, tuple[Any, ...]], set[str]]


@cache
def vernede() -> dict[str, tuple[str, ...]]:
    """The tables whose rows may change, each with the columns that tell a row from the others."""
    return {
        tabell.name: tuple(kolonne.name for kolonne in tabell.primary_key.columns)
        for tabell in SQLModel.metadata.sorted_tables
        if tabell.name not in (*KJEDET, *UTLEDET)
    }


def nokkelkolonner(tabell: str) -> tuple[str, ...]:
    """The columns that tell a protected row from the others of its table."""
    return (NOKKEL,) if er_lovtabell(tabell) else vernede()[tabell]


def merk_endret(okt: Session, tabell: str, nokkel: tuple[Any, ...], kolonner: Collection[str]) -> None:
    """Notes which columns of a protected row have been written."""
    okt.info.setdefault(_ENDRET, {}).setdefault((tabell, nokkel), set()).update(kolonner)


@event.listens_for(Session, "after_flush")
def _merk(okt: Session, _: UOWTransaction) -> None:
    """Notes which columns of which protected rows have been written, before the session forgets it."""
    if any(_tabell(objekt) in vernede() for objekt in okt.deleted):
        raise RuntimeError("a protected row is never deleted")
    for objekt in (*okt.new, *okt.dirty):
        tabell = _tabell(objekt)
        if tabell not in vernede():
            continue
        nokkel = tuple(getattr(objekt, navn) for navn in vernede()[tabell])
        endret = {felt.key for felt in inspect(objekt).attrs if felt.history.has_changes()}
        if endret:
            merk_endret(okt, tabell, nokkel, endret)


def verdier_til_loggen(okt: Session, journalnr: str | None, versjon: int | None) -> dict[str, list[Rad]]:
    """The rows that were written since the last log row, by table, as they stand in the file, blanks left out.

    A case whose version alone has changed is left out when the log row itself says to what.
    """
    okt.flush()
    endret: _Endret = okt.info.pop(_ENDRET, {})
    rader: dict[str, list[Rad]] = {}
    for (tabell, nokkel), kolonner in sorted(endret.items()):
        rad = _raa(okt, tabell, nokkel)
        if (tabell, nokkel, rad.get("versjon")) == ("sak", (journalnr,), versjon) and kolonner == {"versjon"}:
            continue
        rader.setdefault(tabell, []).append(rad)
    return rader


def krev_logget(okt: Session) -> None:
    """Raises RuntimeError when the transaction has written a protected row that no log row tells of."""
    okt.flush()
    ulogget: Collection[tuple[str, object]] = okt.info.get(_ENDRET, ())
    if ulogget:
        raise RuntimeError(f"not logged: rows of {sorted({tabell for tabell, _ in ulogget})}")


def _tabell(objekt: object) -> str:
    return str(inspect(objekt).mapper.local_table.name)


def _raa(okt: Session, tabell: str, nokkel: tuple[Any, ...]) -> Rad:
    vilkaar = " AND ".join(f"{navn} = ?" for navn in nokkelkolonner(tabell))
    rad = okt.connection().exec_driver_sql(f"SELECT * FROM {tabell} WHERE {vilkaar}", nokkel).mappings().one()
    return {navn: verdi for navn, verdi in rad.items() if verdi is not None}
