"""The vectorised rules give the scalar rules' kroner on 100,000 cases; see likhet.py."""

from __future__ import annotations

import pytest

from tests.rules.likhet import BLOKK, lag_saker, tilfeldig_tolkning, ulikheter, vanskelige_saker

GRUPPER = 20
BLOKKER_I_GRUPPEN = 10


@pytest.mark.parametrize("gruppe", range(GRUPPER))
def test_begge_veier_gir_samme_kroner(gruppe):
    forste = gruppe * BLOKKER_I_GRUPPEN
    assert [feil for blokk in range(forste, forste + BLOKKER_I_GRUPPEN) for feil in ulikheter(blokk)] == []


def test_provene_er_hundre_tusen_og_bruker_hvert_alternativ():
    from rules.tolkning import TOLKNINGSVALG

    assert GRUPPER * BLOKKER_I_GRUPPEN * BLOKK >= 100_000
    brukt = {
        (id, v) for blokk in range(GRUPPER * BLOKKER_I_GRUPPEN) for id, v in tilfeldig_tolkning(blokk).valg.items()
    }
    assert brukt == {(id, a.id) for id, valg in TOLKNINGSVALG.items() for a in valg.alternativer}


def test_samme_fro_gir_samme_saker():
    for lag in (lag_saker, vanskelige_saker):
        assert lag(50, 7).sak(49) == lag(50, 7).sak(49)
        assert lag(50, 7).sak(49) != lag(50, 8).sak(49)
