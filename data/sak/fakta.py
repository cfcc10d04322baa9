"""The facts of D-61-1 and D-61-2, as a decision keeps them, and the law that they are read by."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from functools import cache
from typing import Any

from data.feil import UlesbarRad
from data.sak.radinnhold import les_objekt
from rules.fakta.skjema import FAKTA, Behandling
from rules.regelverk import Lov, naermeste_lov


def som_json(fakta: Behandling) -> str:
    """The facts that are filled in, as a decision keeps them: amounts and hours as text, dates in ISO form."""
    utfylt = {navn: verdi for navn, verdi in asdict(fakta).items() if verdi is not None}
    return json.dumps(utfylt, default=str, ensure_ascii=False, sort_keys=True)


def fra_json(tekst: str) -> Behandling:
    """The inverse of `som_json`. Raises UlesbarRad for what it has not written."""
    lest = les_objekt(tekst)
    try:
        return Behandling(**{navn: les(lest[navn]) for navn, les in _lesere().items() if navn in lest})
    except (ArithmeticError, AttributeError, TypeError, ValueError):
        raise UlesbarRad from None


@cache
def _lesere() -> dict[str, Callable[[Any], Any]]:
    """How each fact is read, by name."""
    slag = {navn: faktum.slag.type for navn, faktum in FAKTA.items()}
    return {navn: date.fromisoformat if ett is date else ett for navn, ett in slag.items()}


def lov_for(fakta: Behandling, behandlet: date) -> Lov:
    """The law that the facts are read by: that of `innvilget_fra`, or of the processing date while that is blank.

    Outside the encoded years it is the nearest one, so that the control can say so.
    """
    return naermeste_lov(fakta.innvilget_fra or behandlet)
