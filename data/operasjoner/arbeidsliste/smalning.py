"""Which rows of the list the words of a search lead to, found by the indices when they are few.

A word that few rows have would else be looked for in every row, as long as the list is.
"""

import sqlite3
from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

from data.arbeid.slag import TYPER
from data.register.navnesok import ord_i
from data.tilstand import Tilstand

FAA = 2_500
"""So many rows are looked up; what more of them have is soon found by walking the list."""
HOYEST = "\U0010ffff"

_FINN = """
    SELECT rowid FROM arbeid WHERE tatt_av = :hvem
    UNION ALL SELECT rowid FROM arbeid WHERE journalnr BETWEEN :fra AND :til
    UNION ALL SELECT rowid FROM arbeid WHERE fodselsnr BETWEEN :fra AND :til
    UNION ALL SELECT arbeid.rowid FROM navneord CROSS JOIN arbeid USING (fodselsnr) WHERE ord BETWEEN :fra AND :til
"""


class Smalnet(NamedTuple):
    """The numbers of the rows that have every word that few have, None without such a word; and the other words."""

    rader: frozenset[int] | None
    andre: tuple[str, ...]


def smaln(raa: sqlite3.Connection, ordene: Sequence[str]) -> Smalnet:
    """Looks each word up."""
    funnet = {ord_: _rader_med(raa, ord_) for ord_ in ordene}
    noen = [rader for rader in funnet.values() if rader is not None]
    andre = tuple(ord_ for ord_, rader in funnet.items() if rader is None)
    return Smalnet(reduce(frozenset.intersection, noen) if noen else None, andre)


def slag_med(ord_: str) -> str:
    """The kinds that the word is in, as they stand in SQL."""
    return ", ".join(f"'{ett.value}'" for ett, type_ in TYPER.items() if ord_ in " ".join(ord_i(type_.navn)))


def _rader_med(raa: sqlite3.Connection, ord_: str) -> frozenset[int] | None:
    if any(ord_ in tilstand.value for tilstand in Tilstand):
        return None
    verdier = {"fra": ord_, "til": ord_ + HOYEST, "hvem": ord_.upper()}
    av_slaget = f"SELECT rowid FROM arbeid WHERE slag IN ({slag_med(ord_)}) UNION ALL {_FINN} LIMIT {FAA + 1}"
    rader = raa.execute(av_slaget, verdier).fetchall()
    return frozenset(rad for (rad,) in rader) if len(rader) <= FAA else None
