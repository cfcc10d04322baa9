"""What is paid back: the account, a fifth of a run at the most, and the plan. Two weeks of 1,908 are 3,816."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.dagpenger.krav import Kravpost, Kravslag
from rules.dagpenger.lov_1966.utbetaling.tilbakebetaling import (
    hoyeste_trekk,
    igjen_aa_trekke,
    igjen_av_kravet,
    til_trekk,
    trekkplan,
)
from rules.fakta.betaling import Post
from rules.tall.tall import Fakta, Regel

DAG = date(1988, 6, 13)


def post(type_: str, belop: int) -> Post:
    return Post(type_, None, None, Decimal(0), Decimal(belop), DAG, 1988)


def kroner(verdi: int) -> Fakta:
    return Fakta(Regel("Kroner"), Decimal(verdi))


def kravpost(slag: str, belop: int, *, venter: bool = False) -> Kravpost:
    return Kravpost(Kravslag(slag), Decimal(belop), "30.05.1988–12.06.1988", 7, "ABC 20.06.1988", venter)


def test_igjen_er_summen_av_postene() -> None:
    igjen = igjen_av_kravet([kravpost("krav", 816), kravpost("nedsatt", -16), kravpost("trekk", -763)])
    assert igjen.verdi == 37
    assert [ledd.navn for ledd in igjen.inndata] == [
        "Krav 30.05.1988–12.06.1988",
        "Satt ned 30.05.1988–12.06.1988",
        "Trukket 30.05.1988–12.06.1988",
    ]
    assert igjen_av_kravet([]).verdi == 0


def test_et_trekk_som_ingen_kjoring_har_tatt_har_ikke_betalt_tilbake() -> None:
    """1,452 is claimed; 710 is deducted, and 32 waits: 742 are left, and 710 of them can be deducted."""
    poster = [kravpost("krav", 1_452), kravpost("trekk", -710), kravpost("trekk", -32, venter=True)]
    assert [regn(poster).verdi for regn in (igjen_av_kravet, til_trekk, igjen_aa_trekke)] == [742, -32, 710]
    assert [ledd.navn for ledd in til_trekk(poster).inndata] == ["Trukket 30.05.1988–12.06.1988, venter"]
    assert [ledd.navn for ledd in igjen_aa_trekke(poster).inndata] == ["Igjen av kravet", "Til trekk"]
    uten = igjen_aa_trekke(poster[:2])
    assert (uten.navn, uten.verdi, til_trekk(poster[:2]).verdi) == ("Igjen av kravet", 742, 0)


@pytest.mark.parametrize(
    ("igjen", "i_kjoringen", "hoyst"),
    [
        (816, [("", 3_816)], 763),  # a fifth is 763.20
        (816, [("", 3_814)], 762),  # 762.80 is never rounded up
        (816, [("", 3_815)], 763),
        (763, [("", 3_816)], 763),
        (764, [("", 3_816)], 763),
        (53, [("", 3_816)], 53),  # the last deduction
        (816, [("", 3_816), ("T", -63)], 700),
        (816, [("", 3_816), ("T", -763)], 0),
        (816, [("", 3_816), ("T", -900)], 0),
        (816, [("", 3_000), ("E", 500)], 700),
        (816, [("K", 3_816)], 0),  # cash goes in no run
        (816, [], 0),
        (816, [("", 4)], 0),
        (816, [("", 5)], 1),
    ],
)
def test_hoyst_en_femdel_av_kjoringen(igjen: int, i_kjoringen: list[tuple[str, int]], hoyst: int) -> None:
    poster = [post(type_, belop) for type_, belop in i_kjoringen]
    assert hoyeste_trekk(kroner(igjen), poster, DAG).verdi == hoyst


@pytest.mark.parametrize(
    ("krav", "utbetaling", "plan"),
    [
        (816, 3_816, (763, 2, 53)),
        (1_525, 3_816, (763, 2, 762)),
        (1_526, 3_816, (763, 2, 763)),
        (1_527, 3_816, (763, 3, 1)),
        (763, 3_816, (763, 1, 763)),
        (1, 3_816, (1, 1, 1)),
        (3, 5, (1, 3, 1)),
    ],
)
def test_planen_for_trekkene(krav: int, utbetaling: int, plan: tuple[int, int, int]) -> None:
    trekk = trekkplan(kroner(krav), kroner(utbetaling), DAG)
    assert trekk is not None
    assert (trekk.hvert.verdi, trekk.antall.verdi, trekk.siste.verdi) == plan
    assert plan[0] * (plan[1] - 1) + plan[2] == krav


@pytest.mark.parametrize("utbetaling", [0, 4])
def test_uten_noe_aa_trekke_av_er_det_ingen_plan(utbetaling: int) -> None:
    assert trekkplan(kroner(816), kroner(utbetaling), DAG) is None
