"""Section 7: a day is paid once, in whichever of the person's cases."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from rules.dagpenger.lov_1966.utbetaling.betalte_dager import betalt_periode_over, siste_betalte_dag
from rules.fakta.betaling import Post
from tests.rules.saker import JUNI_1988


def post(fra: date | None, type: str = "", dager: int = 14) -> Post:
    til = fra + timedelta(days=dager - 1) if fra else None
    return Post(type, fra, til, Decimal(200), Decimal(3_816), JUNI_1988, 1988, kilde="sak 88000001, ABC 06.06.1988")


MAI = post(date(1988, 5, 9))  # to 22 May


@pytest.mark.parametrize(
    ("fra", "til", "betalt"),
    [
        (date(1988, 4, 25), date(1988, 5, 8), False),
        (date(1988, 4, 26), date(1988, 5, 9), True),
        (date(1988, 5, 10), date(1988, 5, 21), True),
        (date(1988, 5, 22), date(1988, 6, 4), True),
        (date(1988, 5, 23), date(1988, 6, 5), False),
    ],
)
@pytest.mark.parametrize("type_", ["", "K", "E"])
def test_en_periode_betales_en_gang(fra, til, betalt, type_):
    mai = post(date(1988, 5, 9), type_)
    assert betalt_periode_over([post(date(1988, 1, 4)), mai], fra, til) is (mai if betalt else None)


@pytest.mark.parametrize("type_", ["T", "M"])
def test_trekk_og_melding_betaler_ikke_for_noen_dag(type_):
    uten = [post(date(1988, 5, 9), type_), post(None, type_)]
    assert betalt_periode_over(uten, date(1988, 5, 9), date(1988, 5, 22)) is None
    assert siste_betalte_dag(uten) is None


def test_siste_betalte_dag_er_den_siste_i_den_perioden_som_slutter_sist():
    lang = post(date(1988, 5, 2), dager=35)  # to 5 June
    siste = siste_betalte_dag([lang, MAI, post(date(1988, 7, 4), "M")])
    assert siste is not None
    assert siste.verdi == date(1988, 6, 5)
    assert [(ledd.navn, ledd.verdi) for ledd in siste.inndata] == [("Anvist 02.05.1988–05.06.1988", date(1988, 6, 5))]


@pytest.mark.parametrize(("begynt_for", "ventet"), [(date(1988, 5, 9), None), (date(1988, 5, 10), date(1988, 5, 22))])
def test_siste_betalte_dag_i_perioder_som_har_begynt_for_en_dag(begynt_for, ventet):
    siste = siste_betalte_dag([MAI], begynt_for)
    assert (siste.verdi if siste else None) == ventet
