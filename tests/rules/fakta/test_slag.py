"""What is wrong with the form of a fact, as it goes on after the field's name: the words that the form has for it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rules.fakta.slag import Ja, JaNei, Kroner, Prosent, Slag, Timer, Valg

NULLSTILLING = Ja(ja="ny periode", blank="fortsetter")
GRUNNBELOP = Valg(koder={"F": "forrige"}, ordene="grunnbelop")
GIRO = Valg(koder={"P": "post", "B": "bank", "K": "kontant"}, ordene="girotype")


@pytest.mark.parametrize(
    ("slag", "verdi", "sagt"),
    [
        (Kroner(), Decimal("0.5"), "skriv hele kroner uten øre, for eksempel 150000."),
        (Timer(), Decimal("37.125"), "skriv timer, høyst to desimaler (37,25)."),
        (Prosent(), Decimal("10.001"), "skriv en prosent fra 0 til 100 (høyst to desimaler: 32,25)."),
        (JaNei(), "X", "skriv J for ja eller N for nei."),
        (NULLSTILLING, "N", "skriv J for ja, eller la feltet stå tomt."),
        (GRUNNBELOP, "X", "skriv F."),
        (GIRO, "X", "skriv P, B eller K."),
    ],
)
def test_feil_form(slag: Slag, verdi: object, sagt: str) -> None:
    assert slag.formfeil(verdi) == sagt
    assert slag.formfeil(None) == ""


@pytest.mark.parametrize(
    ("slag", "verdi"),
    [
        (Kroner(), Decimal(150_000)),
        (Timer(), Decimal("37.25")),
        (Prosent(), Decimal("32.25")),
        (JaNei(), "N"),
        (NULLSTILLING, "J"),
        (GIRO, "B"),
    ],
)
def test_riktig_form(slag: Slag, verdi: object) -> None:
    assert slag.formfeil(verdi) == ""
