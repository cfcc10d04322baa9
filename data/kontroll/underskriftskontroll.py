"""What was decided held against who has seen it: none that is one person's alone, where three are to sign."""

import sqlite3
from collections.abc import Callable, Iterator
from typing import NamedTuple

from data.kontroll import setninger
from data.tabeller.forslag import SES_AV_TRE

_UTEN_FORSLAG = """
    SELECT {tabell}.id FROM {tabell} JOIN logg ON logg.journalnr = {tabell}.journalnr
    WHERE {hvilke} AND json_extract(logg.detaljer, '$.{tabell}') = {tabell}.id AND logg.versjon IS NOT NULL
    AND logg.id > (SELECT min(id) FROM logg WHERE handling = 'valgt underskrift'
        AND json_extract(detaljer, '$.til') IN ('papir', 'skjerm'))
    AND {tabell}.id > coalesce((SELECT max(json_extract(detaljer, '$.alene.{tabell}')) FROM logg
        WHERE handling = 'opptatt'), 0)
    AND NOT EXISTS (SELECT 1 FROM paategning JOIN forslag ON forslag.id = paategning.forslag_id
        WHERE paategning.{tabell}_id = {tabell}.id AND forslag.journalnr = {tabell}.journalnr
        AND forslag.type = {type_})
    ORDER BY {tabell}.id
"""
"""A row of an office that nobody proposed, but for what stood there before the schema by which it is proposed."""


_BETALT = (
    f"{SES_AV_TRE.replace('NEW.', 'anvisning.')}"
    " AND NOT EXISTS (SELECT 1 FROM omregning WHERE etterbetaling_id = anvisning.id)"
)
"""Which payments three are to see: a back payment of a decision made anew was seen with that decision."""


class _Sett(NamedTuple):
    """A table whose rows three are to see: which of them, of what kind its proposals are, and what is said of one."""

    tabell: str
    type_: str
    si: Callable[[int], str]
    hvilke: str = "1"


_SETT = (
    _Sett("vedtak", "vedtak.type", setninger.ikke_foreslaatt),
    _Sett("justering", "'justering'", setninger.justert_alene),
    _Sett("anvisning", "'anvisning'", setninger.anvist_alene, _BETALT),
)
_UTEN_KONTROLL = """
    SELECT fattet.forslag_id FROM paategning fattet WHERE fattet.slag = 'fattet' AND NOT EXISTS (
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
    """What is wrong with the signatures, a sentence each; none when all was seen by those who are to."""
    for tabell, type_, si, hvilke in _SETT:
        sporring = _UTEN_FORSLAG.format(tabell=tabell, type_=type_, hvilke=hvilke)
        yield from (si(nummer) for (nummer,) in raa.execute(sporring))
    for sporring, si in ((_UTEN_KONTROLL, setninger.ikke_kontrollert), (_EGET, setninger.kontrollert_sitt_eget)):
        yield from (si(nummer) for (nummer,) in raa.execute(sporring))
