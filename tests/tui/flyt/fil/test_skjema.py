"""The schema for editors takes every flow there is, and refuses what the reader refuses, as far as it can be said."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from tests.tui.flyt.fil.feilfiler import HODE, IKKE_I_SKJEMAET, UGYLDIGE
from tui.flyt.fil.skjema import skjema
from tui.taster.tastenavn import UkjentTast, tast_av, tastemonster


def slik_redigereren_ser_det(tekst: str) -> Any:
    """YAML 1.2 with its guesses, as JSON has it."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(tekst), default=str))


def godtar(tekst: str) -> bool:
    return Draft202012Validator(skjema()).is_valid(slik_redigereren_ser_det(tekst))


def test_skjemaet_er_et_skjema() -> None:
    Draft202012Validator.check_schema(skjema())
    assert skjema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("tekst", UGYLDIGE)
def test_det_leseren_avviser_avviser_skjemaet(tekst: str) -> None:
    assert not godtar(tekst)


@pytest.mark.parametrize("tekst", IKKE_I_SKJEMAET)
def test_det_bare_leseren_kan_se(tekst: str) -> None:
    """If the schema comes to see one of these, it belongs among those above."""
    assert godtar(tekst)


@pytest.mark.parametrize(
    "steg",
    [
        "fyll: {Ukesats: 1908, Sign: N, Skatteprosent: 12.5, Spiseeple?: true, Anmerkning: }",
        "fyll: {<felt>: <verdi>}",
        "tast: <tast>",
        "tast: [7, F5, shift + tab, Ctrl+g, Pil Høyre, å]",
        "klokke: <dag>T09:00",
        "klokke: 1988-02-29 09:00:30",
        "forvent melding:",
        "lim: |-\n      to\n      linjer",
        "bruk: [a.yaml, b.yaml]",
    ],
)
def test_det_leseren_tar_tar_skjemaet(steg: str) -> None:
    assert godtar(f"{HODE}  - {steg}\n")


@pytest.mark.parametrize(
    "hode",
    [
        "bruk: a.yaml",
        "variabler: {fnr: 15835512344, tom: }",
        "eksempler: [{a: 1, b: N}, {a: 2, b: }]",
        "eksempler: [[a, b], [1, x], [2, y]]",
    ],
)
def test_hodet_som_leseren_tar_tar_skjemaet(hode: str) -> None:
    assert godtar(f"{hode}\n{HODE}  - tast: Enter\n")


@given(
    st.one_of(
        st.text(max_size=8),
        st.lists(
            st.sampled_from(["Ctrl", "ALT", "shift", "Enter", "pil ned", "PgDn", "f12", "F25", "F0", "x", "å", " "]),
            min_size=1,
            max_size=3,
        ).map("+".join),
    )
)
def test_tastenes_monster_er_det_som_leses(tekst: str) -> None:
    try:
        tast_av(tekst)
        lest = True
    except UkjentTast:
        lest = False
    if tekst.isprintable() and tekst.isascii():
        assert bool(re.fullmatch(tastemonster(), tekst)) == lest


def test_alle_ord_er_forklart() -> None:
    hodet = skjema()["properties"]
    ordene = [*hodet.values(), *hodet["steg"]["items"]["properties"].values()]
    assert len(ordene) > 15
    assert all(re.fullmatch(r".+\. Eksempel: .+", ett["description"], re.DOTALL) for ett in ordene)
