"""`dagpenger ovelse fra FLYT --ut FIL`: a flow, such as a recording, becomes the draft of an exercise."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from data.feil import Avvist, Registerfeil
from screens.kommando import setninger
from screens.kommando.flyt.kjoring import kan_brukes
from screens.kommando.kommandoleser import FEILKODE, KanIkkeUtfores
from screens.kommando.ovelse.nyfil import skriv_ny
from screens.okt import Okt
from screens.proving.flytleser import les_flyter
from screens.proving.flytregister import EGNE_REGISTRE
from screens.proving.flytterminal import lag_flytterminal
from training.ovelse.katalog import ENDELSE
from training.utkast.situasjon import les_situasjon
from training.utkast.utkast import IngentingEndret, Utkast, lag_utkast
from tui.flyt import FlytfilFeil, Flytoppsett, spill
from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.resultat import Resultat
from tui.flyt.steg import Flyt

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Plays the flow and writes the draft; returns 0, 1 when a step does not hold, 2 when refused. Nothing is written
    over, and no register but a copy is touched."""
    try:
        flyt = _flyten(valg.filer)
        if valg.ut is None:
            raise KanIkkeUtfores(setninger.UT_MANGLER)
        if os.path.lexists(valg.ut):
            raise KanIkkeUtfores(setninger.utkastet_er_der(valg.ut))
        with kan_brukes(flyt.fil):
            resultat, utkast = _spilt(flyt, valg.ut.name.split(".")[0])
        if utkast is None:
            print(resultat.rapport(), file=feilut)
            return resultat.kode
        skriv_ny(valg.ut, utkast.tekst.encode(), setninger.utkastet_er_der)
    except (FlytfilFeil, KanIkkeSpilles, IngentingEndret, KanIkkeUtfores) as feil:
        print(feil, file=feilut)
        return FEILKODE
    for setning in utkast.usagt:
        print(setning, file=feilut)
    print(setninger.utkastet_er_laget(utkast.oppgaver, valg.ut), file=ut)
    return 0


def _flyten(filer: list[str]) -> Flyt:
    if len(filer) != 1:
        raise KanIkkeUtfores(setninger.EN_FLYT)
    flyter = les_flyter(Path(filer[0]).expanduser())
    if len(flyter) > 1:
        raise KanIkkeUtfores(setninger.flere_eksempler(flyter[0].fil))
    if Path(flyter[0].database.partition("#")[0]).suffix == ENDELSE:
        raise KanIkkeUtfores(setninger.er_en_ovelse_alt(flyter[0].fil))
    return flyter[0]


def _spilt(flyt: Flyt, navn: str) -> tuple[Resultat, Utkast | None]:
    """How the flow went, and its draft when every step held.

    Raises KanIkkeSpilles, IngentingEndret, KanIkkeUtfores, UgyldigSignatur and OSError.
    """
    with tempfile.TemporaryDirectory(prefix="dagpenger-fra-") as mappenavn, ExitStack() as rydd:
        mappe = Path(mappenavn)
        try:
            for_ = _register(flyt.database, mappe)
            spilles = mappe / "spilles"
            spilles.mkdir()
            okter: list[Okt] = []
            resultat = spill(*_paa_en_kopi(flyt, for_, spilles, okter, rydd))
            if not resultat.ok:
                return resultat, None
            naa = okter[0].klokke.naa()
            with (
                les_situasjon(for_, flyt.klokke, okter[0].signatur) as var,
                les_situasjon(okter[0].sti, naa, okter[0].signatur) as ble,
            ):
                return resultat, lag_utkast(flyt, var, ble, navn)
        except Registerfeil as feil:
            raise KanIkkeUtfores(setninger.i_flyten(flyt.fil, feil.setning)) from feil
        except Avvist as feil:
            raise KanIkkeUtfores(setninger.i_flyten(flyt.fil, feil.melding or " ".join(feil.feil.values()))) from feil


def _paa_en_kopi(
    flyt: Flyt, for_: Path, mappe: Path, okter: list[Okt], rydd: ExitStack
) -> tuple[Flyt, Callable[[Flytoppsett], Terminal]]:
    """The flow on a copy of the register it begins with, and what makes its terminal; its session is put in `okter`."""
    if flyt.database not in EGNE_REGISTRE:
        kopi = mappe / "kopi.db"
        shutil.copyfile(for_, kopi)
        flyt = replace(flyt, database=str(kopi))

    def lag(oppsett: Flytoppsett) -> Terminal:
        terminal, okt = lag_flytterminal(oppsett, mappe, _logg, rydd=rydd)
        okter.append(okt)
        return terminal

    return flyt, lag


def _register(database: str, mappe: Path) -> Path:
    """The register that the flow begins with, apart from the one it is played on. Raises OSError, Registerfeil."""
    from data.demo.kopi import kopi_av_demo
    from data.kontroll.sikkerhetskopi import HolderIkke, Kopifeil, ta_kopi
    from data.register.sqltekst import lag_av_sql

    sti = mappe / "for.db"
    if database == "tom":
        return sti
    if database == "demo":
        return kopi_av_demo(mappe)
    if Path(database).suffix == ".sql":
        lag_av_sql(Path(database), sti)
        return sti
    if not Path(database).is_file():
        raise KanIkkeUtfores(setninger.finnes_ikke(database))
    try:
        ta_kopi(Path(database), sti)
    except (Kopifeil, HolderIkke) as feil:
        raise KanIkkeUtfores(str(feil)) from None
    return sti


def _logg(tekst: str) -> None:
    print(tekst, file=sys.stderr)
