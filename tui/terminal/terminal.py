"""The Textual side of the terminal: takes keys from the terminal in order, gives them to the model, paints it."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from io import StringIO
from typing import Any

from tui.terminal.inn.tastesekvenser import tilpass_textual

os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", "standard")
os.environ.setdefault("TEXTUAL_FPS", "500")  # an answer is not held back for the next sixtieth of a second
_TEMA = "ansi-dark"
os.environ["TEXTUAL_THEME"] = _TEMA  # chosen later, it would have every style read anew before the first paint
tilpass_textual()

from rich.console import Console, RenderableType  # noqa: E402
from rich.style import Style  # noqa: E402
from textual import events  # noqa: E402
from textual.constants import DRIVER  # noqa: E402
from textual.filter import LineFilter  # noqa: E402
from textual.geometry import Offset  # noqa: E402
from textual.message import Message  # noqa: E402

from tui.flate.arbeidsflate import Arbeidsflate  # noqa: E402
from tui.flate.kladd.kladdinnhold import Eier  # noqa: E402
from tui.flate.ko.jobb import Jobb  # noqa: E402
from tui.flate.port import Port  # noqa: E402
from tui.flate.sporing import spor  # noqa: E402
from tui.flate.sted import Fabrikk  # noqa: E402
from tui.skjema.bilde import Bilde  # noqa: E402
from tui.skjema.felt import Felt  # noqa: E402
from tui.skjema.lop import Lop  # noqa: E402
from tui.skjema.svar import Alvor  # noqa: E402
from tui.taster.handlinger import Tastekart, Taster  # noqa: E402
from tui.terminal import setninger  # noqa: E402
from tui.terminal.betjent import BetjentTerminal  # noqa: E402
from tui.terminal.ekte_terminal import hva_mangler  # noqa: E402
from tui.terminal.framviser import Framviser  # noqa: E402
from tui.terminal.inn.terminaldriver import FikkBakgrunn, Terminaldriver  # noqa: E402
from tui.terminal.inngang import arbeid_av  # noqa: E402
from tui.terminal.kladd.kladd import Kladd  # noqa: E402
from tui.terminal.kladd.kladdvakt import Kladdvakt  # noqa: E402
from tui.terminal.registertraad import Registertraad  # noqa: E402
from tui.terminal.skjermflate import Skjermflate  # noqa: E402
from tui.terminal.utseende.bakgrunn import er_mork, mork_fra_miljoet  # noqa: E402
from tui.terminal.utseende.farger import Farger  # noqa: E402
from tui.terminal.utseende.tema import Tema, UtenFarge  # noqa: E402
from tui.terminal.utsnitt import Utsnitt  # noqa: E402

_KLADD_ETTER = 0.25
_VENT_PAA_REGISTERET = 5.0
_VENT_NAAR_INGEN_SER_PAA = 1.0


class Terminal(BetjentTerminal):
    """The terminal of the application.

    `rutiner` makes a routine for each code, in the register's thread, where `forbered` also runs, first, after the
    first paint. `forside` is the start's own page, painted blank until the register is open. `hjelp` gives the lines
    of help on a field of a routine. `naa` is the clock. `kladd` keeps what is typed and not saved, for its `eier`.
    `taster` and `merknad` come from `les_taster`. `logg` gets the traceback of a fault of the program. `rydd` closes
    the register, last in its thread. `varm_opp` is run there once the first form is open: what it loads, the first
    answer need not wait for. After `run`, `setning` says why when it could not: `return_code` is then 1 when
    the register could not be opened, and 2 without a terminal. `farger` is the number of colours, on a dark background,
    of whoever looks without a terminal; None asks the environment and the terminal. The theme has none beyond the
    sixteen, so that `full` looks as `16` does. `ved_inn` is told of all that comes in. `port` is the gate, and
    `kladd_for` gives the drafts of whoever is let in by it, in place of `kladd`.
    """

    ALLOW_SELECT = False
    ENABLE_COMMAND_PALETTE = False
    SKJERM = Skjermflate
    TRAAD = Registertraad

    _minutt = ""
    _kladd_venter = False
    _avbrutt = False
    _kvittering_mangler = False

    class JobbFerdig(Message):
        """A job has been run in the register's thread."""

        def __init__(self, jobb: Jobb) -> None:
            super().__init__()
            self.jobb = jobb

    def __init__(
        self,
        rutiner: Mapping[str, Fabrikk],
        navn: Mapping[str, str],
        start: str,
        naa: Callable[[], datetime],
        hjelp: Callable[[str, Felt], Sequence[str]] = lambda _rutine, _felt: (),
        kladd: Kladd | None = None,
        eier: Callable[[], Eier] = Eier,
        forbered: Callable[[], str | None] | None = None,
        taster: Taster | None = None,
        logg: Callable[[str], None] | None = None,
        merknad: str = "",
        forside: Bilde | None = None,
        rydd: Callable[[], None] | None = None,
        varm_opp: Callable[[], None] | None = None,
        farger: Farger | None = None,
        port: Port | None = None,
        kladd_for: Callable[[], Kladd | None] = lambda: None,
    ) -> None:
        super().__init__(driver_class=None if DRIVER else Terminaldriver, ansi_color=True)
        self._tema = self._kle(farger)
        self.flate = Arbeidsflate(
            rutiner, navn, start, naa, hjelp, kart=Tastekart(taster), logg=logg, forside=forside, port=port
        )
        self.flate.ved_innslipp, self.flate.ved_utslipp = partial(self._ta_kladden, kladd_for), self._glem_kladden
        self.flate.ved_uvist = self._vis_uvist
        self._logg = logg or (lambda _tekst: None)
        self._forbered = partial(_med_merknad, forbered, merknad)
        self._rydd = rydd or (lambda: None)
        self._varm_opp = varm_opp
        self._naa = naa
        self._skjerm = self.SKJERM(self._tema, self._mal)
        self._registertraad = self.TRAAD("register")
        self._vakt = self._vakt_over(kladd)
        self._eier = eier
        self.ved_inn: Callable[[events.Event], None] = lambda _event: None
        self._framviser: Framviser | None = None

    @property
    def setning(self) -> str:
        """Why the terminal could not start or had to stop, in one sentence; empty when all went well."""
        return self.flate.setning or self._stanset

    # Start and end

    def run(self, *, headless: bool = False, **valg: Any) -> None:
        """Runs the terminal to its end; does nothing but set `setning` when there is none to run on."""
        if not headless and not DRIVER and (mangler := hva_mangler()):
            self._stanset = setninger.uten_terminal(mangler)
            self._return_code = 2
            self._lukk_kladden()
            return
        super().run(headless=headless, **valg)

    def get_default_screen(self) -> Skjermflate:
        """The one widget is the screen itself."""
        return self._skjerm

    def on_mount(self) -> None:
        """Paints the empty form, and only then has the register opened."""
        self._oppdater()
        self.set_interval(1.0, self.oppdater_klokke)
        self.call_after_refresh(self._begynn)
        if not self.is_headless:
            self._vis_markor()
            self.app_resume_signal.subscribe(self, lambda _app: self._vis_markor())
            for nummer in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(nummer, self._slutt_ved_signal, nummer)

    def on_unmount(self) -> None:
        """Keeps the draft, and lets the register's thread end; a job that hangs is not waited for long."""
        self._ta_vare_paa_kladden()
        self._registertraad.gi(partial(self._i_det_stille, self._rydd))
        self._registertraad.lukk(_VENT_NAAR_INGEN_SER_PAA if self._avbrutt else _VENT_PAA_REGISTERET)

    def _i_det_stille(self, arbeid: Callable[[], None]) -> None:
        """Runs what nobody waits for the answer of; its fault goes to the log."""
        try:
            arbeid()
        except Exception as feil:
            self._logg(spor(feil))

    def _begynn(self) -> None:
        self.flate.begynn(self._forbered, self._vakt.hent() if self._vakt else None, self._eier)
        self._oppdater()

    def _vakt_over(self, kladd: Kladd | None) -> Kladdvakt | None:
        return Kladdvakt(kladd, partial(self.call_later, self._kladd_feilet)) if kladd else None

    def _ta_kladden(self, kladd_for: Callable[[], Kladd | None]) -> Mapping[str, Any] | None:
        """Takes the drafts of whoever was let in; gives the one that a dead terminal left."""
        self._lukk_kladden()
        self._vakt = self._vakt_over(kladd_for())
        return self._vakt.hent() if self._vakt else None

    def _glem_kladden(self) -> None:
        self._skriv_kladd(None)
        self._lukk_kladden()

    def _vis_markor(self) -> None:
        if self._driver is not None:
            self._driver.write("\x1b[?25h")
            self._driver.flush()

    def _slutt_ved_signal(self, nummer: int) -> None:
        self._avbrutt = True
        self._ta_vare_paa_kladden()
        self.exit(return_code=128 + nummer)

    def _avslutt(self) -> None:
        """The caseworker has answered J, or nothing was unsaved: no draft is to come back.

        Whoever leaves at a closed gate has seen nothing of what stands under it, and that is kept.
        """
        if self.flate.ved_porten:
            self._ta_vare_paa_kladden()
        else:
            self._glem_kladden()
        self.exit(return_code=1 if self.setning else 0)
        self._puls.set()

    def _ta_vare_paa_kladden(self) -> None:
        if self.flate.klar:
            self._skriv_kladd(self.flate.kladd())
        self._lukk_kladden()

    def _lukk_kladden(self) -> None:
        if self._vakt:
            vakt, self._vakt = self._vakt, None
            vakt.lukk()

    # Textual would print the traceback, with the values of the variables, and so a person's data, on the screen.
    def _fatal_error(self) -> None:
        self._stans(spor(sys.exc_info()[1] or RuntimeError("ukjent feil")))

    def panic(self, *renderables: RenderableType) -> None:
        """A fault of the program outside the routines: to the log, and out, with the draft kept."""
        ut = StringIO()
        Console(file=ut, width=120).print(*renderables)
        self._stans(ut.getvalue())

    def _stans(self, sporet: str) -> None:
        self._logg(sporet)
        self._return_code = 1
        self._stanset = setninger.STANSET
        self._ta_vare_paa_kladden()
        self._puls.set()
        self._close_messages_no_wait()

    # What comes in

    async def on_event(self, event: events.Event) -> None:
        """Keys, pastes and clicks go straight to the model, in the order in which they came."""
        self.ved_inn(event)
        sendt = bool(self._sendte) and event is self._sendte[0]
        if sendt:
            self._sendte.popleft()
        arbeid = arbeid_av(event, self.flate, sendt or self.stor_nok, None if sendt else self._framviser)
        if arbeid is None:
            await super().on_event(event)
        else:
            self._gjor(arbeid)

    def _gjor(self, arbeid: Callable[[], None]) -> None:
        arbeid()
        self._oppdater()

    @property
    def stor_nok(self) -> bool:
        """Whether there is room for the form."""
        return self._utsnitt.stort_nok

    @property
    def _utsnitt(self) -> Utsnitt:
        return Utsnitt(self.flate, self.size.width, self.size.height)

    def on_terminal_jobb_ferdig(self, melding: JobbFerdig) -> None:
        """A job is done: its answer, and the keys that waited for it."""
        self.flate.ferdig(melding.jobb)
        self._oppdater()
        if self._varm_opp and self.flate.klar and not self.flate.avsluttet:
            varm_opp, self._varm_opp = self._varm_opp, None
            self._registertraad.gi(partial(self._i_det_stille, varm_opp))

    def on_terminalen_er_borte(self) -> None:
        """Nobody sees anything any more: keeps the draft, and ends as by the signal."""
        self._slutt_ved_signal(signal.SIGHUP)

    # What goes out

    def _oppdater(self) -> None:
        """Paints what has changed, starts what is to run, and sees to the draft."""
        if self.flate.avsluttet:
            self._avslutt()
            return
        jobb = self.flate.neste_jobb()
        if jobb is not None:
            self._registertraad.gi(partial(self._utfor, jobb))
        self._mal()
        if self._vakt and not self._kladd_venter:
            self._kladd_venter = True
            self.set_timer(_KLADD_ETTER, self._lagre_kladd)
        self._puls.set()

    def _mal(self) -> None:
        rad, kol = 0, 0
        if self.stor_nok:
            self.flate.tilpass((self._framviser and self._framviser.hoyde) or self.size.height)
            rad, kol = self.flate.markor
        linjer: Sequence[Sequence[Lop]] = self.linjer()
        if self._framviser and self.stor_nok:
            linjer = self._framviser.linjer(linjer, *self.size)
        self._skjerm.vis(linjer)
        self.cursor_position = Offset(kol, rad)
        self._malt_i = self.size
        self._puls.set()

    def linjer(self) -> list[list[Lop]]:
        """The lines as they are painted: the form, a panel beside it when there is room, or that there is none."""
        return self._utsnitt.linjer()

    def stil(self, rolle: str) -> Style:
        """How a role looks here. Raises KeyError for a role that the theme does not have."""
        stil = self._tema.stil(rolle)
        return stil.without_color if self.no_color else stil

    def _vis_uvist(self) -> None:
        self._skjerm.mal_alt()
        self._kvittering_mangler = True

    def post_display_hook(self) -> None:
        """Something was painted; what waits there to be answered is seen when the terminal has got it."""
        self.malinger += 1
        if self._kvittering_mangler and self._skjerm.alt_er_malt:
            self._kvittering_mangler = False
            self._be_om_kvittering()
        self._puls.set()

    def on_kvittert(self) -> None:
        """All that was painted has been seen."""
        self._kvittert = True
        self.flate.er_vist()
        self._puls.set()

    def on_fikk_bakgrunn(self, melding: FikkBakgrunn) -> None:
        """The terminal has told what lies behind the text."""
        self._tema = self._tema_paa(er_mork(melding.farge))
        self._skjerm.bytt_tema(self._tema)

    def _kle(self, farger: Farger | None) -> Tema:
        """Its look in so many colours, before the terminal has told what lies behind the text."""
        self.farger = farger
        if farger is not None:
            self.no_color = farger == "0"
        self.theme = _TEMA
        if self.no_color:
            filtre: list[LineFilter] = [UtenFarge()]
            self._filters = filtre
        return self._tema_paa(mork_fra_miljoet() if farger is None else True)

    def _tema_paa(self, mork: bool) -> Tema:
        return Tema(paa_mork=mork and not self.no_color)

    def _utfor(self, jobb: Jobb) -> None:
        jobb.utfor()
        self.post_message(self.JobbFerdig(jobb))

    def _lagre_kladd(self) -> None:
        self._kladd_venter = False
        if self.flate.klar:
            self._skriv_kladd(self.flate.kladd())

    def _skriv_kladd(self, innhold: Mapping[str, Any] | None) -> None:
        """Keeps the draft on disk like what is unsaved; one that could not be put back is not written over."""
        if self._vakt is None or not self.flate.klar:
            return
        if self.flate.kladd_tapt:
            self.flate.kladd_tapt = False
            self._vakt.legg_til_side()
        self._vakt.lagre(innhold)

    def meld_feil(self, setning: str) -> None:
        """Puts a sentence on line 23 as a fault; may be called from any thread."""
        self.call_later(self._gjor, partial(self.flate.si, setning, Alvor.FEIL))

    def _kladd_feilet(self) -> None:
        self.flate.si(setninger.KLADDEN_KAN_IKKE_SKRIVES, Alvor.VARSEL)
        self._oppdater()

    def oppdater_klokke(self) -> None:
        """Paints date and clock again when the minute has changed."""
        if self.flate.se_paa_klokken():
            self._oppdater()
        minutt = f"{self._naa():%Y%m%d%H%M}"
        if minutt != self._minutt:
            self._minutt = minutt
            self._mal()

    def vis_fram(self, framviser: Framviser | None) -> None:
        """Has a person look on; None gives the person the keyboard."""
        self._framviser = framviser
        if self.is_running:
            self._mal()


def _med_merknad(forbered: Callable[[], str | None] | None, merknad: str) -> str:
    fra_registeret = forbered() if forbered else None
    return " ".join(setning for setning in (fra_registeret, merknad) if setning)
