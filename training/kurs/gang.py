"""One run of an exercise: the register it is done on, its clock, and what was said, answered and asked for in it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from sqlmodel import Session

from training import setninger
from training.oppgaver.utfort import Utfort
from training.oppgaver.vurdering import Karakter, Oppgavesvar, vurder, vurder_oppgave
from training.ovelse.ovelse import HINTTRINN, Hendelse, Ovelse, Papir


class Modus(StrEnum):
    """How an exercise is run."""

    VIS = "vis"
    VEILEDET = "veiledet"
    OVING = "øving"
    PROVE = "prøve"


class IkkeINaa(Exception):
    """That cannot be had in this run; the text is one sentence."""


@dataclass
class Gang:
    """The state of a run. It begins at the exercise's clock; `loggstart` is the last row of the log before it.

    `hint` counts the rungs opened by the number of the task from 0; after `lost` all of them are open for nothing.
    `hendt` are the numbers of the events that have happened. `ved_endring` is called when it has changed.
    """

    ovelse: Ovelse
    modus: Modus = Modus.OVING
    fro: int = 1
    loggstart: int = 0
    meldinger: list[str] = field(default_factory=list)
    svar: dict[str, str] = field(default_factory=dict)
    hint: dict[int, int] = field(default_factory=dict)
    hendt: set[int] = field(default_factory=set)
    levert: bool = False
    ved_endring: Callable[[], None] = field(default=lambda: None, repr=False)

    @property
    def start(self) -> datetime:
        """When the exercise begins, on its clock."""
        return self.ovelse.klokke

    def utfort(self, sesjon: Session, naa: datetime) -> Utfort:
        """What has been done up to now."""
        return Utfort(sesjon, self.start, naa, self.loggstart, tuple(self.meldinger), dict(self.svar), dict(self.hint))

    def vurder(self, sesjon: Session, naa: datetime) -> Karakter:
        """The grade as it is now."""
        return vurder(self.ovelse, self.utfort(sesjon, naa))

    def vurder_oppgave(self, nr: int, sesjon: Session, naa: datetime) -> Oppgavesvar:
        """One task as it is now, by its number from 0."""
        return vurder_oppgave(self.ovelse, nr, self.utfort(sesjon, naa))

    def sagt(self, melding: str) -> None:
        """Line 23 answered this."""
        if melding:
            self.meldinger.append(melding)
            self.ved_endring()

    def svarer(self, sporsmaal: str, svar: str) -> None:
        """The learner's answer to a question, in place of an earlier one."""
        self.svar[sporsmaal] = svar
        self.ved_endring()

    def neste_hint(self, nr: int) -> tuple[str, str, int]:
        """Opens the next rung of a task: what the rung asks, the hint, and what it cost. Raises IkkeINaa."""
        if self.modus is Modus.PROVE:
            raise IkkeINaa(setninger.INGEN_HINT_I_PROVE)
        trinn = self.hint.get(nr, 0)
        if trinn >= len(HINTTRINN):
            raise IkkeINaa(setninger.INGEN_FLERE_HINT)
        self.hint[nr] = trinn + 1
        self.ved_endring()
        return HINTTRINN[trinn], self.ovelse.oppgaver[nr].hint[trinn], self.ovelse.hintpris[trinn]

    def papirer(self, naa: datetime) -> list[Papir]:
        """The papers that lie on the desk by now."""
        return [ett for ett in self.ovelse.papirer if self.start + timedelta(minutes=ett.etter) <= naa]

    def skal_hende(self, naa: datetime) -> list[tuple[int, Hendelse]]:
        """The events whose time has come and that have not happened yet, in order."""
        kommet = [
            (nr, ett)
            for nr, ett in enumerate(self.ovelse.hendelser)
            if nr not in self.hendt and self.start + timedelta(minutes=ett.etter) <= naa
        ]
        return sorted(kommet, key=lambda par: par[1].etter)

    def har_hendt(self, nr: int) -> None:
        """That event has happened now."""
        self.hendt.add(nr)
        self.ved_endring()

    def sentralen_nede_til(self, naa: datetime) -> datetime | None:
        """Until when nothing can be paid, None when it can."""
        til = [
            slutt
            for ett in self.ovelse.hendelser
            if ett.sentralen_nede
            and (fra := self.start + timedelta(minutes=ett.etter)) <= naa
            and naa < (slutt := fra + timedelta(minutes=ett.sentralen_nede))
        ]
        with suppress(ValueError):
            return max(til)
        return None
