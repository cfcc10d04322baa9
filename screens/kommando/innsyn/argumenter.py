"""The command line of `dagpenger innsyn`."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screens.kommando.kommandoleser import Leser

SIDER = ("status", "utbetalinger")


def innsynsleser(leser: Leser) -> None:
    """Declares the words of the command."""
    leser.add_argument(
        "fodselsnr",
        metavar="FNR",
        help="fødselsnummeret; - leser det fra standard inn, så det ikke blir stående i skallet",
    )
    leser.add_argument("--side", choices=SIDER, metavar="NAVN", help=f"bare en side i klare ord: {', '.join(SIDER)}")
    leser.add_argument("--pdf", metavar="FIL", help="skriv det som PDF")
    leser.add_argument("--json", metavar="FIL", help="skriv alt som JSON; - skriver det i stedet for teksten")
    leser.set_defaults(kommando=kjor_argumenter, leser=leser, tar=["db", "klokke"])


def kjor_argumenter(valg: Namespace) -> int:
    """Runs the command on the process's own streams."""
    from screens.kommando.innsyn.kommando import kjor

    return kjor(valg, sys.stdin, sys.stdout, sys.stderr)
