"""The differences that wait: each from the day it came, until the two agree or somebody has answered it."""

import sqlite3
from collections.abc import Iterator

from data.arbeid.register.avvik import avvik_i
from data.arbeid.register.lesing import oppgitt_av, opplysninger_om, svarene
from data.arbeid.regler import Ventearbeid
from data.arbeid.slag import TYPER, Arbeidsslag
from data.tabeller.register.registeropplysning import BEHOLDT

_STAAR = "SELECT journalnr, gjelder FROM arbeid WHERE fodselsnr = ? AND slag = ?"


def fra_registrene(raa: sqlite3.Connection, fodselsnr: str) -> Iterator[Ventearbeid]:
    """What waits in the person's newest case, one for each row that differs."""
    opplysninger = opplysninger_om(raa, fodselsnr)
    sak = oppgitt_av(raa, fodselsnr) if opplysninger else None
    if sak is None:
        return
    besvart = {nokkel for nokkel, svar in svarene(raa, fodselsnr).items() if svar.utfall == BEHOLDT}
    slag = Arbeidsslag.REGISTER
    for avvik in avvik_i(sak, opplysninger):
        if avvik.nokkel not in besvart:
            siden = avvik.opplysning.registrert
            yield Ventearbeid(slag, sak.journalnr, siden, siden + TYPER[slag].frist, str(avvik.opplysning.id))


def venter_som_for(raa: sqlite3.Connection, fodselsnr: str) -> bool:
    """Whether what stands on the list of the person's differences is what waits: nothing need be worked out again.

    Raises UlesbarRad.
    """
    staar = raa.execute(_STAAR, (fodselsnr, Arbeidsslag.REGISTER.value))
    return {(ett.journalnr, ett.gjelder) for ett in fra_registrene(raa, fodselsnr)} == set(staar)
