"""`dagpenger flyt --pty`: flows through a real terminal, each step compared with what the program has painted."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from screens.kommando.flyt.kjoring import velg
from screens.kommando.kommandoleser import FEILKODE
from screens.proving.flytleser import les_flyter
from tui.flyt import FlytfilFeil, Terminalvisning, UgyldigVisning
from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.pty import setninger
from tui.flyt.pty.terminaltype import Terminaltype, terminaltype


def kjor(
    filer: Sequence[Path],
    term: str,
    eksempel: str | None,
    visning: tuple[str | None, str | None],
    ut: TextIO,
    feilut: TextIO,
) -> int:
    """Plays the flows of the files on a terminal of that TERM, `visning` its size and colours as they were asked for.

    Returns 0, 1 when a step failed or the terminal showed something else, 2 when a flow could not be played.
    """
    try:
        return _kjor(filer, terminaltype(term), eksempel, Terminalvisning.les(*visning), ut, feilut)
    except (FlytfilFeil, KanIkkeSpilles) as feil:
        print(feil, file=feilut)
    except UgyldigVisning as feil:
        print(f"{feil}.", file=feilut)
    except ModuleNotFoundError as feil:
        if feil.name != "pyte":
            raise
        print(setninger.PYTE_MANGLER, file=feilut)
    return FEILKODE


def _kjor(
    filer: Sequence[Path],
    type_: Terminaltype,
    eksempel: str | None,
    visning: Terminalvisning,
    ut: TextIO,
    feilut: TextIO,
) -> int:
    from tui.flyt.pty.vert import Vert

    koder = [0]
    with Vert(type_, barnet) as vert:  # it starts while the flows are read
        for flyt in [flyt for fil in filer for flyt in velg(les_flyter(fil), eksempel)]:
            spilt = vert.spill(flyt, visning)
            print(spilt.rapport(type_.navn), file=ut if spilt.resultat.ok else feilut, flush=True)
            koder.append(spilt.resultat.kode)
    return max(koder)


def barnet(fd: int) -> Sequence[str]:
    """The command line of the program that is started in the terminal."""
    return (sys.executable, "-P", "-m", "screens.kommando.flyt.pty.barn", str(fd))
