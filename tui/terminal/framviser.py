"""Whoever shows the terminal to a person while something else drives it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from tui.skjema.lop import Lop


class Framviser(Protocol):
    """Gets the keys of the person at the keyboard in the form's place, and has the last word on what is painted."""

    @property
    def hoyde(self) -> int | None:
        """How many lines the form has, with the two below it; None for as many as the terminal has."""
        ...

    def tast(self, navn: str) -> None:
        """A key that the person pressed."""
        ...

    def linjer(self, linjer: Sequence[Sequence[Lop]], bredde: int, hoyde: int) -> Sequence[Sequence[Lop]]:
        """What is to be painted on a terminal of that size, of what would be."""
        ...
