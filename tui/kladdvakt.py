"""Saves the draft shortly after the last key, in a thread of its own, so that no key waits for the disk."""

from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import Any

from tui.kladd import Kladd
from tui.registertraad import Registertraad

KLADD_FEILER = "Kladden kan ikke skrives til disken: lagre bildet før du går videre."


class Kladdvakt:
    """Keeps the file of `kladd` like what is unsaved. `ved_feil` is called from the thread, once for each failure."""

    def __init__(self, kladd: Kladd, ved_feil: Callable[[], None]) -> None:
        self._kladd = kladd
        self._ved_feil = ved_feil
        self._traad = Registertraad("kladd")
        self._las = Lock()
        self._onsket: dict[str, Any] | None = None
        self._paa_disk: dict[str, Any] | None = kladd.hent()
        self._feilet = False

    def hent(self) -> dict[str, Any] | None:
        """The draft that a dead terminal left."""
        return self._paa_disk

    def lagre(self, innhold: dict[str, Any] | None) -> None:
        """Has the draft written, or taken away for None; the newest wins when the disk is slow."""
        with self._las:
            self._onsket = innhold
        self._traad.gi(self._skriv)

    def lukk(self, innhold: dict[str, Any] | None) -> None:
        """Writes the last draft and lets go of it; waits for the disk, but at most five seconds."""
        self.lagre(innhold)
        self._traad.lukk(5.0)
        self._kladd.lukk()

    def _skriv(self) -> None:
        with self._las:
            innhold = self._onsket
        if innhold == self._paa_disk:
            return
        skriv = self._kladd.slett if innhold is None else partial(self._kladd.lagre, innhold)
        try:
            skriv()
        except OSError:
            if not self._feilet:
                self._feilet = True
                self._ved_feil()
            return
        self._paa_disk, self._feilet = innhold, False
