"""The map itself: each thing that there is, and whether it is reached."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.skjema.lop import Lop

KLIKK, SVAR_JA = "klikk", "ja"
"""The ways from a page to another that are no actions: the mouse, and J to a question."""


@dataclass(frozen=True, slots=True)
class Pil:
    """A way that was gone: from a page to a page, by an action's id, or by `klikk` or `ja`."""

    fra: str
    til: str
    ved: str


@dataclass(frozen=True, slots=True)
class Tatt:
    """A picture of a page: its lines as runs, and how many of its fields showed something."""

    linjer: Sequence[Sequence[Lop]]
    felter: int


@dataclass(frozen=True, slots=True)
class Kart:
    """What there is by id, in the order of the program, and whether it is reached.

    `titler` has the pages' titles, `piler` the ways between them in the order in which they were first gone, and
    `bilder` a picture of each page that was reached.
    """

    skjermer: Mapping[str, bool]
    felt: Mapping[str, bool]
    taster: Mapping[str, bool]
    meldinger: Mapping[str, bool]
    titler: Mapping[str, str]
    piler: Sequence[Pil]
    bilder: Mapping[str, Tatt]

    def slagene(self) -> dict[str, Mapping[str, bool]]:
        """The four kinds of things, by name."""
        return {"skjermer": self.skjermer, "felt": self.felt, "taster": self.taster, "meldinger": self.meldinger}

    def som_data(self) -> dict[str, list[dict[str, str | bool]]]:
        """The map as plain JSON values: a list of `{"id", "naadd"}` for each kind."""
        return {
            slag: [{"id": id_, "naadd": naadd} for id_, naadd in ting.items()] for slag, ting in self.slagene().items()
        }
