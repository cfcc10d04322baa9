"""What is told of a run that has been left: the grade of one that was handed in, and its sealed result."""

from __future__ import annotations

import textwrap
from datetime import datetime
from pathlib import Path
from typing import TextIO

from screens.ovelse import setninger
from screens.ovelse.kjoring import Sittingsutfall
from screens.rutiner.ovelse.karaktervindu import karakterlinjer
from training.kurs.resultat import Resultatfeil, forsegl, skriv_resultat

BREDDE = 80


def lever(
    utfall: Sittingsutfall, resultat: Path | None, elev: str, slutt: datetime, ut: TextIO, feilut: TextIO
) -> bool:
    """Prints the grade, and writes the result where it was asked for; False when it could not be written."""
    gang = utfall.gang
    assert gang is not None, "it has been run"
    assert gang.levert is not None, "it has been handed in"
    assert gang.slutt is not None
    for linje in karakterlinjer(gang.ovelse, gang.levert):
        innrykk = " " * (len(linje) - len(linje.lstrip()))
        print("\n".join(textwrap.wrap(linje, BREDDE, subsequent_indent=innrykk)), file=ut)
    if resultat is None:
        return True
    innhold = forsegl(
        gang,
        gang.levert,
        elev=elev,
        forsok=utfall.forsok,
        start=utfall.begynt,
        slutt=slutt,
        klokke_slutt=gang.slutt,
        deler=utfall.spor,
    )
    try:
        skriv_resultat(resultat, innhold)
    except Resultatfeil as feil:
        print(feil, setninger.DET_LEVERTE_LIGGER_DER, sep="\n", file=feilut)
        return False
    return True
