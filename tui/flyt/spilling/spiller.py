"""Playing a flow: the application's own terminal without a screen, driven by keys, step by step until one fails."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.flyt.bilder.skjermbilde import LINJER
from tui.flyt.feil import Avvik, FlytfilFeil
from tui.flyt.fil.leser import les
from tui.flyt.oppsett import Flytklokke, Flytoppsett
from tui.flyt.resultat import Resultat
from tui.flyt.spilling.betjening import Betjening
from tui.flyt.steg import Flyt, Steg
from tui.skjema.storrelse import KOLONNER

if TYPE_CHECKING:
    from tui.flate.arbeidsflate import Arbeidsflate
    from tui.terminal.terminal import Terminal

EtterSteg = Callable[[Steg, "Arbeidsflate"], None]

FRIST = 60.0
"""Seconds before a terminal that does not become idle is given up; a flow that works never waits on time."""
STARTFRIST = 600.0
"""The same for the start, in which a register may have to be built."""


def spill(fil: Path, lag_terminal: Callable[[Flytoppsett], Terminal], etter_steg: EtterSteg | None = None) -> Resultat:
    """Plays the flow of a file.

    `lag_terminal` makes the application's terminal from the head of the flow. `etter_steg` gets each step that is done
    and what the terminal shows then. A faulty file and a failing step are told by the Resultat, never raised. Raises
    what the terminal itself dies of.
    """
    try:
        flyt = les(fil)
    except FlytfilFeil as feil:
        return Resultat(fil, setning=str(feil), ugyldig=True)
    klokke = Flytklokke(flyt.klokke)
    terminal = lag_terminal(Flytoppsett(klokke, flyt.database, flyt.signatur))
    return asyncio.run(spill_av(flyt, terminal, klokke, etter_steg))


async def spill_av(flyt: Flyt, terminal: Terminal, klokke: Flytklokke, etter_steg: EtterSteg | None = None) -> Resultat:
    """Plays a flow on a terminal that does not run yet; the terminal is closed when it returns."""

    def etter(steg: Steg) -> None:
        if etter_steg:
            etter_steg(steg, terminal.flate)

    async with terminal.run_test(size=(KOLONNER, LINJER)):
        return await _spill_stegene(flyt, Betjening(terminal, klokke), etter)


async def _spill_stegene(flyt: Flyt, betjening: Betjening, etter: Callable[[Steg], None]) -> Resultat:
    resultat = Resultat(flyt.fil, flyt.navn, len(flyt.steg))
    sted = "ved start"
    try:
        await _innen_frist(betjening.vent_paa_start(), STARTFRIST)
        for steg in flyt.steg:
            sted = f"steg {steg.nr} (linje {steg.linje})"
            await _innen_frist(betjening.utfor(steg.handling), FRIST)
            etter(steg)
    except Avvik as avvik:
        setning = f"{flyt.fil}, {sted}: {avvik}."
        resultat = replace(resultat, setning=setning, ved_feil=betjening.ta_bilde("feil"))
    return replace(resultat, bilder=tuple(betjening.bilder))


async def _innen_frist(arbeid: Awaitable[None], frist: float) -> None:
    try:
        async with asyncio.timeout(frist):
            await arbeid
    except TimeoutError:
        raise Avvik(f"terminalen ble ikke ledig på {frist:.0f} sekunder") from None
