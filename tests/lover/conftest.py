"""A second law, found by the door by its name alone, and gone after the tests of a module."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rules import dagpenger, regelverk
from rules.dagpenger.lov import avregistrer
from rules.regelverk import Lov, lov_paa

HER = Path(__file__).parent
MARS = date(2040, 3, 5)


@pytest.fixture(scope="module")
def lov() -> Iterator[Lov]:
    """The law of 2040."""
    sti = dagpenger.__path__
    dagpenger.__path__ = [*sti, str(HER)]
    regelverk._hent.cache_clear()
    yield lov_paa(MARS)
    dagpenger.__path__ = sti
    avregistrer("lov_2040")
    for modul in [navn for navn in sys.modules if navn.startswith("rules.dagpenger.lov_2040")]:
        del sys.modules[modul]
