"""An attempt at an exercise, as the grade sees it: the register, the log, and what was said and answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from sqlmodel import Session, col, select

from data.register.loggslag import Loggslag
from data.sak.mappe import Mappe, finn_mappe
from data.tabeller import LoggRad


@dataclass(frozen=True)
class Utfort:
    """What was done between two moments, from behind the row `loggstart` of the log on.

    `meldinger` are what line 23 answered, `svar` what the learner answered to each question, `hint` how many rungs
    were opened by the number of the task from 0. `sesjon` reads the register.
    """

    sesjon: Session
    start: datetime
    slutt: datetime
    loggstart: int
    meldinger: tuple[str, ...] = ()
    svar: Mapping[str, str] = field(default_factory=dict)
    hint: Mapping[int, int] = field(default_factory=dict)
    _mapper: dict[tuple[str, str], Mappe | None] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def logg(self) -> tuple[LoggRad, ...]:
        """What was done and looked at since the start, in order."""
        return tuple(self.sesjon.exec(select(LoggRad).where(LoggRad.id > self.loggstart).order_by(col(LoggRad.id))))

    def mappe(self, fodselsnr: str, sak: str = "") -> Mappe | None:
        """The case with that number, else the person's newest; None when there is none."""
        hvem = fodselsnr, sak
        if hvem not in self._mapper:
            self._mapper[hvem] = finn_mappe(self.sesjon, fodselsnr or None, sak or None)
        return self._mapper[hvem]

    def antall(self, handling: Loggslag, fodselsnr: str) -> int:
        """How many times it was done since the start with that person, or with nobody in particular."""
        return sum(rad.handling == handling.value and rad.fodselsnr in (None, fodselsnr) for rad in self.logg)
