"""The application's terminal on the register of a run of an exercise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from data.register.klokke import Klokke
from screens.okt import Okt
from screens.ovelse.bord import Ovelsesbord
from training.kurs.gang import Gang

if TYPE_CHECKING:
    from tui.flate.rutine import Innsendt, Rutine
    from tui.skjema.svar import Svar
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
            from training.ovelse.bygging import bygg_ovelse

            bygg_ovelse(register, gang.ovelse, gang.fro)
        melding = aapne()
        if not gang.loggstart:
            _merk_starten(okt, gang)
        return melding

    def ved_svar(rutine: Rutine, inn: Innsendt | None, svar: Svar) -> None:
        del rutine, inn
        gang.sagt(svar.melding)
        with okt.register.les() as sesjon:
            bord.stand = gang.vurder(sesjon, okt.klokke.naa())

    okt.ved_svar = ved_svar
    terminal = lag_terminal(okt, forbered, kladd, logg=logg, farger=farger)
    terminal.flate.bord = bord
    return terminal, okt


def _merk_starten(okt: Okt, gang: Gang) -> None:
    from training.oppgaver.utfort import siste_logg

    with okt.register.les() as sesjon:
        gang.loggstart = siste_logg(sesjon)
        gang.ved_endring()
