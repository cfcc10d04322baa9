"""Back payment: what is left when the days are paid before, by benefit days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.dagpenger.lov_1966.utbetaling.etterbetaling import belop_fra_for, prosent_fra_for
from rules.fakta.anvisning import Anvisningsfakta, UgyldigAnvisning
from rules.fakta.betaling import Post
from rules.fakta.konto import Konto

FRA, TIL = date(1988, 1, 4), date(1988, 1, 16)  # two weeks of twelve benefit days
DATO = date(1988, 1, 18)


def post(type_: str, fra: date | None, til: date | None, prosent: int, belop: int) -> Post:
    return Post(type_, fra, til, Decimal(prosent), Decimal(belop), DATO, 1988)


def etterbetal(*anvist: Post, ukesats: int = 1_908, **felt: object):
    fakta = Anvisningsfakta(FRA, TIL, Decimal(ukesats), anvisningstype="E", anvist_for=anvist, **felt)
    return beregn_anvisning(fakta)


@pytest.mark.parametrize(
    ("anvist", "prosent", "belop"),
    [
        ((), 200, 3_816),
        ((post("", FRA, TIL, 100, 1_908),), 100, 1_908),
        ((post("K", FRA, TIL, 100, 1_908), post("E", FRA, TIL, 50, 954)), 50, 954),
        ((post("", FRA, TIL, 200, 3_816),), 0, 0),
        ((post("", FRA, TIL, 250, 4_000),), 0, 0),  # never below 0
        ((post("", FRA, TIL, 200, 3_816), post("T", FRA, TIL, 0, -816)), 0, 816),
        ((post("", date(1987, 12, 21), date(1988, 1, 2), 200, 3_816),), 200, 3_816),  # before
        ((post("", date(1988, 1, 17), date(1988, 1, 30), 200, 3_816),), 200, 3_816),  # after
        ((post("T", None, None, 0, -500),), 200, 3_816),  # for no days
        ((post("M", FRA, TIL, 0, 0),), 200, 3_816),
        # Half of its days are in common: 1 week of 2.
        ((post("", date(1988, 1, 11), date(1988, 1, 23), 200, 3_816),), 100, 1_908),
        # One day in common of twelve: 16.67 -> 17 % and 318 kroner. Half of a krone goes up: 102 / 12 = 8.5 -> 9.
        ((post("", date(1988, 1, 16), date(1988, 1, 29), 200, 3_816),), 183, 3_498),
        ((post("", date(1988, 1, 16), date(1988, 1, 29), 0, 102),), 200, 3_807),
        # Parts are added before they are rounded: twice 8.25 is 16.5 -> 17.
        (
            (
                post("", date(1988, 1, 16), date(1988, 1, 29), 0, 99),
                post("K", date(1988, 1, 16), date(1988, 1, 29), 0, 99),
            ),
            200,
            3_799,
        ),
        # One day of thirteen: 15.38 -> 15 % and 100 kroner.
        ((post("", date(1987, 12, 21), date(1988, 1, 4), 200, 1_300),), 185, 3_716),
    ],
)
def test_forskjellen_etter_felles_stonadsdager(anvist, prosent, belop):
    svar = etterbetal(*anvist)
    assert (svar.anvist_prosent.verdi, svar.anvist_belop.verdi) == (prosent, belop)


def test_beregningen_er_et_tre_med_hver_anvisning():
    svar = etterbetal(post("", FRA, TIL, 100, 1_908), post("", date(1988, 1, 11), date(1988, 1, 23), 100, 1_000))
    hele, fra_for = svar.anvist_belop.inndata
    assert (hele.verdi, fra_for.verdi) == (3_816, 2_408)
    assert [ledd.verdi for ledd in fra_for.inndata] == [1_908, 500]


def test_en_anvisning_inni_perioden_vises_som_seg_selv_og_ikke_som_en_del():
    forst, sist = post("", FRA, date(1988, 1, 9), 100, 1_908), post("", date(1988, 1, 11), TIL, 50, 954)
    fra_for = etterbetal(forst, sist).anvist_belop.inndata[1]
    ventet = [(forst.i_kroner.navn, 1_908), (sist.i_kroner.navn, 954)]
    assert [(ledd.navn, ledd.verdi) for ledd in fra_for.inndata] == ventet


def test_en_sondag_felles_er_ingen_stonadsdag_felles():
    """The period ends on Sunday 17 January, when the other begins."""
    annen = post("", date(1988, 1, 17), date(1988, 1, 30), 200, 3_816)
    fakta = Anvisningsfakta(FRA, date(1988, 1, 17), Decimal(1_908), anvisningstype="E", anvist_for=(annen,))
    assert (belop_fra_for(fakta), prosent_fra_for(fakta)) == (None, None)


def test_oppgitt_belop_tar_plassen_til_det_beregnede():
    svar = etterbetal(post("", FRA, TIL, 100, 1_908), etterbetales=Decimal(2_000), skatteprosent=Decimal(25))
    assert (svar.anvist_prosent.verdi, svar.anvist_belop.verdi, svar.skatt.verdi) == (100, 2_000, 500)
    assert [ledd.verdi for ledd in svar.anvist_belop.inndata] == [2_000, 1_908]


@pytest.mark.parametrize(("type_", "belop"), [("", 100), ("K", 100), ("E", 0), ("E", -1)])
def test_bare_en_etterbetaling_har_et_oppgitt_belop_over_null(type_, belop):
    with pytest.raises(UgyldigAnvisning) as feil:
        Anvisningsfakta(FRA, TIL, Decimal(1_908), anvisningstype=type_, etterbetales=Decimal(belop))
    assert feil.value.felt == "etterbetales"


def test_en_annen_tolkning_av_terskelen_har_samme_fradrag():
    """30 % lost pays nothing under 40 %, and 60 % over two weeks under 20 %: 1 145, less 500 paid."""
    svar = etterbetal(post("", FRA, TIL, 26, 500), normal_arbtid=Decimal(40), tapt_arbtid=Decimal(12))
    assert svar.anvist_belop.verdi == 0
    assert svar.beregn_om(les_tolkning({"T-TERSKEL": "20"})).anvist_belop.verdi == 645


@pytest.mark.parametrize(
    ("fra", "til", "prosent", "belop"),
    [
        (date(1987, 1, 5), TIL, 0, 170),  # all of the days
        (date(1987, 1, 5), date(1988, 1, 4), 0, 170),  # the first one alone
        (date(1988, 1, 16), date(1988, 5, 1), 0, 170),  # the last one alone
        (date(1987, 1, 5), date(1988, 1, 3), 200, 170),  # before
        (date(1988, 1, 17), date(1988, 5, 1), 200, 170),  # after
    ],
)
def test_dager_fra_for_saken_ble_tatt_inn_teller_ingen_prosent(fra, til, prosent, belop):
    tatt_inn = replace(post("Å", fra, til, 7_400, 0), konto=Konto.SAMMENHENGENDE)
    svar = etterbetal(tatt_inn, etterbetales=Decimal(170))
    assert (svar.anvist_prosent.verdi, svar.anvist_belop.verdi) == (prosent, belop)
