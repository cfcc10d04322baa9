"""Every refusal says its sentence, and survives being sent from one process to another."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from rules.beregnjson import UgyldigInndata
from rules.fakta.anvisning import UgyldigAnvisning
from rules.fakta.skjema import UgyldigFakta
from rules.fakta.tolkning import UkjentTolkning
from rules.regelverk import UtenforRegelverket

FEIL = [
    UgyldigFakta("barn", "Barn må være fra 0 til 20."),
    UgyldigAnvisning("til", "Anvis. periode må ha en til-dato."),
    UgyldigInndata("inntekt[0].lonn", "inntekt[0].lonn må være hele kroner."),
    UkjentTolkning("T-X", "Tolkningsvalget T-X finnes ikke."),
    UtenforRegelverket(date(1997, 1, 1)),
]


@pytest.mark.parametrize("feil", FEIL, ids=lambda f: type(f).__name__)
def test_en_feil_er_sin_setning_ogsaa_i_en_annen_prosess(feil):
    kopi = pickle.loads(pickle.dumps(feil))
    assert type(kopi) is type(feil)
    assert str(kopi) == str(feil) == feil.setning
    assert str(feil).endswith(".")
    assert vars(kopi) == vars(feil)
