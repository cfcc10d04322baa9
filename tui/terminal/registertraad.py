"""The one thread in which the register is used."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread


class Registertraad:
    """Runs what it is given, one thing at a time, in the order given.

    The thread is a daemon: a register that hangs does not keep the terminal from ending.
    """

    def __init__(self, navn: str) -> None:
        self._ko: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._traad = Thread(target=self._kjor, name=navn, daemon=True)
        self._traad.start()

    def gi(self, arbeid: Callable[[], None]) -> None:
        """Queues work, which must not raise."""
        self._ko.put(arbeid)

    def spor(self, arbeid: Callable[[], None]) -> "Future[None]":
        """Queues work whose end, or what it raises, somebody waits for."""
        svar: Future[None] = Future()

        def besvar() -> None:
            try:
                arbeid()
            except Exception as feil:
                svar.set_exception(feil)
            else:
                svar.set_result(None)

        self.gi(besvar)
        return svar

    def lukk(self, vent: float) -> None:
        """Ends the thread when all that was given is done, waiting for it at most `vent` seconds."""
        self._ko.put(None)
        self._traad.join(vent)

    def _kjor(self) -> None:
        while (arbeid := self._ko.get()) is not None:
            arbeid()
