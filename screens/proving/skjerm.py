"""The application in the hands of a test in Python: the steps of a flow, one call each, waiting as a flow waits."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import AsyncExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from screens.proving import setninger
from screens.proving.flytterminal import STANDARD_SIGNATUR, lag_flytterminal
from tui.flyt import VANLIG, Flytklokke, Flytoppsett, Skjermbilde, Terminalvisning
from tui.flyt.feil import Avvik
from tui.flyt.resultat import innrammet
from tui.flyt.spilling.betjening import Betjening
from tui.flyt.spilling.etiketter import finn
from tui.flyt.spilling.ettersyn import finn_felt
from tui.flyt.spilling.spiller import FRIST, STARTFRIST, innen_frist
from tui.flyt.steg import Fyll, GaaTil, Lim, Skriv, Steghandling, StillKlokke, Trykk

if TYPE_CHECKING:
    from tui.flate.arbeidsflate import Arbeidsflate
    from tui.terminal.kladd.kladd import Kladd
    from tui.terminal.terminal import Terminal

MANDAG = datetime.fromisoformat("1988-06-06T09:00")
"""The Monday on which the demo register stands."""


class Skjermbrudd(Exception):
    """A call could not be done, or a picture is not as it was.

    The message is a sentence with file, step and line, and under it the picture as it stood, or what has changed.
    """


class Programfeil(Exception):
    """The program had a fault of its own; the message has its traceback."""


class Skjerm:
    """The screen, addressed by its labels; each call returns when the program is idle again, or raises Skjermbrudd.

    `terminal` is what runs, `register` where its register lies. `ved_bilde` gets each picture that is taken and the
    place in the test; what it says, if anything, the picture has wrong.
    """

    def __init__(self, terminal: Terminal, klokke: Flytklokke, register: Path, loper: asyncio.Runner) -> None:
        self.terminal = terminal
        self.register = register
        self.ved_bilde: Callable[[Skjermbilde, str], str] = lambda _bilde, _sted: ""
        self._betjening = Betjening(terminal, klokke)
        self._loper = loper
        self._nr = 0

    # What it does

    def gaa_til(self, hvor: str) -> None:
        """Opens a routine, or a page of one, by its code or name."""
        self._utfor(GaaTil(hvor))

    def fyll(self, felter: Mapping[str, str]) -> None:
        """Types each text in the field with that label; an empty text empties the field."""
        self._utfor(Fyll(tuple(felter.items())))

    def tast(self, *taster: str) -> None:
        """Presses keys, named as people write them: `Enter`, `F2`, `Shift+Tab`, `J`."""
        self._utfor(Trykk(taster))

    def skriv(self, tekst: str) -> None:
        """Types a text where the cursor stands."""
        self._utfor(Skriv(tekst))

    def lim(self, tekst: str) -> None:
        """Pastes a text where the cursor stands."""
        self._utfor(Lim(tekst))

    def still_klokke(self, til: datetime) -> None:
        """Moves the clock, which stands still else."""
        self._utfor(StillKlokke(til))

    def hent(self, hvor: str, fodselsnr: str) -> None:
        """Opens a routine on a person's case."""
        self.gaa_til(hvor)
        self.fyll({"Fødselsnr": fodselsnr})
        self.tast("Enter")

    def bilde(self, navn: str) -> Skjermbilde:
        """Takes a picture; the fixture compares it with the one that is stored."""
        self._nr += 1
        bilde = self._betjening.ta_bilde(navn)
        self._betjening.bilder.append(bilde)
        if galt := self.ved_bilde(bilde, self._sted()):
            raise Skjermbrudd(galt)
        return bilde

    # What it shows

    @property
    def flate(self) -> Arbeidsflate:
        """All that the terminal shows, as the program has it."""
        return self.terminal.flate

    def felt(self, label: str) -> str:
        """What stands in the field with that label, on the page on show or another page of the routine."""
        self._nr += 1
        try:
            return self.flate.skjema.tekst(finn_felt(label, self.flate).navn)
        except Avvik as avvik:
            raise self._brudd(avvik) from None

    def navn(self, label: str) -> str:
        """The program's own name of the field with that label on the page on show."""
        return finn(self.flate.side_bilde, label).felt.navn

    @property
    def melding(self) -> str:
        """What line 23 says, a question too; empty when it says nothing."""
        return self.flate.sporsmaal or self.flate.melding

    @property
    def side(self) -> str:
        """The code of the page on show."""
        return self.flate.side_bilde.kode

    @property
    def vindu(self) -> str:
        """The title and the lines of the open window; empty when none is open."""
        vindu = self.flate.vindu
        return "\n".join((vindu.tittel, *vindu.innhold)) if vindu else ""

    def vent_til(self, sant: Callable[[], bool], frist: float = FRIST) -> None:
        """Waits until what is given is true, looked at whenever something has happened on the screen.

        Raises Skjermbrudd after `frist` seconds.
        """
        self._nr += 1
        self._vent(innen_frist(self.terminal.vent_til(sant), frist, "det som skulle bli sant, ble det ikke"))

    def vent_paa(self, arbeid: Coroutine[Any, Any, None], frist: float = FRIST) -> None:
        """Waits for what is to be done on the terminal; raises Skjermbrudd after `frist` seconds."""
        self._vent(innen_frist(arbeid, frist))

    def _vent(self, arbeid: Coroutine[Any, Any, None]) -> None:
        try:
            self._loper.run(arbeid)
        except Avvik as avvik:
            raise self._brudd(avvik) from None

    def start(self) -> None:
        """Waits until the first form is open; raises Skjermbrudd when the application could not start."""
        self.vent_paa(self._betjening.vent_paa_start(), STARTFRIST)

    def _utfor(self, handling: Steghandling) -> None:
        self._nr += 1
        self.vent_paa(self._betjening.utfor(handling))

    def _brudd(self, avvik: Avvik) -> Skjermbrudd:
        bilde = innrammet(self._betjening.ta_bilde("feil").tekst.splitlines())
        return Skjermbrudd("\n".join((f"{self._sted()}: {avvik}.", *bilde)))

    def _sted(self) -> str:
        """Where the call stands: in the nearest file that is not this one."""
        ramme = sys._getframe()
        while ramme.f_code.co_filename == __file__ and ramme.f_back:
            ramme = ramme.f_back
        fil = Path(ramme.f_code.co_filename)
        fil = fil.relative_to(Path.cwd()) if fil.is_relative_to(Path.cwd()) else fil
        return f"{fil}, steg {self._nr} (linje {ramme.f_lineno})"


