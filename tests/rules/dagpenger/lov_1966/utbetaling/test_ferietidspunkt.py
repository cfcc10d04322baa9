"""Section 8: when the holiday supplement may be paid."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from rules.dagpenger.lov_1966.utbetaling.ferie import (
    er_anvist,
    ferietillegg,
    gjenstaaende_ferietillegg,
    kan_anvises_fra,
    saker_i_ferieaaret,
    ventende,
)
from rules.fakta.betaling import Post
from rules.fakta.konto import OPPHOR
from rules.tall.tall import Fakta
from tests.rules.saker import JUNI_1988

OPPHORT = Fakta(OPPHOR, date(1988, 6, 6), "sak 88000001, ABC 06.06.1988")


def post(kjort: date, type_: str = "", sak: str = "88000001", ferieaar: int = 1988, **felt: object) -> Post:
    fra = None if type_ == "F" else kjort - timedelta(days=14)
    til = kjort - timedelta(days=1) if fra else None
    return Post(type_, fra, til, Decimal(200), Decimal(3_816), kjort, ferieaar, sak=sak, **felt)


@pytest.mark.parametrize(
    ("kjoringer", "ventet"),
    [
        ([], date(1988, 6, 6)),
        ([date(1988, 5, 30)], date(1988, 6, 6)),
        ([date(1988, 6, 13), date(1988, 5, 30)], date(1988, 6, 13)),
    ],
)
def test_tillegget_anvises_fra_det_siste_av_opphor_og_kjoring(kjoringer, ventet):
    tall = kan_anvises_fra([OPPHORT], [post(dag) for dag in kjoringer])
    assert (tall.verdi, tall.grad) == (ventet, "A")


@pytest.mark.parametrize(
    ("kjoringer", "staar_bak"),
    [
        ([], [date(1988, 6, 6)]),
        ([date(1988, 6, 13)], [date(1988, 6, 6), date(1988, 6, 13)]),
        ([date(1988, 6, 20), date(1988, 6, 13)], [date(1988, 6, 6), date(1988, 6, 20)]),
    ],
)
def test_bak_dagen_staar_opphoret_og_den_siste_kjoringen_alene(kjoringer, staar_bak):
    tall = kan_anvises_fra([OPPHORT], [post(dag) for dag in kjoringer])
    assert [ledd.verdi for ledd in tall.inndata] == staar_bak


def test_den_siste_saken_som_avsluttes_avgjor():
    andre = Fakta(OPPHOR, date(1988, 7, 4))
    assert kan_anvises_fra([OPPHORT, andre], [post(date(1988, 6, 13))]).verdi == date(1988, 7, 4)


def test_kontant_og_melding_gaar_ikke_i_noen_kjoring():
    poster = [post(date(1988, 6, 20), "K"), post(date(1988, 6, 21), "M")]
    assert kan_anvises_fra([OPPHORT], poster).verdi == date(1988, 6, 6)


def test_hvilke_anvisninger_som_venter():
    poster = [post(date(1988, 6, 6)), post(date(1988, 6, 13), "T"), post(date(1988, 6, 13), "K")]
    assert ventende(poster, date(1988, 6, 6)) == [poster[1]]
    assert ventende(poster, date(1988, 6, 13)) == []


def test_sakene_i_ferieaaret_er_ogsaa_de_som_har_en_del_i_det():
    poster = [
        post(date(1988, 6, 6), sak="88000002"),
        post(date(1988, 6, 6), sak="88000001"),
        post(date(1989, 1, 9), sak="88000003", ferieaar=1989, dager_gammelt_ferieaar=4),
        post(date(1989, 2, 6), sak="88000004", ferieaar=1989),
    ]
    assert saker_i_ferieaaret(poster, 1988) == ["88000001", "88000002", "88000003"]


def test_saken_faar_tillegget_en_gang():
    hele = ferietillegg(Decimal(40_000), Decimal(1_000), JUNI_1988)  # 9.5 % are 3,800 kroner
    uten = gjenstaaende_ferietillegg(hele, [])
    assert not er_anvist([], "88000001", uten)
    betalt = [post(date(1988, 6, 6), "F")]
    assert er_anvist(betalt, "88000001", gjenstaaende_ferietillegg(hele, betalt))
    assert not er_anvist(betalt, "88000002", gjenstaaende_ferietillegg(hele, betalt))  # a later case is due the rest
    assert er_anvist(betalt, "88000002", hele)  # and nothing when nothing is left
