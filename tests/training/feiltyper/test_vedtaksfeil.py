"""Each mistake with a decision, in a case where it alone gives the wrong ukesats.

Both numbers of each case were worked out from the rulebook, apart from the program. G is 31,000 on 1 June 1988 and
30,400 before it was; the averages are 29,267 (1987), 27,433 (1986) and 25,333 (1985).
"""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.fakta.skjema import FAKTA, Behandling
from rules.fakta.slag import Kroner
from training.feiltyper.feiltype import Feiltype
from training.feiltyper.vedtaksfeil import VEDTAKSFEIL
from training.oppgaver.forsok import Vedtaksforsok
from training.oppgaver.regning import resultat
from training.ovelse.ovelse import Fasit

DAG = date(1988, 6, 1)
UKESATS = resultat("ukesats", DAG)
SAKER: list[tuple[str, dict[str, Any], int, dict[str, Any], int]] = [
    (
        "aarene_byttet",
        {"lonn_1": 150000, "lonn_2": 40000, "lonn_3": 30000},
        1908,
        {"lonn_1": 30000, "lonn_2": 40000, "lonn_3": 150000},
        1044,
    ),
    (
        "aarene_forskjovet",
        {"lonn_1": 150000, "lonn_2": 93000, "lonn_3": 81000},
        1908,
        {"lonn_1": 93000, "lonn_2": 81000},
        1188,
    ),
    (
        "inntektsaar_glemt",
        {"lonn_1": 90000, "lonn_2": 110000, "lonn_3": 120000},
        1464,
        {"lonn_2": 110000, "lonn_3": 120000},
        1080,
    ),
    ("bare_siste_aar", {"lonn_1": 60000, "lonn_2": 140000, "lonn_3": 150000}, 1620, {"lonn_1": 60000}, 768),
    (
        "maanedslonn_som_aar",
        {"lonn_1": 156000, "lonn_2": 144000, "lonn_3": 132000},
        1980,
        {"lonn_1": 13000, "lonn_2": 12000, "lonn_3": 11000},
        168,
    ),
    ("ukelonn_som_aar", {"lonn_1": 156000, "lonn_2": 104000}, 1980, {"lonn_1": 3000, "lonn_2": 104000}, 480),
    ("dagpenger_utelatt", {"lonn_1": 90000, "dagpenger_1": 25000}, 1464, {"lonn_1": 90000}, 1140),
    (
        "dagpenger_som_lonn",
        {"lonn_1": 80000, "dagpenger_1": 25000, "kurs_1": 13},
        1668,
        {"lonn_1": 105000, "kurs_1": 13},
        1776,
    ),
    (
        "dagpenger_to_ganger",
        {"lonn_1": 90000, "dagpenger_1": 25000},
        1464,
        {"lonn_1": 115000, "dagpenger_1": 25000},
        1776,
    ),
    ("sykepenger_utelatt", {"lonn_1": 90000, "sykepenger_1": 25000}, 1464, {"lonn_1": 90000}, 1140),
    (
        "sykepenger_som_lonn",
        {"lonn_1": 80000, "sykepenger_1": 25000, "kurs_1": 13},
        1668,
        {"lonn_1": 105000, "kurs_1": 13},
        1776,
    ),
    (
        "sykepenger_to_ganger",
        {"lonn_1": 90000, "sykepenger_1": 25000},
        1464,
        {"lonn_1": 115000, "sykepenger_1": 25000},
        1776,
    ),
    ("siffer_byttet", {"lonn_1": 127000}, 1620, {"lonn_1": 172000}, 2184),
    (
        "null_for_mye_eller_lite",
        {"lonn_1": 127000, "lonn_2": 90000, "lonn_3": 45000},
        1620,
        {"lonn_1": 12700, "lonn_2": 90000, "lonn_3": 45000},
        684,
    ),
    (
        "kurs_glemt",
        {"lonn_1": 90000, "lonn_2": 110000, "lonn_3": 100000, "kurs_1": 13},
        1524,
        {"lonn_1": 90000, "lonn_2": 110000, "lonn_3": 100000},
        1368,
    ),
    (
        "kurs_i_feil_aar",
        {"lonn_1": 90000, "lonn_2": 80000, "lonn_3": 70000, "kurs_2": 13},
        1212,
        {"lonn_1": 90000, "lonn_2": 80000, "lonn_3": 70000, "kurs_1": 13},
        1524,
    ),
    ("barn_glemt", {"lonn_1": 150000, "barn": 2}, 2078, {"lonn_1": 150000, "barn": 1}, 1993),
    ("alle_barn_glemt", {"lonn_1": 150000, "barn": 2}, 2078, {"lonn_1": 150000}, 1908),
    ("barn_for_mye", {"lonn_1": 150000, "barn": 2}, 2078, {"lonn_1": 150000, "barn": 3}, 2163),
    ("forrige_uten_grunn", {"lonn_1": 100000}, 1272, {"lonn_1": 100000, "grunnbelop": "F"}, 1248),
    ("forrige_glemt", {"lonn_1": 100000, "grunnbelop": "F"}, 1248, {"lonn_1": 100000}, 1272),
    (
        "fiskeforedling_glemt",
        {"lonn_1": 60000, "lonn_2": 110000, "lonn_3": 80000, "fiskeforedling": "J"},
        1488,
        {"lonn_1": 60000, "lonn_2": 110000, "lonn_3": 80000},
        1140,
    ),
    (
        "fiskeforedling_uten_grunn",
        {"lonn_1": 60000, "lonn_2": 110000},
        768,
        {"lonn_1": 60000, "lonn_2": 110000, "fiskeforedling": "J"},
        1488,
    ),
    ("verneplikt_glemt", {"lonn_1": 60000, "vernepliktig": "J"}, 1116, {"lonn_1": 60000}, 768),
    ("verneplikt_uten_grunn", {"lonn_1": 60000}, 768, {"lonn_1": 60000, "vernepliktig": "J"}, 1116),
    ("oppjustert_glemt", {"lonn_1": 60000, "oppjustert_grunnlag": 120000}, 1440, {"lonn_1": 60000}, 768),
    (
        "oppjustert_null",
        {"lonn_1": 150000, "lonn_2": 30000, "lonn_3": 20000},
        1908,
        {"lonn_1": 150000, "lonn_2": 30000, "lonn_3": 20000, "oppjustert_grunnlag": 0},
        0,
    ),
    (
        "pensjon_i_feil_felt",
        {"lonn_1": 150000, "privat_pensjon": 52000, "lonn_for_pensjon": 78000},
        908,
        {"lonn_1": 150000, "offentlig_pensjon": 52000, "lonn_for_pensjon": 78000},
        500,
    ),
    ("pensjon_glemt", {"lonn_1": 150000, "folketrygd": 26000}, 1408, {"lonn_1": 150000}, 1908),
    (
        "maanedspensjon_som_aar",
        {"lonn_1": 150000, "folketrygd": 31200},
        1308,
        {"lonn_1": 150000, "folketrygd": 2600},
        1858,
    ),
    ("ukepensjon_som_aar", {"lonn_1": 150000, "folketrygd": 31200}, 1308, {"lonn_1": 150000, "folketrygd": 600}, 1896),
    (
        "lonn_for_pensjon_glemt",
        {
            "lonn_1": 150000,
            "privat_pensjon": 10400,
            "offentlig_pensjon": 52000,
            "folketrygd": 2600,
            "lonn_for_pensjon": 41600,
        },
        0,
        {"lonn_1": 150000, "privat_pensjon": 10400, "offentlig_pensjon": 52000, "folketrygd": 2600},
        658,
    ),
    (
        "redusert_trygd_i_aaret",
        {"lonn_1": 150000, "redusert_trygd": 20, "folketrygd": 2600},
        20,
        {"lonn_1": 150000, "redusert_trygd": 1040, "folketrygd": 2600},
        1040,
    ),
    ("redusert_trygd_glemt", {"lonn_1": 150000, "redusert_trygd": 30}, 30, {"lonn_1": 150000}, 1908),
    (
        "feil_innvilgelsesaar",
        {"lonn_1": 150000, "innvilget_fra": date(1988, 1, 11)},
        1908,
        {"lonn_1": 150000, "innvilget_fra": date(1987, 1, 11)},
        2040,
    ),
]


