"""The grants in whole numbers are the scalar rules' to the krone on 20,000 cases, half of them on a limit."""

from __future__ import annotations

import numpy as np
import pytest

from rules.dagpenger.lov_1997.mange.beregning import beregn_mange
from rules.dagpenger.lov_1997.mange.generator import lag_saker
from rules.dagpenger.lov_1997.mange.satser import FORSTE_DAG, strekk_paa_dagen, tabeller
from rules.dagpenger.lov_1997.tolkning import TOLKNINGSVALG
from tests.rules.lov_1997.mangelikhet import BLOKK, VIRKER, tilfeldige_valg, ulikheter, vanskelige_saker

GRUPPER = 10
BLOKKER_I_GRUPPEN = 8


@pytest.mark.parametrize("gruppe", range(GRUPPER))
def test_begge_veier_gir_det_samme(gruppe: int) -> None:
    forste = gruppe * BLOKKER_I_GRUPPEN
    assert [feil for blokk in range(forste, forste + BLOKKER_I_GRUPPEN) for feil in ulikheter(blokk)] == []


def test_provene_er_tjue_tusen_og_bruker_hvert_alternativ() -> None:
    assert GRUPPER * BLOKKER_I_GRUPPEN * BLOKK >= 20_000
    brukt = {valg for blokk in range(GRUPPER * BLOKKER_I_GRUPPEN) for valg in tilfeldige_valg(blokk).items()}
    assert brukt == {(id, a.id) for id in VIRKER for a in TOLKNINGSVALG[id].alternativer}


def test_inntekter_trekkes_paa_hver_grense_og_en_krone_under() -> None:
    saker = vanskelige_saker(20_000, 1)
    plass, tabell = strekk_paa_dagen().take(saker["provingsdato"] - FORSTE_DAG), tabeller({})
    med = tabell.fangst_fiske.take(plass)
    arbeid = saker["arbeidsinntekt"] + saker["fangst_fiske"] * med
    siste, tre = arbeid[:12].sum(axis=0), arbeid.sum(axis=0)
    for belop, grense in ((siste, tabell.krav_12), (tre, tabell.krav_36), (siste, tabell.lang), (tre, 3 * tabell.lang)):
        for avvik in (-1, 0):
            assert np.count_nonzero(belop - grense.take(plass) == avvik) >= 50
    assert np.count_nonzero(saker["grunnlag"] == tabell.tak.take(plass)) >= 50
    assert np.count_nonzero(saker["grunnlag"] % 1_250 == 625) >= 50


def test_det_spiller_ingen_rolle_hvor_mange_om_gangen_eller_hvor_mange_traader() -> None:
    saker = lag_saker(70_000, 3)
    alene, sammen = beregn_mange(saker, traader=1), beregn_mange(saker, traader=3)
    siste = beregn_mange(saker.utsnitt(69_990, 70_000))
    for navn in alene.__slots__:
        assert (getattr(alene, navn) == getattr(sammen, navn)).all(), navn
        assert (getattr(alene, navn)[69_990:] == getattr(siste, navn)).all(), navn
