"""The control programs of the law of 1976-1996: the limits in `kontroller.toml`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache, partial

from rules.dagpenger.kontroll import Kontroll, Kontrollfunn, les_kontroller, prov
from rules.dagpenger.lov_1966.satser import PARAMETRE, VALGT_AV, regelverk_paa
from rules.dagpenger.lov_1966.tolkning import STANDARD
from rules.fakta.skjema import Behandling
from rules.fakta.tolkning import Tolkning
from rules.tall.parametre import UTEN_ALTERNATIV

FIL = "kontroller.toml"
GRENSEPARAMETRE = {nokkel for nokkel, alternativer in PARAMETRE.items() if alternativer == UTEN_ALTERNATIV} | {
    *VALGT_AV
}
"""The parameters that may be limits: those with one value, whatever the reading."""


@cache
def alle_kontroller() -> tuple[Kontroll, ...]:
    """The table, checked; raises Parameterfeil."""
    from pathlib import Path

    return les_kontroller(Path(__file__).parent / FIL, GRENSEPARAMETRE)


def kontroller(
    fakta: Behandling, behandlet: date, tolkning: Tolkning = STANDARD, utfall: str | None = None
) -> tuple[Kontrollfunn, ...]:
    """Every value that lies outside its limits, in the order of the table: all, or those of one `utfall`.

    Limits that are parameters are those in force on Innvilget fra, or on the processing date while that is blank, as
    `tolkning` reads them. The sentence of a warning asks for a reason until one is given. Raises UtenforRegelverket.
    """
    return prov(alle_kontroller(), fakta, behandlet, partial(_grense_paa, tolkning), utfall)


def _grense_paa(tolkning: Tolkning, nokkel: str, dato: date) -> Decimal:
    parameter = getattr(regelverk_paa(dato), nokkel)
    if nokkel in VALGT_AV:
        parameter = parameter[tolkning[VALGT_AV[nokkel]]]
    verdi: Decimal = parameter.verdi
    return verdi
