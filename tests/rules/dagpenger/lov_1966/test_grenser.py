"""Boundary tests made from the parameters: each threshold at −1, 0 and +1, each date the day before, on it and after.

The expected numbers are worked out here from the bare figures of the parameter files in whole numbers, not by the
rules. A parameter without a boundary test of its own must be named in UTEN_TERSKEL with the reason.
"""

from __future__ import annotations

import inspect
import sys
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil

import pytest

from rules.dagpenger.lov import UtenforRegelverket
from rules.dagpenger.lov_1966.gyldighet import FRA, TIL
from rules.dagpenger.lov_1966.innvilgelse.klage import klagefrist
from rules.dagpenger.lov_1966.innvilgelse.registeravvik import inntekt_ses_paa
from rules.dagpenger.lov_1966.innvilgelse.stonadsperiode import ny_periode_foreslaas, varsel
from rules.dagpenger.lov_1966.satser import PARAMETRE, Regelverk, parametersett, regelverk_paa
from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.dagpenger.lov_1966.utbetaling.avstengning import foreslaatte_lengder
from rules.dagpenger.lov_1966.utbetaling.ferie import ferietillegg
from rules.dagpenger.lov_1966.utbetaling.kjoring import utbetalingskjoring
from rules.dagpenger.lov_1966.utbetaling.kortperiode import for_langt_kort
from rules.dagpenger.lov_1966.utbetaling.tilbakebetaling import andel_av_utbetalingen
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.skjema import Saksfakta, Samordning
from rules.regelverk import beregn
from rules.tall.grunnbelop import forrige_g, g_paa, grunnbelopssett
from rules.tall.tall import Fakta, Regel
from tests.rules.saker import lonn, sak_uten_justering

UTEN_TERSKEL = {
    "ventetid_dager": "ventetiden vurderes for hånd",
    "ventetid_innen_dager": "ventetiden vurderes for hånd",
}
EN_DAG = timedelta(days=1)
RUNDT = (-1, 0, 1)
G_DATOER = sorted({FRA, *(g.gjelder_fra for g in grunnbelopssett().rader["grunnbelop"] if FRA < g.gjelder_fra <= TIL)})
SKIFTEDATOER = sorted({rad.gjelder_fra for rader in parametersett().rader.values() for rad in rader})

paa_hver_g_dato = pytest.mark.parametrize("dag", G_DATOER, ids=str)
paa_hver_skiftedato = pytest.mark.parametrize("dag", SKIFTEDATOER, ids=str)


def sak(dag: date, **annet: object) -> Saksfakta:
    return replace(Saksfakta(dag, dag, lonn(0)), **annet)


def r(dag: date) -> Regelverk:
    return regelverk_paa(dag)


def halvt_opp(x: Fraction, steg: int = 1) -> int:
    return (2 * x + steg) // (2 * steg) * steg


@paa_hver_g_dato
def test_minsteinntekt_andel(dag):
    grense = ceil(Fraction(r(dag).minsteinntekt_andel.verdi) * int(g_paa(dag).verdi))
    oppfylt = [beregn(sak(dag, inntekt=lonn(grense + n))).minsteinntekt.verdi for n in RUNDT]
    assert oppfylt == [False, True, True]
    tre_aar = ceil(3 * Fraction(r(dag).minsteinntekt_andel.verdi) * int(g_paa(dag).verdi))
    assert [beregn(sak(dag, inntekt=lonn(0, 0, tre_aar + n))).minsteinntekt.verdi for n in RUNDT] == [False, True, True]


@paa_hver_g_dato
def test_hoyeste_grunnlag_g_og_hoyeste_grunnlag_avrunding(dag):
    seks_g = Fraction(r(dag).hoyeste_grunnlag_g.verdi) * int(g_paa(dag).verdi)
    tak = halvt_opp(seks_g, int(r(dag).hoyeste_grunnlag_avrunding.verdi))
    assert [beregn(sak(dag, oppjustert_grunnlag=tak + n)).grunnlag.verdi for n in RUNDT] == [tak - 1, tak, tak]


@paa_hver_g_dato
@pytest.mark.parametrize("t_vern", PARAMETRE["vernepliktig_g"])
def test_vernepliktig_g_og_vernepliktig_uker(dag, t_vern):
    minste = halvt_opp(Fraction(r(dag).vernepliktig_g[t_vern].verdi) * int(g_paa(dag).verdi), 1_000)
    uten_inntekt = beregn(sak(dag, vernepliktig=True), les_tolkning({"T-VERN": t_vern}))
    assert uten_inntekt.grunnlag.verdi == minste
    assert uten_inntekt.maks_uker.verdi == r(dag).vernepliktig_uker.verdi


