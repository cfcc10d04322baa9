"""A form: how long it takes to open, and from a key until it is painted again, beside forty Inputs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.apper import egen_app, input_app
from benchmarks.apper.forti_felt import SISTE_VERDI
from benchmarks.maaling.par import Par
from benchmarks.maledriver import Maledriver

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot

    from benchmarks.maaling.maaling import Maaling

AAPNING_KRAV = 0.1
TAST_KRAV = 0.25
RUNDER = 11
_AAPNINGER = 5
_TEGN = "QZWXQZWX"
_FELTFULLE = 2
_HVIL_S = 0.04  # a quick typist's pause; longer than a frame of Textual (1/60 s), so that no key waits for the last one


@dataclass(frozen=True)
class _Side:
    """An app, the text of its front page, the key that opens the form from there, and the one that closes it."""

    lag: Callable[[], App[None]]
    forside: str
    aapne: str
    lukk: str


@dataclass(frozen=True)
class _Runde:
    """Median milliseconds of one run of an app."""

    aapning: float
    tast: float


_VAAR = _Side(egen_app.lag_terminal, egen_app.FORSIDETEKST, "enter", "f3")
_MAALESTOKKEN = _Side(input_app.InputApp, input_app.FORSIDETEKST, "enter", "escape")


def maal() -> list[Maaling]:
    """Both figures, from runs of either app in turn; the first run of each only fills caches. Raises IkkeMaalt."""
    runder = [(_kjor(_MAALESTOKKEN), _kjor(_VAAR)) for _ in range(RUNDER + 1)][1:]
    aapning = Par([vaar.aapning for _, vaar in runder], [stokk.aapning for stokk, _ in runder])
    tast = Par([vaar.tast for _, vaar in runder], [stokk.tast for stokk, _ in runder])
    return [
        aapning.maaling("åpne et skjema, 40 felt", "40 Input", AAPNING_KRAV),
        tast.maaling("tast til malt, 40 felt", "40 Input", TAST_KRAV),
    ]


def _kjor(side: _Side) -> _Runde:
    runder: list[_Runde] = []

    async def maal_app(pilot: Pilot[object]) -> None:
        driver = pilot.app._driver
        assert isinstance(driver, Maledriver)
        runder.append(await _runde(side, driver))
        pilot.app.exit()

    app = side.lag()
    app.driver_class = Maledriver
    asyncio.run(app.run_async(size=(80, 24), auto_pilot=maal_app))
    return runder[0]


async def _runde(side: _Side, driver: Maledriver) -> _Runde:
    await driver.til_forste(side.forside)
    aapninger = []
    for _ in range(_AAPNINGER):
        await asyncio.sleep(_HVIL_S)
        aapninger.append(await driver.tid_til_malt(SISTE_VERDI, lambda: driver.tast(side.aapne)))
        await asyncio.sleep(_HVIL_S)
        await driver.tid_til_malt(side.forside, lambda: driver.tast(side.lukk))
    await driver.tid_til_malt(SISTE_VERDI, lambda: driver.tast(side.aapne))
    return _Runde(median(aapninger), median(await _tastetider(driver)))


async def _tastetider(driver: Maledriver) -> list[float]:
    """Types into the first field, a character at a time, and empties it again, which is not measured."""
    tider = []
    for _ in range(_FELTFULLE):
        for nr, tegn in enumerate(_TEGN, 1):
            await asyncio.sleep(_HVIL_S)
            tider.append(await driver.tid_til_malt(_TEGN[:nr], lambda tegn=tegn: driver.tast(tegn.lower(), tegn)))  # type: ignore[misc]
        for _ in _TEGN:
            driver.tast("backspace")
        await asyncio.sleep(_HVIL_S * len(_TEGN))
    return tider
