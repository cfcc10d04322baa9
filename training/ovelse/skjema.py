"""The format of an exercise as a JSON schema, for editors: each name with and without æøå, as the reader takes both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from training.ovelse.delene import Del, ascii_navn, en_eller_flere
from training.ovelse.ovelse import Ovelse
from tui.flyt.fil.hode import stegformen

NORSK = (
    *("nivå", "mål", "måte", "etterpå", "løsning", "feil løsninger", "spørsmål", "opphør", "frø", "fødselsnr"),
    *("beløp", "arb timer", "tapt arbtid", "sentralen nede", "ikke gjort", "omgjøring", "nytt vedtak", "foreslått"),
)
"""The names as one writes them, when that is not as they are called."""
_I_ASCII = {ascii_navn(navn): navn for navn in NORSK}


def skjema() -> dict[str, Any]:
    """The schema of an exercise's file, draft 2020-12."""
    hele = Ovelse.model_json_schema()
    steg = stegformen(()).skjema()
    hele["properties"]["losning"]["items"] = steg
    hele["$defs"]["FeilLosning"]["properties"]["steg"]["items"] = steg
    for klasse in _klassene(Ovelse):
        del_ = hele if klasse is Ovelse else hele["$defs"][klasse.__name__]
        _med_en_alene(del_, klasse)
        _med_norske_navn(del_)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **hele, "title": "Øvelse"}


def _klassene(klasse: type[Del]) -> list[type[Del]]:
    """The class and all that it is made of, each once."""
    funnet = [klasse]
    for ett in funnet:
        for felt in ett.model_fields.values():
            funnet += [del_ for del_ in _i_typen(felt.annotation) if del_ not in funnet]
    return funnet


def _i_typen(slag: Any) -> list[type[Del]]:
    if isinstance(slag, type) and issubclass(slag, Del):
        return [slag]
    return [del_ for ett in get_args(slag) for del_ in _i_typen(ett)]


def _med_en_alene(del_: dict[str, Any], klasse: type[Del]) -> None:
    """A list that may be written as the one thing in it, also where a name has one."""
    for navn, felt in klasse.model_fields.items():
        egen = del_["properties"][navn]
        if _er_en_eller_flere(felt.metadata):
            del_["properties"][navn] = {"anyOf": [egen["items"], egen]}
        elif any(_er_en_eller_flere(getattr(ett, "__metadata__", ())) for ett in get_args(felt.annotation)):
            egen["additionalProperties"] = {
                "anyOf": [egen["additionalProperties"]["items"], egen["additionalProperties"]]
            }


def _er_en_eller_flere(merkene: Sequence[Any]) -> bool:
    return any(getattr(ett, "func", None) is en_eller_flere for ett in merkene)


def _med_norske_navn(del_: dict[str, Any]) -> None:
    felter: dict[str, Any] = del_.get("properties", {})
    norske = {navn: norsk for navn, norsk in _I_ASCII.items() if navn in felter}
    felter |= {norsk: felter[navn] for navn, norsk in norske.items()}
    paakrevd = [navn for navn in del_.get("required", ()) if navn in norske]
    if paakrevd:
        del_["required"] = [navn for navn in del_["required"] if navn not in norske]
        del_["allOf"] = [{"anyOf": [{"required": [navn]}, {"required": [norske[navn]]}]} for navn in paakrevd]
