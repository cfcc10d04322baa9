"""What the palette finds: the table of actions and the routines."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider


class Oppslag(NamedTuple):
    """One entry: what it is called, what it does, and the doing of it."""

    tittel: str
    hjelp: str
    gjor: Callable[[], None]


def palettkilde(oppslag: Callable[[], Iterable[Oppslag]]) -> type[Provider]:
    """A source for Textual's palette. A search without a hit says so itself, in the language of the rest."""

    class Kilde(Provider):
        async def discover(self) -> Hits:
            for tittel, hjelp, gjor in oppslag():
                yield DiscoveryHit(tittel, gjor, help=hjelp)

        async def search(self, query: str) -> Hits:
            treff = False
            finner = self.matcher(query)
            for tittel, hjelp, gjor in oppslag():
                likhet = finner.match(tittel)
                if likhet > 0:
                    treff = True
                    yield Hit(likhet, finner.highlight(tittel), gjor, help=hjelp)
            if not treff:
                yield Hit(0.01, "Ingen treff", lambda: None, help="Rett det du har skrevet, eller lukk med Esc")

    return Kilde
