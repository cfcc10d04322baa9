"""Papers that were asked for and have not come: whoever is to send them has until the deadline, then they wait for us.

The newest letter that asks for a paper counts for it. A decision after the letter ends it: a grant, a refusal, or an
end; so does that the journal entry is annulled.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from data.arbeid.regler import Ventearbeid
from data.arbeid.slag import TYPER, Arbeidsslag

_BREV = """
    SELECT brev.id, journalnr, papirer, frist FROM brev JOIN sak USING (journalnr)
    WHERE fodselsnr = ? AND papirer IS NOT NULL AND tilstand <> 'annullert' AND NOT EXISTS (SELECT 1 FROM vedtak
        WHERE vedtak.journalnr = brev.journalnr AND vedtak.id > brev.siste_vedtak AND vedtak.type <> 'avstengning')
    ORDER BY brev.id
"""
_MOTTATT = """
    SELECT journalnr, papirer, siste_brev FROM papirmottak JOIN sak USING (journalnr) WHERE fodselsnr = ?
"""


class Etterspurt(NamedTuple):
    """A letter that is not answered in full: its number and case, the papers that have not come, and its deadline."""

    brev: int
    journalnr: str
    papirer: str
    frist: date


def etterspurt(raa: sqlite3.Connection, fodselsnr: str) -> list[Etterspurt]:
    """The person's letters that are not answered in full, oldest first."""
    ventes: dict[tuple[str, str], int] = {}
    brev = raa.execute(_BREV, (fodselsnr,)).fetchall()
    for nummer, sak, papirer, _ in brev:
        ventes |= dict.fromkeys(((sak, papir) for papir in papirer), nummer)
    for sak, papirer, siste_brev in raa.execute(_MOTTATT, (fodselsnr,)):
        for papir in papirer:
            if ventes.get((sak, papir), siste_brev + 1) <= siste_brev:
                del ventes[sak, papir]
    return [
        Etterspurt(nummer, sak, mangler, date.fromisoformat(frist))
        for nummer, sak, papirer, frist in brev
        if (mangler := "".join(papir for papir in papirer if ventes.get((sak, papir)) == nummer))
    ]


def fra_papirene(raa: sqlite3.Connection, fodselsnr: str) -> Iterator[Ventearbeid]:
    """What waits in the person's cases from the day after the deadline of each letter that is not answered in full."""
    slag = Arbeidsslag.OPPLYSNINGER
    for ett in etterspurt(raa, fodselsnr):
        siden = ett.frist + timedelta(days=1)
        yield Ventearbeid(slag, ett.journalnr, siden, siden + TYPER[slag].frist, str(ett.brev))
