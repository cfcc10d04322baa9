"""Sessions that a machine types at random, recorded, and the recordings played on a fresh table of apples."""

import asyncio
import random
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from textual.geometry import Size

from tests.tui.eksempel import klokke
from tests.tui.provebord import Provebord
from tui.flate.arbeidsflate import Arbeidsflate
from tui.flate.bord import Bord
from tui.flyt.fil.leser import les
from tui.flyt.oppsett import Flytklokke
from tui.flyt.opptak.erstatter import Erstatter
from tui.flyt.opptak.opptaker import Opptak, Opptaker
from tui.flyt.opptak.skriver import Opptakshode
from tui.flyt.spilling.betjening import Betjening
from tui.skjema.lop import Lop
from tui.taster.tastenavn import Tast, tast_av
from tui.vindu.papir import Papir

TASTER = (
    *("Tab", "Shift+Tab", "Home", "End", "Pil opp", "Pil ned", "Pil venstre", "Pil høyre", "Rygg", "Delete"),
    *("Ctrl+K", "Ctrl+Z", "Insert", "Ctrl+J", "Enter", "Enter", "Enter", "F1", "F2", "F3", "F4", "F4", "F5", "F6"),
    *("F7", "F8", "F9", "F12", "Ctrl+L", "Ctrl+P", "F10", "Esc", "Ctrl+X", "F11", "J", "N"),
)
TEGN = "0123456789 abcåJN-.,"
ORD = ("MENY", "E-1", "E-2", "E-3", "e1", "lager", "hjelp", "angre", "tull", "neste felt", "ned", "send", "avslutt")
VED_BORDET = ("F11", "F11", "F11", "Ctrl+B", "Ctrl+Y", "Ctrl+Y", "F9", "F8", "F3")
ORD_VED_BORDET = ("papirer", "oppgaver", "skriv ut")
LIMT = ("12\t34", "Gravenstein", "1\n2\n3\n4\n5\n6\n7\n8\n9", " x ", "åæø" * 30, "\x1b[31m", "")

Bilde = tuple[tuple[Lop, ...], ...]


class Usynlig(Opptaker):
    """Records without a word in the frame, so that its pictures may be held beside those of a player."""

    merke = ""  # type: ignore[assignment]


class Dekket(Bord):
    """A desk with papers and tasks on it, and an action of its own."""

    handlinger = frozenset({"skriv_ut"})
    papirer = (
        Papir("Søknad", (("SØKNAD",), tuple(f"linje {nr}" for nr in range(40)))),
        Papir("Brev", (("Hei",),)),
    )

    def oppgaver(self) -> Sequence[Lop]:
        return (Lop("[ ] Høst inn", "panel"),)


class Opptaksbord(Provebord):
    """A table of apples with a recording, and its pictures; `dekket` is whether something lies on the desk beside it.

    A picture is of the form: the desk is seen by nobody else.
    """

    def __init__(self, *, dekket: bool = False) -> None:
        super().__init__()
        if dekket:
            self.flate.bord = Dekket()
        self.tekst_naa = ""
        self.bilder: list[Bilde] = []
        hode = Opptakshode("Opptak", klokke(), "tom", "ABC")
        opptak = Opptak(hode, Erstatter(), self._skriv, lambda steg: f"{steg} steg")
        self.opptaker = Usynlig(self.flate, klokke, lambda: opptak, self.logg.append, opptak)
        self.flate.vitne = self.opptaker
        self.opptaker.stille()

    def _skriv(self, tekst: str) -> None:
        self.tekst_naa = tekst

    def ta_bilde(self) -> None:
        self.flate.utfor("ta_bilde")
        bord, vindu = self.flate.bord, self.flate.vindu
        self.flate.bord = Bord()
        if self.flate.ved_bordet:
            self.flate._over.vindu = None
        self.bilder.append(bilde(self.flate))
        self.flate.bord, self.flate._over.vindu = bord, vindu

    def slutt(self) -> str:
        self.opptaker.slutt()
        return self.tekst_naa


def bilde(flate: Arbeidsflate) -> Bilde:
    return tuple(tuple(linje) for linje in flate.linjer())


class Spillebord:
    """As much of a terminal as a flow needs, with a table of apples in it."""

    def __init__(self) -> None:
        self.bord = Provebord()
        self.flate = self.bord.flate
        self.setning = ""
        self.is_running = True
        self.size = Size(80, 24)
        self.farger = None

    async def vent_ledig(self) -> None:
        """Jobs run at once."""

    async def tast_inn(self, taster: Iterable[Tast]) -> None:
        for tast in taster:
            self.flate.tast(tast.navn, tast.tegn)
            self.bord.kjor()

    async def lim_inn(self, tekst: str) -> None:
        self.flate.lim(tekst)
        self.bord.kjor()

    def linjer(self) -> list[list[Lop]]:
        return self.flate.linjer()

    async def vis_klokken(self) -> None:
        """The clock is painted with the picture."""


def spilt(fil: Path) -> tuple[Provebord, list[Bilde]]:
    """The table after the flow, and its pictures. Raises Avvik."""
    (flyt,) = les(fil)
    terminal = Spillebord()
    betjening = Betjening(terminal, Flytklokke(datetime.now()))  # type: ignore[arg-type]  # noqa: DTZ005

    async def alt() -> None:
        for steg in flyt.steg:
            await betjening.utfor(steg.handling)

    asyncio.run(alt())
    return terminal.bord, [ett.linjer for ett in betjening.bilder]


def tast_i_vilden(bord: Opptaksbord, fro: int, antall: int) -> None:
    """So many things at random: keys, texts, jumps, pastes, clicks, pictures; often at the desk if it is covered."""
    vilje = random.Random(fro)
    dekket = isinstance(bord.flate.bord, Dekket)
    taster, ord_ = (TASTER + VED_BORDET, ORD + ORD_VED_BORDET) if dekket else (TASTER, ORD)
    for _ in range(antall):
        if bord.flate.avsluttet:
            return
        match vilje.random():
            case x if x < 0.45:
                tast = tast_av(vilje.choice(taster))
                bord.flate.tast(tast.navn, tast.tegn)
            case x if x < 0.75:
                for tegn in "".join(vilje.choices(TEGN, k=vilje.randint(1, 6))):
                    bord.flate.tast(tegn, tegn)
            case x if x < 0.83:
                bord.gaa_til(vilje.choice(ord_))
            case x if x < 0.88:
                bord.flate.lim(vilje.choice(LIMT))
            case x if x < 0.93:
                bord.flate.klikk(vilje.randint(0, 23), vilje.randint(0, 79))
            case _:
                bord.ta_bilde()
        bord.kjor()
