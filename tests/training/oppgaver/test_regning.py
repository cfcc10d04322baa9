"""Many changes of a case at a time come to what each comes to alone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rules.fakta.skjema import Behandling
from training.feiltyper.gjenkjenning import parene
from training.feiltyper.vedtaksfeil import VEDTAKSFEIL
from training.oppgaver.regning import resultat, resultater
from training.ovelse.etiketter import RESULTATER

DAG = date(1988, 6, 1)
FAKTA = Behandling(
    innvilget_fra=date(1988, 2, 29),
    barn=2,
    lonn_1=Decimal(80_000),
    lonn_2=Decimal(140_000),
    lonn_3=Decimal(150_000),
    dagpenger_1=Decimal(25_000),
    kurs_1=13,
    offentlig_pensjon=Decimal(52_000),
    lonn_for_pensjon=Decimal(41_600),
    vernepliktig="J",
)


@pytest.mark.parametrize("navn", list(RESULTATER.values()))
def test_alle_feil_og_alle_par(navn: str) -> None:
    alene = [((nr,), endring) for nr, feil in enumerate(VEDTAKSFEIL) for endring in feil.endringer(FAKTA)]
    endringer = [endring for _, endring in (*alene, *list(parene(FAKTA, alene, VEDTAKSFEIL))[::7])]
    en = resultat(navn, DAG)
    assert resultater(navn, DAG)(FAKTA, endringer) == [en(replace(FAKTA, **endring)) for endring in endringer]


def test_utenfor_loven_og_utenfor_grensene_er_ingenting() -> None:
    endringer = [{"innvilget_fra": date(1970, 1, 5)}, {"barn": 99}, {"lonn_1": Decimal(10) ** 10}]
    assert resultater("ukesats", DAG)(FAKTA, endringer) == [None, None, None]


def test_fakta_uten_sak_gir_ingenting() -> None:
    assert resultater("ukesats", DAG)(Behandling(), [{}, {"barn": 1}]) == [None, None]
