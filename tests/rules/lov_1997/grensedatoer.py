"""Days on which something changes in the rulebook, and the day before each of them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from tests.rules.lov_1997.fasit import grunnbelop, satser
from tests.rules.lov_1997.fasit.dager import arbeidsdag_fra

DAG = timedelta(days=1)
TABELLER = (
    satser.FAKTOR_12,
    satser.KRAV,
    satser.KRAV_PERMITTERT,
    satser.ER_KORONASATS,
    satser.BARNETILLEGG,
    satser.UKER,
    satser.EGENANDELSDAGER,
    satser.VENTEDAGER,
    satser.PERMITTERINGSUKER,
    satser.PERMITTERINGSUKER_FISK,
    satser.SANKSJONSUKER,
    satser.ER_TUSEN,
    satser.ER_SNITT,
    satser.ER_AAR,
    satser.ER_MED_TIL_2021,
    grunnbelop.FRA,
)
OVERGANGER = sorted(
    {dag for tabell in TABELLER for dag in tabell}
    | {date(aar, maaned, dag) for aar, (dag, maaned) in grunnbelop.HENGER_TIL.items()}
)
FRISTER = [arbeidsdag_fra(date(aar, maaned, 5)) for aar in range(2019, 2027) for maaned in range(1, 13)]
GRENSER = [
    dag + avstand * DAG
    for dag in (*OVERGANGER, *FRISTER, satser.SISTE_DAG)
    for avstand in (-1, 0, 1)
    if satser.FORSTE_DAG <= dag + avstand * DAG <= satser.SISTE_DAG
]


def tilfeldig_dag(rng: Random, fra: date = satser.FORSTE_DAG, til: date = satser.SISTE_DAG) -> date:
    """A day of the encoded years; every other one on a border, and half of the others from 2024 on."""
    borte = [dag for dag in GRENSER if fra <= dag <= til]
    if borte and rng.random() < 0.5:
        return rng.choice(borte)
    ny = max(fra, date(2024, 1, 1))
    if rng.random() < 0.5 and ny < til:
        fra = ny
    return fra + rng.randrange((til - fra).days + 1) * DAG
