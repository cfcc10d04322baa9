"""What was put right in the journal held against the cases."""

import sqlite3
from collections.abc import Iterator

from data.kontroll import setninger

_ANNULLERT = """
    SELECT journalnr FROM sak LEFT JOIN annullering USING (journalnr)
    WHERE (tilstand = 'annullert') <> (annullering.id IS NOT NULL)
        OR tilstand = 'annullert' AND EXISTS (SELECT 1 FROM vedtak WHERE vedtak.journalnr = sak.journalnr)
    ORDER BY journalnr
"""
_PAA_GAMMELT_NUMMER = """
    SELECT 'sak', journalnr FROM sak WHERE fodselsnr IN (SELECT fodselsnr FROM personkobling)
    UNION ALL SELECT 'meldekort', id FROM meldekort WHERE fodselsnr IN (SELECT fodselsnr FROM personkobling)
"""


def koblingsavvik(raa: sqlite3.Connection) -> Iterator[str]:
    """The cases and cards that still stand on a number that was replaced."""
    for tabell, nummer in raa.execute(_PAA_GAMMELT_NUMMER):
        yield setninger.paa_gammelt_nummer(tabell, str(nummer))


def rettingsavvik(raa: sqlite3.Connection) -> Iterator[str]:
    """The cases that are annulled without a row that says so, or the other way round, or with a decision in them."""
    for (sak,) in raa.execute(_ANNULLERT):
        yield setninger.annullert_uten_rad(sak)
