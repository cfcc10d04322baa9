"""A driver that lets Textual paint as on a real terminal, throws the bytes away, and tells when a text was painted."""

from __future__ import annotations

import asyncio
from time import perf_counter
from typing import TYPE_CHECKING

from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Key

from benchmarks.maaling.ikke_maalt import IkkeMaalt

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

GRENSE_S = 20.0


class Maledriver(HeadlessDriver):
    """Takes the place of the terminal. Textual paints nothing at all for a driver that calls itself headless."""

    def __init__(
        self, app: App[object], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._ventet: tuple[str, asyncio.Future[float]] | None = None
        self._forste: list[str] | None = []

    @property
    def is_headless(self) -> bool:
        """False, so that every frame is drawn to the last escape sequence."""
        return False

    def write(self, data: str) -> None:
        """Notes the moment when the text that is waited for is written."""
        if self._forste is not None:
            self._forste.append(data)
        if self._ventet is not None and self._ventet[0] in data:
            (_, malt), self._ventet = self._ventet, None
            malt.set_result(perf_counter())

    async def til_forste(self, tekst: str) -> None:
        """Waits until `tekst` is written for the first time. Raises IkkeMaalt. To be called once, before the others."""
        forste, self._forste = self._forste, None
        if not any(tekst in malt for malt in forste or ()):
            await self.tid_til_malt(tekst, lambda: None)

    def tast(self, navn: str, tegn: str | None = None) -> None:
        """Sends one key into the app, the way the keyboard's thread does."""
        self.process_message(Key(navn, tegn))

    async def tid_til_malt(self, tekst: str, arbeid: Callable[[], object]) -> float:
        """Milliseconds from the start of `arbeid` until `tekst` is written. Raises IkkeMaalt after GRENSE_S seconds."""
        malt: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._ventet = (tekst, malt)
        start = perf_counter()
        arbeid()
        try:
            async with asyncio.timeout(GRENSE_S):
                return (await malt - start) * 1000
        except TimeoutError:
            raise IkkeMaalt(f"«{tekst}» ble aldri malt") from None
