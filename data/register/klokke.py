"""The clock: the only place in the house that reads the system's time."""

from collections.abc import Callable
from datetime import date, datetime, timedelta


def _systemtid() -> datetime:
    return datetime.now()  # noqa: DTZ005 - the register keeps naive local times, as the offices did


class Klokke:
    """Tells the time to every room: the system's own, or a virtual one that a demo, a flow or a test has set.

    Times are naive local datetimes, cut to whole seconds.
    """

    __slots__ = ("_kilde",)

    def __init__(self, kilde: Callable[[], datetime] = _systemtid) -> None:
        self._kilde = kilde

    @classmethod
    def fra(cls, start: datetime, *, gaar: bool = True) -> "Klokke":
        """A virtual clock that shows `start` now and runs on from there, or stands still when `gaar` is False."""
        if not gaar:
            return cls(lambda: start)
        forskjov: timedelta = start - _systemtid()
        return cls(lambda: _systemtid() + forskjov)

    @classmethod
    def still(cls, tid: datetime) -> "Klokke":
        """A virtual clock that always shows `tid`."""
        return cls.fra(tid, gaar=False)

    def naa(self) -> datetime:
        """The time now, in whole seconds."""
        return self._kilde().replace(microsecond=0)

    def dato(self) -> date:
        """The date today."""
        return self.naa().date()
