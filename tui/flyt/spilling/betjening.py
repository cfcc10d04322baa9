"""Doing the steps of a flow on a running terminal, with keys as a person has them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, assert_never

from tui.flyt.bilder.skjermbilde import Skjermbilde
from tui.flyt.feil import PROGRAMMET_STANSET, Avvik, IkkeTattImot
from tui.flyt.oppsett import Flytklokke
from tui.flyt.spilling.ettersyn import se_etter, sitat
from tui.flyt.spilling.utfylling import utfylling
from tui.flyt.steg import (
    Fyll,
    GaaTil,
    Lim,
    Sjekk,
    Skriv,
    Steghandling,
    StillFlate,
    StillKlokke,
    TaBilde,
    Trykk,
    VentFelter,
    VentMelding,
    VentSide,
    VentVindu,
)
from tui.skjema.lop import Lop, tekst_av
from tui.taster.hopp import Rutinemaal, Ukjent
from tui.taster.hopp import finn as finn_maal
from tui.taster.tastenavn import Tast, skriv, tastene

if TYPE_CHECKING:
    from tui.flate.arbeidsflate import Arbeidsflate


class Tastatur(Protocol):
    """What a flow presses keys on, and pulls the window by; each returns when the terminal is idle again."""

    async def tast_inn(self, taster: Iterable[Tast]) -> None: ...
    async def lim_inn(self, tekst: str) -> None: ...
    async def still_flate(self, bredde: int, hoyde: int) -> None: ...


class Betjent(Tastatur, Protocol):
    """What a flow needs of a terminal; see `Terminal`, whose methods these are."""

    @property
    def flate(self) -> Arbeidsflate: ...
    @property
    def setning(self) -> str: ...
    @property
    def is_running(self) -> bool: ...
    async def vent_ledig(self) -> None: ...
    async def vent_vist(self) -> None: ...
    async def sjekk(self, navn: str, verdi: Any) -> None: ...
    async def vis_klokken(self) -> None: ...
    def linjer(self) -> list[list[Lop]]: ...
    @property
    def size(self) -> Any: ...
    @property
    def farger(self) -> Any: ...
    def stil(self, rolle: str) -> Any: ...


class Betjening:
    """A terminal in the hands of a flow; each step returns when the terminal is idle again, or raises Avvik.

    `bilder` are the pictures that the steps have taken. `tastatur` is another one than the terminal's own.
    """

    def __init__(self, terminal: Betjent, klokke: Flytklokke, tastatur: Tastatur | None = None) -> None:
        self._terminal = terminal
        self._tastatur = tastatur or terminal
        self._klokke = klokke
        self.bilder: list[Skjermbilde] = []

    @property
    def _flate(self) -> Arbeidsflate:
        return self._terminal.flate

    async def vent_paa_start(self) -> None:
        """Waits until the first form is open. Raises Avvik when the application could not start."""
        await self._terminal.vent_ledig()
        if self._terminal.setning:
            raise Avvik(f"programmet startet ikke: {self._terminal.setning.rstrip('.')}")
        self._krev_i_gang()

    async def vent_vist(self) -> None:
        """Waits until all that stands there has been painted."""
        await self._terminal.vent_vist()

    async def utfor(self, handling: Steghandling) -> None:
        """Does one step."""
        self._krev_i_gang()
        match handling:
            case GaaTil(hvor):
                await self._gaa_til(hvor)
            case Fyll(felter):
                for label, tekst in felter:
                    await self._fyll(label, unicodedata.normalize("NFC", tekst))
            case Trykk(taster):
                await self._tastatur.tast_inn(tastene(taster))
            case Skriv(tekst):
                await self._tastatur.tast_inn(skriv(tekst))
            case Lim(tekst):
                await self._tastatur.lim_inn(tekst)
            case StillKlokke(til):
                self._klokke.still(til)
                await self._terminal.vis_klokken()
            case StillFlate(bredde, hoyde):
                await self._tastatur.still_flate(bredde, hoyde)
            case TaBilde(navn):
                self.bilder.append(self.ta_bilde(navn))
            case VentFelter() | VentMelding() | VentSide() | VentVindu():
                se_etter(handling, self._flate)
            case Sjekk(ord_, verdi):
                await self._terminal.sjekk(ord_, verdi)
            case _:
                assert_never(handling)

    def ta_bilde(self, navn: str) -> Skjermbilde:
        """The screen as it stands now, numbered after the pictures taken before."""
        bredde = self._terminal.size.width
        linjer = tuple(tuple(_fylt(linje, bredde)) for linje in self._terminal.linjer())
        return Skjermbilde(len(self.bilder) + 1, navn, linjer, self._utseende(linjer))

    def _utseende(self, linjer: Iterable[Sequence[Lop]]) -> dict[str, str]:
        if self._terminal.farger is None:
            return {}
        roller = {lop.rolle for linje in linjer for lop in linje} - {"tekst"}
        return {rolle: str(self._terminal.stil(rolle)) for rolle in roller}

    def _krev_i_gang(self) -> None:
        if self._terminal.setning:
            raise Avvik(PROGRAMMET_STANSET)
        if self._flate.avsluttet or not self._terminal.is_running:
            raise Avvik("programmet er avsluttet")
        if self._flate.sted is None:
            raise Avvik(f"ingen rutine er åpen, og terminalen sier {sitat(self._flate.melding)}")

    async def _gaa_til(self, hvor: str) -> None:
        self._krev_skjema(f"gå til «{hvor}»")
        try:
            maal = finn_maal(hvor, self._flate.navn)
        except Ukjent as ukjent:
            raise Avvik(str(ukjent).rstrip(".")) from None
        await self._tastatur.tast_inn([self._tast("hopp"), *skriv(hvor), self._tast("send")])
        sted = self._flate.sted
        framme = not isinstance(maal, Rutinemaal) or (sted is not None and maal.kode in sted.koder)
        if not framme and not self._flate.sporsmaal:
            raise Avvik(f"kom ikke til «{hvor}», og terminalen sier {sitat(self._flate.melding)}")

    async def _fyll(self, label: str, tekst: str) -> None:
        self._krev_skjema(f"fylle «{label}»")
        plass, taster = utfylling(self._flate.skjema, self._flate.side_bilde, self._flate.kart, label, tekst)
        await self._tastatur.tast_inn(taster)
        staar = self._flate.skjema.tekst(plass.felt.navn)
        if staar.strip() != tekst.strip():
            raise IkkeTattImot(f"«{plass.felt.label}» tok ikke imot «{tekst}», men viser «{staar}»")

    def _krev_skjema(self, hva: str) -> None:
        if self._flate.sporsmaal:
            raise Avvik(f"kan ikke {hva} mens terminalen spør «{self._flate.sporsmaal}»")
        if self._flate.vindu is not None:
            raise Avvik(f"kan ikke {hva} mens vinduet «{self._flate.vindu.tittel}» er åpent")

    def _tast(self, handling: str) -> Tast:
        return Tast(self._flate.kart.taster(handling)[0])


def _fylt(linje: Sequence[Lop], bredde: int) -> Sequence[Lop]:
    mangler = bredde - len(tekst_av(linje))
    return [*linje, Lop(" " * mangler, "tekst")] if mangler > 0 else linje
