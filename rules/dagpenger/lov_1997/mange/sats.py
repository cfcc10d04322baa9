"""Rulebook sections 6, 7 and 9 for many cases: the rate of the day that is tested, in thousandths of a krone.

Every step is whole in thousandths: a fifth of a krone (T-90SATS) is 200 of them, a fifth of the floor of § 4-26 some
thousandths of G, and all else is whole kroner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1997.innvilgelse import egenandel as egenandelsregler
from rules.dagpenger.lov_1997.innvilgelse import samordning
from rules.dagpenger.lov_1997.innvilgelse import sats as satsregler
from rules.dagpenger.lov_1997.mange.satser import faste
from rules.mange.heltall import brok_halvt_opp, halvt_opp
from rules.mange.saker import KanIkkeUttrykkes
from rules.mange.utforer import utforer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from rules.dagpenger.lov_1997.mange.kolonner import Provinger
    from rules.dagpenger.lov_1997.mange.satser import Faste, Tabeller
    from rules.mange.heltall import Heltall

TUSEN = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class Sats:
    """The rate and what it is made of, a day: thousandths of a krone; `uten_barn` and `barnetillegg` whole kroner."""

    uten_barn: Heltall
    barnetillegg: Heltall
    hoyeste: Heltall
    etter_tak: Heltall
    samordnet: Heltall
    samordning_oppfylt: NDArray[np.bool_]
    dagsats: Heltall


@utforer(satsregler.barnetillegg, satsregler.etter_tak, samordning.samordning_oppfylt)
def satser(
    grunnlag: Heltall, saker: Provinger, plass: NDArray[np.intp], tabeller: Tabeller, valgte: Mapping[str, str]
) -> Sats:
    """The rate that each grunnlag gives on the day that is tested."""
    uten_barn = _uten_barn(grunnlag, plass, tabeller)
    tillegg = tabeller.barnetillegg.take(plass) * saker["barn"]
    hoyeste = _hoyeste(grunnlag, valgte.get("T-90SATS", "dag"))
    d0, bt = TUSEN * uten_barn, TUSEN * tillegg
    d1 = np.maximum(0, d0 - np.maximum(0, d0 + bt - hoyeste))
    d3 = _samordnet(d1, saker, plass, tabeller, valgte.get("T-SAMORD26", "alene"))
    oppfylt = (saker["barn"] > 0) | (d1 >= TUSEN * saker["folketrygd"].astype(np.int64))
    return Sats(uten_barn, tillegg, hoyeste, d1, d3, oppfylt, np.minimum(d3 + bt, hoyeste))


@utforer(satsregler.dagsats_uten_barn)
def _uten_barn(grunnlag: Heltall, plass: NDArray[np.intp], tabeller: Tabeller) -> Heltall:
    """The twenty decimals between change nothing: no quotient with so small a denominator is so near a half krone."""
    fast = faste()
    svar = brok_halvt_opp(grunnlag, fast.dagsats)
    i_koronatiden = np.flatnonzero(tabeller.korona.take(plass))
    if len(i_koronatiden):
        svar[i_koronatiden] = _koronasats(grunnlag[i_koronatiden], plass[i_koronatiden], tabeller, fast)
    return svar


def _koronasats(grunnlag: Heltall, plass: NDArray[np.intp], tabeller: Tabeller, fast: Faste) -> Heltall:
    grense = tabeller.koronagrense.take(plass)
    over = np.maximum(0, np.minimum(grunnlag, tabeller.tak.take(plass)) - grense)
    under = np.minimum(grunnlag, grense)
    lav, hoy = fast.korona_lav, fast.korona_hoy
    teller = under * (lav.numerator * hoy.denominator) + over * (hoy.numerator * lav.denominator)
    return halvt_opp(teller, lav.denominator * hoy.denominator)


@utforer(satsregler.hoyeste_dagsats)
def _hoyeste(grunnlag: Heltall, t_90sats: str) -> Heltall:
    fast = faste()
    if t_90sats == "dag":
        return TUSEN * brok_halvt_opp(grunnlag, fast.hoyeste_dag)
    return _delt(TUSEN * brok_halvt_opp(grunnlag, fast.hoyeste_uke), fast.dager_i_uka)


@utforer(
    samordning.folketrygd_om_dagen,
    samordning.etter_folketrygd,
    samordning.utenfor_i_uka,
    samordning.samordnet_dagsats,
)
def _samordnet(d1: Heltall, saker: Provinger, plass: NDArray[np.intp], tabeller: Tabeller, t_samord26: str) -> Heltall:
    """Few have other benefits, so only they are taken out and worked on."""
    d2: Heltall = np.maximum(0, d1 - TUSEN * saker["folketrygd"].astype(np.int64))
    utenfor = saker["utenfor"] + saker["privat"] * tabeller.privat.take(plass)
    har = np.flatnonzero(utenfor)
    if len(har):
        fast = faste()
        uka, ytelser = fast.dager_i_uka * d2[har], TUSEN * utenfor[har].astype(np.int64)
        gulv = _delt(TUSEN * fast.gulv.numerator * tabeller.g.take(plass[har]), fast.gulv.denominator)
        if t_samord26 == "alene":
            uka = np.maximum(np.minimum(uka, gulv), uka - ytelser)
        else:
            uka = np.maximum(0, np.maximum(uka, np.minimum(uka + ytelser, gulv)) - ytelser)
        d2[har] = _delt(uka, fast.dager_i_uka)
    return d2


def _delt(tall: Heltall, paa: int) -> Heltall:
    """A quotient that must be whole; raises KanIkkeUttrykkes."""
    svar = tall // paa
    if bool((svar * paa != tall).any()):
        raise KanIkkeUttrykkes("En sats går ikke opp i tusendeler av en krone.")
    return svar


@utforer(egenandelsregler.egenandel, egenandelsregler.ventedager)
def egenandel_og_ventedager(
    dagsats: Heltall, saker: Provinger, plass: NDArray[np.intp], tabeller: Tabeller
) -> tuple[Heltall, Heltall]:
    """Thousandths of a krone, and days; none of either for those laid off from the fish industry."""
    ikke_fisk = ~saker["fiskeindustri"]
    return tabeller.egenandel_dager.take(plass) * dagsats * ikke_fisk, tabeller.ventedager.take(plass) * ikke_fisk
