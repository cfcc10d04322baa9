"""`dagpenger kjoring vis|lukk|fil|svar`: what a run has, its closing, its files, and the answers to it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TextIO

from data.feil import FinnesIkke
from data.operasjoner.kjoring.filer import skriv_filer
from data.operasjoner.kjoring.kjoringsbilde import kjoringens_mandag, kjoringsbilde
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kjoring.svar import Svarresultat, les_svar
from data.operasjoner.kjoring.svarfil import linjene
from data.register.register import Register
from screens.kommando.kjoring import setninger
from screens.kommando.kjoring.visning import linjer
from screens.kommando.registeret.iregisteret import i_registeret
from screens.kommando.registeret.setninger import i_filen

FUNNET = 1


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0 when it is done, 1 when a payment was held back or a line left out, 2 when it is refused."""
    gjor: dict[str, Callable[[Register, date, Path | None, TextIO, TextIO], int]] = {
        "lukk": _lukk,
        "fil": _fil,
        "svar": _svar,
    }

    def utfor(reg: Register) -> int:
        if valg.hva == "vis":
            print("\n".join(linjer(kjoringsbilde(reg, valg.dato))), file=ut)
            return 0
        return gjor[valg.hva](reg, kjoringens_mandag(valg.dato), valg.fil, ut, feilut)

    return i_registeret(valg, feilut, utfor)


def _lukk(reg: Register, mandag: date, fil: Path | None, ut: TextIO, feilut: TextIO) -> int:
    del fil
    lukket = lukk(reg, mandag)
    si = setninger.var_lukket if lukket.fra_for else setninger.er_lukket
    print(si(lukket.nummer, mandag, lukket.betalinger, lukket.belop), file=ut)
    if not lukket.holdt:
        return 0
    print(setninger.holdt_igjen(lukket.holdt), file=feilut)
    for utenfor in kjoringsbilde(reg, mandag).holdt:
        print(setninger.sak_med_grunn(utenfor.journalnr, utenfor.netto, utenfor.grunn), file=feilut)
    return FUNNET


def _fil(reg: Register, mandag: date, mappe: Path | None, ut: TextIO, feilut: TextIO) -> int:
    del feilut
    for fil in skriv_filer(reg, mandag, (mappe or Path()).expanduser().absolute()):
        print(setninger.filen_er_skrevet(fil.sti, fil.antall, fil.belop, fil.sha256), file=ut)
    return 0


def _svar(reg: Register, mandag: date, fil: Path | None, ut: TextIO, feilut: TextIO) -> int:
    assert fil is not None
    sti = fil.expanduser().absolute()
    resultat = les_svar(reg, mandag, sti)
    print(setninger.svaret_er_lest(resultat.nye, resultat.avviste, resultat.fra_for), file=ut)
    if not resultat.feil:
        return 0
    _si_fra_om_linjene(resultat, fil, sti, feilut)
    return FUNNET


def _si_fra_om_linjene(resultat: Svarresultat, fil: Path, sti: Path, feilut: TextIO) -> None:
    from data.filer.egenfil import skriv_egen_fil

    for ett in resultat.feil:
        print(i_filen(fil, ett.linje, ett.setning), file=feilut)
    igjen = sti.with_name(f"{sti.name}.feil")
    try:
        skriv_egen_fil(igjen, "".join(f"{linje}\n" for linje in linjene(list(resultat.feil))).encode())
    except OSError:
        raise FinnesIkke(*setninger.feilfilen_kan_ikke_skrives(igjen)) from None
    print(setninger.linjene_ligger_i(len(resultat.feil), igjen), file=feilut)
