"""Work on a terminal of the application that runs in this process's own terminal."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal


def kjor_i_terminalen(terminal: Terminal, arbeid: Callable[[], Awaitable[bool]]) -> None:
    """Runs the terminal, and `arbeid` on it, whose answer is whether the terminal is to go on when it is done.

    Raises what `arbeid` raises, when the terminal has ended.
    """
    oppgaver: list[asyncio.Task[None]] = []

    async def gjor() -> None:
        try:
            gaar_videre = await arbeid()
        except Exception:
            terminal.exit(return_code=1)
            raise
        if not gaar_videre:
            terminal.exit(return_code=0)

    async def begynn(_pilot: object) -> None:
        oppgaver.append(asyncio.create_task(gjor()))

    terminal.run(auto_pilot=begynn)
    for oppgave in oppgaver:
        if not oppgave.cancelled() and (feil := oppgave.exception()):
            raise feil
