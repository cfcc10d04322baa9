"""What a payment would have been: 30 May to 12 June 1988 are two weeks of twelve benefit days, paid 3,816 of 1,908."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.dagpenger.lov_1966.utbetaling.omgjoring import regn_om
from rules.dagpenger.svar import Anvisning, Avregnet
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.avstengning import Avstengning
from rules.fakta.konto import MAKS_UKER
from rules.tall.tall import Fakta, alle_ledd

FRA, TIL = date(1988, 5, 30), date(1988, 6, 12)
SJETTE_JUNI = date(1988, 6, 6)


def nytt(ukesats: int = 1_993, **felt: object) -> Anvisning:
    """The card under the new decision: 85 kroner more a week is one child."""
    return beregn_anvisning(Anvisningsfakta(FRA, TIL, Decimal(ukesats), **felt))


def anvist(prosent: int = 200, belop: int = 3_816) -> Avregnet:
    return Avregnet(Decimal(prosent), Decimal(belop), "ABC 13.06.1988")


def igjen(uker: str) -> Fakta:
    return Fakta(MAKS_UKER, Decimal(uker))


@pytest.mark.parametrize(
    ("fra", "belop"),
    [
        (date(1988, 1, 1), 3_986),
        (FRA, 3_986),
        (date(1988, 5, 31), 3_972),  # (3 816 × 1 + 3 986 × 11) / 12 = 3 971.83
        (date(1988, 6, 4), 3_915),  # a Saturday: (3 816 × 5 + 3 986 × 7) / 12 = 3 915.17
        (date(1988, 6, 5), 3_901),  # a Sunday is no benefit day
        (SJETTE_JUNI, 3_901),  # (3 816 × 6 + 3 986 × 6) / 12
        (date(1988, 6, 11), 3_830),  # the last benefit day: (3 816 × 11 + 3 986) / 12 = 3 830.17
        (TIL, 3_816),
    ],
)
def test_perioden_regnes_om_fra_dagen(fra: date, belop: int) -> None:
    om = regn_om(anvist(), nytt(), fra)
    assert (om.prosent.verdi, om.belop.verdi) == (200, belop)
    assert (om.mer_prosent.verdi, om.mer_belop.verdi) == (0, belop - 3_816)


def test_en_halv_krone_og_en_halv_prosent_gaar_opp() -> None:
    om = regn_om(anvist(199, 3_815), nytt(), SJETTE_JUNI)  # (3 815 + 3 986) / 2 = 3 900.5, (199 + 200) / 2 = 199.5
    assert (om.prosent.verdi, om.belop.verdi) == (200, 3_901)


def test_maks_prosent_som_settes_ned_gir_mindre() -> None:
    om = regn_om(anvist(), nytt(1_908, maks_prosent=Decimal(50)), date(1988, 6, 4))
    assert (om.prosent.verdi, om.belop.verdi) == (142, 2_703)  # (200 × 5 + 100 × 7) / 12, (19 080 + 13 356) / 12
    assert (om.mer_prosent.verdi, om.mer_belop.verdi) == (-58, -1_113)


@pytest.mark.parametrize(
    ("stengt_fra", "stengt_til", "belop"),
    [
        (date(1988, 5, 1), date(1988, 5, 29), 3_986),  # ends the day before
        (date(1988, 5, 1), FRA, 3_654),  # 3 986 × 11 / 12 = 3 653.83
        (SJETTE_JUNI, date(1988, 7, 3), 1_993),
        (date(1988, 6, 13), date(1988, 7, 3), 3_986),
        (FRA, TIL, 0),
        (date(1988, 5, 1), date(1988, 7, 3), 0),
    ],
)
def test_en_dag_som_er_avstengt_gir_ingenting(stengt_fra: date, stengt_til: date, belop: int) -> None:
    om = regn_om(anvist(), nytt(), FRA, [Avstengning("88000001", stengt_fra, stengt_til)])
    assert om.belop.verdi == belop
    assert om.prosent.verdi == {3_986: 200, 3_654: 183, 1_993: 100, 0: 0}[belop]


def test_dagene_for_omgjoringen_beholder_sitt_ogsaa_ved_siden_av_en_avstengning() -> None:
    stengt = Avstengning("88000001", date(1988, 6, 9), date(1988, 7, 6))
    om = regn_om(anvist(), nytt(), SJETTE_JUNI, [stengt])
    assert om.belop.verdi == 2_905  # (3 816 × 6 + 3 986 × 3) / 12 = 2 904.5


@pytest.mark.parametrize(
    ("uker", "prosent", "belop"),
    [("3", 200, 3_986), ("2", 200, 3_986), ("1.99", 199, 3_966), ("1", 100, 1_993), ("0.01", 1, 20), ("0", 0, 0)],
)
def test_prosenten_stopper_ved_grensen(uker: str, prosent: int, belop: int) -> None:
    om = regn_om(anvist(), nytt(), FRA, uker_igjen=igjen(uker))
    assert (om.prosent.verdi, om.belop.verdi) == (prosent, belop)


def test_en_anvisning_som_ble_gjort_forbi_grensen_stopper_ikke() -> None:
    assert regn_om(anvist(), nytt(), FRA, uker_igjen=None).belop.verdi == 3_986


def test_treet_har_det_som_var_anvist_og_det_som_skulle_vaert() -> None:
    om = regn_om(anvist(), nytt(), SJETTE_JUNI)
    navn = [ledd.navn for ledd in alle_ledd(om.mer_belop)]
    assert navn[:3] == ["Forskjell", "Beløp som det skulle vært", "Anvist i alt"]
    assert {"Stønadsdager før omgjøringen", "Stønadsdager som gjøres om", "Ukesats"} <= set(navn)
