"""Section 7: what one card pays. The period is 6-19 June 1988, Monday to Sunday, 12 benefit days, unless said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.dagpenger.lov_1966.utbetaling.anvisning import (
    beregn_anvisning,
    flere_prosent_enn_maks,
    flere_timer_enn_normalt,
    kontroller_trekk,
)
from rules.dagpenger.lov_1966.utbetaling.dager import stonadsdager
from rules.dagpenger.svar import Anvisning
from rules.fakta.anvisning import Anvisningsfakta, UgyldigAnvisning
from rules.regelverk import UtenforRegelverket


def anvis(ukesats: int = 1_908, tolkning: dict[str, str] | None = None, **felt: Any) -> Anvisning:
    fra, til = felt.pop("fra", date(1988, 6, 6)), felt.pop("til", date(1988, 6, 19))
    return beregn_anvisning(Anvisningsfakta(fra, til, Decimal(ukesats), **felt), les_tolkning(tolkning or {}))


def i_timer(**timer: Any) -> Anvisning:
    return anvis(normal_arbtid=Decimal(40), **{navn: Decimal(str(verdi)) for navn, verdi in timer.items()})


@pytest.mark.parametrize(
    ("fra", "til", "dager"),
    [
        (date(1988, 6, 6), date(1988, 6, 19), 12),
        (date(1988, 6, 6), date(1988, 6, 18), 12),  # to Saturday: the Sunday gave nothing
        (date(1988, 6, 6), date(1988, 6, 6), 1),
        (date(1988, 6, 5), date(1988, 6, 5), 0),  # a Sunday
        (date(1988, 6, 4), date(1988, 6, 6), 2),  # Saturday, Sunday, Monday
        (date(1988, 6, 1), date(1988, 6, 30), 26),  # 30 days with four Sundays
        (date(1988, 2, 22), date(1988, 3, 6), 12),  # over a leap day
    ],
)
def test_stonadsdager_er_mandag_til_lordag(fra, til, dager):
    assert stonadsdager(fra, til).verdi == dager


@pytest.mark.parametrize(
    ("timer", "felt", "flere"),
    [
        ("80", {}, False),
        ("80.01", {}, True),
        ("66.66", {"til": date(1988, 6, 16)}, False),  # ten benefit days: 40 x 10 / 6 = 66.67 hours
        ("66.67", {"til": date(1988, 6, 16)}, True),
        ("0.01", {"fra": date(1988, 6, 5), "til": date(1988, 6, 5)}, True),  # a Sunday has none
    ],
)
def test_flere_timer_enn_normalt_i_perioden(timer, felt, flere):
    a = anvis(normal_arbtid=Decimal(40), arb_timer=Decimal(timer), **felt)
    assert flere_timer_enn_normalt(a.fakta, a.dager) == flere


def test_uten_timer_er_det_ikke_flere_enn_normalt():
    for a in (anvis(), anvis(normal_arbtid=Decimal(40)), i_timer(tapt_arbtid=40)):
        assert not flere_timer_enn_normalt(a.fakta, a.dager)


@pytest.mark.parametrize(
    ("maks", "timer", "flere"),
    [
        ("50", {"tapt_arbtid": 20}, False),
        ("50", {"tapt_arbtid": "20.01"}, True),
        ("50", {"arb_timer": 40}, False),  # two weeks of 40 hours, half of them lost
        ("50", {"arb_timer": "39.99"}, True),
        ("100", {"tapt_arbtid": 40}, False),
        ("100", {"tapt_arbtid": "40.01"}, True),
        ("100", {"arb_timer": 0}, False),
        ("50", {}, False),
        ("66.67", {"tapt_arbtid": "26.66"}, False),  # 66.65 %
        ("66.67", {"tapt_arbtid": "26.67"}, True),  # 66.675 %
    ],
)
def test_timer_som_gir_mer_enn_maks_prosent(maks, timer, flere):
    a = i_timer(maks_prosent=maks, **timer)
    assert flere_prosent_enn_maks(a.fakta, a.dager) == flere


def test_uten_normal_arbeidstid_gir_ingen_timer_mer_enn_maks():
    a = anvis(maks_prosent=Decimal(50))
    assert not flere_prosent_enn_maks(a.fakta, a.dager)


def test_fullt_kort_gir_to_hele_uker():
    a = anvis()
    assert (a.dager.verdi, a.uker.verdi, a.andel.verdi) == (12, 2, 100)
    assert (a.anvist_prosent.verdi, a.anvist_belop.verdi, a.skatt.verdi) == (200, 3_816, 0)


def test_30_av_80_timer_arbeidet():
    """(80 − 30) / 80 = 62.5 %; two weeks are 125 %; 1 908 × 1.25 = 2 385."""
    a = i_timer(arb_timer=30)
    assert (a.andel.verdi, a.anvist_prosent.verdi, a.anvist_belop.verdi) == (Decimal("62.5"), 125, 2_385)


def test_tapt_arbeidstid_i_uka():
    """25 of 40 hours lost are 62.5 %."""
    a = i_timer(tapt_arbtid=25)
    assert (a.anvist_prosent.verdi, a.anvist_belop.verdi) == (125, 2_385)


def test_anvist_prosent_rundes_til_hele_med_halve_oppover():
    """One week, 25 of 40 hours: 62.5 -> 63 %; 1 908 × 0.63 = 1 202.04 -> 1 202."""
    a = anvis(til=date(1988, 6, 12), normal_arbtid=Decimal(40), tapt_arbtid=Decimal(25))
    assert (a.anvist_prosent.verdi, a.anvist_belop.verdi) == (63, 1_202)


def test_anvist_belop_rundes_opp_paa_midten():
    """150 × 63 % = 94.5 -> 95."""
    a = anvis(150, til=date(1988, 6, 12), normal_arbtid=Decimal(40), tapt_arbtid=Decimal(25))
    assert a.anvist_belop.verdi == 95


def test_dager_som_ikke_er_hele_uker():
    """Monday to Wednesday: 3 / 6 of a week, 50 %."""
    a = anvis(til=date(1988, 6, 8))
    assert (a.uker.verdi, a.anvist_prosent.verdi, a.anvist_belop.verdi) == (Decimal("0.5"), 50, 954)


def test_arbeid_i_kort_periode_males_mot_periodens_timer():
    """Three days are 20 normal hours; 5 worked leave 75 %: 100 × 0.5 × 0.75 = 37.5 -> 38 %."""
    a = anvis(til=date(1988, 6, 8), normal_arbtid=Decimal(40), arb_timer=Decimal(5))
    assert (a.andel.verdi, a.anvist_prosent.verdi) == (75, 38)


def test_mer_arbeid_enn_normalt_gir_0_og_aldri_minus():
    a = i_timer(arb_timer=100)
    assert (a.anvist_prosent.verdi, a.anvist_belop.verdi) == (0, 0)


@pytest.mark.parametrize(("maks", "prosent"), [(50, 100), (62, 124), (63, 125), (100, 125)])
def test_andelen_er_hoyst_maks_prosent(maks, prosent):
    assert i_timer(tapt_arbtid=25, maks_prosent=maks).anvist_prosent.verdi == prosent


def test_maks_prosent_gjelder_ogsaa_naar_ingen_timer_er_oppgitt():
    assert anvis(maks_prosent=Decimal(50)).anvist_prosent.verdi == 100


@pytest.mark.parametrize(
    ("t_terskel", "tapt", "prosent"),
    [
        ("40", "15.99", 0),  # 39.975 %
        ("40", "16", 80),  # exactly 40 %
        ("40", "16.01", 80),  # 40.025 % of two weeks: 80.05
        ("20", "7.99", 0),
        ("20", "8", 40),
        ("50", "19.99", 0),
        ("50", "20", 100),
        ("0", "0.2", 1),  # 0.5 % of two weeks is 1 %
        ("0", "0", 0),
    ],
)
def test_t_terskel(t_terskel, tapt, prosent):
    a = anvis(tolkning={"T-TERSKEL": t_terskel}, normal_arbtid=Decimal(40), tapt_arbtid=Decimal(tapt))
    assert a.anvist_prosent.verdi == prosent


@pytest.mark.parametrize("anvisningstype", ["", "K", "E"])
def test_kontant_og_etterbetaling_regnes_som_vanlig(anvisningstype):
    a = anvis(anvisningstype=anvisningstype)
    assert (a.anvist_prosent.verdi, a.anvist_belop.verdi) == (200, 3_816)


def test_melding_gir_verken_penger_eller_prosent():
    a = anvis(anvisningstype="M")
    assert (a.anvist_prosent.verdi, a.anvist_belop.verdi) == (0, 0)


def test_trekk_er_et_negativt_belop_uten_prosent():
    a = anvis(anvisningstype="T", trekk=Decimal(500))
    assert (a.anvist_prosent.verdi, a.anvist_belop.verdi) == (0, -500)


def test_trekk_er_hoyst_det_kjoringen_utbetaler():
    kontroller_trekk(Decimal(3_816), Decimal(3_816))
    with pytest.raises(UgyldigAnvisning, match="mer enn de 3816 kronene"):
        kontroller_trekk(Decimal(3_817), Decimal(3_816))


@pytest.mark.parametrize(("prosent", "skatt"), [(0, 0), (25, 954), (33, 1_259), (100, 3_816)])
def test_skatteprosent_trekkes_til_naermeste_krone(prosent, skatt):
    """3 816 × 33 % = 1 259.28."""
    assert anvis(skatteprosent=Decimal(prosent)).skatt.verdi == skatt


def test_med_tabellnr_trekker_statens_driftssentral():
    assert anvis(tabellnr="7100").skatt.verdi == 0


@pytest.mark.parametrize(
    ("felt", "netto"),
    [
        ({"skatteprosent": Decimal(33)}, 2_557),  # 3 816 - 1 259
        ({"tabellnr": "7100"}, 3_816),
        ({"skatteprosent": Decimal(30), "anvisningstype": "T", "trekk": Decimal(500)}, -350),  # -500 + 150
    ],
)
def test_utbetales_er_belopet_uten_skatten(felt, netto):
    a = anvis(**felt)
    assert (a.netto.verdi, a.netto.inndata) == (netto, (a.anvist_belop, a.skatt))


@pytest.mark.parametrize(
    ("felt", "oppgitt"),
    [
        ("anvisningstype", {"anvisningstype": "X"}),
        ("til", {"til": date(1988, 6, 5)}),
        (
            "tapt_arbtid",
            {"normal_arbtid": Decimal(40), "arb_timer": Decimal(1), "tapt_arbtid": Decimal(1)},
        ),
        ("arb_timer", {"normal_arbtid": Decimal(40), "arb_timer": Decimal(-1)}),
        ("tapt_arbtid", {"normal_arbtid": Decimal(40), "tapt_arbtid": Decimal(-1)}),
        ("normal_arbtid", {"arb_timer": Decimal(1)}),
        ("normal_arbtid", {"normal_arbtid": Decimal(0), "tapt_arbtid": Decimal(1)}),
        ("maks_prosent", {"maks_prosent": Decimal(101)}),
        ("skatteprosent", {"skatteprosent": Decimal(-1)}),
        ("trekk", {"anvisningstype": "T"}),
        ("trekk", {"anvisningstype": "T", "trekk": Decimal(0)}),
        ("trekk", {"trekk": Decimal(100)}),
        ("tabellnr", {"skatteprosent": Decimal(30), "tabellnr": "7100"}),
    ],
)
def test_ugyldig_anvisning_navngir_feltet(felt, oppgitt):
    with pytest.raises(UgyldigAnvisning) as feil:
        anvis(**oppgitt)
    assert feil.value.felt == felt
    assert feil.value.setning.endswith(".")


def test_seks_minutter_tapt_er_en_andel_og_en_sondag_har_ingen():
    """0.1 of the 80 hours of two weeks is 0.125 %, no whole per cent; a Sunday has no hours to lose."""
    litt = anvis(tolkning={"T-TERSKEL": "0"}, normal_arbtid=Decimal(40), arb_timer=Decimal("79.9"))
    assert (litt.andel.verdi, litt.anvist_prosent.verdi, litt.anvist_belop.verdi) == (Decimal("0.125"), 0, 0)
    sondag = date(1988, 6, 5)
    ingen = anvis(fra=sondag, til=sondag, normal_arbtid=Decimal(40), arb_timer=Decimal(0))
    assert (ingen.andel.verdi, ingen.anvist_belop.verdi) == (0, 0)


@pytest.mark.parametrize(
    "oppgitt",
    [
        {"normal_arbtid": Decimal("0.01"), "tapt_arbtid": Decimal(0)},
        {"normal_arbtid": Decimal("0.01"), "arb_timer": Decimal(0)},
        {"maks_prosent": Decimal(0)},
        {"maks_prosent": Decimal(100)},
        {"skatteprosent": Decimal(0)},
        {"skatteprosent": Decimal(100)},
        {"anvisningstype": "T", "trekk": Decimal(1)},
        {"anvisningstype": "E", "etterbetales": Decimal(1)},
    ],
)
def test_det_minste_og_det_meste_er_gyldig(oppgitt):
    assert replace(anvis(**oppgitt).fakta, **oppgitt) == anvis(**oppgitt).fakta


def test_anvisning_utenfor_de_kodede_aarene():
    with pytest.raises(UtenforRegelverket, match=r"01\.01\.1997"):
        anvis(fra=date(1997, 1, 1), til=date(1997, 1, 14))


mandager = st.integers(0, 500).map(lambda uke: date.fromordinal(date(1980, 1, 7).toordinal() + 7 * uke))


@given(mandager, st.integers(1, 28), st.integers(1, 28), st.integers(0, 3_000))
def test_delene_av_en_delt_periode_er_hele_perioden_men_for_avrundingen(start, forste, andre, ukesats):
    """Two parts and the whole are each rounded to a whole per cent: they differ by at most one."""

    def prosent(fra: date, dager: int) -> Decimal:
        til = date.fromordinal(fra.toordinal() + dager - 1)
        return anvis(ukesats, fra=fra, til=til).anvist_prosent.verdi

    delt = prosent(start, forste) + prosent(date.fromordinal(start.toordinal() + forste), andre)
    assert abs(delt - prosent(start, forste + andre)) <= 1


timer = st.decimals(0, 120, places=2)


@given(timer, timer, st.sampled_from(["40", "20", "50", "0"]))
def test_mer_arbeid_gir_aldri_mer_penger(a, b, t_terskel):
    mest, minst = max(a, b), min(a, b)
    belop = [
        anvis(tolkning={"T-TERSKEL": t_terskel}, normal_arbtid=Decimal("37.5"), arb_timer=t).anvist_belop.verdi
        for t in (mest, minst)
    ]
    assert 0 <= belop[0] <= belop[1] <= 3_816