@contextmanager
def ved_skjermen(
    register: str | Path,
    signatur: str = STANDARD_SIGNATUR,
    mappe: Path | None = None,
    klokke: datetime = MANDAG,
    kladd: Kladd | None = None,
    visning: Terminalvisning = VANLIG,
) -> Iterator[Skjerm]:
    """The application, running without a terminal, its first form open.

    `register` is the path of one, or `demo` or `tom`; what is made for it, prints too, lies in `mappe`, or beside it.
    Raises Programfeil at the end when the program had a fault of its own, UgyldigSignatur and Skjermbrudd.
    """
    tid = Flytklokke(klokke)
    spor: list[str] = []
    oppsett = Flytoppsett(tid, str(register), signatur, visning)
    terminal, okt = lag_flytterminal(oppsett, mappe or Path(register).parent, spor.append, kladd)
    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as loper:
        oppe = AsyncExitStack()
        try:
            loper.run(_aapne(oppe, terminal, visning))
            skjerm = Skjerm(terminal, tid, okt.sti, loper)
            skjerm.start()
            skjerm.register = okt.sti
            yield skjerm
        finally:
            loper.run(oppe.aclose())
            okt.lukk()
    if spor:
        raise Programfeil(f"{setninger.EN_FEIL_I_PROGRAMMET}\n{spor[0]}")


async def _aapne(oppe: AsyncExitStack, terminal: Terminal, visning: Terminalvisning) -> None:
    await oppe.enter_async_context(terminal.run_test(size=(visning.bredde, visning.hoyde)))
