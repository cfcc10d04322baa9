"""The keyboard of a real terminal: what a flow presses goes to the program as the bytes that the terminal sends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from textual import events

from tui.flyt.feil import Avvik
from tui.flyt.pty import setninger
from tui.flyt.pty.samtale import Send, StillVindu
from tui.flyt.pty.terminaltype import Terminaltype
from tui.taster.handlinger import VED_ID
from tui.taster.tastenavn import Tast, skriv, vis_tast
from tui.terminal.inn.tasteprove import synlig

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal

_LIM_START, _LIM_SLUTT = "\x1b[200~", "\x1b[201~"
_ESC = "\x1b"


class Ptytastatur:
    """Presses keys on the terminal of a type; `byttet` are the keys it does not have, and what was used for each."""

    def __init__(self, terminal: Terminal, type_: Terminaltype, samtale: Connection) -> None:
        self._terminal = terminal
        self._type = type_
        self._samtale = samtale
        self._kom: list[events.Key | events.Paste] = []
        self.byttet: dict[str, str] = {}
        terminal.ved_inn = self._ved_inn

    def _ved_inn(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste):
            self._kom.append(event)

    async def tast_inn(self, taster: Iterable[Tast]) -> None:
        """Presses the keys as fast as they come; nothing is pressed right after Esc, which would make it Alt.

        A key that the terminal does not have is another one of the same action, or its word on the jump line. Raises
        Avvik when there is none, and when the program reads a key as another than was pressed.
        """
        bunke: list[Tast] = []
        for tast in taster:
            mulig = self._mulig(tast)
            if mulig is None:
                await self._press(bunke)
                bunke = []
                await self._press(self._ordet_for(tast))
            else:
                bunke.append(mulig)
                if self._type.sender(mulig) == _ESC:
                    await self._press(bunke)
                    bunke = []
        await self._press(bunke)

    async def lim_inn(self, tekst: str) -> None:
        """Pastes as the terminal does: line breaks are what Enter sends, and no Escape is among it. Raises Avvik."""
        limt = tekst.replace("\r\n", "\r").replace("\n", "\r").replace(_ESC, " ")
        if not self._type.lim:
            if not limt.isprintable():
                raise Avvik(setninger.kan_ikke_lime(self._type.navn))
            await self.tast_inn(skriv(limt))
            return
        await self._send(f"{_LIM_START}{limt}{_LIM_SLUTT}")
        kom = "".join(event.text for event in self._kom if isinstance(event, events.Paste))
        if kom != limt and not self._terminal.flate.avsluttet:
            raise Avvik(setninger.limt_inn_som(synlig(kom) or setninger.INGENTING))

    async def still_flate(self, bredde: int, hoyde: int) -> None:
        """Pulls the window to another size."""
        self._spor(StillVindu(bredde, hoyde))
        await self._terminal.vent_paa_flate(bredde, hoyde)

    def _mulig(self, tast: Tast) -> Tast | None:
        """The key itself, or one of the same action that the terminal has."""
        kart = self._terminal.flate.kart
        handling = kart.handling(tast.navn)
        andre = [Tast(navn) for navn in kart.taster(handling)] if handling else []
        mulig = next((en for en in (tast, *andre) if self._type.sender(en) is not None), None)
        if mulig is None and handling is None:
            raise Avvik(setninger.har_ikke_tasten(self._type.navn, vis_tast(tast.navn)))
        if mulig is not None and mulig is not tast:
            self.byttet[vis_tast(tast.navn)] = vis_tast(mulig.navn)
        return mulig

    def _ordet_for(self, tast: Tast) -> list[Tast]:
        """The keys that write the word of the key's action on the jump line. Raises Avvik where there is none."""
        flate = self._terminal.flate
        ord_ = VED_ID[str(flate.kart.handling(tast.navn))].ord
        if flate.vindu is not None or flate.sporsmaal:
            raise Avvik(setninger.ordet_kan_ikke_skrives(self._type.navn, vis_tast(tast.navn), ord_))
        self.byttet[vis_tast(tast.navn)] = setninger.ordet(ord_)
        trykk = (self._mulig(Tast(flate.kart.taster(handling)[0])) for handling in ("hopp", "send"))
        hopp, send = (en for en in trykk if en is not None)
        return [hopp, *skriv(ord_), send]

    async def _press(self, taster: Sequence[Tast]) -> None:
        if not taster:
            return
        sendt = [self._type.sender(tast) or "" for tast in taster]
        await self._send("".join(sendt))
        if self._terminal.flate.avsluttet:
            return
        for tast, sekvens, kom in zip_longest(taster, sendt, self._kom):
            if tast is None or kom is None:
                raise Avvik(setninger.kom_ikke_fram(len(taster), len(self._kom)))
            if not self._samme(tast, kom):
                lest = vis_tast(kom.key) if isinstance(kom, events.Key) else setninger.INGENTING
                raise Avvik(setninger.lest_som(self._type.navn, synlig(sekvens), vis_tast(tast.navn), lest))

    def _samme(self, tast: Tast, kom: events.Event) -> bool:
        """Whether what came in writes the same, or is the same key, or one of the same action."""
        if not isinstance(kom, events.Key):
            return False
        if tast.tegn is not None:
            return kom.character == tast.tegn
        handling = self._terminal.flate.kart.handling
        return kom.key == tast.navn or (handling(tast.navn) is not None and handling(kom.key) == handling(tast.navn))

    async def _send(self, data: str) -> None:
        self._kom.clear()
        self._spor(Send(data.encode("utf-8", "replace")))
        await self._terminal.vent_kvittert()
        await self._terminal.vent_ledig()

    def _spor(self, hva: Send | StillVindu) -> None:
        self._samtale.send(hva)
        self._samtale.recv()
