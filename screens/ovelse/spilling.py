"""Playing an exercise without a screen, and its grade."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from data.register.klokke import Klokke
from data.register.register import Register
from screens.ovelse.terminal import lag_ovelsesterminal
from training.kurs.gang import Gang
from training.kurs.spor import Sporflyt
from training.oppgaver.sjekk import SpiltForsok
from training.oppgaver.vurdering import Karakter
from training.ovelse.avtrykk import avtrykk
from training.ovelse.bygging import bygg_ovelse
from training.ovelse.kan_ikke_bygges import KanIkkeBygges
from training.ovelse.ovelse import Ovelse
from tui.flate.kladd.kladdinnhold import Eier, les_kladd
from tui.flyt.oppsett import Flytoppsett
from tui.flyt.spilling.spiller import spill
from tui.flyt.steg import Flyt
from tui.terminal.kladd.kladd import Kladd

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal


class Spillerom:
    """Plays flows on fresh registers of exercises, in a folder; each register is built once, and copied for a flow."""

    def __init__(self, mappe: Path) -> None:
        self._mappe = Path(tempfile.mkdtemp(dir=mappe))
        self._bygget: dict[tuple[str, int], Path] = {}
        self._antall = 0

    def __call__(self, ovelse: Ovelse, flyt: Flyt) -> SpiltForsok:
        """Plays the flow as an attempt at the exercise."""
        return self.spill(Gang(ovelse, fro=ovelse.fro), [flyt])

    def spill(self, gang: Gang, flyter: Sequence[Flyt], slutt: datetime | None = None) -> SpiltForsok:
        """Plays the flows of a run; see `spill_gangen`."""
        self._antall += 1
        sted = self._mappe / f"gang-{self._antall}"
        sted.mkdir()
        try:
            register = sted / "register.db"
            try:
                shutil.copyfile(self._register(gang), register)
            except KanIkkeBygges as feil:
                return SpiltForsok(str(feil), None)
            return spill_gangen(gang, flyter, register, slutt)
        finally:
            shutil.rmtree(sted)

    def _register(self, gang: Gang) -> Path:
        hvilket = avtrykk(gang.ovelse), gang.fro
        if hvilket not in self._bygget:
            sti = self._mappe / f"bygget-{len(self._bygget)}.db"
            bygg_ovelse(sti, gang.ovelse, gang.fro)
            self._bygget[hvilket] = sti
        return self._bygget[hvilket]


def spill_gangen(gang: Gang, flyter: Sequence[Flyt], register: Path, slutt: datetime | None = None) -> SpiltForsok:
    """Plays flows one after another in the same run, up to the first that stops, and grades what came of it.

    It is graded as of when the flows ended, or at `slutt` when that is later.
    """
    naa, setning = gang.start, ""
    for flyt in flyter:
        feil: list[str] = []
        klokker: list[Flytoppsett] = []

        def lag(oppsett: Flytoppsett) -> Terminal:
            klokker.append(oppsett)  # noqa: B023 - called within this round
            utskrift, kladd = register.parent / "utskrift", _kladden(flyt, register.parent)  # noqa: B023
            return lag_ovelsesterminal(
                gang,
                register,
                oppsett.klokke,
                utskrift,
                feil.append,  # noqa: B023
                kladd=kladd,
                eier=None if kladd is None else (lambda: _eier(kladd)),
                trygt=False,
            )[0]

        setning = spill(flyt, lag).setning
        naa = klokker[0].klokke()
        if setning:
            break
    return SpiltForsok(setning, karakteren(gang, register, max(naa, slutt or naa)))


def _kladden(flyt: Flyt, mappe: Path) -> Kladd | None:
    """The draft that a recorded flow began with, in the folder of the drafts of the run."""
    if not isinstance(flyt, Sporflyt) or not flyt.kladdinnhold:
        return None
    egen = mappe / f"kladd-{flyt.fil.name.replace(' ', '-')}"
    egen.mkdir()
    (egen / "kladd-1.json").write_text(flyt.kladdinnhold, encoding="utf-8")
    return Kladd(egen)


def _eier(kladd: Kladd) -> Eier:
    """Whose the draft is: the register that it was typed for is another one here, and the same."""
    innhold = kladd.hent()
    return les_kladd(innhold).eier if innhold else Eier()


def karakteren(gang: Gang, register: Path, naa: datetime) -> Karakter:
    """The grade of a run whose register nobody has open. Raises Registerfeil."""
    reg = Register.aapne(register, Klokke.still(naa), gang.ovelse.signatur, trygt=False)
    try:
        with reg.les() as sesjon:
            return gang.vurder(sesjon, naa)
    finally:
        reg.lukk()
