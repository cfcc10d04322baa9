"""A wrong fact is named by what stands in its field, whatever else is wrong beside it.

Worked out by hand: 70 900 and 64 200 in each other's columns give 74 051 -> 74 000, 148 a day, 888 a week. With 2 150
kr in the field, for a month in place of the year, the pension is 41 a week and the 888 stay; with none they do too.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from training.oppgaver.forsok import Vedtaksforsok
from training.oppgaver.regning import resultat, rette_fakta
from training.ovelse.ovelse import Fasit

DAG = date(1988, 8, 29)
FASIT = Fasit.model_construct(
    opplysninger={
        "innvilget_fra": DAG,
        "lonn_1": Decimal(70_900),
        "lonn_2": Decimal(64_200),
        "lonn_3": Decimal(60_500),
        "privat_pensjon": Decimal(25_800),
        "normal_arbtid": Decimal(30),
    }
)
BYTTET = {"lonn_1": Decimal(64_200), "lonn_2": Decimal(70_900)}
MAANED = {"privat_pensjon": Decimal(2_150)}


def bak(felt: str, **dine: Any) -> list[tuple[str, ...]]:
    """The ids of the mistakes that are named behind that field of the learner's facts."""
    funnet = Vedtaksforsok(FASIT, DAG).feil_bak_faktum(felt, replace(rette_fakta(FASIT), **dine))
    return [tuple(feil.id for feil in sett) for sett in funnet]


@pytest.mark.parametrize(
    ("felt", "feil"),
    [("privat_pensjon", "maanedspensjon_som_aar"), ("lonn_1", "aarene_byttet"), ("lonn_2", "aarene_byttet")],
)
def test_hvert_felt_har_sin_egen_feil_naar_to_er_gjort(felt: str, feil: str) -> None:
    assert bak(felt, **BYTTET, **MAANED) == [(feil,)]


def test_en_feil_som_ogsaa_ville_endret_noe_annet_enn_det_som_staar_nevnes_ikke() -> None:
    """Every year one column to the left puts 64 200 in siste år too, but then 2. siste år is 60 500."""
    assert bak("lonn_1", lonn_1=Decimal(64_200), lonn_2=Decimal(60_500), lonn_3=None) == [("aarene_forskjovet",)]


@pytest.mark.parametrize("felt", ["privat_pensjon", "folketrygd"])
def test_det_som_bare_er_en_del_av_det_som_ble_gjort_nevnes_ikke(felt: str) -> None:
    """The pension is not left out when it stands in another field."""
    assert bak(felt, privat_pensjon=None, folketrygd=Decimal(25_800)) == [("pensjon_i_feil_felt",)]


def test_to_feil_i_samme_felt_nevnes_sammen() -> None:
    """The pension of a month, in the field of another pension."""
    dine = {"privat_pensjon": None, "offentlig_pensjon": Decimal(2_150)}
    assert bak("offentlig_pensjon", **dine) == [("pensjon_i_feil_felt", "maanedspensjon_som_aar")]


def test_et_tall_som_ingen_feil_gir_har_ingen_selv_om_ukesatsen_er_en_kjent() -> None:
    """1 352 kr is 26 a week: 900 is lifted to 926, under the 930, and less 26 is 900, the same as with no pension."""
    assert bak("privat_pensjon", privat_pensjon=Decimal(1_352)) == []


def test_av_to_sammen_nevnes_de_som_staar_i_opplysningene() -> None:
    dine = replace(rette_fakta(FASIT), **BYTTET, **MAANED)
    assert resultat("ukesats", DAG)(dine) == 888
    forsok = Vedtaksforsok(FASIT, DAG)
    uten, med = forsok.feil_bak("ukesats", Decimal(888)), forsok.feil_bak("ukesats", Decimal(888), dine)
    assert [tuple(feil.id for feil in sett) for sett in med] == [("aarene_byttet", "maanedspensjon_som_aar")]
    assert set(med) < set(uten)
