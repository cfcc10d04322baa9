"""`dagpenger meldekort FIL`: the cards of a file are paid, or put on the work list; the others are told of."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from data.feil import FinnesIkke
from data.filer.egenfil import skriv_egen_fil
from data.operasjoner.meldekort.kortfil import MERKNAD, Kortfunn
from data.operasjoner.meldekort.kortregler import KORTREGLER
from data.operasjoner.meldekort.mottak import Framdrift, Kortsvar, ta_imot
from screens.kommando.meldekort import setninger
from screens.kommando.registeret.iregisteret import i_registeret
from screens.kommando.registeret.setninger import i_filen
from screens.kommando.setninger import paa_linje

FUNNET = 1


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0 when every card is paid, 1 when some waits or was left out, 2 when nothing could be done."""
    sti = valg.fil.expanduser().absolute()
    return i_registeret(
        valg, feilut, lambda reg: _si_fra(ta_imot(reg, sti, _framdrift(feilut)), valg.fil, sti, ut, feilut)
    )


def _framdrift(feilut: TextIO) -> Framdrift:
    """Counts on one line of a terminal; says nothing in a pipe."""

    def si(ferdig: int, alle: int) -> None:
        slutt = "\n" if ferdig == alle else ""
        print(f"\r{setninger.framdrift(ferdig, alle)}", end=slutt, file=feilut, flush=True)

    return si if feilut.isatty() else lambda *_: None


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
        _skriv_feilfil(svar.feil, sti.with_name(f"{sti.name}.feil"), feilut)
    return FUNNET if svar.feil or svar.til_listen else 0


def _skriv_feilfil(feil: Iterable[Kortfunn], igjen: Path, feilut: TextIO) -> None:
    try:
        skriv_egen_fil(igjen, "".join(f"{linje}\n" for linje in _linjene(feil)).encode())
    except OSError:
        raise FinnesIkke(*setninger.feilfilen_kan_ikke_skrives(igjen)) from None
    print(setninger.linjene_ligger_i(igjen), file=feilut)


def _linjene(feil: Iterable[Kortfunn]) -> Iterator[str]:
    """Each line as it stood, behind a remark with why it was not taken."""
    for ett in feil:
        yield f"{MERKNAD} {paa_linje(ett.linje, ett.setning)}"
        yield ett.raa
