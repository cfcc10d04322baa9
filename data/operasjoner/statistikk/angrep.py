"""What somebody who has all that is shown can work out of what is hidden: by subtraction, and by what a number can be.

The attacker knows each sum that holds among the numbers, that a hidden number is no less than its `minst`, and that all
are whole.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from math import inf

Celle = tuple[str, str | None]
"""A measure and a group; None is the total of all groups."""

Likning = Sequence[tuple[Celle, int]]
"""Numbers with the sign (1 or -1) with which they add up to 0."""

RUNDER = 50
"""So many times the bounds are narrowed; those that still move then are far apart."""


def avslort(
    likninger: Iterable[Likning], skjult: Collection[Celle], tall: Mapping[Celle, int], minst: Mapping[Celle, int]
) -> set[Celle]:
    """Those of the hidden cells of which there is but one number that it can be."""
    ukjente = [{celle: fortegn for celle, fortegn in likning if celle in skjult} for likning in likninger]
    return _ved_subtraksjon(ukjente) | _ved_grenser(ukjente, tall, minst)


def _ved_subtraksjon(ukjente: Iterable[Mapping[Celle, int]]) -> set[Celle]:
    """By adding and subtracting sums of any kind: exact elimination, until each row begins with a cell of its own."""
    rader: dict[Celle, dict[Celle, Fraction]] = {}
    for likning in ukjente:
        rad = {celle: Fraction(fortegn) for celle, fortegn in likning.items()}
        for celle in [*rad]:
            if celle in rad and celle in rader:
                _trekk_fra(rad, rader[celle], rad[celle])
        while rest := [celle for celle in rad if celle in rader]:
            for celle in rest:
                if celle in rad:
                    _trekk_fra(rad, rader[celle], rad[celle])
        if not rad:
            continue
        pivot = next(iter(rad))
        rad = {celle: verdi / rad[pivot] for celle, verdi in rad.items()}
        for annen in rader.values():
            if pivot in annen:
                _trekk_fra(annen, rad, annen[pivot])
        rader[pivot] = rad
    return {pivot for pivot, rad in rader.items() if len(rad) == 1}


def _trekk_fra(rad: dict[Celle, Fraction], annen: Mapping[Celle, Fraction], ganger: Fraction) -> None:
    for celle, verdi in annen.items():
        ny = rad.get(celle, Fraction(0)) - ganger * verdi
        if ny:
            rad[celle] = ny
        else:
            rad.pop(celle, None)


def _ved_grenser(
    ukjente: Sequence[Mapping[Celle, int]], tall: Mapping[Celle, int], minst: Mapping[Celle, int]
) -> set[Celle]:
    """By what each number can be at least and at most in every sum, over and over until nothing gets narrower."""
    grenser = _Grenser({celle: minst[celle] for likning in ukjente for celle in likning})
    for _ in range(RUNDER):
        if not sum(grenser.smalere(likning, tall) for likning in ukjente if likning):
            break
    return {celle for celle, til in grenser.ovre.items() if til == grenser.nedre[celle]}


class _Grenser:
    """What each number is at least and at most; infinite when nobody can say."""

    def __init__(self, nedre: Mapping[Celle, int]) -> None:
        self.nedre: dict[Celle, float] = {**nedre}
        self.ovre: dict[Celle, float] = dict.fromkeys(nedre, inf)

    def smalere(self, likning: Mapping[Celle, int], tall: Mapping[Celle, int]) -> bool:
        """Whether a sum, in which all others are known, says more of a number than was known."""
        sum_ = sum(fortegn * tall[celle] for celle, fortegn in likning.items())
        ledd = {celle: self._ledd(celle, fortegn) for celle, fortegn in likning.items()}
        lav, hoy = (sum(grense[nr] for grense in ledd.values()) for nr in (0, 1))
        uendelige = (
            sum(grense[1] == inf for grense in ledd.values()),
            sum(grense[0] == -inf for grense in ledd.values()),
        )
        endret = False
        for celle, (fra, til) in ledd.items():
            andres_hoy = inf if uendelige[0] - (til == inf) else hoy - til if til < inf else _endelig(ledd, celle, 1)
            andres_lav = -inf if uendelige[1] - (fra == -inf) else lav - fra if fra > -inf else _endelig(ledd, celle, 0)
            minst, hoyst = sum_ - andres_hoy, sum_ - andres_lav
            if likning[celle] < 0:
                minst, hoyst = -hoyst, -minst
            if minst > self.nedre[celle]:
                self.nedre[celle], endret = minst, True
            if hoyst < self.ovre[celle]:
                self.ovre[celle], endret = hoyst, True
        return endret

    def _ledd(self, celle: Celle, fortegn: int) -> tuple[float, float]:
        fra, til = self.nedre[celle], self.ovre[celle]
        return (fra, til) if fortegn > 0 else (-til, -fra)


def _endelig(ledd: Mapping[Celle, tuple[float, float]], uten: Celle, nr: int) -> float:
    return sum(grense[nr] for celle, grense in ledd.items() if celle != uten)
