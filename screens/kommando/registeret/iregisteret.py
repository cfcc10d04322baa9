"""A command that works in a register that is there: it is opened, whoever does it logs in, and no is one sentence."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import TextIO

from data.feil import Avvist, FinnesIkke, Registerfeil
from data.register.klokke import Klokke
from data.register.register import Register
from screens import signatur, steder
from screens.kommando.kommandoleser import FEILKODE
from screens.kommando.passord import IntetPassord, Passordkilde, logg_inn_ved_behov
from screens.kommando.registeret import setninger


def i_registeret(valg: Namespace, feilut: TextIO, gjor: Callable[[Register], int]) -> int:
    """What `gjor` returns, in the register, at the time and with the signature that `valg` names; 2 when refused.

    What `gjor` raises of Registerfeil and Avvist is told as what opening it raises.
    """
    sti = steder.register(valg.db)
    try:
        if not sti.exists():
            raise FinnesIkke(*setninger.registeret_finnes_ikke(sti))
        hvem = valg.signatur or signatur.fra_miljoet()
        reg = Register.aapne(sti, Klokke.fra(valg.klokke) if valg.klokke else Klokke(), hvem)
        try:
            for beskjed in reg.beskjeder:
                print(beskjed, file=feilut)
            logg_inn_ved_behov(reg, Passordkilde())
            return gjor(reg)
        finally:
            reg.lukk()
    except Registerfeil as feil:
        print(feil.setning, file=feilut)
    except IntetPassord as feil:
        print(feil, file=feilut)
    except Avvist as avvist:
        print(avvist.melding, file=feilut)
    except signatur.UgyldigSignatur as feil:
        print(setninger.signaturen(str(feil)), file=feilut)
    return FEILKODE
