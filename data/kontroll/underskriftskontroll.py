"""The decisions held against who has seen them: none that is one person's alone, where three are to sign."""

import sqlite3
from collections.abc import Callable, Iterator

from data.kontroll import setninger

_UTEN_FORSLAG = """
    SELECT vedtak.id FROM vedtak JOIN logg ON logg.journalnr = vedtak.journalnr
    WHERE json_extract(logg.detaljer, '$.vedtak') = vedtak.id AND logg.versjon IS NOT NULL
    AND logg.id > (SELECT min(id) FROM logg WHERE handling = 'valgt underskrift'
        AND json_extract(detaljer, '$.til') IN ('papir', 'skjerm'))
    AND NOT EXISTS (SELECT 1 FROM paategning JOIN forslag ON forslag.id = paategning.forslag_id
        WHERE paategning.vedtak_id = vedtak.id AND forslag.journalnr = vedtak.journalnr
        AND forslag.type = vedtak.type)
    ORDER BY vedtak.id
"""
_UTEN_KONTROLL = """
    SELECT fattet.vedtak_id FROM paategning fattet WHERE fattet.slag = 'fattet' AND NOT EXISTS (
        SELECT 1 FROM paategning WHERE forslag_id = fattet.forslag_id AND slag = 'kontrollert' AND id < fattet.id
    ) ORDER BY fattet.id
"""
_EGET = """
    SELECT forslag.id FROM forslag WHERE EXISTS (
        SELECT 1 FROM paategning seg WHERE seg.forslag_id = forslag.id AND seg.navn IS NULL
        AND seg.slag IN ('kontrollert', 'fattet')
        AND (instr(',' || forslag.personer || ',', ',' || seg.person || ',') > 0 OR EXISTS (
            SELECT 1 FROM paategning for_ WHERE for_.forslag_id = seg.forslag_id AND for_.id < seg.id
            AND for_.slag = 'kontrollert' AND for_.person = seg.person))
    ) ORDER BY forslag.id
"""


def underskriftsavvik(raa: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the signatures, a sentence each; none when each decision was seen by those who are to."""
    si: Callable[[int], str]
    for sporring, si in (
        (_UTEN_FORSLAG, setninger.ikke_foreslaatt),
        (_UTEN_KONTROLL, setninger.ikke_kontrollert),
        (_EGET, setninger.kontrollert_sitt_eget),
    ):
        for (nummer,) in raa.execute(sporring):
            yield si(nummer)
