"""One run of an exercise: the register it is done on, its clock, and what was said, answered and asked for in it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from training import setninger
from training.ovelse.ovelse import HINTTRINN, Hendelse, Ovelse, Ovelsespapir

if TYPE_CHECKING:
    from sqlmodel import Session

    from training.oppgaver.utfort import Utfort
    from training.oppgaver.vurdering import Karakter

_MINUTT = timedelta(minutes=1)


class Modus(StrEnum):
    """How an exercise is run."""

    VIS = "vis"
    VEILEDET = "veiledet"
    OVING = "øving"
    PROVE = "prøve"


class IkkeINaa(Exception):
    """That cannot be had in this run; the text is one sentence."""


def _veksler() -> Callable[[], bool]:
    staar = [False]

    def veksle() -> bool:
        staar[0] = not staar[0]
        return staar[0]

    return veksle


@dataclass
class Gang:
    """The state of a run. It begins at the exercise's clock; `loggstart` is the last row of the log before it.

    `hint` counts the rungs opened by the number of the task from 0. `hendt` are the numbers of the events that have
    happened, and `forskjovet` so many minutes events and papers come earlier. `levert` is the grade when the learner is
    done, at `slutt` on its clock; a run that was killed after that has only `slutt`, until it is graded as of then.
    `frys` stops the clock or lets it go on, and says whether it stands; by itself the clock is another's, and goes as
    that one says. `ved_endring` is called when something has changed.
    """

    ovelse: Ovelse
    modus: Modus = Modus.OVING
    fro: int = 1
    loggstart: int = 0
    meldinger: list[str] = field(default_factory=list)
    svar: dict[str, str] = field(default_factory=dict)
    hint: dict[int, int] = field(default_factory=dict)
    hendt: set[int] = field(default_factory=set)
    forskjovet: int = 0
    levert: Karakter | None = None
    slutt: datetime | None = None
    frys: Callable[[], bool] = field(default_factory=_veksler, repr=False)
    ved_endring: Callable[[], None] = field(default=lambda: None, repr=False)

    @property
    def start(self) -> datetime:
        """When the exercise begins, on its clock."""
        return self.ovelse.klokke

    def utfort(self, sesjon: Session, naa: datetime) -> Utfort:
        """What has been done up to now."""
        from training.oppgaver.utfort import Utfort

        return Utfort(sesjon, self.start, naa, self.loggstart, tuple(self.meldinger), dict(self.svar), dict(self.hint))

    def vurder(self, sesjon: Session, naa: datetime, *, begrunnet: bool = True) -> Karakter:
        """The grade as it is now; see `vurder`."""
        from training.oppgaver.vurdering import vurder

        return vurder(self.ovelse, self.utfort(sesjon, naa), begrunnet=begrunnet)

    def lever(self, karakter: Karakter, naa: datetime) -> None:
        """The learner is done, with that grade."""
        self.levert, self.slutt = karakter, naa
        self.ved_endring()

    def sagt(self, melding: str) -> None:
        """Line 23 answered this."""
        if melding:
            self.meldinger.append(melding)
            self.ved_endring()

    def svarer(self, sporsmaal: str, svar: str) -> None:
        """The learner's answer to a question, in place of an earlier one."""
        self.svar[sporsmaal] = svar
        self.ved_endring()

    def pris_paa_hint(self, nr: int) -> int:
        """What the next rung of a task costs. Raises IkkeINaa when there is none to be had."""
        if self.modus is Modus.PROVE:
            raise IkkeINaa(setninger.INGEN_HINT_I_PROVE)
        trinn = self.hint.get(nr, 0)
        if trinn >= len(HINTTRINN):
            raise IkkeINaa(setninger.INGEN_FLERE_HINT)
        return self.ovelse.hintpris[trinn]

    def aapne_hint(self, nr: int) -> None:
        """Opens the next rung of a task. Raises IkkeINaa when there is none to be had."""
        self.pris_paa_hint(nr)
        self.hint[nr] = self.hint.get(nr, 0) + 1
        self.ved_endring()

    def hintene(self, nr: int, *, alle: bool = False) -> list[tuple[str, str]]:
        """The rungs of a task that are open, or all: what each is about, and what it says."""
        aapne = len(HINTTRINN) if alle else self.hint.get(nr, 0)
        return list(zip(HINTTRINN, self.ovelse.oppgaver[nr].hint, strict=True))[:aapne]

    def papirer(self, naa: datetime) -> list[Ovelsespapir]:
        """The papers that lie on the desk by now."""
        return [ett for ett in self.ovelse.papirer if self._kommer(ett.etter) <= naa]

    def skal_hende(self, naa: datetime) -> list[tuple[int, Hendelse]]:
        """The events whose time has come and that have not happened yet, in order, each with its number."""
        kommet = [
            (nr, ett)
            for nr, ett in enumerate(self.ovelse.hendelser)
            if nr not in self.hendt and self._kommer(ett.etter) <= naa
        ]
        return sorted(kommet, key=lambda par: par[1].etter)

    def har_hendt(self, nr: int) -> None:
        """That event has happened now."""
        self.hendt.add(nr)
        self.ved_endring()

    def fremskynd(self, naa: datetime) -> None:
        """Lets the next event, or paper, come now. Raises IkkeINaa when nothing more comes."""
        naar = [*(ett.etter for ett in self.ovelse.hendelser), *(ett.etter for ett in self.ovelse.papirer)]
        ventende = [etter for etter in naar if self._kommer(etter) > naa]
        if not ventende:
            raise IkkeINaa(setninger.INGENTING_MER_KOMMER)
        self.forskjovet += -(-(self._kommer(min(ventende)) - naa) // _MINUTT)
        self.ved_endring()

    def _kommer(self, etter: int) -> datetime:
        return self.start + (etter - self.forskjovet) * _MINUTT if etter else self.start

    def sentralen_nede_til(self, naa: datetime) -> datetime | None:
        """Until when nothing can be paid, None when it can."""
        til = [
            slutt
            for ett in self.ovelse.hendelser
            if ett.sentralen_nede
            and (fra := self._kommer(ett.etter)) <= naa
            and naa < (slutt := fra + ett.sentralen_nede * _MINUTT)
        ]
        with suppress(ValueError):
            return max(til)
        return None
