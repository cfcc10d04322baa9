"""What is told of a run that has been left: the grade of one that was handed in, and its sealed result."""

from __future__ import annotations

import textwrap
from datetime import datetime
from pathlib import Path
from typing import TextIO

from screens.kommando.kommandoleser import FEILKODE
from screens.ovelse.kjoring import Utfall
from screens.rutiner.ovelse.karaktervindu import karakterlinjer
from training.kurs.gang import Gang
from training.kurs.resultat import Resultatfeil, forsegl, skriv_resultat

BREDDE = 80


def lever(
    gang: Gang, utfall: Utfall, resultat: Path | None, elev: str, slutt: datetime, ut: TextIO, feilut: TextIO
) -> int:
    """Prints the grade, and writes the result where it was asked for; returns 0, 2 when it could not be written."""
    assert gang.levert is not None, "it has been handed in"
    assert gang.slutt is not None
    for linje in karakterlinjer(gang.ovelse, gang.levert):
        innrykk = " " * (len(linje) - len(linje.lstrip()))
        print("\n".join(textwrap.wrap(linje, BREDDE, subsequent_indent=innrykk)), file=ut)
    if resultat is None:
        return 0
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
        print(feil, file=feilut)
        return FEILKODE
    return 0
