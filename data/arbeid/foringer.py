"""The rows of a person's accounts that are no payments, asked of SQLite itself: running cases, corrections, claims.

`data/sak/rader/regnskapsrader.py` and `omgjoringsrader.py` read the same with who wrote them; a test holds them equal.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from rules.dagpenger.omgjort import paa_aarene
from rules.fakta.betaling import AAPNING, JUSTERING, OMGJORT, Aaret, Foring, Post, aarssummer
from rules.fakta.konto import Konto

_AAPNINGER = """
    SELECT journalnr, vedtak_id, aapning.tidspunkt, anvist_fra, anvist_til, sammenhengende_prosent, regnskapsaar,
        anvist_i_aaret, prosent_i_aaret, feriegrunnlag_i_aaret, prosent_aaret_for, feriegrunnlag_aaret_for
    FROM aapning JOIN sak USING (journalnr) WHERE fodselsnr = ? ORDER BY aapning.id
"""
_JUSTERINGER = """
    SELECT journalnr, vedtak_id, justering.tidspunkt, konto, aar, belop
    FROM justering JOIN sak USING (journalnr) WHERE fodselsnr = ? ORDER BY justering.id
"""
_KRAV = """
    SELECT kravpost.journalnr, kravpost.vedtak_id, kravpost.tidspunkt, belop, ferieaar, anvist_belop,
        belop_gammelt_ferieaar
    FROM kravpost JOIN sak USING (journalnr) JOIN anvisning ON anvisning.id = anvisning_id
    WHERE fodselsnr = ? AND kravpost.slag <> 'trekk' ORDER BY kravpost.id
"""


def les_foringer(raa: sqlite3.Connection, fodselsnr: str) -> Iterator[Post]:
    """Those of all the person's cases, the running cases first."""
    for sak, vedtak, tid, fra, til, prosent, aar, anvist, *om_aarene in raa.execute(_AAPNINGER, (fodselsnr,)):
        foring = Foring(AAPNING, sak, vedtak, _dag(tid))
        yield foring.post(Konto.SAMMENHENGENDE, 0, Decimal(prosent), (_dag(fra), _dag(til)))
        prosent_i, grunnlag_i, prosent_for, grunnlag_for = map(Decimal, om_aarene)
        summer = aarssummer(aar, Decimal(anvist), Aaret(prosent_i, grunnlag_i), Aaret(prosent_for, grunnlag_for))
        yield from (foring.post(*sum_) for sum_ in summer if sum_[-1])
    for sak, vedtak, tid, konto, aar, belop in raa.execute(_JUSTERINGER, (fodselsnr,)):
        yield Foring(JUSTERING, sak, vedtak, _dag(tid)).post(Konto(konto), aar or 0, Decimal(belop))
    for sak, vedtak, tid, belop, aar, anvist, gammelt in raa.execute(_KRAV, (fodselsnr,)):
        for aaret, kroner in paa_aarene(Decimal(-belop), aar, Decimal(anvist), Decimal(gammelt)):
            yield Foring(OMGJORT, sak, vedtak, _dag(tid)).post(Konto.FERIEGRUNNLAG, aaret, kroner)


def _dag(tekst: str) -> date:
    return date.fromisoformat(tekst[:10])
