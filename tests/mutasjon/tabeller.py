"""Small changes of the parameter files: each figure by one in its last digit, each date of change by a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tests.mutasjon.mutanter import Mutant, ett_mer

_TALL = re.compile(r"^(?P<nokkel>verdi|minst|hoyst) = (?P<tall>-?[0-9][0-9.]*)\s*(#.*)?$")
_FRA = re.compile(r"^gjelder_fra = (?P<dato>\d{4}-\d\d-\d\d)\s*$")
_TIL = re.compile(r"^gjelder_til = (?P<dato>\d{4}-\d\d-\d\d)\s*$")
_NAVN = re.compile(r'^(?:\[(?P<tabell>\w+)\]|id = "(?P<id>[^"]+)"|alternativ = "(?P<alternativ>[^"]+)")')


def toml_mutanter(fil: str, kilde: bytes) -> list[Mutant]:
    """Every figure of the file one unit more, and every row beginning a day later (and the one before it ending so)."""
    linjer = kilde.decode().splitlines(keepends=True)
    return [*_tall(fil, linjer), *_datoer(fil, linjer)]


def _tall(fil: str, linjer: list[str]) -> Iterator[Mutant]:
    for nummer, linje in enumerate(linjer):
        if treff := _TALL.match(linje):
            nytt = _ett_til(treff["tall"])
            hva = f"{treff['nokkel']} {treff['tall']} → {nytt}"
            yield _mutant(
                fil, f"{_sted(linjer, nummer)}: {hva}", linjer, {nummer: linje.replace(treff["tall"], nytt, 1)}
            )


def _datoer(fil: str, linjer: list[str]) -> Iterator[Mutant]:
    """A row that begins the day after another ends is moved with it: else the file would only be refused."""
    slutter = {nummer: treff["dato"] for nummer, linje in enumerate(linjer) if (treff := _TIL.match(linje))}
    for nummer, linje in enumerate(linjer):
        treff = _FRA.match(linje)
        if treff is None:
            continue
        fra = date.fromisoformat(treff["dato"])
        forrige = [n for n, til in slutter.items() if til == (fra - timedelta(days=1)).isoformat()]
        naermest = max((n for n in forrige if n < nummer), default=None)
        if naermest is None:
            continue
        endret = {nummer: linje.replace(treff["dato"], (fra + timedelta(days=1)).isoformat())}
        endret[naermest] = linjer[naermest].replace(slutter[naermest], fra.isoformat())
        yield _mutant(fil, f"{_sted(linjer, nummer)}: gjelder_fra {fra} → en dag senere", linjer, endret)


def _sted(linjer: list[str], nummer: int) -> str:
    """The table, the row's id or alternative, and the day from which the row holds."""
    start = next((n for n in range(nummer, -1, -1) if linjer[n].startswith("[")), 0)
    slutt = next((n for n in range(nummer + 1, len(linjer)) if linjer[n].startswith("[")), len(linjer))
    treff = (_NAVN.match(linje) or _FRA.match(linje) for linje in linjer[start + 1 : slutt])
    return " ".join([linjer[start].strip().strip("[]"), *(en[en.lastgroup or 0] for en in treff if en)])


def _ett_til(tall: str) -> str:
    return "-" + ett_mer(tall[1:]) if tall.startswith("-") else ett_mer(tall)


def _mutant(fil: str, id: str, linjer: list[str], endret: dict[int, str]) -> Mutant:
    innhold = "".join(endret.get(nummer, linje) for nummer, linje in enumerate(linjer))
    return Mutant(fil, f"{fil} {id}", (), innhold.encode())
