"""Each mistake with an account or a holiday supplement, in a case where it alone gives the wrong number, by hand.

Paid before: 40 full weeks in 1987 on the first grant, 4000 % and 60,000 kr. In the exercise: a new grant, a card over
New Year of 12 days, four of them in 1987, and 20 weeks after it.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.fakta.betaling import Post
from rules.fakta.innvilgelse import Innvilget
from training.feiltyper.feiltype import Feiltype
from training.feiltyper.gjenkjenning import navngi
from training.feiltyper.kontofeil import FERIEFEIL, KONTOFEIL, Kontofakta
from training.oppgaver.kontoregning import ferieresultat, kontoresultat

DAG = date(1988, 6, 6)


def post(fra: date, til: date, prosent: int, belop: int, nummer: int, **resten: Any) -> Post:
    """A payment of the only case."""
    return Post(
        "", fra, til, Decimal(prosent), Decimal(belop), DAG, til.year, sak="880001", innvilgelse=nummer, **resten
    )


FOR = post(date(1987, 1, 5), date(1987, 10, 11), 4000, 60_000, 1)
# 4 av 12 dager: 200 % x 4/12 er 66,67, avrundet 67; 3000 kr x 4/12 er 1000.
OVER_NYTTAAR = post(
    date(1987, 12, 28),
    date(1988, 1, 9),
    200,
    3000,
    2,
    dager_gammelt_ferieaar=4,
    prosent_gammelt_ferieaar=Decimal(67),
    belop_gammelt_ferieaar=Decimal(1000),
)
ETTER = post(date(1988, 1, 11), date(1988, 5, 28), 2000, 30_000, 2)


def fakta(*, nullstilling: bool, ferieaar: int = 0) -> Kontofakta:
    """The payments above, on two grants of the case."""
    innvilgelser = (
        Innvilget(1, "880001", date(1987, 1, 5)),
        Innvilget(2, "880001", date(1987, 12, 28), nullstilling=nullstilling),
    )
    return Kontofakta((FOR, OVER_NYTTAAR, ETTER), innvilgelser, 1, ferieaar)


KONTO = kontoresultat("sammenhengende_prosent", DAG, "880001")
FERIE = ferieresultat(DAG)
KONTOSAKER = [
    # Med J: 200 + 2000. Uten: 4000 + 200 + 2000.
    ("nullstilling_glemt", True, 2200, 6200),
    ("nullstilling_uten_grunn", False, 6200, 2200),
    ("kort_glemt", True, 2200, 200),
]
FERIESAKER = [
    # 1988: 3000 - 1000 + 30000 = 32000, og 9,5 % er 3040. 1987: 60000 + 1000 = 61000, og 9,5 % er 5795.
    ("annet_ferieaar", 3040, 5795),
    # Hele kortet i 1988: 33000, og 9,5 % er 3135.
    ("udelt_over_nyttaar", 3040, 3135),
]


def navn(funnet: list[tuple[Feiltype[Kontofakta], ...]]) -> list[list[str]]:
    return [[ett.id for ett in sett] for sett in funnet]


@pytest.mark.parametrize(("feil", "nullstilling", "riktig", "galt"), KONTOSAKER, ids=[sak[0] for sak in KONTOSAKER])
def test_feilen_gir_kontoen_alene(feil: str, nullstilling: bool, riktig: int, galt: int) -> None:
    rett = fakta(nullstilling=nullstilling)
    assert KONTO(rett) == riktig
    assert navn(navngi(rett, Decimal(galt), KONTO, KONTOFEIL)) == [[feil]]


@pytest.mark.parametrize(("feil", "riktig", "galt"), FERIESAKER, ids=[sak[0] for sak in FERIESAKER])
def test_feilen_gir_ferietillegget_alene(feil: str, riktig: int, galt: int) -> None:
    rett = fakta(nullstilling=True, ferieaar=1988)
    assert FERIE(rett) == riktig
    assert navn(navngi(rett, Decimal(galt), FERIE, FERIEFEIL)) == [[feil]]


def test_et_glemt_kort_gir_ferietillegget_alene() -> None:
    # 9,5 % av 30000 + 10000 er 3800, og av 30000 alene 2850.
    rett = replace(fakta(nullstilling=True, ferieaar=1988), poster=(FOR, ETTER, replace(ETTER, belop=Decimal(10_000))))
    assert FERIE(rett) == 3800
    assert navn(navngi(rett, Decimal(2850), FERIE, FERIEFEIL)) == [["kort_glemt"]]


def test_kortet_i_galt_aar_og_kortet_som_er_glemt_nevnes_begge() -> None:
    # Hele kortet i 1987: 9,5 % av 30000 er 2850.
    rett = fakta(nullstilling=True, ferieaar=1988)
    funnet = navn(navngi(rett, Decimal(2850), FERIE, FERIEFEIL))
    assert funnet == [["udelt_over_nyttaar"], ["kort_glemt"]]


def test_det_som_var_betalt_for_ovelsen_kan_ikke_vaere_glemt() -> None:
    # 4000 + 200 uten det siste kortet, 6000 uten det over nyttår.
    rett = fakta(nullstilling=False)
    assert navn(navngi(rett, Decimal(4200), KONTO, KONTOFEIL)) == [["kort_glemt"]]
    # 2200 er uten det som var betalt fra før; det er bare Nullstilling som gir det.
    assert navn(navngi(rett, Decimal(2200), KONTO, KONTOFEIL)) == [["nullstilling_uten_grunn"]]


def test_hver_feil_har_en_sak() -> None:
    assert [sak[0] for sak in KONTOSAKER] == [feil.id for feil in KONTOFEIL]
    assert [*(sak[0] for sak in FERIESAKER), "kort_glemt"] == [feil.id for feil in FERIEFEIL]
