"""The flows: how long a step takes with its pictures, and the same steps by Textual's own pilot in the same run."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.maaling import Maaling
from screens.proving.flytleser import les_flyter
from screens.proving.flytterminal import lag_flytterminal
from tui.flyt import VANLIG, Flytoppsett, spill
from tui.flyt.oppsett import Flytklokke
from tui.flyt.spilling.betjening import Betjening
from tui.flyt.spilling.spiller import spill_stegene
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt, Steg, Steghandling, TaBilde

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.pilot import Pilot

    from tui.taster.tastenavn import Tast
    from tui.terminal.terminal import Terminal

HOYST_SEKUNDER = 0.1
GANGER = 10.0
_FLYTENE = Path(__file__).parents[2] / "tests" / "flyter"
_MED_PILOT = ("journalforing", "avstengninger", "anvisning_typer")
"""Flows that the pilot is given as well; all of them would take it some ten minutes."""


class _Ur(Tilskuer):
    """Takes the time of the steps, without the start of the program and its end."""

    def __init__(self) -> None:
        self.sekunder = 0.0
        self.steg = 0

    async def for_(self, steg: Steg) -> None:
        del steg
        self._fra = perf_counter()

    async def etter(self, steg: Steg) -> None:
        del steg
        self.sekunder += perf_counter() - self._fra
        self.steg += 1


class _MedPilot(Betjening):
    """The same steps as Textual's pilot takes them: a key at a time, and the picture that the app exports."""

    def __init__(self, terminal: Terminal, klokke: Flytklokke, pilot: Pilot[Any]) -> None:
        super().__init__(_Pilotert(terminal, pilot), klokke)  # type: ignore[arg-type]
        self._app = terminal

    async def utfor(self, handling: Steghandling) -> None:
        if isinstance(handling, TaBilde):
            self._app.export_screenshot()
        else:
            await super().utfor(handling)


class _Pilotert:
    """The terminal, with its keys pressed by the pilot."""

    def __init__(self, terminal: Terminal, pilot: Pilot[Any]) -> None:
        self._terminal = terminal
        self._pilot = pilot

    def __getattr__(self, navn: str) -> Any:
        return getattr(self._terminal, navn)

    async def tast_inn(self, taster: Iterable[Tast]) -> None:
        for tast in taster:
            await self._pilot.press(tast.navn)
        await self._terminal.vent_ledig()


def maal() -> list[Maaling]:
    """A step of the whole set, and of the sample both ways, each after one flow that only fills caches.

    Raises IkkeMaalt.
    """
    flyter = [flyt for fil in sorted(_FLYTENE.rglob("*.yaml")) for flyt in les_flyter(fil)]
    utvalg = [flyt for flyt in flyter if flyt.fil.stem in _MED_PILOT]
    _spill(flyter[:1], _Ur())
    alle, vaare, pilotens = _Ur(), _Ur(), _Ur()
    _spill(flyter, alle)
    _spill(utvalg, vaare)
    for flyt in utvalg:
        asyncio.run(_spill_med_pilot(flyt, pilotens))
    per_steg, forhold = alle.sekunder / alle.steg, pilotens.sekunder / vaare.sekunder
    return [
        Maaling(
            "et steg i en flyt, med bilder", per_steg * 1000, "ms", f"høyst {HOYST_SEKUNDER * 1000:.0f} ms",
            f"{alle.steg} steg i {len(flyter)} flyter på {alle.sekunder:.1f} s", per_steg <= HOYST_SEKUNDER,
        ),
        Maaling(
            "flyter mot pilot.press og export_screenshot", forhold, "× så fort", f"minst {GANGER:.0f} ×",
            f"de samme {vaare.steg} stegene: {pilotens.sekunder:.1f} s mot {vaare.sekunder:.1f} s", forhold >= GANGER,
        ),
    ]  # fmt: skip


def _spill(flyter: Iterable[Flyt], ur: _Ur) -> None:
    for flyt in flyter:
        with tempfile.TemporaryDirectory() as mappe, ExitStack() as rydd:
            resultat = spill(flyt, lambda oppsett: _terminal(oppsett, mappe, rydd), ur)
        if not resultat.ok:
            raise IkkeMaalt(resultat.setning)


async def _spill_med_pilot(flyt: Flyt, ur: _Ur) -> None:
    klokke = Flytklokke(flyt.klokke)
    with tempfile.TemporaryDirectory() as mappe, ExitStack() as rydd:
        terminal = _terminal(Flytoppsett.for_flyt(flyt, klokke), mappe, rydd)
        async with terminal.run_test(size=(VANLIG.bredde, VANLIG.hoyde)) as pilot:
            resultat = await spill_stegene(flyt, _MedPilot(terminal, klokke, pilot), ur)
    if not resultat.ok:
        raise IkkeMaalt(resultat.setning)


def _terminal(oppsett: Flytoppsett, mappe: str, rydd: ExitStack) -> Terminal:
    return lag_flytterminal(oppsett, Path(mappe), lambda tekst: print(tekst, file=sys.stderr), rydd=rydd)[0]