@pytest.mark.parametrize("t_vern", PARAMETRE["vernepliktig_g"])
def test_vernepliktig_g_like_ved_grensen(t_vern):
    """G 15 200 and no adjustment, to the krone: the lift ends exactly at the limit."""
    grense = int(r(date(1980, 2, 1)).vernepliktig_g[t_vern].verdi) * 15_200
    tolkning = les_tolkning({"T-VERN": t_vern, "T-AVR": "krone"})
    svar = [beregn(sak_uten_justering(grense + n, vernepliktig=True), tolkning).grunnlag.verdi for n in RUNDT]
    assert svar == [grense, grense, grense + 1]


@pytest.mark.parametrize("t_avr", PARAMETRE["grunnlag_avrunding"])
def test_grunnlag_avrunding(t_avr):
    steg = int(r(date(1980, 2, 1)).grunnlag_avrunding[t_avr].verdi)
    for helt in (0, 17 * steg, 60_000):
        for n in RUNDT:
            lonn_ = helt + steg // 2 + n
            if lonn_ >= 0:
                b = beregn(sak_uten_justering(lonn_), les_tolkning({"T-AVR": t_avr}))
                assert b.grunnlag.verdi == halvt_opp(Fraction(lonn_), steg)


def test_grunnlag_aar():
    """A third of one year's income, at the rounding limit: 3 × 500 = 1 500."""
    antall = int(r(date(1980, 2, 1)).grunnlag_aar.verdi)
    t = les_tolkning({"T-AAR": "snitt3"})
    assert [beregn(sak_uten_justering(antall * 500 + n), t).grunnlag.verdi for n in RUNDT] == [0, 1_000, 1_000]


def test_kurstid_uker():
    uker = int(r(date(1980, 2, 1)).kurstid_uker.verdi)
    for kurs in (0, 1, uker - 1):
        b = beregn(sak_uten_justering(uker - kurs, kurstid=(kurs, 0, 0)))
        assert b.aarsinntekt[0].verdi == uker


@paa_hver_skiftedato
def test_dagsats_promille(dag):
    """The lowest grunnlag that gives one krone a day, and a later tie."""
    promille = Fraction(r(dag).dagsats_promille.verdi)
    for dagsats in (1, 37):
        grense = ceil((dagsats - Fraction(1, 2)) * 1_000 / promille)
        svar = [beregn(sak(dag, oppjustert_grunnlag=grense + n)).dagsats.verdi for n in RUNDT]
        assert svar == [dagsats - 1, dagsats, dagsats]


@paa_hver_skiftedato
def test_forsorgertillegg_og_dager_i_uka(dag):
    grunnlag = 30_000
    dagsats = halvt_opp(Fraction(r(dag).dagsats_promille.verdi) * grunnlag / 1_000)
    for barn in (0, 1, 2):
        b = beregn(sak(dag, oppjustert_grunnlag=grunnlag, barn=barn), les_tolkning({"T-90": "av"}))
        assert b.ukesats.verdi == int(r(dag).dager_i_uka.verdi) * dagsats + barn * int(r(dag).forsorgertillegg.verdi)


@paa_hver_skiftedato
def test_hoyeste_sats_prosent_og_uker_i_aaret(dag):
    """Two children: the highest grunnlag at which the cap still cuts, and one krone on each side of it."""
    rv = r(dag)

    def uten_grense(grunnlag: int) -> int:
        dagsats = halvt_opp(Fraction(rv.dagsats_promille.verdi) * grunnlag / 1_000)
        return int(rv.dager_i_uka.verdi) * dagsats + 2 * int(rv.forsorgertillegg.verdi)

    def grense(grunnlag: int) -> int:
        return halvt_opp(Fraction(rv.hoyeste_sats_prosent.verdi) * grunnlag / (100 * Fraction(rv.uker_i_aaret.verdi)))

    assert grense(40_000) > uten_grense(40_000)
    siste = next(grunnlag for grunnlag in range(40_000, 0, -1) if grense(grunnlag) < uten_grense(grunnlag))
    for n in RUNDT:
        ukesats = beregn(sak(dag, oppjustert_grunnlag=siste + n, barn=2)).ukesats.verdi
        assert ukesats == min(grense(siste + n), uten_grense(siste + n))
    assert beregn(sak(dag, oppjustert_grunnlag=siste, barn=2)).ukesats.verdi == grense(siste)
    assert beregn(sak(dag, oppjustert_grunnlag=siste + 1, barn=2)).ukesats.verdi == uten_grense(siste + 1)


