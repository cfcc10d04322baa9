"""`dagpenger kurs pakke`: puts chosen exercises into one file that another machine can play."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from screens.kommando.kommandoleser import FEILKODE
from screens.kommando.kurs import setninger


def kjor(navnene: Sequence[str], fil: Path, ut: TextIO, feilut: TextIO) -> int:
    """Makes the package of those exercises, each a number, a name or a file; returns 0, 2 when it cannot be made."""
    from training.kurs.pakke import ENDELSE, UgyldigPakke, skriv_pakke
    from training.ovelse import katalog
    from training.ovelse.leser import UgyldigOvelse
    from training.setninger import ingen_ovelse

    if fil.suffix != ENDELSE:
        print(setninger.ENDELSEN_PAA_PAKKEN, file=feilut)
        return FEILKODE
    try:
        filer = [katalog.finn(navn) for navn in navnene]
        skriv_pakke(fil, filer)
    except katalog.OvelsenFinnesIkke as feil:
        print(ingen_ovelse(str(feil)), file=feilut)
        return FEILKODE
    except (UgyldigPakke, UgyldigOvelse) as feil:
        print(feil, file=feilut)
        return FEILKODE
    print(setninger.pakket(len(filer), fil), file=ut)
    return 0
