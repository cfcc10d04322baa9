"""Dates: the forms that are taken, the century of two digits, and what is shown."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.tall.lesing import Ulesbar, les_dato, vis_dato


def setning(tekst):
    with pytest.raises(Ulesbar) as fanget:
        les_dato(tekst)
    return str(fanget.value)


@pytest.mark.parametrize(
    "tekst",
    [
        "010688",
        "01061988",
        "01.06.88",
        "01.06.1988",
        "1.6.88",
        "1.6.1988",
        "1988-06-01",
        "1988\u201306\u201301",
        "1/6-88",
        "1/6\u201388",
        "1/6/1988",
        "01 06 88",
        "01\u00a006\u00a088",
        " 01.06.88 ",
    ],
)
def test_forste_juni_i_alle_skrivemaater(tekst):
    assert les_dato(tekst) == date(1988, 6, 1)


@pytest.mark.parametrize(
    "tekst", ["31.02.88", "290287", "00.06.88", "01.13.88", "1988-02-30", "01.06.0088", "01069999", "19880601"]
)
def test_en_dag_som_ikke_finnes_nevnes_slik_den_ble_skrevet(tekst):
    assert setning(tekst) == f"{tekst} finnes ikke i kalenderen, skriv en dato som 01.06.88."


@pytest.mark.parametrize(
    "tekst",
    [
        *("", "i dag", "1.6", "88", "01688", "0106888", "88.06.01.", "1988-6-1", "٠١.٠٦.٨٨", "01..06.88", "1988/06/01"),
        *("001.06.88", "1.006.88", "010619888", "0106198"),
        *("1988-W22-3", "1.6.188", "1.6.19888", "-1.6.88", "1.6.88\x00", "1" * 5_000, "1.6.8\ud800"),
    ],
)
def test_det_som_ikke_er_en_dato_avvises(tekst):
    assert setning(tekst) == "skriv datoen som dag, måned og år, for eksempel 01.06.88."


def test_skuddaarsdagen_finnes_i_1988():
    assert les_dato("290288") == date(1988, 2, 29)


@pytest.mark.parametrize(
    ("tekst", "dag"), [("01011800", date(1800, 1, 1)), ("31122199", date(2199, 12, 31)), ("010109", date(1909, 1, 1))]
)
def test_de_ytterste_aarene(tekst, dag):
    assert les_dato(tekst) == dag


@pytest.mark.parametrize("tekst", ["31121799", "01012200"])
def test_et_aar_utenfor_er_et_feilslag(tekst):
    assert "finnes ikke i kalenderen" in setning(tekst)


@pytest.mark.parametrize(("aar", "helt"), [("09", 1909), ("60", 1960), ("99", 1999), ("00", 2000), ("08", 2008)])
def test_to_sifre_er_et_av_hundre_aar_fra_1909(aar, helt):
    assert les_dato(f"0101{aar}") == date(helt, 1, 1)


def test_hundreaaret_kan_begynne_et_annet_sted():
    assert les_dato("010144", fra_aar=1945) == date(2044, 1, 1)


def test_lang_og_kort_form():
    assert vis_dato(date(1988, 6, 1)) == "01.06.1988"
    assert vis_dato(date(1988, 6, 1), kort=True) == "01.06.88"


def test_kort_form_skjuler_aldri_et_annet_aarhundre():
    assert vis_dato(date(1902, 6, 1), kort=True) == "01061902"
    assert les_dato("01061902") == date(1902, 6, 1)


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31)), st.booleans())
def test_en_dato_som_vises_leses_tilbake_og_faar_plass(dag, kort):
    vist = vis_dato(dag, kort=kort)
    assert len(vist) == (8 if kort else 10)
    assert les_dato(vist) == dag
