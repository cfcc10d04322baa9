"""What is kept as JSON in a column, read back."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from data.feil import UlesbarRad
from rules.fakta.tolkning import Tolkning, UkjentTolkning
from rules.regelverk import Lov, standard


def les_objekt(tekst: str | None) -> dict[str, Any]:
    """The keys and values in the text, none when it is blank. Raises UlesbarRad for what is no JSON object."""
    try:
        lest = json.loads(tekst or "{}")
    except ValueError:
        raise UlesbarRad from None
    if not isinstance(lest, dict):
        raise UlesbarRad
    return lest


def les_tolkning(valg: Mapping[str, Any], lov: Lov, dag: date) -> Tolkning:
    """Choices that stand in rows, and the law's default of that day of the others.

    Raises UlesbarRad for one that the rulebook does not know.
    """
    try:
        return standard(lov, dag).med_alle(valg)
    except (UkjentTolkning, TypeError):
        raise UlesbarRad from None
