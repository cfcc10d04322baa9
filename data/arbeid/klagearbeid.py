"""What complaints wait for: to be answered here, to be answered where they were sent, or to be followed by a decision.

`data/sak/rader/klagerader.py` reads the same with all that stands in it; a test holds the two equal.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta

from data.arbeid.regler import Ventearbeid
from data.arbeid.slag import PURRES_DAGER, TYPER, Arbeidsslag

_KLAGENE = """
    SELECT klage.id, klage.journalnr, klage.mottatt, coalesce(siste.slag, ''), siste.tidspunkt, EXISTS (
        SELECT 1 FROM vedtak nytt JOIN sak annen USING (journalnr) WHERE annen.fodselsnr = sak.fodselsnr
        AND nytt.id > siste.siste_vedtak AND (nytt.type <> 'avstengning' OR vedtak.type = 'avstengning'))
    FROM klage JOIN sak USING (journalnr) JOIN vedtak ON vedtak.id = klage.vedtak_id
    LEFT JOIN klagesteg siste ON siste.id = (SELECT max(id) FROM klagesteg WHERE klage_id = klage.id)
    WHERE sak.fodselsnr = ? AND coalesce(siste.slag, '') NOT IN ('avvist', 'trukket', 'stadfestet')
    ORDER BY klage.id
"""


def fra_klagene(raa: sqlite3.Connection, fodselsnr: str) -> Iterator[Ventearbeid]:
    """What waits in the person's cases: one for each complaint that is not done with."""
    for nummer, sak, mottatt, stand, besvart, har_vedtak in raa.execute(_KLAGENE, (fodselsnr,)):
        if not stand:
            slag, siden = Arbeidsslag.KLAGE, date.fromisoformat(mottatt)
        elif stand == "oversendt":
            slag = Arbeidsslag.KLAGE_OVERSENDT
            siden = date.fromisoformat(besvart[:10]) + timedelta(days=PURRES_DAGER)
        elif har_vedtak:
            continue
        else:
            slag, siden = Arbeidsslag.KLAGE_VEDTAK, date.fromisoformat(besvart[:10])
        yield Ventearbeid(slag, sak, siden, siden + TYPER[slag].frist, str(nummer))
