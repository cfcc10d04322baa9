"""Work that runs in the register's thread while the terminal goes on taking keys."""

from collections.abc import Callable
from typing import Any


class Jobb:
    """A piece of work and what to do with its answer.

    `utfor` runs in the register's thread and never raises; `fullfor` runs where the keys are handled, and raises
    what the work raised.
    """

    def __init__(self, arbeid: Callable[[], Any], ved_svar: Callable[[Any], None]) -> None:
        self._arbeid = arbeid
        self._ved_svar = ved_svar
        self._svar: Any = None
        self._feil: BaseException | None = None

    def utfor(self) -> None:
        """Does the work and keeps its answer, or what it raised."""
        try:
            self._svar = self._arbeid()
        except BaseException as feil:
            self._feil = feil

    def fullfor(self) -> None:
        """Hands the answer on. Raises what the work raised."""
        if self._feil is not None:
            raise self._feil
        self._ved_svar(self._svar)