@paa_hver_g_dato
def test_samordning_gulv_prosent(dag):
    """A pension that brings pension and dagpenger together to one under, exactly, and one over the floor."""
    gulv = halvt_opp(Fraction(r(dag).samordning_gulv_prosent.verdi) * int(g_paa(dag).verdi) / 100)
    ukesats = 6 * 2
    svar = []
    for n in RUNDT:
        pensjon = Samordning(privat_pensjon=52 * (gulv - ukesats + n))
        svar.append(beregn(sak(dag, oppjustert_grunnlag=1_000, samordning=pensjon)).ukesats.verdi)
    assert svar == [ukesats, ukesats, ukesats - 1]


@paa_hver_skiftedato
def test_uker_i_aaret_i_samordning(dag):
    """Half a krone a week goes up: 26, 27 and 25 kroner a year of folketrygd."""
    uker = int(r(dag).uker_i_aaret.verdi)
    svar = [
        beregn(sak(dag, oppjustert_grunnlag=1_000, samordning=Samordning(folketrygd=uker // 2 + n))).ukesats.verdi
        for n in RUNDT
    ]
    assert svar == [12, 11, 11]


@pytest.mark.parametrize("dag", [*SKIFTEDATOER[1:]], ids=str)
def test_stonadsperiode_uker(dag):
    rader = parametersett().rader["stonadsperiode_uker"]
    for n in RUNDT:
        dato = dag + n * EN_DAG
        (ventet,) = [rad.verdi for rad in rader if rad.gjelder_fra <= dato <= rad.gjelder_til]
        assert beregn(sak(dato)).maks_uker.verdi == ventet


@paa_hver_skiftedato
def test_varsel_uker_igjen_og_full_uke_prosent(dag):
    full_uke = int(r(dag).full_uke_prosent.verdi)
    for uker in {int(r(dag).stonadsperiode_uker.verdi), int(r(dag).vernepliktig_uker.verdi)}:
        naer = (uker - int(r(dag).varsel_uker_igjen.verdi)) * full_uke
        assert [varsel(naer + n, uker, dag) is not None for n in RUNDT] == [False, True, True]
        slutt = [varsel(uker * full_uke + n, uker, dag) for n in RUNDT]
        assert [v is not None and v.oppbrukt for v in slutt] == [False, True, True]


@paa_hver_skiftedato
def test_ny_periode_uker(dag):
    """The last paid day lies 26 weeks and one day before, so that 26 whole weeks are free; a day either way."""
    siste = dag - timedelta(days=7 * int(r(dag).ny_periode_uker.verdi) + 1)
    assert [ny_periode_foreslaas(siste + n * EN_DAG, dag) for n in RUNDT] == [True, True, False]


@paa_hver_skiftedato
@pytest.mark.parametrize("t_terskel", PARAMETRE["terskel_prosent"])
def test_terskel_prosent(dag, t_terskel):
    """Of 100 hours a week, the threshold is that many hours: a hundredth of an hour on each side."""
    terskel = r(dag).terskel_prosent[t_terskel].verdi
    svar = []
    for n in RUNDT:
        tapt = max(Decimal(0), terskel + Decimal(n) / 100)
        kort = Anvisningsfakta(dag, dag + 13 * EN_DAG, Decimal(1_000), normal_arbtid=Decimal(100), tapt_arbtid=tapt)
        svar.append(beregn_anvisning(kort, les_tolkning({"T-TERSKEL": t_terskel})).andel.verdi)
    assert svar == [0, terskel, terskel + Decimal("0.01")]


@paa_hver_skiftedato
def test_dager_i_uka_og_full_uke_prosent_i_anvisning(dag):
    """Five, six and seven days from a Monday: one short of a week, a week, and a Sunday more."""
    mandag = dag + timedelta(days=(7 - dag.weekday()) % 7)
    i_uka, full_uke = int(r(dag).dager_i_uka.verdi), int(r(dag).full_uke_prosent.verdi)
    svar = [
        beregn_anvisning(Anvisningsfakta(mandag, mandag + (i_uka - 1 + n) * EN_DAG, Decimal(100))).anvist_prosent.verdi
        for n in RUNDT
    ]
    assert svar == [halvt_opp(Fraction(full_uke * (i_uka - 1), i_uka)), full_uke, full_uke]


@paa_hver_skiftedato
def test_kortets_dager(dag):
    lengst = int(r(dag).kortets_dager.verdi)
    assert [for_langt_kort(dag, dag + (lengst - 1 + n) * EN_DAG) is not None for n in RUNDT] == [False, False, True]


@paa_hver_skiftedato
def test_stengetid(dag):
    tirsdag = dag + timedelta(days=(1 - dag.weekday()) % 7)
    stenger = datetime.combine(tirsdag, time(int(r(dag).stengetid.verdi)))
    dager = [utbetalingskjoring(stenger + timedelta(seconds=n)).dato for n in RUNDT]
    assert dager == [tirsdag, tirsdag + 6 * EN_DAG, tirsdag + 6 * EN_DAG]


@paa_hver_skiftedato
def test_registeravvik_prosent(dag):
    hoyst = int(r(dag).registeravvik_prosent.verdi)
    assert hoyst == 25
    ses_paa = [
        inntekt_ses_paa(Decimal(75_000 + krone), Decimal(100_000), dag).verdi for krone in (-1, 0, 50_000, 50_001)
    ]
    assert ses_paa == [True, False, False, True]


@paa_hver_skiftedato
def test_klagefrist_uker(dag):
    assert klagefrist(dag).verdi - dag == int(r(dag).klagefrist_uker.verdi) * 7 * EN_DAG == 42 * EN_DAG


@paa_hver_skiftedato
def test_ferietillegg_uker_og_ferietillegg_prosent(dag):
    rv = r(dag)
    grense = int(rv.ferietillegg_uker.verdi * rv.full_uke_prosent.verdi)
    tillegg = halvt_opp(Fraction(rv.ferietillegg_prosent.verdi) * 20_000 / 100)
    svar = [ferietillegg(Decimal(20_000), Decimal(grense + n), dag).verdi for n in RUNDT]
    assert svar == [0, 0, tillegg]
    midt = ceil(Fraction(1, 2) * 100 / Fraction(rv.ferietillegg_prosent.verdi))
    assert [ferietillegg(Decimal(midt + n), Decimal(grense + 1), dag).verdi for n in RUNDT] == [0, 1, 1]


@paa_hver_skiftedato
def test_trekk_av_kjoringen(dag):
    """The first payment of which a krone may be deducted, and one less and one more."""
    forste = ceil(Fraction(100) / Fraction(r(dag).trekk_av_kjoringen.verdi))
    svar = [andel_av_utbetalingen(Fakta(Regel("Kroner"), Decimal(forste + n)), dag).verdi for n in RUNDT]
    assert svar == [0, 1, 1]


@paa_hver_skiftedato
def test_avstengning_forslag(dag):
    assert foreslaatte_lengder(dag) == tuple(int(rad.verdi) for rad in r(dag).avstengning_forslag.values())


@pytest.mark.parametrize("dag", G_DATOER[1:], ids=str)
def test_grunnbelop_skifter_paa_dagen(dag):
    """The G of the processing date: the day before, on the day, the day after; and forrige follows with it."""
    for n in RUNDT:
        dato = dag + n * EN_DAG
        if dato <= TIL:
            assert beregn(sak(dato)).g is g_paa(dato)
            assert beregn(sak(dato, grunnbelop="forrige")).g is forrige_g(dato)
    assert g_paa(dag - EN_DAG) is forrige_g(dag)


@pytest.mark.parametrize(("dag", "innenfor"), [(FRA, (False, True, True)), (TIL, (True, True, False))], ids=str)
def test_kodede_aar(dag, innenfor):
    for n, inne in zip(RUNDT, innenfor, strict=True):
        dato = dag + n * EN_DAG
        if inne:
            assert beregn(sak(dato)).ukesats.verdi == 0
        else:
            with pytest.raises(UtenforRegelverket):
                beregn(sak(dato))


def test_hver_parameter_har_sin_grenseprove():
    """By name: a test that is called after the parameter uses it, or the reason why there is none stands above."""
    prover = {
        navn: inspect.getsource(prove)
        for navn, prove in vars(sys.modules[__name__]).items()
        if navn.startswith("test_") and prove is not test_hver_parameter_har_sin_grenseprove
    }
    for parameter in PARAMETRE:
        egne = [kilde for navn, kilde in prover.items() if parameter in navn]
        assert (parameter in UTEN_TERSKEL) != bool(egne), parameter
        assert all(parameter in kilde.partition(":\n")[2] for kilde in egne), parameter
