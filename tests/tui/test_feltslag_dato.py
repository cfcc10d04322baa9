"""Dates: the forms that are taken, the century of two digits, and what is shown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.felt import UgyldigVerdi
from tui.feltslag import Dato


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
        "1/6-88",
        "1/6/1988",
        "01 06 88",
    ],
)
def test_forste_juni_i_alle_skrivemaater(tekst: str) -> None:
    assert Dato().les("Innvilget fra", tekst) == date(1988, 6, 1)


@pytest.mark.parametrize(
    "tekst", ["31.02.88", "290287", "00.06.88", "01.13.88", "1988-02-30", "01.06.0088", "01069999"]
)
def test_en_dag_som_ikke_finnes_nevnes_slik_den_ble_skrevet(tekst: str) -> None:
    with pytest.raises(UgyldigVerdi) as fanget:
        Dato().les("Innvilget fra", tekst)
    assert str(fanget.value) == f"Innvilget fra: {tekst} finnes ikke i kalenderen, skriv en dato som 01.06.88."


@pytest.mark.parametrize(
    "tekst", ["i dag", "1.6", "88", "01688", "0106888", "88.06.01.", "1988-6-1", "٠١.٠٦.٨٨", "01..06.88"]
)
def test_det_som_ikke_er_en_dato_avvises(tekst: str) -> None:
    with pytest.raises(UgyldigVerdi) as fanget:
        Dato().les("Innvilget fra:", tekst)
    assert str(fanget.value) == "Innvilget fra: skriv datoen som dag, måned og år, for eksempel 01.06.88."


def test_skuddaarsdagen_finnes_i_1988() -> None:
    assert Dato().les("Mottatt dato", "290288") == date(1988, 2, 29)


@pytest.mark.parametrize(("aar", "helt"), [("09", 1909), ("60", 1960), ("99", 1999), ("00", 2000), ("08", 2008)])
def test_to_sifre_er_et_av_hundre_aar_fra_1909(aar: str, helt: int) -> None:
    assert Dato().les("Fødselsdato 1. barn", f"0101{aar}") == date(helt, 1, 1)


def test_hundreaaret_kan_begynne_et_annet_sted() -> None:
    assert Dato(fra_aar=1945).les("Dato", "010144") == date(2044, 1, 1)


def test_lang_og_kort_form() -> None:
    assert Dato().vis(date(1988, 6, 1)) == "01.06.1988"
    assert Dato(kort=True).vis(date(1988, 6, 1)) == "01.06.88"


def test_kort_form_skjuler_aldri_et_annet_aarhundre() -> None:
    assert Dato(kort=True).vis(date(1902, 6, 1)) == "01061902"
    assert Dato(kort=True).les("Født", "01061902") == date(1902, 6, 1)


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31)), st.booleans())
def test_en_dato_som_vises_leses_tilbake_og_faar_plass(dag: date, kort: bool) -> None:
    vist = Dato(kort=kort).vis(dag)
    assert len(vist) == (8 if kort else 10)
    assert Dato(kort=kort).les("Dato", vist) == dag
