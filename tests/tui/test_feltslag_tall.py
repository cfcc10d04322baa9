"""Whole numbers, kroner, per cent and hours: what is taken, what is shown, and what is said."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.felt import Feltslag, UgyldigVerdi
from tui.feltslag import Heltall, Kroner, Prosent, Timer


def setning(slag: Feltslag, tekst: str, label: str = "Lønnsinntekt SISTE ÅR") -> str:
    with pytest.raises(UgyldigVerdi) as fanget:
        slag.les(label, tekst)
    return str(fanget.value)


@pytest.mark.parametrize(
    "tekst",
    ["150000", "150 000", "150.000", "150\u00a0000", "150\u202f000", "150000,00", "150000,0", "150.000,00", "150000,-"],
)
def test_samme_belop_i_alle_skrivemaater(tekst: str) -> None:
    assert Kroner().les("Lønnsinntekt", tekst) == Decimal(150000)


def test_millioner_har_to_grupper() -> None:
    assert Kroner().les("Lønnsinntekt", "1.234.567") == Decimal(1234567)


@pytest.mark.parametrize(
    "tekst",
    [
        "femten",
        "15 00",
        "1500 000",
        "150.00",
        "150.000 000",
        "1.5",
        "15O000",
        "--5",
        "1e5",
        "٣",
        "½",
        "kr 5",
        "1,2,3",
        ",",
    ],
)
def test_det_som_ikke_er_et_belop_avvises(tekst: str) -> None:
    assert setning(Kroner(), tekst) == "Lønnsinntekt SISTE ÅR: skriv hele kroner med tall, for eksempel 150000."


def test_oere_avvises_og_rundes_aldri_av() -> None:
    assert setning(Kroner(), "150000,50") == "Lønnsinntekt SISTE ÅR: skriv hele kroner uten øre, for eksempel 150000."


def test_minus_taes_bare_der_et_trekk_kan_staa() -> None:
    assert "uten minus" in setning(Kroner(), "-500")
    assert Kroner(negativ=True).les("Anvist beløp", "-1 500") == Decimal(-1500)
    assert Kroner(negativ=True).les("Anvist beløp", "\u2212500") == Decimal(-500)


def test_kroner_vises_uten_gruppering_som_paa_skjermen_i_1989() -> None:
    assert Kroner().vis(Decimal("1908")) == "1908"
    assert Kroner().vis(Decimal("150000.00")) == "150000"
    assert Kroner().vis(Decimal("1E+5")) == "100000"
    assert Kroner().vis(Decimal("-0")) == "0"


def test_nitti_ni_barn_er_for_mange() -> None:
    assert setning(Heltall(0, 20), "99", "Forsørgede barn") == "Forsørgede barn: skriv et helt tall fra 0 til 20."


@pytest.mark.parametrize(("tekst", "verdi"), [("0", 0), ("20", 20), ("007", 7)])
def test_heltall_paa_grensene(tekst: str, verdi: int) -> None:
    assert Heltall(0, 20).les("Forsørgede barn", tekst) == verdi


@pytest.mark.parametrize("tekst", ["-1", "21", "3,0", "3.0", "to", "1 2"])
def test_heltall_utenfor_grensene_eller_med_desimaler_avvises(tekst: str) -> None:
    assert setning(Heltall(0, 20), tekst).endswith("skriv et helt tall fra 0 til 20.")


def test_setningen_nevner_bare_grenser_som_finnes() -> None:
    assert setning(Heltall(), "x").endswith(": skriv et helt tall.")
    assert setning(Heltall(1), "0").endswith(": skriv et helt tall som er minst 1.")
    assert setning(Heltall(None, 9), "10").endswith(": skriv et helt tall som er høyst 9.")
    assert Heltall(None, 9).les("x", "-10") == -10


@pytest.mark.parametrize("tekst", ["37,5", "37.5", "37,50"])
def test_desimalkomma_og_punktum_er_likt(tekst: str) -> None:
    assert Timer().les("Normal arb.tid", tekst) == Decimal("37.5")


@pytest.mark.parametrize("tekst", ["37,555", "37,", ",5", "7:30", "-1", "37,5 t"])
def test_timer_med_feil_form_avvises(tekst: str) -> None:
    assert setning(Timer(), tekst).endswith("skriv et tall på timer med høyst to desimaler, for eksempel 37,5.")


def test_timer_over_ukas_timer_avvises_naar_feltet_har_en_grense() -> None:
    assert "fra 0 til 168" in setning(Timer(168), "168,01")
    assert Timer(168).les("Normal arb.tid", "168") == Decimal(168)


def test_prosent_kan_ha_prosenttegn_og_er_hoyst_hundre() -> None:
    assert Prosent().les("Skatteprosent", "32,5 %") == Decimal("32.5")
    assert Prosent().les("Skatteprosent", "100") == Decimal(100)
    assert "fra 0 til 100" in setning(Prosent(), "100,01")
    assert Prosent(max=None).les("Sammenh. anvist %", "7600") == Decimal(7600)


def test_desimaltall_vises_med_komma_og_uten_nuller_bakerst() -> None:
    assert [Timer().vis(Decimal(tall)) for tall in ("37.50", "40.00", "100", "0.05", "0")] == [
        "37,5",
        "40",
        "100",
        "0,05",
        "0",
    ]


def test_flere_enn_to_desimaler_rundes_halvt_opp_naar_de_vises() -> None:
    assert Prosent().vis(Decimal("33.345")) == "33,35"
    assert Prosent().vis(Decimal("66.664")) == "66,66"


hele_kroner = st.integers(min_value=-(10**14), max_value=10**14)
hundredeler = st.integers(min_value=0, max_value=10_000)


@given(hele_kroner)
def test_kroner_som_vises_leses_tilbake(kroner: int) -> None:
    slag = Kroner(negativ=True)
    assert slag.les("Beløp", slag.vis(Decimal(kroner))) == kroner


@given(hele_kroner)
def test_kroner_gruppert_paa_norsk_leses_som_uten_gruppering(kroner: int) -> None:
    for skille in (" ", ".", "\u00a0"):
        assert Kroner(negativ=True).les("Beløp", f"{kroner:,}".replace(",", skille)) == kroner


@given(hundredeler)
def test_prosent_som_vises_leses_tilbake(antall: int) -> None:
    verdi = Decimal(antall) / 100
    assert Prosent().les("Prosent", Prosent().vis(verdi)) == verdi
