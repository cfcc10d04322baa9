"""`dagpenger arkiv vis|gjor`: the cases that may be archived today, a line each, and their archiving."""

from __future__ import annotations

from argparse import Namespace
from typing import TextIO

from data.operasjoner.arkiv.arkivering import arkiver, modne_saker
from data.register.register import Register
from rules.dagpenger.arkiv import AAR
from screens.kommando.arkiv import setninger
from screens.kommando.registeret.iregisteret import i_registeret


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0, or 2 when it is refused."""
    return i_registeret(valg, feilut, lambda reg: _gjor(reg, valg.hva, ut))


def _gjor(reg: Register, hva: str, ut: TextIO) -> int:
    saker = arkiver(reg) if hva == "gjor" else modne_saker(reg)
    for sak in saker:
        print(setninger.moden(sak.journalnr, sak.sist, sak.fra.verdi), file=ut)
    antall = len(saker)
    print(setninger.arkivert(antall) if hva == "gjor" else setninger.kan_arkiveres(antall, AAR), file=ut)
    return 0
