"""Reading the hash chains as they stand in the file."""

import sqlite3
from collections.abc import Iterator

from data.kjede import setninger
from data.kjede.kjede import Hode, Raaverdi, brudd


def hode_i(raa: sqlite3.Connection, tabell: str) -> Hode | None:
    """The head of the table's chain, None when it is gone."""
    rad = raa.execute("SELECT antall, hash FROM kjedehode WHERE tabell = ?", (tabell,)).fetchone()
    return None if rad is None else Hode(*rad)


def ledd_i(raa: sqlite3.Connection, tabell: str, fra: int = 1, til: int | None = None) -> Iterator[dict[str, Raaverdi]]:
    """The links from number `fra` to `til`, or to the end, each as it stands in the file."""
    hoyest = "" if til is None else f"AND id <= {til:d}"
    markor = raa.execute(f"SELECT * FROM {tabell} WHERE id >= ? {hoyest} ORDER BY id", (fra,))
    navn = [kolonne[0] for kolonne in markor.description]
    return (dict(zip(navn, verdier, strict=True)) for verdier in markor)


def hash_i(raa: sqlite3.Connection, tabell: str, nummer: int) -> str | None:
    """The hash that stands in the link with that number, None when there is no such link."""
    rad = raa.execute(f"SELECT hash FROM {tabell} WHERE id = ?", (nummer,)).fetchone()
    return None if rad is None else str(rad[0])


def kjedebrudd(raa: sqlite3.Connection, tabell: str, fra: int = 1) -> Iterator[str]:
    """What is wrong with a table's chain from that link to its end, a sentence each; none when it holds."""
    hode = hode_i(raa, tabell)
    if hode is None:
        return iter([setninger.hodet_mangler(tabell)])
    return brudd(tabell, ledd_i(raa, tabell, fra), hode, fra)
