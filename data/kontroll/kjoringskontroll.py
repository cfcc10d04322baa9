"""The runs held against the payments: sums, amounts, nothing paid twice, and nothing forgotten."""

import sqlite3
from collections.abc import Iterator

from data.kontroll import setninger

_SUMMER = """
    SELECT kjoring.id FROM kjoring LEFT JOIN (
        SELECT kjoring_id, count(DISTINCT betaling) betalinger, min(id) forste, max(id) siste,
               sum(CASE WHEN betaling IS NULL THEN 0 ELSE netto END) belop, sum(grunn IS NOT NULL) holdt
        FROM kjoringspost GROUP BY kjoring_id
    ) post ON post.kjoring_id = kjoring.id
    WHERE kjoring.slag = 'kjoring' AND (kjoring.betalinger, kjoring.belop, kjoring.holdt, kjoring.forste_post,
        kjoring.siste_post) IS NOT (coalesce(post.betalinger, 0), coalesce(post.belop, 0), coalesce(post.holdt, 0),
        coalesce(post.forste, kjoring.forste_post), coalesce(post.siste, kjoring.forste_post - 1))
"""
_BELOP = """
    SELECT post.id FROM kjoringspost post JOIN anvisning ON anvisning.id = post.anvisning_id
    WHERE (post.brutto, post.skatt, post.netto) IS NOT (anvisning.anvist_belop, anvisning.skatt, anvisning.netto)
"""
_TO_GANGER = """
    SELECT DISTINCT gitt.anvisning_id FROM kjoringspost gitt
    JOIN kjoringspost igjen ON igjen.anvisning_id = gitt.anvisning_id AND igjen.id > gitt.id
    WHERE gitt.grunn IS NULL AND igjen.grunn IS NULL AND NOT EXISTS (
        SELECT 1 FROM kjoringssvar svar WHERE svar.kjoring_id = gitt.kjoring_id AND svar.betaling = gitt.betaling
        AND svar.utfall = 'avvist'
    )
"""
_GLEMT = """
    SELECT id FROM anvisning WHERE type NOT IN ('K', 'M')
    AND id <= (SELECT til_anvisning FROM kjoring ORDER BY id DESC LIMIT 1)
    AND id > coalesce((SELECT til_anvisning FROM kjoring WHERE slag = 'opptatt'), 0)
    AND kjoredato > coalesce((SELECT mandag FROM kjoring WHERE slag = 'opptatt'), '')
    AND NOT EXISTS (SELECT 1 FROM kjoringspost WHERE anvisning_id = anvisning.id)
    AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = anvisning.id)
"""
_TATT_TILBAKE = """
    SELECT tilbaketaking.anvisning_id FROM tilbaketaking JOIN anvisning ON anvisning.id = tilbaketaking.anvisning_id
    WHERE anvisning.type = 'K' OR EXISTS (
        SELECT 1 FROM kjoringspost post WHERE anvisning_id = tilbaketaking.anvisning_id
        AND (anvisning.type <> 'T' OR grunn IS NULL AND NOT EXISTS (
            SELECT 1 FROM kjoringssvar svar WHERE svar.kjoring_id = post.kjoring_id AND svar.betaling = post.betaling
            AND svar.utfall = 'avvist'
        ))
    )
"""


def kjoringsavvik(raa: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the runs, a sentence each; none when no krone is paid twice, and none is lost."""
    for sporring, setning in (
        (_SUMMER, setninger.kjoringen_summerer_ikke),
        (_BELOP, setninger.post_utenfor_anvisningen),
        (_TO_GANGER, setninger.betalt_to_ganger),
        (_GLEMT, setninger.uten_kjoring),
        (_TATT_TILBAKE, setninger.tatt_tilbake_og_betalt),
    ):
        for (nummer,) in raa.execute(sporring):
            yield setning(nummer)
