"""The application: puts clock, register, routines and help together in one terminal."""

import gc
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from data.demo import DEMO_START
from data.register.klokke import Klokke
from screens import setninger, steder
from screens.bilder.meny import MENY as MENY_BILDE
from screens.okt import Okt
from screens.rutiner.rutineliste import fabrikker
from screens.rutiner.rutinenavn import MENY, NAVN, PORTER
from tui.flate.kladd.kladdinnhold import Eier
from tui.flate.port import Port
from tui.flate.rutine import KanIkkeStarte
from tui.flate.vitne import OPPTAK, Vitne
from tui.skjema.felt import Felt
from tui.taster.handlinger import les_taster
from tui.terminal.ekte_terminal import hva_mangler
from tui.terminal.kladd.kladd import Kladd
from tui.terminal.terminal import Terminal
from tui.terminal.utseende.farger import Farger

HVILE = timedelta(minutes=10)
"""So long a screen where somebody is logged in stands open with nobody at the keyboard (our choice, grade C)."""


def kjor(
    db: Path | None,
    demo: bool,
    start: datetime | None,
    signatur: str,
    oppgitt: bool,
    utskrift: Path | None,
    opptak: Path | None = None,
    ekte: bool = False,
    ovelse: Callable[[str, str], None] | None = None,
) -> int:
    """Opens the terminal on the user's own register, or on a throw-away copy of the demo; returns the exit status.

    `oppgitt` says that somebody chose the signature; without one a register that is not there begins with its first
    user. `opptak` is where the session is recorded from its start; with `ekte` nobody is replaced in a recording.
    `ovelse` runs the exercise, in the way, that the caseworker chose, and then the terminal is opened again.
    """
    with ExitStack() as opprydding:
        if demo:
            from tempfile import TemporaryDirectory

            mappe = Path(opprydding.enter_context(TemporaryDirectory(prefix="dagpenger-")))
            sti, kladder = mappe / "demo.db", mappe / "kladd"
        else:
            sti = steder.register(db)
            kladder = steder.kladder(sti)
        klokke = Klokke.fra(start or DEMO_START) if demo or start else Klokke()
        while True:
            okt = Okt(
                klokke, signatur, sti, steder.utskrifter(utskrift), ovelser=steder.ovelser(), oppgitt=oppgitt or demo
            )
            kode = _sitt(okt, kladder, demo, opptak, ekte)
            if okt.neste_ovelse is None or ovelse is None:
                return kode
            ovelse(*okt.neste_ovelse)


def _sitt(okt: Okt, kladder: Path, demo: bool, opptak: Path | None, ekte: bool) -> int:
    """One sitting at the terminal; returns the exit status."""
    bytter, merknad = les_taster(steder.taster())
    hentes = partial(_kladd, kladder, ny=opptak is not None)
    kladd = None if (venter := _porten_venter(okt, demo)) else hentes(okt.signatur)
    terminal = lag_terminal(
        okt,
        forbered=forbereder(okt, demo),
        varm_opp=partial(_varm_opp, okt),
        kladd=kladd,
        taster=bytter,
        merknad=" ".join(filter(None, (merknad, "" if venter else om_kladder(kladd)))),
        kladd_for=lambda: hentes(okt.signatur),
        logg=feillogg,
    )
    if grunn := _ta_opp(okt, terminal, opptak, demo=demo, ekte=ekte):
        print(grunn, file=sys.stderr)
        return 2
    terminal.run()
    for setning in filter(None, (terminal.setning, terminal.flate.vitne.slutt())):
        print(setning, file=sys.stderr)
    return terminal.return_code or 0


def _porten_venter(okt: Okt, demo: bool) -> bool:
    """Whether somebody must be let in before it is known whose drafts belong there."""
    if not okt.sti.exists():
        return not (demo or okt.oppgitt)
    from data.brukere.forhaandsblikk import krever_innlogging

    return krever_innlogging(okt.sti)


def _ta_opp(okt: Okt, terminal: Terminal, fil: Path | None, *, demo: bool, ekte: bool) -> str:
    """Has the session recorded from its start in a file, or when it is asked for; gives why it cannot be."""
    if fil is None:
        terminal.flate.vitne = Ventende(lambda: _opptaker(okt, terminal, demo=demo, ekte=ekte))
        return ""
    from tui.flyt.opptak.opptaker import KanIkkeTaOpp

    try:
        _opptaker(okt, terminal, None if hva_mangler() else fil, demo=demo, ekte=ekte)
    except KanIkkeTaOpp as grunn:
        return str(grunn)
    return ""


def kan_tas_opp(okt: Okt, terminal: Terminal, mappe: Path, logg: Callable[[str], None], *, demo: bool) -> None:
    """Has the session recorded in a folder when it is asked for; `logg` gets the traceback of a fault."""
    terminal.flate.vitne = Ventende(lambda: _opptaker(okt, terminal, mappe=mappe, logg=logg, demo=demo, ekte=False))


