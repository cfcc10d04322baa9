"""The one widget: paints the lines of the model, and of those only the ones that have changed."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.lop import Lop
from tui.tema import Tema


class Skjerm(Widget):
    """The terminal's whole surface; it holds what was last painted and takes no keys itself."""

    DEFAULT_CSS = "Skjerm { width: 100%; height: 100%; }"
    ALLOW_SELECT = False

    def __init__(self, tema: Tema) -> None:
        super().__init__()
        self._tema = tema
        self._linjer: Sequence[Sequence[Lop]] = ()

    def vis(self, linjer: Sequence[Sequence[Lop]]) -> None:
        """Paints the lines; a line that is as it was is left alone."""
        forrige, self._linjer = self._linjer, linjer
        bredde = self.size.width
        antall = max(len(forrige), len(linjer))
        endret = [
            Region(0, rad, bredde, 1)
            for rad in range(antall)
            if rad >= len(forrige) or rad >= len(linjer) or forrige[rad] != linjer[rad]
        ]
        if endret:
            self.refresh(*endret)

    def render_line(self, y: int) -> Strip:
        """One line of the surface, for Textual."""
        bredde = self.size.width
        if y >= len(self._linjer):
            return Strip.blank(bredde, self._tema.stil("tekst"))
        stil = self._tema.stil
        strip = Strip([Segment(lop.tekst, stil(lop.rolle)) for lop in self._linjer[y] if lop.tekst])
        return strip.adjust_cell_length(bredde, stil("tekst"))
