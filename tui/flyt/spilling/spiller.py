"""Playing a flow: the application's own terminal without a screen, driven by keys, step by step until one fails."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.flyt.bilder.skjermbilde import Skjermbilde
from tui.flyt.feil import PROGRAMMET_STANSET, Avvik
from tui.flyt.oppsett import VANLIG, Flytklokke, Flytoppsett, Terminalvisning
from tui.flyt.resultat import Resultat
from tui.flyt.spilling.betjening import Betjening
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import APENS_SJEKK, Flyt, Fyll, Sjekk, Steg, Steghandling
from tui.terminal.utgang import Stanset

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal

FRIST = 60.0
"""Seconds before a terminal that does not become idle is given up; a flow that works never waits on time."""
STARTFRIST = 600.0
"""The same for the start, in which a register may have to be built."""


def spill(
    flyt: Flyt,
    lag_terminal: Callable[[Flytoppsett], Terminal],
    tilskuer: Tilskuer | None = None,
    visning: Terminalvisning = VANLIG,
) -> Resultat:
    """Plays a flow without a screen.

    `lag_terminal` makes the application's terminal from the head of the flow. A failing step is told by the Resultat,
    never raised. Raises what the terminal itself dies of.
    """
    klokke = Flytklokke(flyt.klokke)
    terminal = lag_terminal(Flytoppsett.for_flyt(flyt, klokke, visning))
    return asyncio.run(spill_av(flyt, terminal, klokke, tilskuer, visning))


async def spill_av(
    flyt: Flyt,
    terminal: Terminal,
    klokke: Flytklokke,
    tilskuer: Tilskuer | None = None,
    visning: Terminalvisning = VANLIG,
) -> Resultat:
    """Plays a flow on a terminal that does not run yet; the terminal is closed when it returns."""
    ser_paa = tilskuer or Tilskuer()
    ser_paa.begynn(flyt, terminal)
    resultat = Resultat(flyt)
    try:
        async with terminal.run_test(size=(visning.bredde, visning.hoyde)):
            resultat = await spill_stegene(flyt, Betjening(terminal, klokke), ser_paa)
    except Exception:  # what stopped the program in a step comes again when the terminal is closed
        if resultat.ok:
            raise
    return resultat


async def spill_stegene(flyt: Flyt, betjening: Betjening, tilskuer: Tilskuer) -> Resultat:
    """Plays a flow on a terminal that runs."""
    resultat = Resultat(flyt)
    sted = f"{flyt.fil}{_i_eksempelet(flyt)}, ved start"
    try:
        await innen_frist(betjening.vent_paa_start(), STARTFRIST)
        for steg in flyt.steg:
            sted = stedet(flyt, steg)
            await tilskuer.for_(steg)
            for nr, del_ in enumerate(_deler(steg.handling)):
                if nr:
                    await tilskuer.mellom()
                await innen_frist(betjening.utfor(del_), FRIST)
                if flyt.ape:
                    await innen_frist(betjening.vent_vist(), FRIST)
                    await innen_frist(betjening.utfor(Sjekk(APENS_SJEKK, del_)), FRIST)
            await tilskuer.etter(steg)
        await innen_frist(betjening.vent_vist(), FRIST)
    except Avvik as avvik:
        resultat = replace(resultat, setning=f"{sted}: {avvik}.", ved_feil=_ved_feil(betjening))
    return replace(resultat, bilder=tuple(betjening.bilder))


def stedet(flyt: Flyt, steg: Steg) -> str:
    """Where a step stands: its file, the example, its number and line, and which flow used the file."""
    brukt = f", brukt av {flyt.fil}" if steg.fil != flyt.fil else ""
    return f"{steg.fil}{_i_eksempelet(flyt)}, steg {steg.nr} (linje {steg.linje}{brukt})"


def _i_eksempelet(flyt: Flyt) -> str:
    return f", eksempel «{flyt.eksempel}»" if flyt.eksempel else ""


def _deler(handling: Steghandling) -> Sequence[Steghandling]:
    """The fields of a step are filled one by one, for whoever looks on."""
    return [Fyll((felt,)) for felt in handling.felter] if isinstance(handling, Fyll) else [handling]


def _ved_feil(betjening: Betjening) -> Skjermbilde | None:
    """The picture as it stands; None when a fault of the program is that there is none."""
    try:
        return betjening.ta_bilde("feil")
    except Exception:
        return None


async def innen_frist(arbeid: Awaitable[None], frist: float, ellers: str = "terminalen ble ikke ledig") -> None:
    """Waits for what is done on a terminal; raises Avvik, which says `ellers`, when it takes over `frist` seconds."""
    try:
        async with asyncio.timeout(frist):
            await arbeid
    except TimeoutError:
        raise Avvik(f"{ellers} på {frist:.0f} sekunder") from None
    except Stanset:
        raise Avvik(PROGRAMMET_STANSET) from None
