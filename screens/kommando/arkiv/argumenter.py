"""The command line of `dagpenger arkiv`."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screens.kommando.kommandoleser import Leser

HVA = ("vis", "gjor")


def arkivleser(leser: Leser) -> None:
    """Declares the words of the command."""
    leser.add_argument("hva", choices=HVA, help="vis: sakene som kan arkiveres i dag; gjor: arkiver dem")
    leser.set_defaults(kommando=kjor_argumenter, leser=leser, tar=["db", "klokke"])


def kjor_argumenter(valg: Namespace) -> int:
    """Runs the command on the process's own streams."""
    from screens.kommando.arkiv.kommando import kjor

    return kjor(valg, sys.stdout, sys.stderr)
