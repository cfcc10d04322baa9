"""What the payment runs left behind: payments that were refused or held back, and still wait for somebody.

One that may go in the next run waits for nobody: its case has got another account since.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date

from data.arbeid.regler import Ventearbeid
from data.arbeid.slag import TYPER, Arbeidsslag

_SAMME_KONTO = "(sak.kontonr IS NULL OR sak.kontonr = post.kontonr)"
_SIST = """
    FROM kjoringspost post JOIN sak USING (journalnr) JOIN anvisning ON anvisning.id = post.anvisning_id {svar}
    WHERE NOT EXISTS (SELECT 1 FROM kjoringspost senere WHERE senere.anvisning_id = post.anvisning_id
        AND senere.id > post.id)
    AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = anvisning.id)
"""
_HOLDT = f"""
    SELECT post.journalnr sak, CASE post.grunn WHEN 'avvist' THEN 'avvist' ELSE 'holdt' END ett,
        anvisning.kjoredato dag {_SIST.format(svar="")}
    AND post.grunn IS NOT NULL AND CASE post.grunn WHEN 'avvist' THEN {_SAMME_KONTO}
        WHEN 'konto' THEN sak.kontonr IS NULL ELSE 1 END
"""
_AVVIST = f"""
    SELECT post.journalnr, 'avvist', anvisning.kjoredato
    {_SIST.format(svar="JOIN kjoringssvar svar ON svar.kjoring_id = post.kjoring_id AND svar.betaling = post.betaling")}
    AND svar.utfall = 'avvist' AND {_SAMME_KONTO}
"""
_BERORTE = """
    SELECT DISTINCT sak.fodselsnr FROM kjoringspost post JOIN sak USING (journalnr)
    LEFT JOIN kjoringssvar svar ON svar.kjoring_id = post.kjoring_id AND svar.betaling = post.betaling
        AND svar.utfall = 'avvist'
    WHERE post.kjoring_id = ? AND (post.grunn IS NOT NULL OR post.fra_for IS NOT NULL OR svar.id IS NOT NULL)
"""


def fra_kjoringene(raa: sqlite3.Connection, fodselsnr: str) -> Iterator[Ventearbeid]:
    """What waits in the person's cases: one of a kind in each."""
    egne = "AND post.journalnr IN (SELECT journalnr FROM sak WHERE fodselsnr = :nr)"
    alle = f"SELECT sak, ett, min(dag) FROM ({_HOLDT} {egne} UNION ALL {_AVVIST} {egne}) GROUP BY sak, ett"
    for sak, ett, dag in raa.execute(alle, {"nr": fodselsnr}):
        slag, siden = Arbeidsslag(ett), date.fromisoformat(dag)
        yield Ventearbeid(slag, sak, siden, siden + TYPER[slag].frist)


def berorte(raa: sqlite3.Connection, kjoring: int) -> list[str]:
    """The persons for whom that run, or what came back of it, changes what waits."""
    return [nr for (nr,) in raa.execute(_BERORTE, (kjoring,))]
