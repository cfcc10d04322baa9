"""Run by itself, on the tree that PYTHONPATH names: milliseconds from Enter on D-62 to the painted answer, as JSON.

It goes on any tree since 6491582, so it asks the tree for no more than the terminal, its demo register, and
`benchmarks.maledriver`, which therefore stays where it was.
"""

from __future__ import annotations

import asyncio
import gc
import json
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from screens.app import Klokke, forbereder, lag_terminal
from screens.okt import Okt

from benchmarks.maledriver import Maledriver  # isort: skip - the terminal sets Textual up before it is loaded

if TYPE_CHECKING:
    from textual.pilot import Pilot

_NAA = datetime.fromisoformat("1988-06-06T09:00")
_LOPENDE_SAK = "09926713202"
_FORSTE_UBETALTE = date(1988, 5, 9)
_ANTALL = 9
_HVIL_S = 0.05


def maal(mappe: Path) -> list[float]:
    """The times of as many cards of one day each, the first of which only fills caches and is left out."""
    okt = Okt(Klokke(lambda: _NAA), "MAL", mappe / "demo.db", mappe / "utskrift")
    forbereder(okt, demo=True)()  # the first time it builds the demo register, which takes its time
    okt.lukk()
    terminal = lag_terminal(okt, forbered=forbereder(okt, demo=True))
    terminal.driver_class = Maledriver
    tider: list[float] = []

    async def arbeid(pilot: Pilot[object]) -> None:
        driver = pilot.app._driver
        assert isinstance(driver, Maledriver)
        await driver.til_forste("Demoregisteret er klart")
        gc.freeze()  # as the program does after its first form
        await driver.tid_til_malt("Gå til", lambda: driver.tast("f10"))
        await _skriv(driver, "D-62")
        await driver.tid_til_malt("A N V I S N I N G", lambda: driver.tast("enter"))
        await _skriv(driver, _LOPENDE_SAK)
        await driver.tid_til_malt("er innvilget", lambda: driver.tast("enter"))
        for nummer in range(_ANTALL):
            dag = _FORSTE_UBETALTE + timedelta(days=nummer + nummer // 6)  # no Sunday: it has no benefit day
            for _ in range(2 if nummer else 1):  # from Fødselsnr, where the cursor stands after a payment
                driver.tast("tab")
            for tekst in (f"{_NAA:%d%m%y}", f"{dag:%d%m%y}", f"{dag:%d%m%y}"):
                await _skriv(driver, tekst)
                driver.tast("tab")
            await asyncio.sleep(_HVIL_S)
            tider.append(await driver.tid_til_malt(f"for {dag:%d.%m.%y}", lambda: driver.tast("enter")))
        terminal.exit()

    asyncio.run(terminal.run_async(size=(80, 24), auto_pilot=arbeid))
    return tider[1:]


async def _skriv(driver: Maledriver, tekst: str) -> None:
    for tegn in tekst:
        driver.tast(tegn, tegn)
    await asyncio.sleep(_HVIL_S)


if __name__ == "__main__":
    with TemporaryDirectory() as navn:
        print(json.dumps(maal(Path(navn))))
