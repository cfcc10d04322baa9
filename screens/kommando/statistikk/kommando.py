"""`dagpenger statistikk`: a table of the period as text with bars, and as CSV or JSON."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from data.operasjoner.statistikk.inndeling import Inndeling
from data.operasjoner.statistikk.maal import Statistikktabell
from data.operasjoner.statistikk.statistikk import Statistikk, statistikk
from data.register.register import Register
from screens.kommando.kommandoleser import FEILKODE
from screens.kommando.registeret.iregisteret import i_registeret
from screens.kommando.statistikk import setninger
from screens.kommando.statistikk.utfil import som_csv, som_json
from screens.kommando.tegnsett import har_alle_tegn
from screens.rutiner.statistikk import setninger as rutinens
from screens.rutiner.statistikk.visning import linjene
from screens.virkning.utfiler import KanIkkeSkrives, skriv_alle

_RAD = "{:<22.22} {:<24.24} {:>9} {}"


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0, or 2 when it is refused or a file cannot be written."""
    tabell = next(en for en in Statistikktabell if en.navn == valg.tabell)
    inndeling = next(en for en in Inndeling if en.navn == valg.inndeling)

    def utfor(reg: Register) -> int:
        return _skriv(statistikk(reg, valg.fra, valg.til, tabell, inndeling), valg, ut, feilut)

    return i_registeret(valg, feilut, utfor)


def _skriv(svar: Statistikk, valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    skrevet = {valg.csv: som_csv(svar), valg.json: som_json(svar, bare_ascii=not har_alle_tegn(ut))}
    skrevet.pop(None, None)
    til_skjerm = skrevet.pop("-", None)
    filer = [(Path(navn).expanduser(), tekst) for navn, tekst in skrevet.items()]
    try:
        skriv_alle(filer)
    except KanIkkeSkrives as feil:
        print(feil, file=feilut)
        return FEILKODE
    ut.write("".join(f"{linje}\n" for linje in _linjer(svar)) if til_skjerm is None else til_skjerm)
    for fil, _ in filer:
        print(setninger.filen_er_skrevet(fil, len(svar.rader)), file=feilut)
    return 0


def _linjer(svar: Statistikk) -> Iterator[str]:
    """The lines, at most 79 characters wide but for what is said below."""
    yield setninger.overskrift(svar.tabell.navn, svar.inndeling.navn, svar.fra, svar.til)
    yield ""
    yield _RAD.format("Mål", "Gruppe", "Tall", "").rstrip()
    for linje in linjene(svar):
        yield _RAD.format(linje.maal, linje.gruppe, linje.tall, linje.soyle).rstrip()
    yield ""
    yield rutinens.SKJULES
    yield rutinens.VAART_VALG
