"""Two restatements of one rulebook, one answer: random cases through `dagpenger beregn` beside the oracle."""

from __future__ import annotations

from itertools import islice

import pytest

from tests.rules.lov_1997.datosaker import datosaker
from tests.rules.lov_1997.likhet import prov, ulikheter
from tests.rules.lov_1997.saker import tilfeldig_sak

SAKER = 20


@pytest.mark.parametrize("blokk", range(5))
def test_reglene_gir_det_samme_som_fasiten(blokk: int) -> None:
    assert prov(tilfeldig_sak(fro) for fro in range(blokk * SAKER, (blokk + 1) * SAKER)) == []


def test_reglene_gir_det_samme_som_fasiten_naar_satsene_skifter() -> None:
    """One in 41 of the cases; `likhet` tries them all."""
    assert prov(islice(datosaker(), 0, None, 41)) == []


@pytest.mark.parametrize(
    ("venter", "fikk", "sti"),
    [
        ({"a": 1}, {"a": 2}, "a"),
        ({"a": 1}, {"a": "1"}, "a"),
        ({"a": 1}, {"a": True}, "a"),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, "a[].b"),
        ({"a": [1]}, {"a": [1, 2]}, "a"),
        ({"a": None}, {}, "a"),
        ({}, {"a": None}, "a"),
        ({"a": {"grad": 1}}, {"a": {"grad": 2}}, "a.grad"),
    ],
)
def test_en_ulikhet_blir_funnet(venter: object, fikk: object, sti: str) -> None:
    assert [ett.sti for ett in ulikheter(venter, fikk)] == [sti]


def test_det_fasiten_ikke_har_sammenlignes_ikke() -> None:
    assert list(ulikheter({"a": 1}, {"a": 1, "grad": "A", "forklaring": {}})) == []
