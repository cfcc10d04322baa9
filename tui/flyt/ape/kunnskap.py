"""What the monkey is told by the application: where it may begin, what a field takes, and what must hold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Protocol

from tui.flyt.ape.funn import Funn
from tui.flyt.ape.modellterminal import Modellterminal
from tui.flyt.oppsett import Flytoppsett
from tui.skjema.felt import Felt


class Verden(Protocol):
    """A terminal of the application that has just been opened, on a register of its own."""

    @property
    def terminal(self) -> Modellterminal:
        """The terminal, its first form open."""

    def verdi(self, felt: Felt, tilfeldig: Random) -> str:
        """A text that the field would take as the form stands, of the kinds that only the application knows."""

    def funn(self) -> Iterable[Funn]:
        """What the application's own look after a step finds that does not hold."""

    def til_slutt(self) -> Iterable[Funn]:
        """What a look at everything finds, when nothing more is done."""

    def gjort(self) -> Mapping[str, int]:
        """How many of each thing that counts have been done here, by what people call it."""

    def lukk(self) -> None:
        """Throws the register away."""


@dataclass(frozen=True, slots=True)
class Kunnskap:
    """What the application gives the monkey.

    `starter` are clocks and databases to begin with, the first one the plainest. `steder` are words for the jump
    line, the more often named the more often gone to. `gjerne` names the fields that a form is rather not sent without.
    `kanter` has texts that are nearly right for a kind of field, by the kind's name. `aapne` makes a world.
    """

    starter: Sequence[tuple[datetime, str]]
    steder: Sequence[str]
    gjerne: frozenset[str]
    kanter: Mapping[str, Sequence[str]]
    aapne: Callable[[Flytoppsett], Verden]