def _opptaker(
    okt: Okt,
    terminal: Terminal,
    fil: Path | None = None,
    *,
    demo: bool,
    ekte: bool,
    mappe: Path | None = None,
    logg: Callable[[str], None] | None = None,
) -> Vitne:
    """Whoever records; from the start when there is a file. Raises KanIkkeTaOpp."""
    from screens.opptak.opptak import Opptaksrom
    from tui.flyt.opptak.opptaker import Opptaker

    rom = Opptaksrom(okt, MENY, demo=demo, ekte=ekte, meld=terminal.meld_feil, mappe=mappe)
    opptak = rom.fra_start(fil) if fil else None
    terminal.flate.vitne = Opptaker(terminal.flate, okt.klokke.naa, rom.underveis, logg or feillogg, opptak)
    return terminal.flate.vitne


class Ventende(Vitne):
    """Has whoever records come when it is asked for: what it is made of is not loaded before."""

    handlinger = OPPTAK

    def __init__(self, opptaker: Callable[[], Vitne]) -> None:
        self._opptaker = opptaker

    def gjor(self, handling: str) -> None:
        self._opptaker().gjor(handling)


def lag_terminal(
    okt: Okt,
    forbered: Callable[[], str | None],
    kladd: Kladd | None = None,
    taster: dict[str, tuple[str, ...]] | None = None,
    merknad: str = "",
    logg: Callable[[str], None] | None = None,
    varm_opp: Callable[[], None] | None = None,
    farger: Farger | None = None,
    eier: Callable[[], Eier] | None = None,
    slag: type[Terminal] = Terminal,
    kladd_for: Callable[[], Kladd | None] = lambda: None,
) -> Terminal:
    """The terminal with every routine of the application, not yet running; `slag` is its class.

    `eier` is whose drafts belong there, when they are others than those of the register and whoever signs;
    `kladd_for` gives those of whoever has been let in.
    """
    terminal = slag(
        rutiner=fabrikker(okt),
        navn=NAVN,
        start=MENY,
        naa=okt.klokke.naa,
        hjelp=skjemahjelp,
        kladd=kladd,
        eier=eier or (lambda: Eier(okt.signatur, okt.register.kjennemerke)),
        forbered=forbered,
        taster=taster,
        merknad=merknad,
        logg=logg,
        forside=MENY_BILDE,
        rydd=okt.lukk,
        varm_opp=varm_opp,
        farger=farger,
        port=Port(okt.port, "LÅST", lambda: HVILE if okt.innlogget else None, okt.logg_ut),
        kladd_for=kladd_for,
    )
    okt.ved_funn = terminal.meld_feil
    return terminal


def forbereder(okt: Okt, demo: bool) -> Callable[[], str | None]:
    """What opens the register in its own thread, after the first form is painted; a demo is copied first."""

    def forbered() -> str | None:
        from data.feil import Registerfeil

        try:
            if demo and not okt.sti.exists():
                from data.demo.kopi import kopi_av_demo

                okt.sti = kopi_av_demo(okt.sti.parent)
            if not okt.oppgitt and not okt.sti.exists():
                return _ved_start(okt.klokke.dato(), demo)  # it is made with its first user
            okt.aapne_register()
        except Registerfeil as feil:
            raise KanIkkeStarte(feil.setning) from feil
        tilbud = setninger.REGISTERET_ER_TOMT if okt.ovelser is not None and okt.register.er_tomt else None
        sagt = (*okt.register.beskjeder, tilbud, _ved_start(okt.klokke.dato(), demo))
        return " ".join(setning for setning in sagt if setning) or None

    return forbered


def _varm_opp(okt: Okt) -> None:
    """Loads what the first answers need, and has the collector of garbage look at what comes from then on."""
    try:
        import data.operasjoner.journal.personer  # noqa: F401 - what the menu answers with

        okt.register.varm_opp()
        if okt.gang is not None:
            import training.oppgaver.vurdering  # noqa: F401 - what the first answer is graded by
    finally:
        gc.freeze()
        gc.enable()


def _ved_start(dato: date, demo: bool) -> str | None:
    from rules.regelverk import UtenforRegelverket, lov_paa, lovene

    try:
        lov_paa(dato)
    except UtenforRegelverket:
        aarene = ", ".join(f"{lov.fra.year}-{lov.til.year}" for lov in lovene())
        return setninger.utenfor_lovene(f"{DEMO_START:%Y-%m-%dT%H:%M}", aarene)
    return setninger.DEMOEN_ER_KLAR if demo else None


def skjemahjelp(kode: str, felt: Felt) -> Sequence[str]:
    """The help on a field of a routine."""
    from screens.hjelp import hjelp, oversikt

    _overskrift, *resten = hjelp(kode, felt)
    return [*resten, "", {**NAVN, **PORTER}[kode].upper(), *oversikt(kode)]


def _kladd(mappe: Path, signatur: str, *, ny: bool) -> Kladd | None:
    try:
        return Kladd(mappe, signatur, ny=ny)
    except OSError:
        return None


def om_kladder(kladd: Kladd | None) -> str:
    """What the caseworker must know of the folder of drafts; empty when there is nothing."""
    if kladd is None:
        return setninger.UTEN_KLADD
    if not kladd.andres:
        return ""
    return setninger.andres_kladder(" og ".join(kladd.andres))


def feillogg(tekst: str) -> None:
    """Puts the traceback of a fault of the program in the file of faults."""
    from data.filer.egenfil import lag_mappe, legg_til

    sti = steder.feillogg()
    with suppress(OSError):
        lag_mappe(sti.parent)
        legg_til(sti, tekst)
