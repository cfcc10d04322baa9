"""Keys and jobs in their right order: one event at a time, and none while a job runs."""

from collections import deque
from collections.abc import Callable

from tui.flate.ko.jobb import Jobb

Hendelse = Callable[[], None]


class Rekkefolge:
    """The queue of what came in. While a job runs, events wait; they are played back in order when it is done.

    `ved_feil` gets what an event or a job's answer raised; the events after it go on.
    """

    def __init__(self, ved_feil: Callable[[Exception], None]) -> None:
        self._ved_feil = ved_feil
        self._ko: deque[Hendelse] = deque()
        self._aapen = False
        self._jobb: Jobb | None = None
        self._uhentet: Jobb | None = None

    @property
    def venter(self) -> bool:
        """Whether a key that comes now must wait: for a job, or because nothing is let through yet."""
        return self._jobb is not None or not self._aapen

    @property
    def ledig(self) -> bool:
        """Whether all that came in is done."""
        return self._aapen and self._jobb is None and not self._ko

    def aapne(self) -> None:
        """Lets events through; until then they wait."""
        self._aapen = True

    def steng(self) -> None:
        """Nothing more is to happen: what waits is dropped."""
        self._aapen = False
        self._ko.clear()

    def forkast(self) -> bool:
        """Drops what waits, so that it is never done; returns whether anything did."""
        noe = bool(self._ko)
        self._ko.clear()
        return noe

    def inn(self, hendelse: Hendelse) -> None:
        """Takes an event, to be done now or in its turn."""
        self._ko.append(hendelse)
        self._spill_av()

    def start(self, jobb: Jobb) -> None:
        """Has a job run. Raises RuntimeError while another runs."""
        if self._jobb is not None:
            raise RuntimeError("a job is running already")
        self._jobb = self._uhentet = jobb

    def neste_jobb(self) -> Jobb | None:
        """The job that is to be run now, once; its `utfor` belongs in the register's thread."""
        jobb, self._uhentet = self._uhentet, None
        return jobb

    def ferdig(self, jobb: Jobb) -> None:
        """Takes a job that has been run, and then the events that waited for it."""
        self._jobb = None
        self._gjor(jobb.fullfor)
        self._spill_av()

    def _spill_av(self) -> None:
        while self._ko and self._aapen and self._jobb is None:
            self._gjor(self._ko.popleft())

    def _gjor(self, hendelse: Hendelse) -> None:
        try:
            hendelse()
        except Exception as feil:
            self._ved_feil(feil)
