"""A terminal of the application for a flow, on a register of the flow's own choice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from data.register.klokke import Klokke
from screens import signatur
from screens.okt import Okt
from screens.proving.flytregister import NYTT, register_for
from training.ovelse.katalog import ENDELSE
from tui.flate.kladd.kladdinnhold import Eier
from tui.flyt import Flytoppsett
from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.steg import APENS_SJEKK
from tui.taster.handlinger import les_taster

if TYPE_CHECKING:
    from tui.terminal.kladd.kladd import Kladd
    from tui.terminal.terminal import Terminal

STANDARD_SIGNATUR = "ABC"
MAATE = "#"
"""Between the file of an exercise and the way it is run, `ovelse.yaml#prøve`."""


def lag_flytterminal(
    oppsett: Flytoppsett,
    mappe: Path,
    logg: Callable[[str], None],
    kladd: Kladd | None = None,
    rydd: ExitStack | None = None,
    opptak: Path | None = None,
) -> tuple[Terminal, Okt]:
    """The application's terminal, not yet running, and its session.

    A register that is made for the flow, and all prints, lie in the folder; a database that is the file of an exercise
    is a run of it. `logg` gets the traceback of a fault of the program. `rydd` gets what is to be cleared away when a
    flow is held to all that the monkey holds, and `opptak` is another folder for what is recorded. Raises
    UgyldigSignatur, and KanIkkeSpilles for what is no exercise.
    """
    from screens.app import forbereder, kan_tas_opp, lag_terminal, om_kladder
    from screens.proving import registersjekk
    from screens.proving.ape.apetilsyn import Flyttilsyn

    if Path(oppsett.database.partition(MAATE)[0]).suffix == ENDELSE:
        return _ovelsesterminal(oppsett, mappe, logg, kladd)
    hvem = signatur.les(oppsett.signatur or STANDARD_SIGNATUR)
    okt = _okt(oppsett, hvem, mappe)
    tilsyn = rydd.enter_context(closing(Flyttilsyn(okt, logg))) if oppsett.ape and rydd else None
    forbered = forbereder(okt, demo=oppsett.database == "demo")
    taster, merknad = les_taster(oppsett.taster) if oppsett.taster else ({}, "")
    egen = _kladd(oppsett.kladd, mappe / "kladd", hvem) if oppsett.kladd else None
    terminal = lag_terminal(
        okt,
        forbered,
        egen or kladd,
        taster,
        " ".join(filter(None, (merknad, om_kladder(egen) if egen else ""))),
        tilsyn.logg if tilsyn else logg,
        farger=oppsett.visning.farger,
        eier=partial(Eier, hvem) if egen else None,
    )
    if not oppsett.ape:  # the monkey has nobody who records
        kan_tas_opp(okt, terminal, opptak or mappe / "opptak", logg, demo=oppsett.database == "demo")
    apens = {APENS_SJEKK: partial(tilsyn.se_etter, terminal.flate)} if tilsyn else {}
    terminal.sjekker = {registersjekk.NAVN: partial(registersjekk.se_etter, okt), **apens}
    return terminal, okt


def _okt(oppsett: Flytoppsett, hvem: str, mappe: Path) -> Okt:
    """The session of a flow, on the register that it names."""
    sti, oppgitt = register_for(oppsett.database, mappe / "register.db"), oppsett.database != NYTT
    return Okt(Klokke(oppsett.klokke), hvem, sti, mappe / "utskrift", ovelser=mappe / "ovelser", oppgitt=oppgitt)


def _ovelsesterminal(
    oppsett: Flytoppsett, mappe: Path, logg: Callable[[str], None], kladd: Kladd | None
) -> tuple[Terminal, Okt]:
    """A run of the exercise in the file, with the flow's clock."""
    from screens.ovelse.terminal import lag_ovelsesterminal
    from screens.proving import registersjekk
    from training.kurs.gang import Gang, Modus
    from training.ovelse.leser import UgyldigOvelse, les_ovelse

    fil, _, maate = oppsett.database.partition(MAATE)
    try:
        ovelse = les_ovelse(Path(fil))
        gang = Gang(ovelse, Modus(maate) if maate else Modus.OVING, ovelse.fro)
    except (UgyldigOvelse, ValueError) as feil:
        raise KanIkkeSpilles(str(feil)) from None
    terminal, okt = lag_ovelsesterminal(
        gang,
        mappe / "register.db",
        oppsett.klokke,
        mappe / "utskrift",
        logg,
        kladd=kladd,
        farger=oppsett.visning.farger,
        trygt=False,
    )
    terminal.sjekker = {registersjekk.NAVN: partial(registersjekk.se_etter, okt)}
    return terminal, okt


def _kladd(fil: Path, mappe: Path, signatur: str) -> Kladd:
    """The drafts of the flow, with the one that lies in the file; one that names no register is of the flow's own."""
    from tui.terminal.kladd.kladd import Kladd

    mappe.mkdir(exist_ok=True)
    shutil.copyfile(fil, mappe / "kladd-1.json")
    return Kladd(mappe, signatur)
