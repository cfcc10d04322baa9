"""A caseworker at a terminal without a screen: the real application, driven by keys."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, closing
from datetime import datetime
from pathlib import Path
from typing import Any

from data.register.klokke import Klokke
from data.register.register import Register
from screens.app import forbereder, lag_terminal
from screens.okt import Okt
from tui.flate.arbeidsflate import Arbeidsflate
from tui.flyt.oppsett import Flytklokke
from tui.flyt.spilling.betjening import Betjening
from tui.flyt.spilling.etiketter import finn
from tui.flyt.steg import Fyll, GaaTil, Trykk
from tui.terminal.kladd import Kladd
from tui.terminal.terminal import Terminal

MANDAG = datetime.fromisoformat("1988-06-06T09:00")


class Saksbehandler:
    """Types by label, as the flows do; `flate` is what the terminal shows."""

    def __init__(self, terminal: Terminal, klokke: Flytklokke) -> None:
        self.terminal = terminal
        self._betjening = Betjening(terminal, klokke)

    @property
    def flate(self) -> Arbeidsflate:
        return self.terminal.flate

    async def gaa_til(self, kode: str) -> None:
        await self._betjening.utfor(GaaTil(kode))

    async def fyll(self, felter: Mapping[str, str]) -> None:
        await self._betjening.utfor(Fyll(tuple(felter.items())))

    async def tast(self, *taster: str) -> None:
        await self._betjening.utfor(Trykk(taster))

    async def hent(self, kode: str, fodselsnr: str) -> None:
        """Opens a routine on a person's case."""
        await self.gaa_til(kode)
        await self.fyll({"Fødselsnr": fodselsnr})
        await self.tast("Enter")

    def navn(self, label: str) -> str:
        """The name of the field with that label on the page on show."""
        return finn(self.flate.side_bilde, label).felt.navn

    def vist(self, label: str) -> str:
        return self.flate.skjema.tekst(self.navn(label))


@asynccontextmanager
async def ved_terminalen(
    sti: Path,
    signatur: str = "ABC",
    utskrift: Path | None = None,
    kladd: Kladd | None = None,
    storrelse: tuple[int, int] = (80, 24),
    naa: datetime = MANDAG,
) -> AsyncIterator[Saksbehandler]:
    """A running terminal on the register, its clock standing at `naa`.

    Raises AssertionError at the end when the program had a fault of its own.
    """
    klokke = Flytklokke(naa)
    okt = Okt(Klokke(klokke), signatur, sti, utskrift or sti.parent / "utskrift")
    spor: list[str] = []
    terminal = lag_terminal(okt, forbered=forbereder(okt, demo=False), kladd=kladd, logg=spor.append)
    try:
        async with terminal.run_test(size=storrelse):
            await terminal.vent_ledig()
            yield Saksbehandler(terminal, klokke)
    finally:
        okt.lukk()
        assert not spor, f"a fault of the program:\n{spor[0]}"


def spill(prove: Callable[[], Awaitable[None]]) -> None:
    """Runs a test that types."""

    async def loep() -> None:
        await prove()

    asyncio.run(loep())


def aapnet(sti: Path) -> Register:
    """The register under another caseworker's signature."""
    return Register.aapne(sti, Klokke(lambda: MANDAG), "XYZ")


def innhold(sti: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the register but the log of looks, by table."""
    with closing(sqlite3.connect(sti)) as forbindelse:
        tabeller = [rad[0] for rad in forbindelse.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            navn: sorted(forbindelse.execute(f"SELECT * FROM {navn}").fetchall(), key=repr)
            for navn in tabeller
            if navn not in ("logg", "kjedehode")
        }
