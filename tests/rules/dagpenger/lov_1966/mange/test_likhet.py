"""The vectorised rules give the scalar rules' kroner on 100,000 cases, a quarter of them on a limit; see likhet.py."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from tests.rules.grensekort import TERSKLER, tapt_andel, tilfeldig_grensekort
from tests.rules.grensesaker import ALLE_SLAG, grensesaker
from tests.rules.likhet import BLOKK, lag_saker, tilfeldig_tolkning, ulikheter, vanskelige_saker

GRUPPER = 20
BLOKKER_I_GRUPPEN = 10


@pytest.mark.parametrize("gruppe", range(GRUPPER))
def test_begge_veier_gir_samme_kroner(gruppe):
    forste = gruppe * BLOKKER_I_GRUPPEN
    assert [feil for blokk in range(forste, forste + BLOKKER_I_GRUPPEN) for feil in ulikheter(blokk)] == []


def test_provene_er_hundre_tusen_og_bruker_hvert_alternativ():
    from rules.dagpenger.lov_1966.tolkning import TOLKNINGSVALG

    assert GRUPPER * BLOKKER_I_GRUPPEN * BLOKK >= 100_000
    brukt = {
        (id, v) for blokk in range(GRUPPER * BLOKKER_I_GRUPPEN) for id, v in tilfeldig_tolkning(blokk).valg.items()
    }
    assert brukt == {(id, a.id) for id, valg in TOLKNINGSVALG.items() for a in valg.alternativer}


def test_samme_fro_gir_samme_saker():
    for lag in (lag_saker, vanskelige_saker):
        assert lag(50, 7).sak(49) == lag(50, 7).sak(49)
        assert lag(50, 7).sak(49) != lag(50, 8).sak(49)
    tolkning = tilfeldig_tolkning(7)
    assert grensesaker(50, 7, tolkning) == grensesaker(50, 7, tolkning)


def test_hvert_slag_grense_trekkes_paa_og_ved_siden_av_grensen():
    """In a tenth of what the suite tries: at least fifty of each kind on the limit, and as many beside it."""
    trukket = Counter(
        (slag, avvik == 0)
        for blokk in range(3, GRUPPER * BLOKKER_I_GRUPPEN, 4)
        for slag, avvik, _ in grensesaker(BLOKK // 10, blokk, tilfeldig_tolkning(blokk))
    )
    for slag in ALLE_SLAG:
        assert trukket[slag, True] >= 50, slag
        assert trukket[slag, False] >= 50, slag


@pytest.mark.parametrize("terskel", TERSKLER)
def test_kort_trekkes_paa_terskelen_og_paa_maks_prosent(terskel):
    rng = Random(1)
    trukket = [tilfeldig_grensekort(rng, terskel) for _ in range(BLOKK)]
    andeler = [(tapt_andel(kort, dager), kort) for dager, kort in trukket if kort.normal_arbtid is not None]
    assert sum(andel == terskel for andel, _ in andeler) >= 50
    assert sum(0 < abs(andel - terskel) < 1 for andel, _ in andeler) >= 25
    assert sum(andel == kort.maks_prosent for andel, kort in andeler) >= 25
