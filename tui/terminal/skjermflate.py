"""The one widget: paints the lines of the model, and of those only what has changed."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from rich.segment import Segment
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from tui.skjema.lop import Lop, forskjell
from tui.terminal.utseende.tema import Tema


class Skjermflate(Screen[None]):
    """The terminal's whole surface; it holds what was last painted and takes no keys itself.

    `ved_storrelse` is called when it has got another size.
    """

    CSS = "Skjermflate { background: ansi_default; overflow: hidden; }"
    ALLOW_SELECT = False

    def __init__(self, tema: Tema, ved_storrelse: Callable[[], None]) -> None:
        super().__init__()
        self._tema = tema
        self._ved_storrelse = ved_storrelse
        self._linjer: Sequence[Sequence[Lop]] = ()
        self._umalte: set[int] = set()

    @property
    def alt_er_malt(self) -> bool:
        """Whether each line that the surface has room for has been painted as it is wanted now."""
        return all(rad >= self.size.height for rad in self._umalte)

    def bytt_tema(self, tema: Tema) -> None:
        """Paints everything anew in another look."""
        self._tema = tema
        self._umalte.update(range(self.size.height))
        self.refresh()

    def mal_alt(self) -> None:
        """Has the next lines painted whole, whatever stands there."""
        self._linjer = ()

    def vis(self, linjer: Sequence[Sequence[Lop]]) -> None:
        """Paints the lines, and of each only the columns that are not as they were."""
        forrige, self._linjer = self._linjer, linjer
        endret = [
            Region(spenn[0], rad, spenn[1] - spenn[0], 1)
            for rad, (gammel, ny) in enumerate(zip_longest(forrige, linjer, fillvalue=()))
            if (spenn := forskjell(gammel, ny))
        ]
        if endret:
            self._umalte.update(region.y for region in endret)
            self.refresh(*endret)

    def on_resize(self) -> None:
        """The surface has got its size, or another one."""
        self.call_after_refresh(self._ved_storrelse)

    def render_line(self, y: int) -> Strip:
        """One line of the surface, for Textual."""
        self._umalte.discard(y)
        bredde = self.size.width
        if y >= len(self._linjer):
            return Strip.blank(bredde, self._tema.stil("tekst"))
        stil = self._tema.stil
        strip = Strip([Segment(lop.tekst, stil(lop.rolle)) for lop in self._linjer[y] if lop.tekst])
        return strip.adjust_cell_length(bredde, stil("tekst"))
