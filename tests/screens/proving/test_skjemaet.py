"""The flows of this house are as the schema says, read as an editor reads them."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from screens.proving.registersjekk import REGISTERSLAG
from tui.flyt.fil.skjema import skjema

FLYTER = [*sorted(Path(__file__).parents[2].glob("flyter/*.yaml")), *Path(__file__).parents[3].glob("screens/*/*.yaml")]


@pytest.mark.parametrize("fil", FLYTER, ids=lambda fil: fil.stem)
def test_flyten_er_etter_skjemaet(fil: Path) -> None:
    lest = YAML(typ="safe", pure=True).load(fil.read_text(encoding="utf-8"))
    som_json = json.loads(json.dumps(lest, default=str))
    feil = Draft202012Validator(skjema([REGISTERSLAG])).iter_errors(som_json)
    assert [en.message for en in feil] == []
