"""`dagpenger lopende FIL`: the running cases of a list are taken in, the good rows done and the others told of."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TextIO

from data.feil import Avvist, FinnesIkke, Registerfeil
from data.filer.egenfil import skriv_egen_fil
from data.operasjoner.regnskap.saksliste import Listesvar, ta_inn_liste
from data.register.klokke import Klokke
from data.register.register import Register
from screens import signatur, steder
from screens.kommando.kjoring.setninger import i_filen, registeret_finnes_ikke, signaturen
from screens.kommando.kommandoleser import FEILKODE
from screens.kommando.lopende import setninger
from screens.kommando.passord import IntetPassord, Passordkilde, logg_inn_ved_behov

FUNNET = 1


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0 when every row is in, 1 when some was left out or is to be looked at, 2 when nothing could be done."""
    sti = steder.register(valg.db)
    try:
        if not sti.exists():
            raise FinnesIkke(*registeret_finnes_ikke(sti))
        hvem = valg.signatur or signatur.fra_miljoet()
        reg = Register.aapne(sti, Klokke.fra(valg.klokke) if valg.klokke else Klokke(), hvem)
        try:
            for beskjed in reg.beskjeder:
                print(beskjed, file=feilut)
            logg_inn_ved_behov(reg, Passordkilde())
            liste = valg.fil.expanduser().absolute()
            return _si_fra(ta_inn_liste(reg, liste), valg.fil, liste, ut, feilut)
        finally:
            reg.lukk()
    except Registerfeil as feil:
        print(feil.setning, file=feilut)
    except IntetPassord as feil:
        print(feil, file=feilut)
    except Avvist as avvist:
        print(avvist.melding, file=feilut)
    except signatur.UgyldigSignatur as feil:
        print(signaturen(str(feil)), file=feilut)
    return FEILKODE


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
