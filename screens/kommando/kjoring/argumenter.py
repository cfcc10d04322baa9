"""The command line of `dagpenger kjoring`."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from screens.kommando.kjoring import setninger

if TYPE_CHECKING:
    from screens.kommando.kommandoleser import Leser

HVA = ("vis", "lukk", "fil", "svar")


def kjoringsleser(leser: Leser) -> None:
    """Declares the words of the command."""
    leser.add_argument("hva", choices=HVA, help="vis den, lukk den, skriv filene, eller les et svar")
    leser.add_argument("dato", type=kjoringsdato, nargs="?", help="kjøringens mandag eller tirsdag, som 06.06.1988")
    leser.add_argument("fil", type=Path, nargs="?", help="fil: mappen de skrives i (ellers denne); svar: filen")
    leser.set_defaults(kommando=kjor_argumenter, leser=leser, tar=["db", "klokke"])


def kjoringsdato(tekst: str) -> date:
    """A date as on the forms, or `1988-06-06`."""
    from rules.tall.lesing import Ulesbar, les_dato

    try:
        return les_dato(tekst)
    except Ulesbar:
        raise ArgumentTypeError(setninger.ikke_en_dato(tekst)) from None


def kjor_argumenter(valg: Namespace) -> int:
    """Runs the command on the process's own streams."""
    if valg.dato is None and valg.hva != "vis":
        valg.leser.avvis(setninger.DATO_MANGLER)
    if valg.fil is None and valg.hva == "svar":
        valg.leser.avvis(setninger.SVARFIL_MANGLER)
    if valg.fil is not None and valg.hva in ("vis", "lukk"):
        valg.leser.avvis(setninger.FIL_BARE_FOR)
    from screens.kommando.kjoring.kommando import kjor

    return kjor(valg, sys.stdout, sys.stderr)
