"""Each mistake with a card, in a case where it alone gives the wrong amount, worked by hand.

The card is for 4-17 January 1988, 12 benefit days or two weeks; the ukesats is 1908 and normal working time 40 hours.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.fakta.anvisning import Anvisningsfakta
from training.feiltyper.gjenkjenning import navngi
from training.feiltyper.kortfeil import KORTFEIL
from training.oppgaver.regning import kortresultat

KORT = Anvisningsfakta(date(1988, 1, 4), date(1988, 1, 17), Decimal(1908), normal_arbtid=Decimal(40))
SAKER: list[tuple[str, str, dict[str, Any], int, dict[str, Any], int]] = [
    # 50 av 80 timer er 125 %, 2385 kr; 65 av 80 er 162,5, avrundet 163 %, 3110,04.
    ("timer_for_en_uke", "anvist", {"arb_timer": Decimal(30)}, 2385, {"arb_timer": Decimal(15)}, 3110),
    # 18 av 40 er 90 %, 1717,20; 36 av 40 er 180 %, 3434,40.
    ("tapt_for_to_uker", "anvist", {"tapt_arbtid": Decimal(18)}, 1717, {"tapt_arbtid": Decimal(36)}, 3434),
    # 56 av 80 er 140 %, 2671,20; 24 av 40 er 120 %, 2289,60.
    (
        "timene_byttet",
        "anvist",
        {"arb_timer": Decimal(24)},
        2671,
        {"arb_timer": None, "tapt_arbtid": Decimal(24)},
        2290,
    ),
    ("timer_glemt", "anvist", {"arb_timer": Decimal(30)}, 2385, {"arb_timer": None}, 3816),
    # 22 av 40 er 110 %, 2098,80; 18 av 40 er 90 %, 1717,20.
    ("arbeidet_for_tapt", "anvist", {"tapt_arbtid": Decimal(22)}, 2099, {"tapt_arbtid": Decimal(18)}, 1717),
    # 36 av 40 er over Maks %: 160 %, 3052,80; 36 av 80 er 90 %, 1717,20.
    (
        "normaltid_for_to_uker",
        "anvist",
        {"tapt_arbtid": Decimal(36), "maks_prosent": Decimal(80)},
        3053,
        {"tapt_arbtid": Decimal(36), "maks_prosent": Decimal(80), "normal_arbtid": Decimal(80)},
        1717,
    ),
    # 64 av 80 er 160 %, 3052,80; 24 av 40 er 120 %, 2289,60.
    (
        "normaltid_halvert",
        "anvist",
        {"arb_timer": Decimal(16)},
        3053,
        {"arb_timer": Decimal(16), "normal_arbtid": Decimal(20)},
        2290,
    ),
    ("maks_prosent_hundre", "anvist", {"maks_prosent": Decimal(50)}, 1908, {"maks_prosent": Decimal(100)}, 3816),
    ("feil_anvisningstype", "anvist", {}, 3816, {"anvisningstype": "M"}, 0),
    ("bare_en_uke", "anvist", {}, 3816, {"til": date(1988, 1, 10)}, 1908),
    ("for_mange_dager", "anvist", {"til": date(1988, 1, 10)}, 1908, {"til": date(1988, 1, 17)}, 3816),
    # 11 dager er 11/6 uke, 183,33, avrundet 183 %, 3491,64.
    ("en_dag_feil", "anvist", {}, 3816, {"fra": date(1988, 1, 5)}, 3492),
    # 25 % av 3816 er 954.
    ("skatt_glemt", "utbetalt", {"skatteprosent": Decimal(25)}, 2862, {"skatteprosent": None}, 3816),
    # 30 % av 3816 er 1144,80, avrundet 1145.
    (
        "tabell_som_prosent",
        "utbetalt",
        {"tabellnr": "30"},
        3816,
        {"tabellnr": "", "skatteprosent": Decimal(30)},
        2671,
    ),
]


@pytest.mark.parametrize(("feil", "tall", "rette", "riktig", "gale", "galt"), SAKER, ids=[sak[0] for sak in SAKER])
def test_feilen_gir_belopet_alene(
    feil: str, tall: str, rette: dict[str, Any], riktig: int, gale: dict[str, Any], galt: int
) -> None:
    regn = kortresultat(tall)
    rett = replace(KORT, **rette)
    assert regn(rett) == riktig
    assert regn(replace(KORT, **gale)) == galt
    assert [[ett.id for ett in sett] for sett in navngi(rett, Decimal(galt), regn, KORTFEIL)] == [[feil]]


def test_hver_feil_har_en_sak() -> None:
    assert [sak[0] for sak in SAKER] == [feil.id for feil in KORTFEIL]
