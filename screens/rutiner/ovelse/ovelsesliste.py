"""The exercises of the course as the rows of a list, with how the caseworker's own attempts have gone."""

from __future__ import annotations

from pathlib import Path

from training.kurs import gangtilstand
from training.kurs.gang import Gang
from training.kurs.gangmappe import Gangmappe
from training.ovelse import katalog
from training.ovelse.hode import les_hode
from training.ovelse.leser import UgyldigOvelse, les_ovelse

IKKE_HEL = "kan ikke leses"
I_GANG = "i gang"


def radene(mappe: Path | None, gang: Gang | None = None) -> list[dict[str, str]]:
    """A row for each exercise: number, title, level, minutes, and the status in the folder of runs.

    The status of the exercise of `gang` is that of the run.
    """
    return [_rad(fil, mappe, gang) for fil in katalog.alle()]


def _rad(fil: Path, mappe: Path | None, gang: Gang | None) -> dict[str, str]:
    nr = katalog.nummer(fil)
    try:
        ovelse = les_hode(fil) or les_ovelse(fil)
    except UgyldigOvelse:
        return {"nr": nr, "tittel": fil.stem, "nivaa": "", "minutter": "", "status": IKKE_HEL}
    return {
        "nr": nr,
        "tittel": ovelse.tittel,
        "nivaa": str(ovelse.nivaa),
        "minutter": str(ovelse.minutter),
        "status": _stand(gang) if gang and gang.ovelse.id == ovelse.id else status(mappe, ovelse.id),
    }


def status(mappe: Path | None, id_: str) -> str:
    """Where the exercise stands for whoever has that folder: `i gang`, `28 av 30`, or blank."""
    if mappe is None or not (mappe / id_).is_dir():
        return ""
    gangmappe = Gangmappe(mappe, id_)
    if gangmappe.i_gang:
        return I_GANG
    stand = gangtilstand.status(gangmappe)
    return f"{stand.beste} av {stand.maks}" if stand.forsok else ""


def _stand(gang: Gang) -> str:
    return f"{gang.levert.poeng} av {gang.levert.maks}" if gang.levert else I_GANG
