"""The files in a folder of results: the results, and the exercises beside them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from screens.kommando.kurs.jsonfil import MERKE
from training.kurs.pakke import ENDELSE
from training.ovelse import katalog

RESULTAT = ".json"
IKKE_RESULTATER = ("gang.json", "status.json")
"""What lies in the folder of a run beside its result."""
_HODET = 200


class KanIkkeLeses(Exception):
    """A folder cannot be read; the text is its path."""


def filene(mappe: Path) -> tuple[list[Path], list[Path]]:
    """The files that should be results, and those that may be exercises, in the folder and below it, in order.

    What is hidden, and a report of our own, is passed by. Raises KanIkkeLeses.
    """
    alle = sorted(_alle(mappe))
    resultater = [
        fil
        for fil in alle
        if fil.suffix.casefold() == RESULTAT and fil.name not in IKKE_RESULTATER and not _er_rapport(fil)
    ]
    return resultater, [fil for fil in alle if fil.suffix in (katalog.ENDELSE, ENDELSE) and fil.is_file()]


def _alle(mappe: Path) -> Iterator[Path]:
    def stans(feil: OSError) -> None:
        raise KanIkkeLeses(str(feil.filename or mappe))

    for sted, mapper, navnene in os.walk(mappe, onerror=stans):
        mapper[:] = [navn for navn in mapper if not navn.startswith(".")]
        yield from (Path(sted, navn) for navn in navnene if not navn.startswith("."))


def _er_rapport(fil: Path) -> bool:
    try:
        if not fil.is_file():
            return False
        with fil.open("rb") as aapen:
            return MERKE.encode() in aapen.read(_HODET)
    except OSError:
        return False
