"""Twenty decimals in three whole numbers are those of the scalar rules, to the last."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import numpy as np
import pytest
from numpy.typing import NDArray

from rules.dagpenger.lov_1997.innvilgelse.inntekt import inntekter
from rules.dagpenger.lov_1997.innvilgelse.opptjening import opptjening
from rules.dagpenger.lov_1997.mange.generator import lag_saker
from rules.dagpenger.lov_1997.mange.inntekt import perioder
from rules.dagpenger.lov_1997.mange.kolonner import Provinger
from rules.dagpenger.lov_1997.mange.satser import FORSTE_DAG, LEDD, strekk_paa_dagen, tabeller
from rules.dagpenger.lov_1997.mange.tjue import Tjue, snitt_av_tre
from rules.dagpenger.lov_1997.ramme import Ramme
from tests.rules.lov_1997.mangelikhet import vanskelige_saker


def kol(*tall: int) -> NDArray[np.int64]:
    return np.array(tall, dtype=np.int64)


def tjue(*kroner: str) -> Tjue:
    """Amounts with twenty decimals."""
    hele = [int(Decimal(en).scaleb(20)) for en in kroner]
    return Tjue(
        kol(*(en // LEDD**2 for en in hele)), kol(*(en // LEDD % LEDD for en in hele)), kol(*(en % LEDD for en in hele))
    )


def som_tekst(tall: Tjue) -> list[str]:
    rader = zip(tall.hele, tall.topp, tall.bunn, strict=True)
    return [f"{int(hele)}.{int(topp):010}{int(bunn):010}" for hele, topp, bunn in rader]


def test_eleven_maaneder_ganger_faktoren_i_eksempel_1() -> None:
    """11 × 42 000 × 1.04944044893088657400 + 42 000 = 526 841.487406069597188; a factor is 20 decimals in two limbs."""
    topp = kol(11 * 42_000 * 10_494_404_489 + 42_000 * LEDD)
    bunn = kol(11 * 42_000 * 3_088_657_400)
    assert som_tekst(Tjue.av(topp, bunn)) == ["526841.48740606959718800000"]


@pytest.mark.parametrize("lag", [lag_saker, vanskelige_saker])
def test_periodene_er_de_samme_til_den_siste_desimalen(lag: Callable[[int, int], Provinger]) -> None:
    saker = lag(300, 5)
    plass = strekk_paa_dagen().take(saker["provingsdato"] - FORSTE_DAG)
    lesninger: tuple[dict[str, str], ...] = ({}, {"T-OPPJUST": "maaned"}, {"T-OPPJUST": "aar"})
    for valgte in lesninger:
        mange = [som_tekst(en) for en in perioder(saker, plass, tabeller(valgte)).oppjustert]
        for nummer in range(300):
            ramme = Ramme.om(saker.sak(nummer, valgte))
            assert ramme.sak.inntekter is not None
            en = inntekter(ramme.sak.inntekter, opptjening(ramme), ramme)
            skalart = [f"{periode.oppjustert.verdi:.20f}" for periode in en.perioder]
            assert skalart == [tekster[nummer] for tekster in mange]


def test_snittet_av_tre_rundes_til_tjue_desimaler() -> None:
    """1 / 3 ends in 3, 2 / 3 in 7; the last one carries through both limbs to a whole krone."""
    forste = tjue("1", "2", "0.00000000000000000001", "2.99999999999999999999")
    andre = tjue("0", "0", "0.00000000000000000001", "3")
    tredje = tjue("0", "0", "0", "3")
    assert som_tekst(snitt_av_tre((forste, andre, tredje))) == [
        "0.33333333333333333333",
        "0.66666666666666666667",
        "0.00000000000000000001",
        "3.00000000000000000000",
    ]


def test_det_som_er_over_et_helt_belop() -> None:
    tall = tjue("5.99999999999999999999", "6", "6.00000000000000000001", "6.0000000001", "7")
    tak = kol(6, 6, 6, 6, 6)
    assert tall.over(tak).tolist() == [False, False, True, True, True]
    assert som_tekst(tall.hoyst(tak)) == ["5.99999999999999999999", *["6.00000000000000000000"] * 4]


def test_det_storste_er_det_i_det_minste_ledd() -> None:
    ene = tjue("6.00000000010000000001", "6.0000000002", "5.9999999999", "7", "6")
    andre = tjue("6.0000000001", "6.00000000019999999999", "6", "6.9999999999", "6")
    assert ene.storre_enn(andre).tolist() == [True, True, False, True, False]
    assert andre.storre_enn(ene).tolist() == [False, False, True, False, False]


def test_en_halv_krone_rundes_opp_og_500_kroner_til_naermeste_tusen() -> None:
    tall = tjue("1.49999999999999999999", "1.5", "1499.99999999999999999999", "1500", "2499.5")
    assert tall.avrundet(kol(1, 1, 1, 1, 1)).tolist() == [1, 2, 1500, 1500, 2500]
    assert tall.avrundet(kol(1, 1, 1000, 1000, 1000)).tolist() == [1, 2, 1000, 2000, 2000]
