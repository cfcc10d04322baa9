"""What traps about the card and the tax lay in a case; on a level without a card there are none."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from training.generator.utkast import Saksutkast

_HALV = Decimal("0.5")


def timer(utkast: Saksutkast) -> None:
    """Hours worked in the period, as two weeks with unlike sums."""
    forste, andre = int(_uka(utkast, 0.15, 0.4)), int(_uka(utkast, 0.15, 0.4))
    _arbeidet(utkast, forste, andre + (forste == andre))


def like_uker(utkast: Saksutkast) -> None:
    """As many hours in either week, so that the sum of one may pass for that of both."""
    timer_ = int(_uka(utkast, 0.15, 0.45))
    _arbeidet(utkast, timer_, timer_)


def _arbeidet(utkast: Saksutkast, forste: int, andre: int) -> None:
    utkast.uketimer = (forste, andre)
    utkast.kort["arb_timer"] = Decimal(forste + andre)


def tapt(minst: float, hoyst: float) -> Callable[[Saksutkast], None]:
    """The card tells what was lost a week."""

    def legg(utkast: Saksutkast) -> None:
        utkast.kort["tapt_arbtid"] = _uka(utkast, minst, hoyst, _HALV)

    return legg


def delvis_ledig(utkast: Saksutkast) -> None:
    """Only a part of the hours is lost, by the employer's letter, so that Maks % is less than 100."""
    utkast.fakta["tapt_arbtid"] = _uka(utkast, 0.45, 0.7, _HALV)


def tabellkort(utkast: Saksutkast) -> None:
    """A table card in place of one of per cent."""
    utkast.fakta.pop("skatteprosent")
    utkast.fakta["tabellnr"] = str(utkast.trekk.randint(12, 48))


def _uka(utkast: Saksutkast, minst: float, hoyst: float, steg: Decimal = Decimal(1)) -> Decimal:
    """A part of the normal hours of a week, in whole or half hours."""
    timer_ = float(utkast.fakta["normal_arbtid"]) * utkast.trekk.uniform(minst, hoyst)
    return round(timer_ / float(steg)) * steg
