"""The rows of a person's accounts that are no payments, as the rules take them: what a running case had, corrections.

The same as `data/sak/rader/regnskapsrader.py` reads, asked of SQLite itself; a test holds the two equal.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from rules.fakta.betaling import AAPNING, JUSTERING, Post
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


def les_foringer(raa: sqlite3.Connection, fodselsnr: str) -> Iterator[Post]:
    """Those of all the person's cases, the running cases first."""
    for sak, vedtak, tid, fra, til, prosent, aar, anvist, *om_aarene in raa.execute(_AAPNINGER, (fodselsnr,)):
        hvor, dager = (sak, vedtak, tid), (date.fromisoformat(fra), date.fromisoformat(til))
        yield _post(AAPNING, hvor, Konto.SAMMENHENGENDE, 0, prosent, dager)
        summer = [(Konto.ANVIST, aar, anvist)]
        for ett, i_prosent, grunnlag in ((aar, *om_aarene[:2]), (aar - 1, *om_aarene[2:])):
            summer += [(Konto.KALENDERAAR, ett, i_prosent), (Konto.FERIEPROSENT, ett, i_prosent)]
            summer.append((Konto.FERIEGRUNNLAG, ett, grunnlag))
        yield from (_post(AAPNING, hvor, *sum_) for sum_ in summer if sum_[-1])
    for sak, vedtak, tid, konto, aar, belop in raa.execute(_JUSTERINGER, (fodselsnr,)):
        yield _post(JUSTERING, (sak, vedtak, tid), Konto(konto), aar or 0, belop)


def _post(
    type_: str,
    hvor: tuple[str, int, str],
    konto: Konto,
    aar: int,
    verdi: int,
    dager: tuple[date | None, date | None] = (None, None),
) -> Post:
    sak, vedtak, tid = hvor
    prosent, belop = (verdi, 0) if konto.i_prosent else (0, verdi)
    ferieaar = aar if konto in (Konto.FERIEGRUNNLAG, Konto.FERIEPROSENT) else 0
    dag = date.fromisoformat(tid[:10])
    felt = (type_, *dager, Decimal(prosent), Decimal(belop), dag, ferieaar)
    return Post(*felt, sak=sak, innvilgelse=vedtak, konto=konto, aar=aar)
