"""What of the terminal there is room for in a window of some size: the form and its panel, or that there is none."""

from typing import NamedTuple

from tui.flate.arbeidsflate import Arbeidsflate
from tui.flate.ramme import RADER, for_lite
from tui.skjema.lop import Lop
from tui.skjema.storrelse import KOLONNER
from tui.terminal.sidepanel import med_sidepanel


class Utsnitt(NamedTuple):
    """A window of that many columns and lines on the terminal."""

    flate: Arbeidsflate
    bredde: int
    hoyde: int

    @property
    def stort_nok(self) -> bool:
        """Whether the form has room."""
        return self.bredde >= KOLONNER and self.hoyde >= RADER

    def linjer(self) -> list[list[Lop]]:
        """The form with a panel beside it when there is room, or that there is none."""
        if not self.stort_nok:
            return for_lite(self.bredde, self.hoyde, self.flate.sporsmaal)
        return med_sidepanel(self.flate.linjer(), self.bredde, self.flate)
