"""`dagpenger ovelse NR --vis` and `--papirer`: the solution done by itself, and the papers as print."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from screens.kommando.ovelse.funnet import PAKKE, Funnet
from screens.ovelse import setninger
from screens.ovelse.bord import som_papir
from screens.ovelse.terminal import lag_ovelsesterminal
from training.kurs.gang import Gang, Modus
from training.ovelse.losning import losningen, med_kommentarer
from tui.flyt.framvisning.framvisning import KanIkkeVises, vis
from tui.flyt.oppsett import Flytoppsett
from tui.vindu.papir import utskrift

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal


def skriv_papirene(funnet: Funnet, ut: TextIO) -> int:
    """Prints the papers, page by page; returns 0. Raises UgyldigOvelse."""
    print(utskrift([som_papir(papir) for papir in funnet.les().papirer]), file=ut)
    return 0


def vis_losningen(funnet: Funnet, fart: float, ut: TextIO, feilut: TextIO) -> int:
    """Plays the solution in this terminal, `fart` times as fast as people read, with the file's own comments.

    Returns 0, 1 when the solution does not go as it says, and what the terminal ended with when it could not be shown.
    Raises UgyldigOvelse.
    """
    ovelse, spor = funnet.les(), list[str]()
    uten_linjer = funnet.fil.suffix == PAKKE
    flyt = losningen(ovelse, funnet.fil) if uten_linjer else med_kommentarer(ovelse, funnet.fil)
    with tempfile.TemporaryDirectory(prefix="dagpenger-vis-") as navn:
        mappe = Path(navn)

        def lag(oppsett: Flytoppsett) -> Terminal:
            gang = Gang(ovelse, Modus.VIS, ovelse.fro)
            return lag_ovelsesterminal(gang, mappe / "register.db", oppsett.klokke, mappe / "utskrift", spor.append)[0]

        try:
            resultat = vis(flyt, lag, fart, overta=False)
        except KanIkkeVises as feil:
            if str(feil):  # a signal ends it without a word
                print(feil, file=feilut)
            return feil.kode
        finally:
            feilut.writelines(spor)
    if resultat is None:
        print(setninger.stanset_visningen(ovelse.tittel), file=ut)
        return 0
    print(resultat.rapport(), file=ut if resultat.ok else feilut)
    return resultat.kode
