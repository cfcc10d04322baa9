"""The command line of `dagpenger statistikk`."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from screens.kommando.kjoring.argumenter import kjoringsdato

if TYPE_CHECKING:
    from screens.kommando.kommandoleser import Leser

TABELLER = ("saker", "grunner", "tid", "utbetalt", "grensen", "klager")
INNDELINGER = ("kontor", "tidsrom", "naering", "alder")


def statistikkleser(leser: Leser) -> None:
    """Declares the words of the command."""
    leser.add_argument("--fra", type=kjoringsdato, metavar="DATO", help="første måned (ellers de siste tolv måneder)")
    leser.add_argument("--til", type=kjoringsdato, metavar="DATO", help="siste måned (ellers denne)")
    leser.add_argument("--tabell", choices=TABELLER, default=TABELLER[0], metavar="NAVN", help=", ".join(TABELLER))
    leser.add_argument(
        "--inndeling",
        type=lambda tekst: tekst.replace("æ", "ae"),
        choices=INNDELINGER,
        default=INNDELINGER[1],
        metavar="NAVN",
        help=", ".join(INNDELINGER),
    )
    leser.add_argument("--csv", metavar="FIL", help="skriv tallene som CSV; - skriver dem i stedet for tabellen")
    leser.add_argument("--json", metavar="FIL", help="skriv tallene som JSON; - skriver dem i stedet for tabellen")
    leser.set_defaults(kommando=kjor_argumenter, leser=leser, tar=["db", "klokke"])


def kjor_argumenter(valg: Namespace) -> int:
    """Runs the command on the process's own streams."""
    from screens.kommando.statistikk.kommando import kjor

    return kjor(valg, sys.stdout, sys.stderr)