def fakta(verdier: dict[str, Any]) -> Behandling:
    """The facts of a case that is granted from 1 June 1988 unless it says otherwise."""
    kroner = {navn: Decimal(en) for navn, en in verdier.items() if isinstance(FAKTA[navn].slag, Kroner)}
    return Behandling(**{"innvilget_fra": DAG, **verdier, **kroner})


def bak(rette: dict[str, Any], tall: int) -> list[tuple[Feiltype[Behandling], ...]]:
    """The mistakes that are named behind a ukesats of that case."""
    felter = {navn: verdi for navn, verdi in asdict(fakta(rette)).items() if verdi is not None}
    return Vedtaksforsok(Fasit.model_construct(opplysninger=felter), DAG).feil_bak("ukesats", Decimal(tall))


@pytest.mark.parametrize(("feil", "rette", "riktig", "gale", "galt"), SAKER, ids=[sak[0] for sak in SAKER])
def test_feilen_gir_tallet_alene(
    feil: str, rette: dict[str, Any], riktig: int, gale: dict[str, Any], galt: int
) -> None:
    assert UKESATS(fakta(rette)) == riktig
    assert UKESATS(fakta(gale)) == galt
    navn = [[ett.id for ett in sett] for sett in bak(rette, galt)]
    assert navn == [[feil]]


def test_hver_feil_har_en_sak() -> None:
    assert [sak[0] for sak in SAKER] == [feil.id for feil in VEDTAKSFEIL]


def test_det_riktige_tallet_har_ingen_feil() -> None:
    assert bak({"lonn_1": 150000}, 1908) == []


def test_to_feil_sammen_gir_tallet() -> None:
    # 150 000 kr og to barn: 1908 + 170 = 2078. Uten det ene barnet og med F: 150000 x 30400 / 29267 = 155807,
    # avrundet 156000; 2 promille er 312, x 6 = 1872, + 85 = 1957.
    funnet = bak({"lonn_1": 150000, "barn": 2}, 1957)
    assert [[ett.id for ett in sett] for sett in funnet] == [["barn_glemt", "forrige_uten_grunn"]]


def test_et_tall_som_ingen_feil_gir() -> None:
    assert bak({"lonn_1": 150000}, 1) == []
