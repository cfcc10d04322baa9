"""The case calculated under the law of 1976-1996: its rules put together in the order of the rulebook."""

from __future__ import annotations

from rules.dagpenger.lov_1966.innvilgelse.dagsats import (
    dagsats,
    forsorgertillegg,
    ukesats_for_samordning,
    ukesats_med_tillegg,
)
from rules.dagpenger.lov_1966.innvilgelse.grunnlag import (
    TreAar,
    avrundet_grunnlag,
    dagpengegrunnlag,
    hoyeste_grunnlag,
    tellende_inntekt,
)
from rules.dagpenger.lov_1966.innvilgelse.inntekt import aarsinntekt, justert_inntekt, kuttet_justert_inntekt
from rules.dagpenger.lov_1966.innvilgelse.minsteinntekt import minsteinntekt_oppfylt
from rules.dagpenger.lov_1966.innvilgelse.saergrupper import (
    grunnlag_for_vernepliktig,
    inntekt_for_fiskeforedling,
    oppjustert_grunnlag,
)
from rules.dagpenger.lov_1966.innvilgelse.samordning import samordnet_ukesats
from rules.dagpenger.lov_1966.innvilgelse.stonadsperiode import maks_uker
from rules.dagpenger.lov_1966.satser import Regelverk, regelverk_paa
from rules.dagpenger.svar import Beregning
from rules.fakta.skjema import INGEN_SAMORDNING, Saksfakta
from rules.fakta.tolkning import Tolkning
from rules.tall.grunnbelop import forrige_g, g_paa
from rules.tall.tall import Kilde, Parameter, Tall


def beregn(fakta: Saksfakta, tolkning: Tolkning, kilde: Kilde) -> Beregning:
    """Calculates one case whose `innvilget_fra` and `behandlet` lie in 1976-1996; raises UtenforRegelverket."""
    regelverk = regelverk_paa(fakta.innvilget_fra)
    g = g_paa(fakta.behandlet) if fakta.grunnbelop == "dagens" else forrige_g(fakta.behandlet)
    inntekt, justert = _justerte_inntekter(fakta, g, regelverk, tolkning, kilde)
    grunnlag = _grunnlag(fakta, justert, g, regelverk, tolkning, kilde)
    sats = dagsats(grunnlag, regelverk)
    tillegg = forsorgertillegg(fakta.barn, regelverk, kilde)
    med_tillegg = ukesats_med_tillegg(sats, tillegg, regelverk)
    for_samordning = ukesats_for_samordning(med_tillegg, grunnlag, regelverk, tolkning.valg["T-90"])
    ukesats = for_samordning
    if fakta.samordning is not INGEN_SAMORDNING:
        valgt = tolkning.valg["T-SAMORD"]
        ukesats = samordnet_ukesats(for_samordning, fakta.samordning, g, regelverk, valgt, kilde)
    return Beregning(
        fakta=fakta,
        tolkning=tolkning,
        kilde=kilde,
        regn=beregn,
        g=g,
        aarsinntekt=inntekt,
        justert=justert,
        grunnlag=grunnlag,
        dagsats=sats,
        forsorgertillegg=tillegg,
        ukesats_for_samordning=for_samordning,
        ukesats=ukesats,
        maks_uker=maks_uker(fakta.vernepliktig, regelverk, kilde),
        minsteinntekt=minsteinntekt_oppfylt(fakta.inntekt, g, regelverk, kilde),
    )


def _justerte_inntekter(
    fakta: Saksfakta, g: Parameter, regelverk: Regelverk, tolkning: Tolkning, kilde: Kilde
) -> tuple[TreAar, TreAar]:
    siste_aar = fakta.innvilget_fra.year - 1
    t_just, per_aar = tolkning.valg["T-JUST"], tolkning.valg["T-TAK"] == "per_ar"
    inntekter, justerte = [], []
    for plass in (0, 1, 2):
        inntekt = aarsinntekt(plass, fakta.inntekt[plass], fakta.kurstid[plass], regelverk, kilde)
        justert = justert_inntekt(plass, inntekt, siste_aar - plass, g, t_just)
        inntekter.append(inntekt)
        justerte.append(kuttet_justert_inntekt(plass, justert, g, regelverk) if per_aar else justert)
    return (inntekter[0], inntekter[1], inntekter[2]), (justerte[0], justerte[1], justerte[2])


def _grunnlag(
    fakta: Saksfakta, justert: TreAar, g: Parameter, regelverk: Regelverk, tolkning: Tolkning, kilde: Kilde
) -> Tall:
    valg = tolkning.valg
    if fakta.oppjustert_grunnlag is not None:
        grunnlag = oppjustert_grunnlag(fakta.oppjustert_grunnlag, kilde)
    else:
        inntekt = tellende_inntekt(justert, regelverk, valg["T-AAR"])
        if fakta.fiskeforedling:
            inntekt = inntekt_for_fiskeforedling(justert, inntekt, valg["T-FISK"], kilde)
        grunnlag = avrundet_grunnlag(inntekt, regelverk, valg["T-AVR"])
        if fakta.vernepliktig:
            grunnlag = grunnlag_for_vernepliktig(grunnlag, g, regelverk, valg["T-VERN"], valg["T-AVR"], kilde)
    return dagpengegrunnlag(grunnlag, hoyeste_grunnlag(regelverk, g), valg["T-TAK"])
