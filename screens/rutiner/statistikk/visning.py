"""The numbers as lines that people read: of each measure the total, and the groups with a bar each."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from data.operasjoner.statistikk.statistikk import Statistikk, Tallrad
from screens.bilder.statistikk.bilde import SOYLEBREDDE
from screens.virkning.soyler import soyle

SKJULT, INGEN = "skjult", "-"
INNRYKK = "  "


class Statistikklinje(NamedTuple):
    """A number with its names, as text, and its bar, which is in scale with those of the same measure."""

    rad: Tallrad
    maal: str
    gruppe: str
    tall: str
    soyle: str


def linjene(statistikk: Statistikk, bredde: int = SOYLEBREDDE) -> Iterator[Statistikklinje]:
    """The rows that say something: of a measure that is 0 or without a value in all only that, and of a part of another
    not even that.
    """
    i_alt = {rad.maal.kode: rad for rad in statistikk.rader if rad.gruppe is None}
    storst: dict[str, Decimal] = {}
    for rad in statistikk.rader:
        if rad.gruppe is not None and rad.verdi is not None:
            storst[rad.maal.kode] = max(storst.get(rad.maal.kode, Decimal(0)), abs(Decimal(rad.verdi)))
    for rad in statistikk.rader:
        alle = i_alt[rad.maal.kode]
        if (not alle.verdi and not alle.skjult) and (rad.gruppe is not None or rad.maal.del_av):
            continue
        maal = f"{INNRYKK if rad.maal.del_av else ''}{rad.maal.navn}"
        strek = "" if rad.gruppe is None or not rad.verdi else soyle(rad.verdi, storst[rad.maal.kode], bredde)
        yield Statistikklinje(rad, maal, rad.navn, _tall(rad), strek)


def _tall(rad: Tallrad) -> str:
    if rad.skjult:
        return SKJULT
    return INGEN if rad.verdi is None else str(rad.verdi)
