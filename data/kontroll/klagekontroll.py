"""The complaints held against who has answered them: nobody their own decision, where several sign."""

import sqlite3
from collections.abc import Iterator

from data.kontroll import setninger

_EGET = """
    SELECT klage.id FROM klagesteg JOIN klage ON klage.id = klagesteg.klage_id
    WHERE klagesteg.slag IN ('avvist', 'oversendt', 'omgjort_helt', 'omgjort_delvis')
    AND instr(',' || klage.personer || ',', ',' || klagesteg.person || ',') > 0
    AND EXISTS (SELECT 1 FROM logg WHERE logg.journalnr = klage.journalnr
        AND json_extract(logg.detaljer, '$.klagesteg') = klagesteg.id
        AND logg.id > (SELECT min(id) FROM logg WHERE handling = 'valgt underskrift'
            AND json_extract(detaljer, '$.til') IN ('papir', 'skjerm')))
    ORDER BY klagesteg.id
"""


def klageavvik(raa: sqlite3.Connection) -> Iterator[str]:
    """The complaints that somebody with a hand in the decision has answered, a sentence each."""
    for (nummer,) in raa.execute(_EGET):
        yield setninger.besvart_av_en_egen(nummer)
