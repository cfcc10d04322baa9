"""Two limits of its own: no income above one G, and no more days of travel than the law pays for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_2040.satser import sats

from rules.dagpenger.kontroll import STOPP, VARSEL, Kontroll, Kontrollfunn, prov
from rules.fakta.skjema import Behandling
from rules.fakta.tolkning import Tolkning

INNTEKT = Kontroll(
    "inntekt-2040", "inntekt", None, "grunnbelop", "", VARSEL, "{felt}: {raad}; over 1 G.", "Prøveloven", "C"
)
REISEDAGER = Kontroll(
    "reisedager",
    "reisedager",
    None,
    "reisedager_hoyst",
    "",
    STOPP,
    "{felt}: skriv høyst {hoyst} dager.",
    "Prøveloven § 3",
    "C",
)


def alle_kontroller() -> tuple[Kontroll, ...]:
    """The table."""
    return (INNTEKT, REISEDAGER)


def kontroller(
    fakta: Behandling, behandlet: date, tolkning: Tolkning, utfall: str | None = None
) -> tuple[Kontrollfunn, ...]:
    """Every value outside its limit."""
    del tolkning

    def grense_paa(nokkel: str, dato: date) -> Decimal:
        return sats(nokkel, dato).verdi

    return prov(alle_kontroller(), fakta, behandlet, grense_paa, utfall)
