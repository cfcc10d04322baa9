"""One limit of its own: no income above ten G."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_2040.satser import sats

from rules.dagpenger.kontroll import VARSEL, Kontroll, Kontrollfunn, prov
from rules.fakta.skjema import Behandling
from rules.fakta.tolkning import Tolkning

INNTEKT = Kontroll(
    "inntekt-2040", "inntekt", None, "grunnbelop", "", VARSEL, "{felt}: {raad}; over 1 G.", "Prøveloven", "C"
)


def alle_kontroller() -> tuple[Kontroll, ...]:
    """The table."""
    return (INNTEKT,)


def kontroller(
    fakta: Behandling, behandlet: date, tolkning: Tolkning, utfall: str | None = None
) -> tuple[Kontrollfunn, ...]:
    """Every value outside its limit."""
    del tolkning

    def grense_paa(nokkel: str, dato: date) -> Decimal:
        return sats(nokkel, dato).verdi

    return prov(alle_kontroller(), fakta, behandlet, grense_paa, utfall)
