"""The desk beside the form: papers to read, and tasks to be done."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.flate.vitne import Vitne
from tui.skjema.lop import Lop
from tui.vindu.vindu import Vindu

if TYPE_CHECKING:
    from tui.vindu.papir import Papir

PAA_BORDET = frozenset({"papirer", "oppgaver"})
"""The actions that show what lies on the desk."""


def fra_bordet(vindu: Vindu | None) -> bool:
    """Whether the window shows what lies on the desk."""
    return vindu is not None and bool(vindu.brukbare & PAA_BORDET)


class Bord(Vitne):
    """A desk looks on as any other who does; by itself it is empty.

    `merke` is a word of at most six letters, which stands in the form's head. `papirer` lie in the order in which they
    are read. Both, and the tasks, are asked for each time that something is painted: they must be at hand.
    """

    papirer: "Sequence[Papir]" = ()

    @property
    def har(self) -> frozenset[str]:
        """Those of the actions in `PAA_BORDET` that have something to show."""
        ligger = {"papirer": self.papirer, "oppgaver": self.oppgaver()}
        return frozenset(handling for handling, noe in ligger.items() if noe)

    def oppgaver(self) -> Sequence[Lop]:
        """The lines that tell what is to be done and what is done; none when there are no tasks.

        Each is a run: `panel_tittel` is the role of a heading, `panel` of any other. One that is too long is folded,
        and goes on under its text when it begins with `[x] ` or `[ ] `.
        """
        return ()
