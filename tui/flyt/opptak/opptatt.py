"""A recorded step: what a flow does there, and which fields its texts are of."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.flyt.steg import Fyll, Skriv, Steghandling, Trykk
from tui.skjema.felt import Felt


@dataclass(frozen=True, slots=True)
class Opptatt:
    """`felter` are those that a `fyll` fills, in its order, or the one that a `skriv` writes in."""

    handling: Steghandling
    felter: tuple[Felt, ...] = ()


def lagt_til(steg: Sequence[Opptatt], nytt: Opptatt) -> list[Opptatt]:
    """The steps with one more, as one with the last where the two are of a kind; blanks by themselves are keys."""
    foran, sist = list(steg[:-1]), steg[-1] if steg else None
    if sist is None:
        return [nytt]
    match sist.handling, nytt.handling:
        case Trykk(for_), Trykk(etter):
            return [*foran, Opptatt(Trykk((*for_, *etter)))]
        case Skriv(for_), Skriv(etter):
            return [*foran, Opptatt(Skriv(for_ + etter), sist.felter)]
        case Fyll(for_), Fyll(etter) if not {label for label, _ in for_} & {label for label, _ in etter}:
            return [*foran, Opptatt(Fyll((*for_, *etter)), (*sist.felter, *nytt.felter))]
    return [*steg, nytt]
