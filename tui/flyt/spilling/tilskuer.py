"""Whoever looks on while a flow is played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.flyt.steg import Flyt, Steg

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal


class Tilskuer:
    """Is told of each step, and may take its time; does nothing by itself."""

    def begynn(self, flyt: Flyt, terminal: Terminal) -> None:
        """The flow is to be played on that terminal."""

    async def for_(self, steg: Steg) -> None:
        """The step is to be done."""

    async def mellom(self) -> None:
        """One field of the step is filled, and the next one is to be."""

    async def etter(self, steg: Steg) -> None:
        """The step is done, and held."""
