"""`beregn` for many cases at once: sections 2-6 of the rulebook in int64, under one set of choices."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1966.innvilgelse import dagsats as satsregler
from rules.dagpenger.lov_1966.innvilgelse import grunnlag as grunnlagsregler
from rules.dagpenger.lov_1966.innvilgelse import inntekt as inntektsregler
from rules.dagpenger.lov_1966.innvilgelse import minsteinntekt as minsteinntektsregler
from rules.dagpenger.lov_1966.innvilgelse import saergrupper, samordning, stonadsperiode
from rules.dagpenger.lov_1966.mange.satser import ANTALL_DAGER, FORSTE_DAG, dagtabeller, krev_kodede_dager, satsperioder
from rules.dagpenger.lov_1966.tolkning import STANDARD
from rules.fakta.skjema import YTELSER
from rules.mange.heltall import Kvotienter, brok_halvt_opp, halvt_opp
from rules.mange.saker import BIT, BLANK
from rules.mange.utforer import utforer

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rules.dagpenger.lov_1966.mange.satser import Dagtabeller, Satser
    from rules.fakta.tolkning import Tolkning
    from rules.mange.heltall import Heltall
    from rules.mange.saker import Saker


@dataclass(frozen=True, slots=True)
class Resultater:
    """What the cases come to, a column a number, as the attributes of Beregning: kroner, weeks, and a condition."""

    grunnlag: Heltall
    dagsats: Heltall
    forsorgertillegg: Heltall
    ukesats_for_samordning: Heltall
    ukesats: Heltall
    maks_uker: Heltall
    minsteinntekt: NDArray[np.bool_]


def beregn_mange(saker: Saker, tolkning: Tolkning = STANDARD, traader: int | None = None) -> Resultater:
    """Calculates all cases; the same kroner as `rules.regelverk.beregn` on each.

    `traader` is the number of threads, by default one a processor. Raises UtenforRegelverket for a date outside
    the encoded years, and KanIkkeUttrykkes for parameters without an exact form in whole numbers.
    """
    antall = len(saker)
    svar = Resultater(
        *(np.empty(antall, dtype=np.bool_ if felt.name == "minsteinntekt" else np.int64) for felt in fields(Resultater))
    )
    krev_kodede_dager(saker)
    perioder = satsperioder(tolkning)

    def en_bit(fra: int) -> None:
        _fyll(svar, fra, saker.utsnitt(fra, min(antall, fra + BIT)), perioder, tolkning)

    starter = range(0, antall, BIT)
    if len(starter) <= 1 or traader == 1:
        for fra in starter:
            en_bit(fra)
    else:
        with ThreadPoolExecutor(traader or os.cpu_count() or 1) as arbeidere:
            list(arbeidere.map(en_bit, starter))
    return svar


def _fyll(svar: Resultater, fra: int, bit: Saker, perioder: list[tuple[int, Satser]], tolkning: Tolkning) -> None:
    """Calculates one stretch of cases into its place, each case with the figures of its own period."""
    if len(perioder) == 1:
        _skriv(svar, slice(fra, fra + len(bit)), _beregn(bit, perioder[0][1], tolkning))
        return
    hvilken = np.searchsorted([dag for dag, _ in perioder], bit["innvilget_fra"], side="right") - 1
    for nummer, (_, satser) in enumerate(perioder):
        plasser = np.flatnonzero(hvilken == nummer)
        if len(plasser):
            _skriv(svar, fra + plasser, _beregn(bit.velg(plasser), satser, tolkning))


def _skriv(svar: Resultater, hvor: slice | NDArray[np.intp], del_svar: Resultater) -> None:
    for felt in fields(Resultater):
        getattr(svar, felt.name)[hvor] = getattr(del_svar, felt.name)


@utforer(
    satsregler.dagsats,
    satsregler.forsorgertillegg,
    satsregler.ukesats_med_tillegg,
    satsregler.hoyeste_ukesats,
    satsregler.ukesats_for_samordning,
    stonadsperiode.maks_uker,
)
def _beregn(saker: Saker, satser: Satser, tolkning: Tolkning) -> Resultater:
    tabeller = dagtabeller(satser, tolkning["T-JUST"])
    behandlet = saker["behandlet"].astype(np.intp) - FORSTE_DAG + ANTALL_DAGER * saker["grunnbelop"]
    innvilget = saker["innvilget_fra"].astype(np.intp) - FORSTE_DAG
    grunnlag = _grunnlag(saker, behandlet, innvilget, tabeller, satser, tolkning)
    dagsats = brok_halvt_opp(grunnlag, satser.dagsats)
    tillegg = satser.forsorgertillegg * saker["barn"].astype(np.int64)
    for_samordning = satser.dager_i_uka * dagsats + tillegg
    if tolkning["T-90"] == "pa":
        for_samordning = np.minimum(for_samordning, brok_halvt_opp(grunnlag, satser.hoyeste_sats))
    return Resultater(
        grunnlag=grunnlag,
        dagsats=dagsats,
        forsorgertillegg=tillegg,
        ukesats_for_samordning=for_samordning,
        ukesats=_ukesats(for_samordning, saker, tabeller.gulv.take(behandlet), satser, tolkning["T-SAMORD"]),
        maks_uker=np.where(saker["vernepliktig"], satser.vernepliktig_uker, tabeller.maks_uker.take(innvilget)),
        minsteinntekt=_minsteinntekt(saker, tabeller.g.take(behandlet), satser),
    )


@utforer(
    inntektsregler.kuttet_justert_inntekt,
    saergrupper.inntekt_for_fiskeforedling,
    saergrupper.grunnlag_for_vernepliktig,
    saergrupper.oppjustert_grunnlag,
    grunnlagsregler.dagpengegrunnlag,
)
def _grunnlag(
    saker: Saker,
    behandlet: NDArray[np.intp],
    innvilget: NDArray[np.intp],
    tabeller: Dagtabeller,
    satser: Satser,
    tolkning: Tolkning,
) -> Heltall:
    g, tak = tabeller.g.take(behandlet), tabeller.tak.take(behandlet)
    justert = _justerte_inntekter(saker, g, [rad.take(innvilget) for rad in tabeller.g_i_aaret], satser)
    if tolkning["T-TAK"] == "per_ar":
        justert.kutt(satser.hoyeste_g * g)
    grunnlag = _vanlig_grunnlag(justert, satser.steg, tolkning["T-AAR"])
    if tolkning["T-FISK"] == "beste_av_tre" and saker["fiskeforedling"].any():
        beste = np.maximum(justert.avrundet(0, satser.steg), justert.avrundet(1, satser.steg))
        beste = np.maximum(beste, justert.avrundet(2, satser.steg))
        grunnlag = np.where(saker["fiskeforedling"], beste, grunnlag)
    if saker["vernepliktig"].any():
        loftet = np.maximum(grunnlag, tabeller.vernepliktiges_minste.take(behandlet))
        grunnlag = np.where(saker["vernepliktig"], loftet, grunnlag)
    grunnlag = np.where(saker["oppjustert_grunnlag"] == BLANK, grunnlag, saker["oppjustert_grunnlag"])
    return np.minimum(grunnlag, tak)


@utforer(
    inntektsregler.aarsinntekt,
    inntektsregler.justert_inntekt,
)
def _justerte_inntekter(saker: Saker, g: Heltall, g_i_aaret: list[Heltall], satser: Satser) -> Kvotienter:
    teller, nevner = [], []
    for aar in range(3):
        lonn = saker["lonn"][aar].astype(np.int64)
        annet = saker["dagpenger"][aar].astype(np.int64) + saker["sykepenger"][aar]
        if saker["kurstid"][aar].any():
            igjen = satser.kurstid_uker - saker["kurstid"][aar].astype(np.int64)
            teller.append((lonn * satser.kurstid_uker + annet * igjen) * g)
            nevner.append(igjen * g_i_aaret[aar])
        else:
            teller.append((lonn + annet) * g)
            nevner.append(g_i_aaret[aar])
    return Kvotienter(teller, nevner)


@utforer(
    grunnlagsregler.tellende_inntekt,
    grunnlagsregler.snitt_av_tre_aar,
    grunnlagsregler.avrundet_grunnlag,
)
def _vanlig_grunnlag(justert: Kvotienter, steg: int, t_aar: str) -> Heltall:
    """Rounding never changes which of two amounts is the higher, so each may be rounded before they are compared."""
    if t_aar == "siste":
        return justert.avrundet(0, steg)
    snitt = justert.avrundet_snitt(steg)
    return snitt if t_aar == "snitt3" else np.maximum(justert.avrundet(0, steg), snitt)


@utforer(
    samordning.samordnet_ukesats,
)
def _ukesats(for_samordning: Heltall, saker: Saker, gulv: Heltall, satser: Satser, t_samord: str) -> Heltall:
    """The ukesats after samordning; most cases have none, so only those that do are taken out and worked on."""
    har = np.zeros(len(saker), dtype=np.bool_)
    for navn in YTELSER:
        har |= saker[navn] > 0
    plasser = np.flatnonzero(har)
    ukesats = for_samordning.copy()
    ukesats[plasser] = _samordnet(for_samordning[plasser], saker.velg(plasser), gulv[plasser], satser, t_samord)
    return ukesats


@utforer(
    samordning.i_uka,
    samordning.pensjon_i_uka,
    samordning.etter_pensjon,
    samordning.hoyst_lonn_for_pensjon,
    samordning.etter_folketrygd,
    samordning.hoyst_redusert_trygd,
)
def _samordnet(ukesats: Heltall, saker: Saker, gulv: Heltall, satser: Satser, t_samord: str) -> Heltall:
    def i_uka(aarsbelop: NDArray[np.int32]) -> Heltall:
        return halvt_opp(np.maximum(aarsbelop, 0).astype(np.int64), satser.uker_i_aaret)

    offentlig = i_uka(saker["offentlig_pensjon"])
    pensjon = i_uka(saker["privat_pensjon"]) + offentlig
    if t_samord == "sum":
        ukesats = np.maximum(0, np.maximum(ukesats, np.minimum(ukesats + pensjon, gulv)) - pensjon)
    else:
        ukesats = np.maximum(np.minimum(ukesats, gulv), ukesats - pensjon)
    har_grense = (saker["lonn_for_pensjon"] > 0) & (saker["offentlig_pensjon"] > 0)
    if har_grense.any():
        igjen = np.maximum(0, np.minimum(ukesats, i_uka(saker["lonn_for_pensjon"]) - offentlig))
        ukesats = np.where(har_grense, igjen, ukesats)
    ukesats = np.maximum(0, ukesats - i_uka(saker["folketrygd"]))
    redusert = saker["redusert_trygd"] > 0
    return np.where(redusert, np.minimum(ukesats, saker["redusert_trygd"]), ukesats)


@utforer(
    minsteinntektsregler.minsteinntekt,
    minsteinntektsregler.minsteinntekt_oppfylt,
)
def _minsteinntekt(saker: Saker, g: Heltall, satser: Satser) -> NDArray[np.bool_]:
    andel = satser.minsteinntekt_andel
    grense = andel.numerator * g
    siste = saker["lonn"][0].astype(np.int64)
    tre_aar = siste + saker["lonn"][1] + saker["lonn"][2]
    oppfylt: NDArray[np.bool_] = (andel.denominator * siste >= grense) | (andel.denominator * tre_aar >= 3 * grense)
    return oppfylt
