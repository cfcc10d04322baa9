"""The whole explanation as text, for the tests to read."""

from __future__ import annotations

from rules.forklaring.forklaring import Forklaring, setning


def linjer(forklaring: Forklaring) -> list[str]:
    """A line for each node, and after it one for each alternative of its tolkningsvalg."""
    under = [linje for barn in forklaring.barn for linje in linjer(barn)]
    return [setning(forklaring), *(linje.setning for linje in forklaring.utfall), *under]
