"""Exact half-up rounding of fractions in int64."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from rules.mange.saker import KanIkkeUttrykkes

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

    from numpy.typing import NDArray

    Heltall = NDArray[np.int64]

ORD = 40
STORSTE_NEVNER = 1 << 23


def helt(verdi: Decimal) -> int:
    """The parameter as an int; raises KanIkkeUttrykkes if it is not a whole number."""
    if verdi != int(verdi):
        raise KanIkkeUttrykkes(f"Verdien {verdi} er ikke et helt tall.")
    return int(verdi)


def halvt_opp(teller: Heltall, nevner: Heltall | int) -> Heltall:
    """teller / nevner to the nearest whole number, a tie going up; both at least 0, nevner above 0."""
    return (2 * teller + nevner) // (2 * nevner)


def brok_halvt_opp(belop: Heltall, faktor: Fraction) -> Heltall:
    """belop × faktor to the nearest whole number, a tie going up."""
    return halvt_opp(belop * faktor.numerator, faktor.denominator)


def del_med_rest(teller: Heltall, nevner: Heltall) -> tuple[Heltall, Heltall]:
    """teller // nevner and teller % nevner, for 0 <= teller < 2^62 and nevner > 0 with a quotient below 2^50.

    The processor divides floats ten times as fast as int64, so a float guesses the quotient. The guess is off by one at
    most, and the remainder, in whole numbers, tells: it must lie from 0 up to nevner, and only one quotient makes it.
    """
    hele = (teller / nevner).astype(np.int64)
    rest = teller - hele * nevner
    for feil, retting in ((rest < 0, -1), (rest >= nevner, 1)):
        if feil.any():
            hele[feil] += retting
            rest[feil] -= retting * nevner[feil]
    return hele, rest


class Kvotienter:
    """Three fractions a case, each as whole part, remainder and denominator: the adjusted incomes, exact.

    `hele` and `rest` are int64 with a row for each year; 0 <= rest < nevner < 2^23, or KanIkkeUttrykkes is raised.
    """

    __slots__ = ("hele", "nevner", "rest")

    def __init__(self, teller: list[Heltall], nevner: list[Heltall]) -> None:
        self.nevner = nevner
        if any(int(n.max(initial=0)) >= STORSTE_NEVNER for n in nevner):
            raise KanIkkeUttrykkes("En justert inntekt har en nevner som er for stor for heltallsregningen.")
        delt = [del_med_rest(t, n) for t, n in zip(teller, nevner, strict=True)]
        self.hele = [hele for hele, _ in delt]
        self.rest = [rest for _, rest in delt]

    def kutt(self, tak: Heltall) -> None:
        """Each fraction at most the whole number `tak`."""
        for aar in range(3):
            over = self.hele[aar] >= tak
            self.hele[aar] = np.minimum(self.hele[aar], tak)
            self.rest[aar] = np.where(over, 0, self.rest[aar])

    def avrundet(self, aar: int, steg: int) -> Heltall:
        """One year's fraction to the nearest `steg`, which is 1 or even.

        For an even step, floor((x + steg / 2) / steg) needs only the whole part of x.
        """
        hele = self.hele[aar]
        if steg == 1:
            return np.add(hele, 2 * self.rest[aar] >= self.nevner[aar])
        return (hele + steg // 2) // steg * steg

    def avrundet_snitt(self, steg: int) -> Heltall:
        """The mean of the three fractions to the nearest `steg`.

        That is floor((2 S + 3 steg) / (6 steg)) steps for the sum S, so only floor(2 S) is needed: twice the whole
        parts, and 0 to 5 from the remainders. Where 0 and 5 give the same step, which of them it is does not matter.
        """
        dobbel = 2 * (self.hele[0] + self.hele[1] + self.hele[2]) + 3 * steg
        steg_antall = dobbel // (6 * steg)
        usikre = np.flatnonzero((dobbel + 5) // (6 * steg) != steg_antall)
        if len(usikre):
            steg_antall[usikre] = (dobbel[usikre] + self._doble_rester(usikre)) // (6 * steg)
        return steg_antall * steg

    def _doble_rester(self, plasser: NDArray[np.intp]) -> Heltall:
        """floor(2 × the sum of the three remainders over their denominators), exact, for the cases at `plasser`.

        First with 40 binary digits. The sum is cut by less than 3 units of the last digit, so twice the sum by less
        than 6; where adding 5 units cannot carry it over a whole number the answer is certain. For the rest 40 more
        digits are taken. Twice the sum is a fraction whose denominator is below 2^69, so it cannot lie nearer a whole
        number than 2^-69 without being it: what is within 6 × 2^-80 of the whole number is the whole number.
        """
        nevner = [n[plasser] for n in self.nevner]
        forste = [r[plasser] << ORD for r in self.rest]
        ledd = [f // n for f, n in zip(forste, nevner, strict=True)]
        dobbel = 2 * (ledd[0] + ledd[1] + ledd[2])
        svar: Heltall = dobbel >> ORD
        tvil = np.flatnonzero((dobbel + 5) >> ORD != svar)
        if len(tvil):
            rester = [((f - d * n)[tvil] << ORD) // n[tvil] for f, d, n in zip(forste, ledd, nevner, strict=True)]
            mangler = ((svar[tvil] + 1) << ORD) - dobbel[tvil]
            svar[tvil] += 2 * (rester[0] + rester[1] + rester[2]) + 6 > mangler << ORD
        return svar
