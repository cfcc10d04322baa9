"""The cards that came in a file and were not clear: each waits from the day it came until somebody deals with it."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from data.arbeid.regler import Ventearbeid
from data.arbeid.slag import TYPER, Arbeidsslag

_KORT = "SELECT id, journalnr, tidspunkt FROM meldekort WHERE fodselsnr = ? AND utfall IS NULL ORDER BY id"


def fra_kortene(raa: sqlite3.Connection, fodselsnr: str) -> Iterator[Ventearbeid]:
    """What waits in the person's cases, one for each card."""
    for nummer, journalnr, tidspunkt in raa.execute(_KORT, (fodselsnr,)):
        siden = date.fromisoformat(tidspunkt[:10])
        yield Ventearbeid(Arbeidsslag.KORT, journalnr, siden, siden + TYPER[Arbeidsslag.KORT].frist, str(nummer))
