"""What the book says in its own words, from `bok.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from screens.haandbok.dokument import Avsnitt, avsnitt


@cache
def prosa() -> dict[str, Any]:
    """The whole file; a table a chapter."""
    return tomllib.loads(Path(__file__).with_name("bok.toml").read_text(encoding="utf-8"))


def innledning(kapittel: str) -> list[Avsnitt]:
    """The paragraphs with which a chapter begins."""
    return avsnitt(*prosa()[kapittel]["avsnitt"])
