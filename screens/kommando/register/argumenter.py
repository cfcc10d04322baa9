"""The command line of `dagpenger register`."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screens.kommando.kommandoleser import Leser

HVA = ("les",)


def registerleser(leser: Leser) -> None:
    """Declares the words of the command."""
    leser.add_argument("hva", choices=HVA, help="les inn en fil fra et annet register")
    leser.add_argument("fil", type=Path, help="filen: slag;fodselsnr;fra;til;verdi, eller JSON")
    leser.set_defaults(kommando=kjor_argumenter, leser=leser, tar=["db", "klokke"])


def kjor_argumenter(valg: Namespace) -> int:
    """Runs the command on the process's own streams."""
    from screens.kommando.register.kommando import kjor

    return kjor(valg, sys.stdout, sys.stderr)
