"""`dagpenger meldekort FIL`: the cards of a file are paid, or put on the work list; the others are told of."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TextIO

from data.operasjoner.meldekort.kortregler import KORTREGLER
from data.operasjoner.meldekort.mottak import Kortsvar, ta_imot
from screens.kommando.meldekort import setninger
from screens.kommando.registeret.iregisteret import i_registeret
from screens.kommando.registeret.linjefunn import framdriften, skriv_feilfil
from screens.kommando.registeret.setninger import i_filen

FUNNET = 1


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0 when every card is paid, 1 when some waits or was left out, 2 when nothing could be done."""
    sti = valg.fil.expanduser().absolute()
    framdrift = framdriften(feilut, setninger.framdrift)
    return i_registeret(valg, feilut, lambda reg: _si_fra(ta_imot(reg, sti, framdrift), valg.fil, sti, ut, feilut))


def _si_fra(svar: Kortsvar, fil: Path, sti: Path, ut: TextIO, feilut: TextIO) -> int:
    antall = (svar.anvist, svar.belop, len(svar.til_listen), svar.fra_for, len(svar.feil))
    print(setninger.filen_er_lest(*antall), file=ut)
    for regel in KORTREGLER:
        if svar.grunner[regel]:
            print(setninger.venter_for(KORTREGLER[regel].sier, svar.grunner[regel]), file=ut)
    venter = [(ett.linje, setninger.paa_listen(ett.setning)) for ett in svar.til_listen]
    for linje, setning in sorted((*venter, *((ett.linje, ett.setning) for ett in svar.feil))):
        print(i_filen(fil, linje, setning), file=feilut)
    if svar.feil:
        skriv_feilfil(svar.feil, sti, feilut)
    return FUNNET if svar.feil or svar.til_listen else 0
