"""The grant for many cases at once: rulebook sections 3 to 10 in int64, under one set of choices."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1997.gyldighet import TIL
from rules.dagpenger.lov_1997.innvilgelse import grunnlag as grunnlagsregler
from rules.dagpenger.lov_1997.innvilgelse import innvilgelse as innvilgelsesregler
from rules.dagpenger.lov_1997.innvilgelse import sats as satsregler
from rules.dagpenger.lov_1997.innvilgelse import stonadsperiode
from rules.dagpenger.lov_1997.mange.inntekt import perioder, rett
from rules.dagpenger.lov_1997.mange.sats import egenandel_og_ventedager, satser
from rules.dagpenger.lov_1997.mange.satser import FORSTE_DAG, faste, strekk_paa_dagen, tabeller
from rules.dagpenger.lov_1997.mange.tjue import snitt_av_tre
from rules.dagpenger.lov_1997.tolkning import valgene_paa
from rules.fakta.tolkning import Tolkning
from rules.mange.saker import BIT, BLANK
from rules.mange.utforer import utforer

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rules.dagpenger.lov_1997.mange.inntekt import Perioder
    from rules.dagpenger.lov_1997.mange.kolonner import Provinger
    from rules.dagpenger.lov_1997.mange.satser import Tabeller
    from rules.mange.heltall import Heltall

    Flagg = NDArray[np.bool_]

REGLER = ("12", "36", "manuelt", "verneplikt")
"""What gave the grunnlag, by its number in `regel`."""
FLAGG = ("minsteinntekt", "avkortet", "verneplikt_brukt", "samordning_oppfylt")


@dataclass(frozen=True, slots=True, eq=False)
class Resultater:
    """What the cases come to, a column a number, in int64 but the conditions.

    Kroner: `grunnlag_ordinaert`, `grunnlag`, `uten_barn`, `barnetillegg`. Thousandths of a krone: `hoyeste`,
    `etter_tak`, `samordnet`, `dagsats`, `ukesats`, `egenandel`. `regel` is a place in REGLER.
    """

    minsteinntekt: Flagg
    grunnlag_ordinaert: Heltall
    avkortet: Flagg
    grunnlag: Heltall
    regel: Heltall
    verneplikt_brukt: Flagg
    uker_ordinaer: Heltall
    uker_verneplikt: Heltall
    uker: Heltall
    dager: Heltall
    uten_barn: Heltall
    barnetillegg: Heltall
    hoyeste: Heltall
    etter_tak: Heltall
    samordnet: Heltall
    samordning_oppfylt: Flagg
    dagsats: Heltall
    ukesats: Heltall
    egenandel: Heltall
    ventedager: Heltall


def beregn_mange(saker: Provinger, valgte: Mapping[str, str] | None = None, traader: int | None = None) -> Resultater:
    """Calculates all cases; the same kroner as the scalar rules on each.

    `valgte` are choices, and the default of each case's day counts for the rest. `traader` is the number of threads,
    by default one a processor. Raises UkjentTolkning, and KanIkkeUttrykkes for figures without an exact form.
    """
    valg = dict(valgte or {})
    Tolkning(valgene_paa(TIL), valg)
    antall, tabellene = len(saker), tabeller(valg)
    svar = Resultater(
        *(np.empty(antall, dtype=np.bool_ if felt.name in FLAGG else np.int64) for felt in fields(Resultater))
    )

    def en_bit(fra: int) -> None:
        til = min(antall, fra + BIT)
        del_svar = _beregn(saker.utsnitt(fra, til), tabellene, valg)
        for felt in fields(Resultater):
            getattr(svar, felt.name)[fra:til] = getattr(del_svar, felt.name)

    starter = range(0, antall, BIT)
    if len(starter) <= 1 or traader == 1:
        for fra in starter:
            en_bit(fra)
    else:
        with ThreadPoolExecutor(traader or os.cpu_count() or 1) as arbeidere:
            list(arbeidere.map(en_bit, starter))
    return svar


@utforer(satsregler.ukesats, stonadsperiode.stonadsdager)
def _beregn(saker: Provinger, tabeller: Tabeller, valgte: Mapping[str, str]) -> Resultater:
    plass = strekk_paa_dagen().take(saker["provingsdato"] - FORSTE_DAG)
    inntekt, i_uka = perioder(saker, plass, tabeller), faste().dager_i_uka
    retten = rett(inntekt, plass, tabeller)
    ordinaert, regel, avkortet = _etter_inntekt(inntekt, plass, tabeller)
    grunnlag, regel, brukt = _grunnlag(ordinaert, regel, saker, plass, tabeller)
    sats = satser(grunnlag, saker, plass, tabeller, valgte)
    egenandel, ventedager = egenandel_og_ventedager(sats.dagsats, saker, plass, tabeller)
    uker_verneplikt, uker = _uker(retten.uker, brukt, saker, valgte.get("T-VERNUKER", "26"))
    return Resultater(
        minsteinntekt=retten.minsteinntekt,
        grunnlag_ordinaert=ordinaert,
        avkortet=avkortet,
        grunnlag=grunnlag,
        regel=regel,
        verneplikt_brukt=brukt,
        uker_ordinaer=retten.uker,
        uker_verneplikt=uker_verneplikt,
        uker=uker,
        dager=i_uka * uker,
        uten_barn=sats.uten_barn,
        barnetillegg=sats.barnetillegg,
        hoyeste=sats.hoyeste,
        etter_tak=sats.etter_tak,
        samordnet=sats.samordnet,
        samordning_oppfylt=sats.samordning_oppfylt,
        dagsats=sats.dagsats,
        ukesats=i_uka * sats.dagsats,
        egenandel=egenandel,
        ventedager=ventedager,
    )


@utforer(grunnlagsregler.grunnlag_etter_inntekt)
def _etter_inntekt(
    inntekt: Perioder, plass: NDArray[np.intp], tabeller: Tabeller
) -> tuple[Heltall, NDArray[np.int64], Flagg]:
    """The grunnlag by the incomes, which of the two rules gave it, and whether the ceiling was used."""
    tak, snitt_kuttes = tabeller.tak.take(plass), tabeller.snitt.take(plass)
    alle = inntekt.oppjustert
    tolv = alle[0].hoyst(tak)
    per_periode = snitt_av_tre((tolv, alle[1].hoyst(tak), alle[2].hoyst(tak)))
    avkortet = alle[0].over(tak) | alle[1].over(tak) | alle[2].over(tak)
    if not snitt_kuttes.any():
        er_36 = per_periode.storre_enn(tolv)
        vinner = per_periode.der(er_36, tolv)
        return vinner.avrundet(tabeller.steg.take(plass)), er_36.astype(np.int64), avkortet
    snitt = snitt_av_tre(alle)
    trettiseks = snitt.hoyst(tak).der(snitt_kuttes, per_periode)
    er_36 = trettiseks.storre_enn(tolv)
    av_snittet = np.where(er_36, snitt.over(tak), alle[0].over(tak))
    vinner = trettiseks.der(er_36, tolv)
    rundet = vinner.avrundet(tabeller.steg.take(plass))
    return rundet, er_36.astype(np.int64), np.where(snitt_kuttes, av_snittet, avkortet)


@utforer(innvilgelsesregler.innvilget, grunnlagsregler.manuelt_grunnlag)
def _grunnlag(
    ordinaert: Heltall, regel: Heltall, saker: Provinger, plass: NDArray[np.intp], tabeller: Tabeller
) -> tuple[Heltall, Heltall, Flagg]:
    """The grunnlag that counts: the caseworker's, else the income's, and that of verneplikt when it is higher."""
    manuelt = saker["grunnlag"] != BLANK
    satt = np.minimum(saker["grunnlag"], tabeller.tak.take(plass))
    grunnlag = np.where(manuelt, satt, ordinaert)
    verneplikt = tabeller.verneplikt.take(plass)
    brukt = saker["verneplikt"] & (verneplikt > grunnlag)
    regel = np.where(brukt, REGLER.index("verneplikt"), np.where(manuelt, REGLER.index("manuelt"), regel))
    return np.where(brukt, verneplikt, grunnlag), regel, brukt


@utforer(stonadsperiode.vernepliktsuker, stonadsperiode.stonadsuker)
def _uker(ordinaere: Heltall, brukt: Flagg, saker: Provinger, t_vernuker: str) -> tuple[Heltall, Heltall]:
    verneplikt = faste().verneplikt_uker * saker["verneplikt"].astype(np.int64)
    begge = verneplikt if t_vernuker == "26" else np.maximum(ordinaere, verneplikt)
    alene = saker["verneplikt"] & (ordinaere == 0)
    return verneplikt, np.where(alene, verneplikt, np.where(brukt, begge, ordinaere))
