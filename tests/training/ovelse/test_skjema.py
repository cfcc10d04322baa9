"""The schema for editors lets through what the reader takes, and names what it does not."""

from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from training.ovelse.delene import ascii_navn
from training.ovelse.katalog import alle
from training.ovelse.ovelse import Ovelse
from training.ovelse.skjema import NORSK, skjema

SKJEMA = jsonschema.Draft202012Validator(skjema())


def som_i_en_editor(verdi: Any) -> Any:
    """What YAML makes of a file, as JSON has it."""
    if isinstance(verdi, dict):
        return {str(navn): som_i_en_editor(ett) for navn, ett in verdi.items()}
    if isinstance(verdi, list):
        return [som_i_en_editor(ett) for ett in verdi]
    return verdi.isoformat() if isinstance(verdi, date) else verdi


def feilene(tekst: str) -> list[str]:
    return [feil.message for feil in SKJEMA.iter_errors(som_i_en_editor(YAML(typ="safe", pure=True).load(tekst)))]


def test_skjemaet_er_et_skjema() -> None:
    jsonschema.Draft202012Validator.check_schema(skjema())


@pytest.mark.parametrize("fil", alle(), ids=lambda fil: fil.stem)
def test_ovelsene_i_kurset_gaar_gjennom(fil: Path) -> None:
    assert feilene(fil.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("fra", "til"),
    [("minutter:", "minuter:"), ("nivå: 1", "nivå: 7"), ("mål:", "maaal:"), ("hint:", "hinnt:")],
)
def test_det_som_er_galt_stanses(fra: str, til: str) -> None:
    tekst = next(fil for fil in alle() if fil.stem == "02-ett-barn").read_text(encoding="utf-8")
    assert fra in tekst
    assert feilene(tekst.replace(fra, til)) != []


def test_navnene_med_aeoaa_er_navn_i_formatet() -> None:
    hele = skjema()
    kjente = {navn for del_ in (hele, *hele["$defs"].values()) for navn in del_.get("properties", {})}
    assert {*NORSK, *map(ascii_navn, NORSK), *Ovelse.model_fields} <= kjente
