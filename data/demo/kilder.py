"""What the demo register is made of: the invented persons and their cases, as the files beside this one have them."""

import csv
import tomllib
from pathlib import Path
from typing import Any

MAPPE = Path(__file__).parent


def les_personer() -> dict[str, dict[str, str]]:
    """The rows of personer.csv by national number. The names were made once with faker (no_NO), some by hand."""
    with (MAPPE / "personer.csv").open(encoding="utf-8", newline="") as fil:
        return {rad["fodselsnr"]: rad for rad in csv.DictReader(fil)}


def les_saker() -> list[dict[str, Any]]:
    """The tables of saker.toml; a person's later cases have no `hva` of their own."""
    saker: list[dict[str, Any]] = tomllib.loads((MAPPE / "saker.toml").read_text(encoding="utf-8"))["sak"]
    return saker
