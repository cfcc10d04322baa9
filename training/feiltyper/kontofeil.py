"""Mistakes with what an account or the holiday supplement is summed over: the grant, the cards, the holiday year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from rules.fakta.betaling import Post
from rules.fakta.innvilgelse import Innvilget
from training.feiltyper.feiltype import Faktaendring, feiltyper


@dataclass(frozen=True, slots=True)
class Kontofakta:
    """A person's payments and grants as they should be, each in the order they were made.

    The first `fra_for` of the payments were made before the exercise began. `ferieaar` is the year that the holiday
    supplement is asked for.
    """

    poster: tuple[Post, ...]
    innvilgelser: tuple[Innvilget, ...]
    fra_for: int = 0
    ferieaar: int = 0

    def ovelsens_kort(self) -> Iterator[tuple[int, Post]]:
        """The payments of the exercise itself, each with its place."""
        yield from list(enumerate(self.poster))[self.fra_for :]

    def med_kort(self, plass: int, *i_stedet: Post) -> Faktaendring:
        """Other payments, or none, in the place of one."""
        return {"poster": (*self.poster[:plass], *i_stedet, *self.poster[plass + 1 :])}


def _nullstilling(skulle_vaere: bool) -> Callable[[Kontofakta], Iterator[Faktaendring]]:
    def endringer(fakta: Kontofakta) -> Iterator[Faktaendring]:
        for nyeste in fakta.innvilgelser[-1:]:
            if nyeste.nullstilling is skulle_vaere:
                annen = replace(nyeste, nullstilling=not skulle_vaere)
                yield {"innvilgelser": (*fakta.innvilgelser[:-1], annen)}

    return endringer


def _kort_glemt(fakta: Kontofakta) -> Iterator[Faktaendring]:
    for plass, _ in fakta.ovelsens_kort():
        yield fakta.med_kort(plass)


def _annet_ferieaar(fakta: Kontofakta) -> Iterator[Faktaendring]:
    yield {"ferieaar": fakta.ferieaar - 1}
    yield {"ferieaar": fakta.ferieaar + 1}


def _udelt_over_nyttaar(fakta: Kontofakta) -> Iterator[Faktaendring]:
    """A card that goes over New Year is whole in the new year, or in the old one."""
    for plass, post in fakta.ovelsens_kort():
        if post.dager_gammelt_ferieaar:
            yield fakta.med_kort(plass, _delt(post, 0, Decimal(0), Decimal(0)))
            yield fakta.med_kort(plass, _delt(post, post.dager_gammelt_ferieaar, post.prosent, post.belop))


def _delt(post: Post, dager: int, prosent: Decimal, belop: Decimal) -> Post:
    return replace(post, dager_gammelt_ferieaar=dager, prosent_gammelt_ferieaar=prosent, belop_gammelt_ferieaar=belop)


KONTOFEIL = feiltyper(
    {
        "nullstilling_glemt": _nullstilling(True),
        "nullstilling_uten_grunn": _nullstilling(False),
        "kort_glemt": _kort_glemt,
    }
)
FERIEFEIL = feiltyper(
    {
        "annet_ferieaar": _annet_ferieaar,
        "udelt_over_nyttaar": _udelt_over_nyttaar,
        "kort_glemt": _kort_glemt,
    }
)
