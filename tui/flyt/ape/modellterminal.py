"""The terminal as a flow drives it, without Textual: the keys go straight to the model."""

from collections.abc import Callable, Coroutine, Iterable, Mapping
from typing import Any, NamedTuple

from tui.flate.arbeidsflate import Arbeidsflate
from tui.flate.ramme import RADER
from tui.skjema.lop import Lop
from tui.skjema.storrelse import KOLONNER
from tui.taster.tastenavn import Tast
from tui.terminal.utsnitt import Utsnitt


class Storrelse(NamedTuple):
    """The size of a terminal, by the names that Textual has for it."""

    width: int
    height: int


class Modellterminal:
    """Does at once, where it is called, what `Terminal` does in its loop and the register's thread.

    Nothing depends on time: all the keys of one call come first, then the jobs they started, and last what is to be
    answered has been seen. It is painted after each job, and when all is done, as by a terminal that keeps up no
    better than it must. `malt` are the lines as they were last painted, and `anslag` is how many keys and pastes have
    come. Raises what the painting raises, of which the real terminal would have ended.
    """

    def __init__(self, flate: Arbeidsflate) -> None:
        self.flate = flate
        flate.ved_uvist = self._vises_til_slutt
        self.utsnitt = Utsnitt(flate, KOLONNER, RADER)
        self.malt: list[list[Lop]] = []
        self.setning = ""
        self.anslag = 0
        self.sjekker: Mapping[str, Callable[[Any], None]] = {}

    @property
    def is_running(self) -> bool:
        """Whether it takes keys."""
        return not self.flate.avsluttet

    @property
    def size(self) -> Storrelse:
        """Its columns and lines."""
        return Storrelse(self.utsnitt.bredde, self.utsnitt.hoyde)

    @property
    def farger(self) -> None:
        """It has roles only."""

    def stil(self, rolle: str) -> str:
        """It has none. Raises KeyError."""
        raise KeyError(rolle)

    def begynn(self, forbered: Callable[[], str | None] | None) -> None:
        """Opens the register by `forbered`, and the first form."""
        self.flate.begynn(forbered)
        self._gjor_ferdig()

    async def tast_inn(self, taster: Iterable[Tast]) -> None:
        """Takes all the keys, and does what they start."""
        for tast in taster:
            self.anslag += 1
            self.flate.tast(tast.navn, tast.tegn)
        self._gjor_ferdig()

    async def lim_inn(self, tekst: str) -> None:
        """Takes a paste, and does what it starts."""
        self.anslag += 1
        self.flate.lim(tekst)
        self._gjor_ferdig()

    async def still_flate(self, bredde: int, hoyde: int) -> None:
        """Takes another size."""
        self.utsnitt = Utsnitt(self.flate, bredde, hoyde)
        self._mal()

    async def sjekk(self, navn: str, verdi: Any) -> None:
        """Looks after something of the application's own. Raises what it finds."""
        self.sjekker[navn](verdi)

    async def vent_ledig(self) -> None:
        """Returns at once."""

    def oppdater_klokke(self) -> None:
        """Paints date and clock."""
        self._mal()

    def linjer(self) -> list[list[Lop]]:
        """The lines as they were last painted."""
        return self.malt

    def _gjor_ferdig(self) -> None:
        malt = False
        while (jobb := self.flate.neste_jobb()) is not None:
            jobb.utfor()
            self.flate.ferdig(jobb)
            self._mal()
            malt = True
        self.setning = self.flate.setning
        if not malt:
            self._mal()
        if self.flate.uvist:
            self.flate.er_vist()

    def _vises_til_slutt(self) -> None:
        """What waits for an answer is seen when all is painted, and by no key before."""

    def _mal(self) -> None:
        if not self.flate.avsluttet:
            self.malt, _ = self.utsnitt.mal()


def straks(arbeid: Coroutine[Any, Any, None]) -> None:
    """Does what is written to wait, on a terminal that never lets anybody wait. Raises what it raises."""
    try:
        arbeid.send(None)
    except StopIteration:
        return
    arbeid.close()
    raise RuntimeError("something waits that should not")
