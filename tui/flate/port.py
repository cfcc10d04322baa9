"""The gate before the forms: a routine that must let the caseworker in, at the start and after a pause."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from tui.flate.skjema.skjematast import I_SKJEMA

VED_PORTEN = frozenset(I_SKJEMA) | {"send", "hjelp", "tilbake", "avslutt", "angre_alt", "meldinger", "koder"}
"""The actions that there are before one is let in."""


class Port(NamedTuple):
    """What stands before the forms.

    `ved_start` is asked in the register's thread when all is made ready: the code of the routine that lets in, empty
    when nobody need be let in. `laas` is the code of the one that stands over the forms after a pause of `hvile`, which
    is asked each time; None is for no pause at all. `ut` lets out whoever was let in, in the register's thread, and
    says whether somebody was.
    """

    ved_start: Callable[[], str] = lambda: ""
    laas: str = ""
    hvile: Callable[[], timedelta | None] = lambda: None
    ut: Callable[[], bool] = lambda: False


class Portvakt:
    """Keeps the gate: which routine stands in it now, and when a pause has been long enough. `naa` is the clock.

    `kode` is the code of the routine in the gate, empty while the way is open.
    """

    def __init__(self, port: Port, naa: Callable[[], datetime]) -> None:
        self._port = port
        self._naa = naa
        self._sist = naa()
        self.kode = ""

    @property
    def laast(self) -> bool:
        """Whether it stands over forms that were open."""
        return bool(self.kode) and self.kode == self._port.laas

    def ved_start(self) -> None:
        """Asks who must be let in; in the register's thread."""
        self.kode = self._port.ved_start()

    def rort(self) -> None:
        """Somebody is at the keyboard."""
        self._sist = self._naa()

    def skal_laases(self) -> bool:
        """Whether nobody has been there for as long as the forms may stand open."""
        hvile = None if self.kode else self._port.hvile()
        naa = self._naa()
        self._sist = min(self._sist, naa)  # the clock may have been put back
        return hvile is not None and naa - self._sist >= hvile

    def laas(self) -> str:
        """Closes the gate; gives the code of the routine that stands in it."""
        self.kode = self._port.laas
        return self.kode

    def slipp_ut(self) -> bool:
        """Lets out whoever was let in, and closes the gate as at the start; in the register's thread."""
        inne = self._port.ut()
        if inne:
            self.ved_start()
        return inne

    def aapne(self) -> None:
        """Opens the gate."""
        self.kode = ""
        self.rort()
