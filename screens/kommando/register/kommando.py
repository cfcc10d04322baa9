"""`dagpenger register les FIL`: what a file tells is registered; what differs waits, and what is no row is told of."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TextIO

from data.operasjoner.register.mottak import Registerlesing, les_inn
from data.tabeller.register.registeropplysning import Registerslag
from screens.kommando.register import setninger
from screens.kommando.registeret.iregisteret import i_registeret
from screens.kommando.registeret.linjefunn import framdriften, skriv_feilfil
from screens.kommando.registeret.setninger import i_filen

FUNNET = 1


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0 when all is taken and agrees, 1 when something waits or was left out, 2 when nothing could be done."""
    sti, framdrift = valg.fil.expanduser().absolute(), framdriften(feilut, setninger.framdrift)
    return i_registeret(valg, feilut, lambda reg: _si_fra(les_inn(reg, sti, framdrift), valg.fil, sti, ut, feilut))


def _si_fra(svar: Registerlesing, fil: Path, sti: Path, ut: TextIO, feilut: TextIO) -> int:
    venter = svar.venter.total()
    print(setninger.filen_er_lest(svar.tatt.total(), svar.fra_for, venter, len(svar.feil)), file=ut)
    for slag in Registerslag:
        if svar.tatt[slag]:
            print(setninger.av_slaget(slag, svar.tatt[slag], svar.venter[slag]), file=ut)
    for ett in svar.feil:
        print(i_filen(fil, ett.linje, ett.setning), file=feilut)
    if svar.feil:
        skriv_feilfil(svar.feil, sti, feilut)
    return FUNNET if svar.feil or venter else 0
