"""Exact numbers: read, rounded as the rulebook says, and written as plain decimals."""

from __future__ import annotations

from fractions import Fraction
from typing import Any


def tall(verdi: Any) -> Fraction:
    """A `tall` of section 15: an int, a Decimal or a text such as `18.75`."""
    return Fraction(verdi)


def naermest(verdi: Fraction | int) -> int:
    """The nearest whole number, a half away from zero."""
    teller, nevner = abs(verdi.numerator), verdi.denominator
    hele = (2 * teller + nevner) // (2 * nevner)
    return -hele if verdi < 0 else hele


def d20(verdi: Fraction) -> Fraction:
    """The number with 20 decimals, half up."""
    return Fraction(naermest(verdi * 10**20), 10**20)


def tekst(verdi: Fraction | int) -> str:
    """The number as a plain decimal without zeros at its end; raises ValueError for one that never ends."""
    desimaler = 0
    while 10**desimaler % verdi.denominator:
        desimaler += 1
        if desimaler > 400:
            raise ValueError(f"{verdi} has no end")
    siffer = str(abs(verdi.numerator) * 10**desimaler // verdi.denominator).rjust(desimaler + 1, "0")
    hele, resten = (siffer[:-desimaler], siffer[-desimaler:]) if desimaler else (siffer, "")
    return ("-" if verdi < 0 else "") + hele + (f".{resten}" if resten else "")
