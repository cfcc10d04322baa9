"""The terminal as the monkey drives it: the application's own, but for the loop, the threads and the bytes."""

from collections import deque
from collections.abc import Callable, Coroutine, Iterable, Sequence
from typing import Any, Self

from tui.terminal.terminal import Terminal  # isort: skip  # must come before anything else that imports textual

from textual import events
from textual.geometry import Region, Size
from textual.message import Message

from tui.flate.ramme import RADER
from tui.skjema.lop import Lop
from tui.skjema.storrelse import KOLONNER
from tui.taster.tastenavn import Tast
from tui.terminal.inn.terminaldriver import Kvittert
from tui.terminal.registertraad import Registertraad
from tui.terminal.skjermflate import Skjermflate


class Kotraad(Registertraad):
    """Runs what it is given when it is told to, where it is told."""

    def __init__(self, navn: str) -> None:
        del navn
        self.venter: deque[Callable[[], None]] = deque()

    def gi(self, arbeid: Callable[[], None]) -> None:
        self.venter.append(arbeid)

    def lukk(self, vent: float) -> None:
        del vent


class Modellskjerm(Skjermflate):
    """The one widget, not mounted anywhere: each line that is to be painted anew is painted when it is told to."""

    storrelse = Size(KOLONNER, RADER)
    _urene: frozenset[int] = frozenset()

    @property
    def size(self) -> Size:
        return self.storrelse

    @property
    def malt(self) -> Sequence[Sequence[Lop]]:
        """The lines as they were last painted."""
        return self._linjer

    def refresh(self, *regioner: Region, **valg: Any) -> Self:
        del valg
        alle = range(self.storrelse.height)
        self._urene |= frozenset(region.y for region in regioner) if regioner else frozenset(alle)
        return self

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        callback(*args, **kwargs)
        return True

    def mal(self) -> None:
        """Paints what has changed, as it goes to a terminal."""
        urene, self._urene = self._urene, frozenset()
        for rad in sorted(urene):
            if rad < self.storrelse.height:
                self.render_line(rad)


class Modellterminal(Terminal):
    """Does at once, where it is called, what `Terminal` does in its loop and the register's thread, by its own code.

    Nothing depends on time: all the keys of one call come first, then the jobs they started, and last what is to be
    answered has been seen. It is painted after each job, and when all is done, as by a terminal that keeps up no
    better than it must. `anslag` is how many keys and pastes have come. Raises what the painting raises, of which the
    real terminal would have ended.
    """

    SKJERM = Modellskjerm
    TRAAD = Kotraad
    _skjerm: Modellskjerm
    _registertraad: Kotraad

    def __init__(self, *args: Any, **valg: Any) -> None:
        self._umalt = False
        super().__init__(*args, **valg)
        self.anslag = 0
        self._gi_storrelse(Size(KOLONNER, RADER))

    @property
    def is_running(self) -> bool:
        """Whether it takes keys."""
        return not self.flate.avsluttet

    @property
    def malt(self) -> Sequence[Sequence[Lop]]:
        """The lines as they were last painted."""
        return self._skjerm.malt

    def begynn(self) -> None:
        """Opens the register, and the first form."""
        self._oppdater()
        self._begynn()
        self._gjor_ferdig()

    async def tast_inn(self, taster: Iterable[Tast]) -> None:
        """Takes all the keys, and does what they start."""
        await self._ta_imot([events.Key(tast.navn, tast.tegn) for tast in taster])

    async def lim_inn(self, tekst: str) -> None:
        """Takes a paste, and does what it starts."""
        await self._ta_imot([events.Paste(tekst)])

    async def still_flate(self, bredde: int, hoyde: int) -> None:
        """Takes another size."""
        self._gi_storrelse(Size(bredde, hoyde))
        self._skjerm.on_resize()
        self._gjor_ferdig()

    async def sjekk(self, navn: str, verdi: Any) -> None:
        """Looks after something of the application's own. Raises what it finds."""
        self.sjekker[navn](verdi)

    async def vent_ledig(self) -> None:
        """Returns at once."""

    async def vent_vist(self) -> None:
        """Returns at once."""

    async def vis_klokken(self) -> None:
        """Paints date and clock."""
        self.oppdater_klokke()
        self._gjor_ferdig()

    def post_message(self, message: Message) -> bool:
        """Does at once what is told when a job is done, and when what was painted has been seen."""
        if isinstance(message, Terminal.JobbFerdig):
            self.on_terminal_jobb_ferdig(message)
        elif isinstance(message, Kvittert):
            self.on_kvittert()
        return True

    def _gi_storrelse(self, storrelse: Size) -> None:
        self._size = self._skjerm.storrelse = storrelse

    async def _ta_imot(self, hendelser: Sequence[events.Event]) -> None:
        self.anslag += len(hendelser)
        self._sendte.extend(hendelser)
        for hendelse in hendelser:
            await self.on_event(hendelse)
        self._gjor_ferdig()

    def _gjor_ferdig(self) -> None:
        while self._registertraad.venter:
            self._registertraad.venter.popleft()()
            self._mal_naa()
        self._mal_naa()
        self.post_display_hook()

    def _mal(self) -> None:
        self._umalt = True

    def _mal_naa(self) -> None:
        if self._umalt and not self.flate.avsluttet:
            self._umalt = False
            super()._mal()
            self._skjerm.mal()


def straks(arbeid: Coroutine[Any, Any, None]) -> None:
    """Does what is written to wait, on a terminal that never lets anybody wait. Raises what it raises."""
    try:
        arbeid.send(None)
    except StopIteration:
        return
    arbeid.close()
    raise RuntimeError("something waits that should not")
