"""The parameters of the fast path: for each period its figures as whole numbers, and tables by the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1966.gyldighet import FRA, TIL
from rules.dagpenger.lov_1966.innvilgelse import grunnlag as grunnlagsregler
from rules.dagpenger.lov_1966.innvilgelse import samordning
from rules.dagpenger.lov_1966.innvilgelse.inntekt import G_I_INNTEKTSAARET
from rules.dagpenger.lov_1966.satser import regelverk_paa, skiftedatoer
from rules.mange.heltall import brok_halvt_opp, halvt_opp, helt
from rules.mange.saker import KanIkkeUttrykkes
from rules.mange.utforer import utforer
from rules.tall.grunnbelop import forrige_g, g_paa

if TYPE_CHECKING:
    from rules.dagpenger.lov_1966.satser import Regelverk
    from rules.fakta.tolkning import Tolkning
    from rules.mange.heltall import Heltall
    from rules.mange.saker import Saker

FORSTE_DAG, SISTE_DAG = FRA.toordinal(), TIL.toordinal()
ANTALL_DAGER = SISTE_DAG - FORSTE_DAG + 1


@dataclass(frozen=True)
class Satser:
    """The figures that the fast path uses, exact; equal for two dates when the rules are the same but for the weeks."""

    kurstid_uker: int
    minsteinntekt_andel: Fraction
    steg: int
    vernepliktig_g: int
    vernepliktig_uker: int
    hoyeste_g: int
    hoyeste_steg: int
    dagsats: Fraction
    dager_i_uka: int
    forsorgertillegg: int
    hoyeste_sats: Fraction
    uker_i_aaret: int
    gulv: Fraction


def satser(regelverk: Regelverk, tolkning: Tolkning) -> Satser:
    """The figures of one period under one set of choices; raises KanIkkeUttrykkes for one without an exact form."""
    steg = helt(regelverk.grunnlag_avrunding[tolkning["T-AVR"]].verdi)
    hoyeste_steg = helt(regelverk.hoyeste_grunnlag_avrunding.verdi)
    if steg != 1 and steg % 2:
        raise KanIkkeUttrykkes(f"Avrunding til nærmeste {steg} kroner har ikke noen form i heltallsregningen.")
    if regelverk.grunnlag_aar.verdi != 3:
        raise KanIkkeUttrykkes("Heltallsregningen kan bare ta snittet av tre år.")
    uker = helt(regelverk.uker_i_aaret.verdi)
    return Satser(
        kurstid_uker=helt(regelverk.kurstid_uker.verdi),
        minsteinntekt_andel=Fraction(regelverk.minsteinntekt_andel.verdi),
        steg=steg,
        vernepliktig_g=helt(regelverk.vernepliktig_g[tolkning["T-VERN"]].verdi),
        vernepliktig_uker=helt(regelverk.vernepliktig_uker.verdi),
        hoyeste_g=helt(regelverk.hoyeste_grunnlag_g.verdi),
        hoyeste_steg=hoyeste_steg,
        dagsats=Fraction(regelverk.dagsats_promille.verdi) / 1000,
        dager_i_uka=helt(regelverk.dager_i_uka.verdi),
        forsorgertillegg=helt(regelverk.forsorgertillegg.verdi),
        hoyeste_sats=Fraction(regelverk.hoyeste_sats_prosent.verdi) / 100 / uker,
        uker_i_aaret=uker,
        gulv=Fraction(regelverk.samordning_gulv_prosent.verdi) / 100,
    )


@dataclass(frozen=True)
class Dagtabeller:
    """What depends on a date alone. Tables by G are indexed by the day of processing, then by day with forrige G.

    `g_i_aaret` has three rows, indexed by the day granted: the G of siste år and the two before, as T-JUST reads it.
    """

    g: Heltall
    tak: Heltall
    vernepliktiges_minste: Heltall
    gulv: Heltall
    g_i_aaret: Heltall
    maks_uker: Heltall


@utforer(grunnlagsregler.hoyeste_grunnlag, samordning.gulv)
@lru_cache(maxsize=64)
def dagtabeller(satser: Satser, t_just: str) -> Dagtabeller:
    """The tables by the day for one set of figures."""
    dager = [date.fromordinal(FORSTE_DAG + n) for n in range(ANTALL_DAGER)]
    g = np.array([int(slag(dag).verdi) for slag in (g_paa, forrige_g) for dag in dager], dtype=np.int64)
    i_aaret = G_I_INNTEKTSAARET[t_just]
    aar = {a: int(i_aaret(a).verdi) for a in range(dager[0].year - 3, dager[-1].year)}
    return Dagtabeller(
        g=g,
        tak=halvt_opp(satser.hoyeste_g * g, satser.hoyeste_steg) * satser.hoyeste_steg,
        vernepliktiges_minste=halvt_opp(satser.vernepliktig_g * g, satser.steg) * satser.steg,
        gulv=brok_halvt_opp(g, satser.gulv),
        g_i_aaret=np.array([[aar[dag.year - 1 - n] for dag in dager] for n in range(3)], dtype=np.int64),
        maks_uker=np.array([int(regelverk_paa(dag).stonadsperiode_uker.verdi) for dag in dager], dtype=np.int64),
    )


def krev_kodede_dager(saker: Saker) -> None:
    """Raises UtenforRegelverket when a case has a date outside the encoded years."""
    for kolonne in (saker["behandlet"], saker["innvilget_fra"]) if len(saker) else ():
        for ytterst in (kolonne.min(), kolonne.max()):
            regelverk_paa(date.fromordinal(int(ytterst)))


def satsperioder(tolkning: Tolkning) -> list[tuple[int, Satser]]:
    """The figures under one set of choices, from each first day (an ordinal) on which any of them changes."""
    perioder: list[tuple[int, Satser]] = []
    for dag in skiftedatoer():
        nye = satser(regelverk_paa(dag), tolkning)
        if not perioder or perioder[-1][1] != nye:
            perioder.append((dag.toordinal(), nye))
    return perioder
