"""The application's terminal on the register of a run of an exercise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from data.register.klokke import Klokke
from screens.okt import Okt
from screens.ovelse.bord import Ovelsesbord
from screens.ovelse.forlop import Forlop
from training.kurs.gang import Gang
from tui.flate.kladd.kladdinnhold import Eier
from tui.flate.rutine import KanIkkeStarte

if TYPE_CHECKING:
    from tui.terminal.farger import Farger
    from tui.terminal.kladd import Kladd
    from tui.terminal.terminal import Terminal


def lag_ovelsesterminal(
    gang: Gang,
    register: Path,
    klokke: Callable[[], datetime],
    utskrift: Path,
    logg: Callable[[str], None],
    *,
    kladd: Kladd | None = None,
    farger: Farger | None = None,
    trygt: bool = True,
) -> tuple[Terminal, Okt]:
    """The terminal, not yet running, and its session. The register is built when it is not there.

    Raises UgyldigSignatur.
    """
    from screens import signatur
    from screens.app import forbereder, lag_terminal

    okt = Okt(Klokke(klokke), signatur.les(gang.ovelse.signatur), register, utskrift, trygt=trygt, gang=gang)
    aapne = forbereder(okt, demo=False)
    bord = Ovelsesbord(gang, okt.klokke.naa)

    def forbered() -> str | None:
        if not register.exists():
            _bygg(register, gang)
        melding = aapne()
        if not gang.loggstart:
            _merk_starten(okt, gang)
        return melding

    Forlop(okt, gang, bord)
    terminal = lag_terminal(okt, forbered, kladd, logg=logg, farger=farger, eier=lambda: Eier(okt.signatur))
    terminal.flate.bord = bord
    return terminal, okt


def _bygg(register: Path, gang: Gang) -> None:
    from data.feil import Registerfeil
    from training.ovelse.bygging import KanIkkeBygges, bygg_ovelse

    try:
        bygg_ovelse(register, gang.ovelse, gang.fro)
    except KanIkkeBygges as feil:
        raise KanIkkeStarte(str(feil)) from feil
    except Registerfeil as feil:
        raise KanIkkeStarte(feil.setning) from feil


def _merk_starten(okt: Okt, gang: Gang) -> None:
    from training.oppgaver.utfort import siste_logg

    with okt.register.les() as sesjon:
        gang.loggstart = siste_logg(sesjon)
        gang.ved_endring()
