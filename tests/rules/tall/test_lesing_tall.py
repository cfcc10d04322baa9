"""Whole numbers, kroner, per cent and hours: what is taken, what is shown, and what is said."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.tall.lesing import (
    Ulesbar,
    er_tallaktig,
    les_heltall,
    les_kroner,
    les_prosent,
    les_timer,
    sitat,
    vis_tall,
)


def setning(les, *verdier, **grenser):
    with pytest.raises(Ulesbar) as fanget:
        les(*verdier, **grenser)
    return str(fanget.value)


@pytest.mark.parametrize(
    "tekst",
    [
        "150000",
        "150 000",
        "150.000",
        "150\u00a0000",
        "150\u202f000",
        "150\u2009000",
        "150\u2007000",
        "\u00a0150 000 ",
        "150000,00",
        "150000,0",
        "150.000,00",
        "150000,-",
        "150000,\u2013",
        "150 000,-",
        "150000.00",
        "150000.0",
    ],
)
def test_samme_belop_i_alle_skrivemaater(tekst):
    assert les_kroner(tekst) == Decimal(150000)


def test_fire_siffer_er_nok_til_at_punktum_ikke_kan_skille_tusen():
    assert les_kroner("1500.00") == Decimal(1500)


def test_millioner_har_to_grupper():
    assert les_kroner("1.234.567") == Decimal(1234567)


@pytest.mark.parametrize("tekst", ["0", "0,00", "0.00", "0.0", "000"])
def test_null_kan_skrives_med_ore(tekst):
    assert les_kroner(tekst) == 0


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "-",
        "femten",
        "15 00",
        "1500 000",
        "150.00",
        "150.0",
        "150.000 000",
        "150.000.00",
        "1500.000",
        "150.0000",
        "150 0000",
        "1.5",
        "1000.50",
        "15O000",
        "--5",
        "- 5",
        "+5",
        "1e5",
        "٣",
        "½",
        "kr 5",
        "1,2,3",
        "1,234",
        "1,",
        ",",
        ",50",
        "1\n000",
        "1" * 16,
        "1" * 5_000,
    ],
)
def test_det_som_ikke_er_et_belop_avvises(tekst):
    assert setning(les_kroner, tekst) == "skriv hele kroner med tall, for eksempel 150000."


@pytest.mark.parametrize("tekst", ["150000,50", "1.234,56", "0,01"])
def test_ore_avvises_og_rundes_aldri_av(tekst):
    assert setning(les_kroner, tekst) == "skriv hele kroner uten øre, for eksempel 150000."


def test_minus_tas_bare_der_et_trekk_kan_staa():
    assert setning(les_kroner, "-500") == "skriv beløpet uten minus, for eksempel 150000."
    assert les_kroner("-1 500", negativ=True) == Decimal(-1500)


@pytest.mark.parametrize("strek", ["-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212", "\ufe63", "\uff0d"])
def test_alle_streker_er_minus(strek):
    assert les_kroner(f"{strek}500", negativ=True) == Decimal(-500)


def test_kroner_vises_uten_gruppering_som_paa_skjermen_i_1989():
    assert [vis_tall(Decimal(tall)) for tall in ("1908", "150000.00", "1E+5", "-0", "-1500")] == [
        "1908",
        "150000",
        "100000",
        "0",
        "-1500",
    ]


def test_nitti_ni_barn_er_for_mange():
    assert setning(les_heltall, "99", 0, 20) == "skriv et helt tall fra 0 til 20."


@pytest.mark.parametrize(("tekst", "verdi"), [("0", 0), ("20", 20), ("007", 7)])
def test_heltall_paa_grensene(tekst, verdi):
    assert les_heltall(tekst, 0, 20) == verdi


@pytest.mark.parametrize("tekst", ["-1", "21", "3,0", "3.0", "to", "1 2", "", "9" * 5_000])
def test_heltall_utenfor_grensene_eller_med_desimaler_avvises(tekst):
    assert setning(les_heltall, tekst, 0, 20) == "skriv et helt tall fra 0 til 20."


def test_uten_egne_grenser_begynner_hele_tall_og_prosent_paa_null():
    assert les_heltall("0") == 0
    assert (les_prosent("0"), les_prosent("0,5"), les_prosent("100,00")) == (0, Decimal("0.5"), 100)


def test_setningen_nevner_bare_grenser_som_finnes():
    assert setning(les_heltall, "x") == "skriv et helt tall."
    assert setning(les_heltall, "0", 1) == "skriv et helt tall som er minst 1."
    assert setning(les_heltall, "10", None, 9) == "skriv et helt tall som er høyst 9."
    assert les_heltall("\u221210", None, 9) == -10


@pytest.mark.parametrize("tekst", ["37,5", "37.5", "37,50"])
def test_desimalkomma_og_punktum_er_likt(tekst):
    assert les_timer(tekst) == Decimal("37.5")


@pytest.mark.parametrize("tekst", ["37,555", "37,", ",5", "7:30", "-1", "37,5 t", "1,2,3", "1.2.3", "", "1 000"])
def test_timer_med_feil_form_avvises(tekst):
    assert setning(les_timer, tekst) == "skriv timer, høyst to desimaler (37,25)."


def test_timer_over_ukas_timer_avvises_naar_det_er_en_grense():
    assert "fra 0 til 168" in setning(les_timer, "168,01", 168)
    assert les_timer("168", 168) == Decimal(168)


def test_prosent_kan_ha_prosenttegn_og_er_hoyst_hundre():
    assert les_prosent("32,5 %") == Decimal("32.5")
    assert les_prosent("32,5\u00a0%") == Decimal("32.5")
    assert les_prosent("100") == Decimal(100)
    assert "fra 0 til 100" in setning(les_prosent, "100,01")
    assert setning(les_prosent, "32 % %").startswith("skriv en prosent fra 0 til 100 ")
    assert les_prosent("7600", hoyst=None) == Decimal(7600)


def test_desimaltall_vises_med_komma_og_uten_nuller_bakerst():
    assert [vis_tall(Decimal(tall)) for tall in ("37.50", "40.00", "100", "0.05", "0")] == [
        "37,5",
        "40",
        "100",
        "0,05",
        "0",
    ]


def test_flere_enn_to_desimaler_rundes_halvt_opp_naar_de_vises():
    assert (vis_tall(Decimal("33.345")), vis_tall(Decimal("66.664"))) == ("33,35", "66,66")


@pytest.mark.parametrize("tekst", ["1", "1,5", "150.00", "1 2 3", "\u2212\u00a05 %"])
def test_tallaktig_er_det_som_ser_ut_som_et_tall(tekst):
    assert er_tallaktig(tekst)


@pytest.mark.parametrize("tekst", ["", " ", "-", "mye", "1e5", "kr 5", "٣", "1\x00"])
def test_annet_er_ikke_tallaktig(tekst):
    assert not er_tallaktig(tekst)


@pytest.mark.parametrize(
    ("tekst", "vist"),
    [
        ("mye", "mye"),
        ("a\nb\x1b[31m", r"a\nb\x1b[31m"),
        ("\ud800", r"\ud800"),
        ("\x00" * 8, r"\x00\x00\x00\x00\x00\x00\x00\…"),
        ("x" * 30, "x" * 30),
        ("x" * 31, "x" * 29 + "…"),
    ],
)
def test_et_sitat_er_en_linje_som_kan_skrives(tekst, vist):
    assert sitat(tekst) == vist


hele_kroner = st.integers(min_value=-(10**14), max_value=10**14)
hundredeler = st.integers(min_value=0, max_value=10_000)


@given(hele_kroner)
def test_kroner_som_vises_leses_tilbake(kroner):
    assert les_kroner(vis_tall(Decimal(kroner)), negativ=True) == kroner


@given(st.integers(min_value=-(10**15) + 1, max_value=10**15 - 1))
def test_heltall_som_vises_leses_tilbake(tall):
    assert les_heltall(vis_tall(tall), None) == tall


@given(hele_kroner)
def test_kroner_gruppert_paa_norsk_leses_som_uten_gruppering(kroner):
    for skille in (" ", ".", "\u00a0", "\u202f"):
        assert les_kroner(f"{kroner:,}".replace(",", skille), negativ=True) == kroner


@given(hundredeler)
def test_prosent_og_timer_som_vises_leses_tilbake(antall):
    verdi = Decimal(antall) / 100
    assert les_prosent(vis_tall(verdi)) == les_timer(vis_tall(verdi)) == verdi
