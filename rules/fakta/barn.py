"""Rulebook section 4: until when a child gives forsørgertillegg."""

from __future__ import annotations

from datetime import date

MYNDIG = 18
"""Years: the tillegg is for children under 18 (the label of the screen of 1989, grade A)."""


def fyller_atten(fodt: date) -> date:
    """The day on which a child born on `fodt` turns 18; one born on 29 February does so on 1 March (grade C)."""
    try:
        return fodt.replace(year=fodt.year + MYNDIG)
    except ValueError:
        return date(fodt.year + MYNDIG, 3, 1)
