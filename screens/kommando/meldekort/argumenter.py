"""The command line of `dagpenger meldekort`."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screens.kommando.kommandoleser import Leser


def meldekortleser(leser: Leser) -> None:
    """Declares the words of the command."""
    leser.add_argument(
        "fil", type=Path, help="kortfilen: fodselsnr;meldedato;fra;til;arb_timer;tapt_arbeidstid, eller JSON"
    )
    leser.set_defaults(kommando=kjor_argumenter, leser=leser, tar=["db", "klokke"])


def kjor_argumenter(valg: Namespace) -> int:
    """Runs the command on the process's own streams."""
    from screens.kommando.meldekort.kommando import kjor

    return kjor(valg, sys.stdout, sys.stderr)
