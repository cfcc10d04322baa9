"""The clock of a run: it goes on from where the run was, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic


class Gangklokke:
    """Shows `start` and the seconds that have gone in the run; `tikk` are the machine's own seconds."""

    def __init__(self, start: datetime, gaatt: float = 0.0, tikk: Callable[[], float] = monotonic) -> None:
        self._start = start
        self._gaatt = gaatt
        self._tikk = tikk
        self._fra: float | None = tikk()

    def __call__(self) -> datetime:
        """The time on the exercise's clock."""
        return self._start + timedelta(seconds=self.gaatt)

    @property
    def gaatt(self) -> float:
        """The seconds that have gone."""
        return self._gaatt + (self._tikk() - self._fra if self._fra is not None else 0.0)

    def frys(self) -> bool:
        """Stops the clock, or lets it go on; whether it stands."""
        self._gaatt, self._fra = self.gaatt, self._tikk() if self._fra is None else None
        return self._fra is None
