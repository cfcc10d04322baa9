"""A chart of text bars: losses to the left of the axis, gains to the right, so that no colour is needed."""

from collections.abc import Sequence
from decimal import Decimal

from rules.virkning.visning import med_fortegn

SOYLE = "█"
TYNN = "▏"
AKSE = "│"


def soyler(rader: Sequence[tuple[str, int]], bredde: int = 78) -> list[str]:
    """Lines of at most `bredde` columns, one a row and a longer name over several: name, bar, amount with its sign.

    The longest bar is the greatest amount either way, and all are to the same scale; what is not 0 is never blank.
    """
    if not rader:
        return []
    tall = [med_fortegn(belop) for _, belop in rader]
    tallbredde = max(map(len, tall))
    navnebredde = min(max(len(navn) for navn, _ in rader), 24)
    halv = max(4, (bredde - navnebredde - tallbredde - 4) // 2)
    storst = max(abs(belop) for _, belop in rader)
    linjer = []
    for (navn, belop), skrevet in zip(rader, tall, strict=True):
        *for_, siste = delt(navn, navnebredde)
        linjer += for_
        venstre = _soyle(-belop, storst, halv, til_hoyre=False)
        hoyre = _soyle(belop, storst, halv, til_hoyre=True)
        linjer.append(f"{siste:<{navnebredde}} {venstre:>{halv}}{AKSE}{hoyre:<{halv}} {skrevet:>{tallbredde}}".rstrip())
    return linjer


def soyle(belop: int | Decimal, storst: int | Decimal, bredde: int) -> str:
    """One bar from the left, of how much of the greatest it is either way; what is not 0 is never blank."""
    return _soyle(max(belop, -belop), storst, bredde, til_hoyre=True)


def _soyle(belop: int | Decimal, storst: int | Decimal, bredde: int, *, til_hoyre: bool) -> str:
    if belop <= 0:
        return ""
    lengde = int((2 * belop * bredde + storst) // (2 * storst))
    if lengde:
        return SOYLE * lengde
    return TYNN if til_hoyre else "▕"


def delt(navn: str, bredde: int) -> list[str]:
    """The name over as many lines as it needs, broken between its parts."""
    linjer = [""]
    for del_ in navn.split(" + "):
        neste = f"{linjer[-1]} + {del_}" if linjer[-1] else del_
        if len(neste) > bredde and linjer[-1]:
            linjer[-1] += " +"
            linjer.append(del_)
        else:
            linjer[-1] = neste
    return linjer
