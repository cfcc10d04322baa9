"""Section 6: the length of the benefit, and the warnings."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.dagpenger.lov_1966.innvilgelse.stonadsperiode import ny_periode_foreslaas, overskridelse, varsel
from rules.regelverk import UtenforRegelverket, beregn
from tests.rules.saker import JUNI_1988, sak_1988


@pytest.mark.parametrize(
    ("innvilget_fra", "uker"),
    [
        (date(1976, 1, 1), 40),
        (date(1984, 12, 30), 40),
        (date(1984, 12, 31), 40),
        (date(1985, 1, 1), 80),
        (date(1985, 1, 2), 80),
        (date(1996, 12, 31), 80),
    ],
)
def test_perioden_er_40_uker_til_1984_og_80_fra_1985(innvilget_fra, uker):
    assert beregn(sak_1988(150_000, innvilget_fra=innvilget_fra)).maks_uker.verdi == uker


@pytest.mark.parametrize("innvilget_fra", [date(1984, 12, 31), date(1988, 6, 1)])
def test_vernepliktig_har_26_uker(innvilget_fra):
    assert beregn(sak_1988(0, innvilget_fra=innvilget_fra, vernepliktig=True)).maks_uker.verdi == 26


@pytest.mark.parametrize(
    ("maks_uker", "prosent", "brukt", "igjen"),
    [
        (80, 7_600, 76, 4),
        (80, 7_601, Decimal("76.01"), Decimal("3.99")),
        (80, 7_999, Decimal("79.99"), Decimal("0.01")),
        (40, 3_600, 36, 4),
        (26, 2_200, 22, 4),
    ],
)
def test_varsel_fra_fire_uker_for_grensen(maks_uker, prosent, brukt, igjen):
    v = varsel(prosent, maks_uker, JUNI_1988)
    assert v is not None
    assert (v.oppbrukt, v.uker_brukt, v.uker_igjen) == (False, brukt, igjen)


@pytest.mark.parametrize(("maks_uker", "prosent"), [(80, 0), (80, 7_500), (80, 7_599), (40, 3_599), (26, 2_199)])
def test_ikke_varsel_for_grensen_er_naer(maks_uker, prosent):
    assert varsel(prosent, maks_uker, JUNI_1988) is None


@pytest.mark.parametrize(("maks_uker", "prosent"), [(80, 8_000), (80, 8_001), (80, 8_100), (40, 4_000), (26, 2_600)])
def test_rettighetene_er_oppbrukt_ved_grensen(maks_uker, prosent):
    v = varsel(prosent, maks_uker, JUNI_1988)
    assert v is not None
    assert v.oppbrukt
    assert v.uker_igjen == 0
    assert "rettighetene er oppbrukt" in v.setning


def test_varselet_sier_uker_brukt_og_igjen():
    v = varsel(7_650, 80, JUNI_1988)
    assert v is not None
    assert v.setning == "Grensen på 80 uker nærmer seg: 76,5 er anvist, og 3,5 er igjen."


@pytest.mark.parametrize(
    ("siste_dag", "foreslaas"),
    [
        (date(1987, 12, 2), False),  # 3 December 1987 to 31 May 1988 are 181 days
        (date(1987, 12, 1), True),  # 182 days, 26 whole weeks
        (date(1987, 11, 30), True),
    ],
)
def test_ny_periode_foreslaas_etter_26_uker_uten_dagpenger(siste_dag, foreslaas):
    assert ny_periode_foreslaas(siste_dag, JUNI_1988) is foreslaas


@pytest.mark.parametrize("dato", [date(1975, 12, 31), date(1997, 1, 1)])
def test_utenfor_de_kodede_aarene_gjettes_det_ikke(dato):
    dag = f"{dato:%d.%m.%Y}"
    with pytest.raises(UtenforRegelverket, match=f"{dag} er utenfor årene som er kodet, 01.01.1976–31.12.1996"):
        beregn(sak_1988(150_000, innvilget_fra=dato))
    with pytest.raises(UtenforRegelverket, match=dag):
        beregn(sak_1988(150_000, behandlet=dato))
    with pytest.raises(UtenforRegelverket, match=dag):
        varsel(0, 80, dato)


@pytest.mark.parametrize("dato", [date(1976, 1, 1), date(1976, 1, 2), date(1996, 12, 30), date(1996, 12, 31)])
def test_forste_og_siste_kodede_dag_kan_beregnes(dato):
    assert beregn(sak_1988(50_000, innvilget_fra=dato, behandlet=dato)).ukesats.verdi > 0


@pytest.mark.parametrize(
    ("konto", "kort", "maks_uker", "ordene"),
    [
        (7_800, 200, 80, None),
        (7_801, 200, 80, "går 0,01 uker over; 1,99 uker er igjen"),
        (7_900, 200, 80, "går 1 uke over; 1 uke er igjen"),
        (7_999, 200, 80, "går 1,99 uker over; 0,01 uker er igjen"),
        (8_000, 1, 80, "rettighetene er oppbrukt"),
        (8_100, 200, 80, "rettighetene er oppbrukt"),
        (8_100, 0, 80, None),
        (2_500, 100, 26, None),
        (2_500, 101, 26, "går 0,01 uker over; 1 uke er igjen"),
        (3_950, 200, 40, "går 1,5 uker over; 0,5 uker er igjen"),
    ],
)
def test_overskridelsen_sier_hvor_mye_og_hva_som_er_igjen(konto, kort, maks_uker, ordene):
    over = overskridelse(Decimal(konto), Decimal(kort), maks_uker, JUNI_1988)
    assert (over.i_ord if over else None) == ordene


def test_varselet_sier_blir_for_kortet_er_anvist():
    melding = varsel(Decimal(7_625), 80, JUNI_1988)
    assert melding.setning == "Grensen på 80 uker nærmer seg: 76,25 er anvist, og 3,75 er igjen."
    ventet = "Grensen på 80 uker nærmer seg: 76,25 blir anvist, og 3,75 blir igjen."
    assert melding.setning_om_kortet_anvises == ventet
    oppbrukt = varsel(Decimal(8_000), 80, JUNI_1988)
    assert oppbrukt.setning == "Gi en grunn for mer: 80 uker er anvist, og rettighetene er oppbrukt."
