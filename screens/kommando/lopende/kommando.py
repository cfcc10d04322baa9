"""`dagpenger lopende FIL`: the running cases of a list are taken in, the good rows done and the others told of."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TextIO

from data.feil import FinnesIkke
from data.filer.egenfil import skriv_egen_fil
from data.operasjoner.regnskap.saksliste import Listesvar, ta_inn_liste
from screens.kommando.lopende import setninger
from screens.kommando.registeret.iregisteret import i_registeret
from screens.kommando.registeret.setninger import i_filen

FUNNET = 1


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0 when every row is in, 1 when some was left out or is to be looked at, 2 when nothing could be done."""
    liste = valg.fil.expanduser().absolute()
    return i_registeret(valg, feilut, lambda reg: _si_fra(ta_inn_liste(reg, liste), valg.fil, liste, ut, feilut))


def _si_fra(svar: Listesvar, fil: Path, sti: Path, ut: TextIO, feilut: TextIO) -> int:
    print(setninger.listen_er_lest(svar.tatt_inn, svar.fra_for, len(svar.feil)), file=ut)
    for ett in sorted((*svar.varsler, *svar.feil), key=lambda funn: funn.linje):
        print(i_filen(fil, ett.linje, ett.setning), file=feilut)
    if svar.feil:
        igjen = sti.with_name(f"{sti.name}.feil")
        linjer = (svar.hode, *(ett.raa for ett in svar.feil))
        try:
            skriv_egen_fil(igjen, "".join(f"{linje}\n" for linje in linjer).encode())
        except OSError:
            raise FinnesIkke(*setninger.feilfilen_kan_ikke_skrives(igjen)) from None
        print(setninger.radene_ligger_i(igjen), file=feilut)
    return FUNNET if svar.feil or svar.varsler else 0
