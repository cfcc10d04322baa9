"""`dagpenger ovelse NR`: an exercise in this terminal, shown or done, with its result."""

from __future__ import annotations

import gc
import os
from argparse import Namespace
from datetime import datetime
from getpass import getuser
from pathlib import Path
from typing import TextIO

from data.register.klokke import Klokke
from screens import steder
from screens.app import feillogg
from screens.kommando.kommandoleser import FEILKODE
from screens.kommando.ovelse.funnet import Funnet, finn
from screens.ovelse import setninger
from screens.ovelse.kjoring import Bestilling, Sittingsutfall
from screens.ovelse.kjoring import kjor as kjor_i_terminalen
from training import setninger as om_ovelser
from training.kurs.gangmappe import Gangmappe, KanIkkeGjores
from training.ovelse import katalog
from tui.terminal.ekte_terminal import hva_mangler


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Runs the exercise that is asked for; returns 0, 1 when its solution does not go as it says, 2 when refused."""
    gc.disable()  # as for the program itself
    try:
        return _kjor(valg, ut, feilut)
    except katalog.OvelsenFinnesIkke as feil:
        print(om_ovelser.ingen_ovelse(str(feil)), file=feilut)
    except KanIkkeGjores as feil:
        print(feil, file=feilut)
    except Exception as feil:
        if not _er_kjent(feil):
            raise
        print(feil, file=feilut)
    finally:
        gc.enable()
    return FEILKODE


def _er_kjent(feil: Exception) -> bool:
    """Whether it is what is told of a file; those are not loaded before something is wrong."""
    from training.kurs.pakke import UgyldigPakke
    from training.ovelse.leser import UgyldigOvelse

    return isinstance(feil, UgyldigOvelse | UgyldigPakke)


def _kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    funnet = finn(valg.hva, valg.filer)
    if valg.papirer:
        from screens.kommando.ovelse.framvisning import skriv_papirene

        return skriv_papirene(funnet, ut)
    if mangler := hva_mangler():
        raise KanIkkeGjores(setninger.trenger_terminal(mangler))
    if valg.vis:
        from screens.kommando.ovelse.framvisning import vis_losningen

        return vis_losningen(funnet, valg.fart or 1.0, ut, feilut)
    resultat: Path | None = valg.resultat
    for fil in (resultat, valg.behold):
        if fil is not None and os.path.lexists(fil):
            raise KanIkkeGjores(setninger.finnes_fra_for(str(fil)))
        if fil is not None and not os.access(fil.parent, os.W_OK | os.X_OK):
            raise KanIkkeGjores(setninger.kan_ikke_skrives(str(fil)))
    maate = "prøve" if valg.prove else "veiledet" if valg.veiledet else "øving" if valg.oving else ""
    skrevet = True

    def lever_inn(utfall: Sittingsutfall) -> bool:
        from screens.kommando.ovelse.levering import lever

        nonlocal skrevet
        skrevet = lever(utfall, resultat, valg.elev or getuser(), _naa(), ut, feilut)
        return skrevet

    bestilling = _bestilling(funnet, maate, valg.fro, valg.nytt, valg.behold)
    utfall = kjor_i_terminalen(bestilling, steder.ovelser(), _naa, feillogg, lever_inn)
    return _etterpaa(utfall, ut, feilut) if skrevet else FEILKODE


def fra_programmet(fil: str, maate: str, feilut: TextIO) -> None:
    """Runs an exercise that was chosen at the terminal; one that goes on keeps its way."""
    rot = steder.ovelser()
    try:
        funnet = finn(fil, ())
        i_gang = (rot / funnet.hode.id).is_dir() and Gangmappe(rot, funnet.hode.id).i_gang
        utfall = kjor_i_terminalen(_bestilling(funnet, "" if i_gang else maate), rot, _naa, feillogg)
    except Exception as feil:
        if not (isinstance(feil, KanIkkeGjores) or _er_kjent(feil)):
            raise
        print(feil, file=feilut)
    else:
        if utfall.setning:
            print(utfall.setning, file=feilut)


def _bestilling(
    funnet: Funnet, maate: str, fro: int | None = None, nytt: bool = False, behold: Path | None = None
) -> Bestilling:
    hode = funnet.hode
    return Bestilling(hode.id, funnet.les, hode.klokke, hode.signatur, maate, fro, nytt, behold)


def _etterpaa(utfall: Sittingsutfall, ut: TextIO, feilut: TextIO) -> int:
    if utfall.setning or utfall.gang is None:
        print(utfall.setning, file=feilut)
        return FEILKODE
    if utfall.gang.levert is None:
        print(setninger.fortsetter_siden(utfall.gang.ovelse.tittel), file=ut)
    return 0


def _naa() -> datetime:
    return Klokke().naa()
