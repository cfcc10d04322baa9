"""The half of the terminal that is for whoever drives it without a person: keys go in, and it is waited for."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from textual import events
from textual.app import App
from textual.geometry import Size

from tui.flate.arbeidsflate import Arbeidsflate
from tui.taster.tastenavn import Tast
from tui.terminal.inn.terminaldriver import Kvittert, Terminaldriver
from tui.terminal.registertraad import Registertraad
from tui.terminal.skjermflate import Skjermflate
from tui.terminal.utgang import Stanset


class BetjentTerminal(App[None]):
    """The terminal as a program drives it.

    `sjekker` are the checks, by name, that it may ask for, and `malinger` is how many times something was painted.
    """

    flate: Arbeidsflate
    _skjerm: Skjermflate
    _registertraad: Registertraad

    def __init__(self, **valg: Any) -> None:
        super().__init__(**valg)
        self.sjekker: Mapping[str, Callable[[Any], None]] = {}
        self.malinger = 0
        self._sendte: deque[events.Event] = deque()
        self._puls = asyncio.Event()
        self._kvittert = True
        self._malt_i = Size()
        self._stanset = ""

    async def tast_inn(self, taster: Iterable[Tast]) -> None:
        """Sends all the keys at once through the driver, and waits until they are handled and nothing runs."""
        await self._send([events.Key(tast.navn, tast.tegn) for tast in taster])

    async def lim_inn(self, tekst: str) -> None:
        """Sends a paste through the driver, and waits likewise."""
        await self._send([events.Paste(tekst)])

    async def sjekk(self, navn: str, verdi: Any) -> None:
        """Has the application look after something of its own, in the register's thread. Raises what it finds."""
        await asyncio.wrap_future(self._registertraad.spor(partial(self.sjekker[navn], verdi)))

    async def vis_klokken(self) -> None:
        """Has date and clock painted, and waits until that, and what the hour brings with it, is done."""
        vist = asyncio.Event()

        def vis() -> None:
            self.oppdater_klokke()
            vist.set()
            self._puls.set()

        self.call_later(vis)
        await self.vent_til(lambda: vist.is_set() and self._er_ledig())

    def oppdater_klokke(self) -> None:
        """Paints date and clock again when the minute has changed."""
        raise NotImplementedError

    async def still_flate(self, bredde: int, hoyde: int) -> None:
        """Gives a terminal that nobody looks at another size, and waits until all is painted in it."""
        ny = Size(bredde, hoyde)
        self.post_message(events.Resize(ny, ny))
        await self.vent_paa_flate(bredde, hoyde)

    async def vent_paa_flate(self, bredde: int, hoyde: int) -> None:
        """Waits until the terminal has that size, and all is painted in it."""
        ny = Size(bredde, hoyde)
        await self.vent_til(lambda: self.size == ny == self._skjerm.size == self._malt_i)

    async def vent_kvittert(self) -> None:
        """Waits until the terminal has got all that was painted, and what was typed till now has come in."""
        self._kvittert = False
        self._be_om_kvittering()
        await self.vent_til(lambda: self._kvittert)

    async def vent_vist(self) -> None:
        """Waits until all is painted as it is wanted, and the terminal has got it."""
        malt = -1
        while malt != self.malinger or not self._skjerm.alt_er_malt:
            await self.vent_til(lambda: self._skjerm.alt_er_malt)
            malt = self.malinger
            await self.vent_kvittert()
            if self.flate.avsluttet:
                return

    async def vent_ledig(self) -> None:
        """Waits until every key that was sent is handled, nothing runs and what is asked is seen; or until the end."""
        await self.vent_til(self._er_ledig)

    async def vent_til(self, sant: Callable[[], bool]) -> None:
        """Waits until what is given is true, or until the end; it is asked whenever something has happened.

        Raises Stanset for a fault of the program, also for one that came of the last that was done.
        """
        while not (self._stanset or self.flate.avsluttet or sant()):
            self._puls.clear()
            await self._puls.wait()
        if self._stanset:
            raise Stanset(self._stanset)

    def _er_ledig(self) -> bool:
        return self.flate.ledig and not self._sendte and not self.flate.uvist

    async def _send(self, hendelser: Sequence[events.Event]) -> None:
        if self._driver is None:
            raise RuntimeError("the terminal is not running")
        self._sendte.extend(hendelser)
        for hendelse in hendelser:
            self._driver.process_message(hendelse)
        await self.vent_ledig()

    def _be_om_kvittering(self) -> None:
        if isinstance(self._driver, Terminaldriver):
            self._driver.be_om_kvittering()
        else:
            self.post_message(Kvittert())
