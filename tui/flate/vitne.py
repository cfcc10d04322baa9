"""Whoever looks on at what the caseworker does, and what comes in as somebody who looks on is told of it."""

from typing import NamedTuple


class Tastet(NamedTuple):
    """A key: its name, and the character that it writes."""

    navn: str
    tegn: str | None


class Limt(NamedTuple):
    """A pasted text."""

    tekst: str


class Klikket(NamedTuple):
    """A click at a row and column from 0."""

    rad: int
    kol: int


class UtfortHandling(NamedTuple):
    """An action by its id, without a key."""

    handling: str


Hendelse = Tastet | Limt | Klikket | UtfortHandling


OPPTAK = frozenset({"opptak", "ta_bilde"})
"""The actions of whoever records."""


class Vitne:
    """Looks on; by itself it does nothing. `merke` is the word that stands in the frame while it looks on.

    `handlinger` are the actions that it does itself, wherever they are asked for.
    """

    merke = ""
    handlinger: frozenset[str] = frozenset()

    def for_(self, hendelse: Hendelse) -> None:
        """This is to be done now; all that came before it has been answered."""

    def stille(self) -> None:
        """All that came in has been answered, and nothing runs."""

    def gjor(self, handling: str) -> None:
        """One of its own actions was asked for."""

    def slutt(self) -> str:
        """The session is over; gives what is to be said of it, empty when there is nothing."""
        return ""
