"""`dagpenger flyt --vis` and `--overta`: a flow in the real terminal, for a person to watch and to go on from."""

from pathlib import Path
from typing import TextIO

from screens import steder
from screens.kommando import setninger
from screens.kommando.flyt.kjoring import eksempelnavn, kan_brukes, spillested, velg
from screens.kommando.kommandoleser import FEILKODE
from screens.proving.flytleser import les_flyter
from tui.flyt import FlytfilFeil
from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.framvisning.framvisning import KanIkkeVises, vis
from tui.flyt.steg import Flyt


def kjor(fil: Path, eksempel: str | None, fart: float | None, overta: bool, ut: TextIO, feilut: TextIO) -> int:
    """Shows the flows of a file one after another, at `fart` times the speed of reading, or as fast as they go.

    With `overta` the person has the keyboard after the last step, and there is one flow. Returns 0, 1 when a step
    failed, 2 when one could not be shown.
    """
    try:
        flyter = velg(les_flyter(fil), eksempel)
        if overta and len(flyter) > 1:
            raise KanIkkeSpilles(setninger.velg_eksempel(fil, eksempelnavn(flyter)))
        for flyt in flyter:
            kode = _vis(flyt, fart, overta, ut, feilut)
            if kode is not None:
                return kode
    except (FlytfilFeil, KanIkkeSpilles) as feil:
        print(feil, file=feilut)
        return FEILKODE
    return 0


def _vis(flyt: Flyt, fart: float | None, overta: bool, ut: TextIO, feilut: TextIO) -> int | None:
    """Shows a flow; gives the exit status when no other is to be shown after it."""
    spor: list[str] = []
    try:
        with kan_brukes(flyt.fil), spillested(spor.append, steder.opptak()) as lag_terminal:
            resultat = vis(flyt, lag_terminal, fart, overta=overta)
    except KanIkkeVises as feil:
        if str(feil):  # a signal ends it without a word
            print(feil, file=feilut)
        return feil.kode
    finally:
        feilut.writelines(spor)  # what is told while the terminal is painted would stand on the form
    if resultat is None:
        print(setninger.stanset_av_den_som_saa_paa(flyt.fil), file=ut)
        return 0
    print(resultat.rapport(), file=ut if resultat.ok else feilut)
    return None if resultat.ok else resultat.kode
