"""Rulebook sections 3, 5 and 8 for many cases: what was earned in each period, as paid and adjusted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1997.innvilgelse import inntekt as inntektsregler
from rules.dagpenger.lov_1997.innvilgelse import minsteinntekt as minsteinntektsregler
from rules.dagpenger.lov_1997.innvilgelse import opptjening as opptjeningsregler
from rules.dagpenger.lov_1997.innvilgelse import stonadsperiode
from rules.dagpenger.lov_1997.mange.kolonner import I_PERIODEN
from rules.dagpenger.lov_1997.mange.tjue import Tjue
from rules.mange.utforer import utforer

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rules.dagpenger.lov_1997.mange.kolonner import Provinger
    from rules.dagpenger.lov_1997.mange.satser import Tabeller
    from rules.mange.heltall import Heltall


@dataclass(frozen=True, slots=True, eq=False)
class Perioder:
    """The three periods, the last one first: the arbeidsinntekt as paid, and all that counts, adjusted."""

    arbeidsinntekt: tuple[Heltall, Heltall, Heltall]
    oppjustert: tuple[Tjue, Tjue, Tjue]


@utforer(inntektsregler.inntekter, opptjeningsregler.opptjening)
def perioder(saker: Provinger, plass: NDArray[np.intp], tabeller: Tabeller) -> Perioder:
    """Sums the 36 months into three periods; `plass` is the stretch of each case.

    A period is at most 12 × 10⁷ kroner; times a factor below 3.8 × 10¹⁰ it is below 4.6 × 10¹⁸, and fits in 63 bits.
    """
    fisk = None if saker.er_blank("fangst_fiske") else tabeller.fangst_fiske.take(plass)
    (a, x), (b, y), (c, z) = (_periode(nr, saker, plass, tabeller, fisk) for nr in range(3))
    return Perioder((a, b, c), (x, y, z))


def _periode(
    nr: int, saker: Provinger, plass: NDArray[np.intp], tabeller: Tabeller, fisk: NDArray[np.bool_] | None
) -> tuple[Heltall, Tjue]:
    """The sums before and after the change of G, each times its factor."""
    faktorer = tabeller.faktorer
    nye = faktorer.nye[nr].take(plass)
    arbeid, nytt, alt = np.zeros((3, len(saker)), dtype=np.int32)
    for maaned in range(I_PERIODEN):
        rad = nr * I_PERIODEN + maaned
        belop = saker["arbeidsinntekt"][rad]
        if fisk is not None:
            belop = belop + saker["fangst_fiske"][rad] * fisk
        arbeid += belop
        if not saker.er_blank("annet"):
            belop = belop + saker["annet"][rad]
        alt += belop
        nytt += belop * (nye > maaned)
    i_aar = np.flatnonzero(saker["aarssum"])
    nytt[i_aar] = alt[i_aar]
    ny, gammel = nytt.astype(np.int64), (alt - nytt).astype(np.int64)
    topp, bunn = (
        ny * _faktor(ledd, nr, plass, i_aar, tabeller) + gammel * getattr(faktorer, ledd)[1][nr].take(plass)
        for ledd in ("topp", "bunn")
    )
    return arbeid.astype(np.int64), Tjue.av(topp, bunn)


def _faktor(ledd: str, nr: int, plass: NDArray[np.intp], i_aar: NDArray[np.intp], tabeller: Tabeller) -> Heltall:
    """A limb of the factor of the newest months, or of the year's sum in the cases at `i_aar`."""
    faktor: Heltall = getattr(tabeller.faktorer, ledd)[0][nr].take(plass)
    if len(i_aar):
        faktor[i_aar] = getattr(tabeller.faktorer_aar, ledd)[0][nr].take(plass[i_aar])
    return faktor


@dataclass(frozen=True, slots=True, eq=False)
class Inntektsrett:
    """Whether the income is high enough, and the weeks that it gives."""

    minsteinntekt: NDArray[np.bool_]
    uker: Heltall


@utforer(minsteinntektsregler.minsteinntekt, stonadsperiode.ordinaere_uker)
def rett(inntekt: Perioder, plass: NDArray[np.intp], tabeller: Tabeller) -> Inntektsrett:
    """Whole kroner reach a limit when they reach the first whole krone that does, which the tables have."""
    siste = inntekt.arbeidsinntekt[0]
    tre = siste + inntekt.arbeidsinntekt[1] + inntekt.arbeidsinntekt[2]
    minste = (siste >= tabeller.krav_12.take(plass)) | (tre >= tabeller.krav_36.take(plass))
    grense = tabeller.lang.take(plass)
    er_lang = (siste >= grense) | (tre >= 3 * grense)
    uker = np.where(er_lang, tabeller.uker_lang.take(plass), tabeller.uker_kort.take(plass))
    return Inntektsrett(minste, uker * minste)
