"""The facts of a case: checked when made, compared by value, never changed."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, asdict, replace
from decimal import Decimal
from typing import Any

import pytest

from rules.fakta.skjema import YTELSER, Aarsinntekt, Samordning, UgyldigFakta
from tests.rules.saker import sak_1988


@pytest.mark.parametrize("belop", [-1, 1_000_000_000, 1.0, True, "1", None, Decimal("0.5"), Decimal("NaN")])
def test_lonn_maa_vaere_hele_kroner_uten_minus(belop: Any):
    with pytest.raises(UgyldigFakta, match=r"^Lønnsinntekt må være ") as feil:
        Aarsinntekt(belop)
    assert feil.value.felt == "lonn"


@pytest.mark.parametrize("belop", [0, 1, 999_999_999, Decimal(7), Decimal("7.00"), Decimal("1E5")])
def test_hele_kroner_blir_desimaltall(belop):
    assert Aarsinntekt(belop).lonn == belop
    assert isinstance(Aarsinntekt(belop).lonn, Decimal)


def test_det_som_ikke_oppgis_er_null():
    assert asdict(Aarsinntekt()) == {"lonn": 0, "dagpenger": 0, "sykepenger": 0}
    assert sak_1988(0).kurstid == (0, 0, 0)


@pytest.mark.parametrize("felt", YTELSER)
def test_samordning_er_blank_eller_kroner(felt):
    assert getattr(Samordning(**{felt: 5}), felt) == 5
    assert getattr(Samordning(), felt) is None
    with pytest.raises(UgyldigFakta) as feil:
        Samordning(**{felt: -5})
    assert feil.value.felt == felt


@pytest.mark.parametrize(
    ("felt", "verdi"),
    [
        ("inntekt", (Aarsinntekt(),)),
        ("grunnbelop", "neste"),
        ("kurstid", (52, 0, 0)),
        ("kurstid", (0, -1, 0)),
        ("kurstid", (0, 0)),
        ("kurstid", (0, 0, True)),
        ("barn", 21),
        ("barn", -1),
        ("barn", 1.0),
        ("oppjustert_grunnlag", -1),
    ],
)
def test_ugyldig_felt_navngis(felt, verdi):
    with pytest.raises(UgyldigFakta) as feil:
        replace(sak_1988(100_000), **{felt: verdi})
    assert feil.value.felt == felt
    assert feil.value.setning.endswith(".")


def test_saker_med_samme_innhold_er_like():
    fakta = sak_1988(100_000, barn=2)
    assert fakta == sak_1988(100_000, barn=2) != sak_1988(100_000, barn=1)
    assert hash(fakta) == hash(sak_1988(100_000, barn=2))
    assert pickle.loads(pickle.dumps(fakta)) == fakta


def test_en_sak_endres_bare_som_kopi():
    fakta = sak_1988(100_000)
    with pytest.raises(FrozenInstanceError):
        fakta.barn = 2
    assert replace(fakta, barn=2).barn == 2
    assert fakta.barn == 0
