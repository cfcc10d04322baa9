"""The format of an exercise as a JSON schema, for editors."""

from __future__ import annotations

from typing import Any

from training.ovelse.ovelse import Ovelse
from tui.flyt.fil.hode import stegformen


def skjema() -> dict[str, Any]:
    """The schema of an exercise's file, draft 2020-12; names are given without æøå, and may be written with them."""
    hele = Ovelse.model_json_schema()
    steg = stegformen(()).skjema()
    hele["properties"]["losning"]["items"] = steg
    hele["$defs"]["FeilLosning"]["properties"]["steg"]["items"] = steg
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **hele, "title": "Øvelse"}
