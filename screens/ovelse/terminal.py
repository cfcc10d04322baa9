"""The application's terminal on the register of a run of an exercise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from data.register.klokke import Klokke
from screens.okt import Okt
from screens.ovelse import setninger
from tui.flate.kladd.kladdinnhold import Eier
from tui.flate.rutine import KanIkkeStarte

if TYPE_CHECKING:
    from training.kurs.gang import Gang
    from tui.terminal.kladd.kladd import Kladd
    from tui.terminal.terminal import Terminal
    from tui.terminal.utseende.farger import Farger


def lag_ovelsesterminal(
    gang: Gang,
    register: Path,
    klokke: Callable[[], datetime],
    utskrift: Path,
    logg: Callable[[str], None],
    *,
    kladd: Kladd | None = None,
    eier: Callable[[], Eier] | None = None,
    farger: Farger | None = None,
    trygt: bool = True,
) -> tuple[Terminal, Okt]:
    """The terminal, not yet running, and its session; the register is built when it is not there.

    `eier` is whose drafts belong there, when they are others than those of the register. Raises UgyldigSignatur.
    """
    from screens import signatur
    from screens.app import lag_terminal

    okt = Okt(Klokke(klokke), signatur.les(gang.ovelse.signatur), register, utskrift, trygt=trygt)
    terminal = lag_terminal(okt, lambda: gjor_klar(okt, gang, terminal), kladd, logg=logg, farger=farger, eier=eier)
    return terminal, okt


def gjor_klar(okt: Okt, gang: Gang, terminal: Terminal) -> str | None:
    """Builds the register when it is not there, opens it, and puts the exercise beside the forms.

    Runs in the register's thread; gives what is to be said. Raises KanIkkeStarte.
    """
    from screens.app import forbereder
    from screens.ovelse.bord import Ovelsesbord
    from screens.ovelse.forlop import Forlop

    if not okt.sti.exists():
        _bygg(okt.sti, gang)
    okt.gang = gang
    melding = forbereder(okt, demo=False)() or setninger.HVOR_ALT_LIGGER
    if not gang.loggstart:
        _merk_starten(okt, gang)
    terminal.flate.bord = bord = Ovelsesbord(gang, okt.klokke.naa)
    Forlop(okt, gang, bord)
    return melding


def _bygg(register: Path, gang: Gang) -> None:
    from data.feil import Registerfeil
    from training.ovelse.kan_ikke_bygges import KanIkkeBygges
    from training.ovelse.registeret import hent_ovelse

    try:
        hent_ovelse(register, gang.ovelse, gang.fro)
    except KanIkkeBygges as feil:
        raise KanIkkeStarte(str(feil)) from feil
    except Registerfeil as feil:
        raise KanIkkeStarte(feil.setning) from feil


def _merk_starten(okt: Okt, gang: Gang) -> None:
    gang.loggstart = okt.register.siste_logg
    gang.ved_endring()
