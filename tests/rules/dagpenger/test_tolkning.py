"""The tolkningsvalg: declared once, strict about names, never changed."""

from __future__ import annotations

import pickle

import pytest

from rules.dagpenger.lov_1966.tolkning import STANDARD, TOLKNINGSVALG, les_tolkning
from rules.fakta.tolkning import UkjentTolkning

REGELVERKET = {
    "T-JUST": ["snitt", "arsslutt", "arsstart"],
    "T-AAR": ["beste", "siste", "snitt3"],
    "T-AVR": ["tusen", "krone", "hundre"],
    "T-FISK": ["beste_av_tre", "ingen"],
    "T-VERN": ["3G", "2G"],
    "T-TAK": ["etter", "per_ar"],
    "T-90": ["pa", "av"],
    "T-SAMORD": ["sum", "alene"],
    "T-TERSKEL": ["40", "20", "50", "0"],
}


def test_valgene_er_regelverkets_med_standarden_forst():
    assert {id: [a.id for a in valg.alternativer] for id, valg in TOLKNINGSVALG.items()} == REGELVERKET


def test_hvert_valg_har_sporsmaal_kilde_grad_og_begrunnelse():
    for valg in TOLKNINGSVALG.values():
        assert valg.sporsmaal.endswith("?")
        assert valg.kilde
        assert valg.grad in ("A", "B", "C")
        assert all(alternativ.tekst and alternativ.taler_for.endswith(".") for alternativ in valg.alternativer)


def test_det_som_ikke_er_valgt_har_standarden():
    tolkning = les_tolkning({"T-TAK": "per_ar"})
    assert tolkning["T-TAK"] == "per_ar"
    assert tolkning["T-AAR"] == "beste"
    assert tolkning.avvik() == {"T-TAK": "per_ar"}
    assert list(tolkning.som_dict()) == list(REGELVERKET)


def test_lik_tolkning_er_lik_og_kan_lagres():
    tolkning = les_tolkning({"T-TAK": "per_ar"})
    assert tolkning == STANDARD.med("T-TAK", "per_ar") == les_tolkning(tolkning.som_dict())
    assert hash(tolkning) == hash(les_tolkning({"T-TAK": "per_ar"}))
    assert pickle.loads(pickle.dumps(tolkning)) == tolkning
    assert tolkning != STANDARD


def test_en_tolkning_kan_ikke_endres():
    with pytest.raises(AttributeError, match="kan ikke endres"):
        STANDARD.valg = {}  # type: ignore[misc]
    with pytest.raises(TypeError):
        STANDARD.valg["T-TAK"] = "per_ar"  # type: ignore[index]
    valgte = {"T-TAK": "per_ar"}
    tolkning = les_tolkning(valgte)
    valgte["T-TAK"] = "etter"
    tolkning.som_dict()["T-TAK"] = "etter"
    assert tolkning["T-TAK"] == "per_ar"


def test_ukjent_valg_og_alternativ_navngis():
    with pytest.raises(UkjentTolkning, match="Tolkningsvalget T-X finnes ikke; velg blant T-JUST") as feil:
        les_tolkning({"T-X": "1"})
    assert feil.value.nokkel == "T-X"
    with pytest.raises(UkjentTolkning, match="T-TAK har ikke alternativet 7; velg blant etter, per_ar") as feil:
        STANDARD.med("T-TAK", "7")
    assert feil.value.nokkel == "T-TAK"
