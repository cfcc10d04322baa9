"""The monkey: how many keys a second of processor time it presses on the application, with all that it holds."""

from __future__ import annotations

from statistics import median
from time import process_time

from benchmarks.maaling.maaling import Maaling

APEKRAV = 500
ANTALL = 4000
FROKORN = (1, 2, 3)


def maal() -> list[Maaling]:
    """The median of the seeds; the first run only builds the demo register and imports, and is thrown away."""
    fart = median([taster_i_sekundet(fro) for fro in (0, *FROKORN)][1:])
    return [
        Maaling(
            navn=f"apen, {ANTALL} taster på registre som kastes",
            verdi=fart,
            enhet="taster/s",
            krav=f"≥ {APEKRAV}",
            maalestokk="én kjerne",
            oppfylt=fart >= APEKRAV,
        )
    ]


def taster_i_sekundet(fro: int) -> float:
    """Keys by second of processor time of one run, registers made and controlled included."""
    from screens.proving.ape.apekunnskap import APEKUNNSKAP
    from tui.flyt.ape.ape import Ape

    begynte = process_time()
    svar = Ape(APEKUNNSKAP, fro).kjor(ANTALL)
    return svar.anslag / (process_time() - begynte)
