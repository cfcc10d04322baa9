"""Keeps the draft on disk like what is unsaved, in a thread of its own, so that no key waits for the disk."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from tui.terminal.kladd.kladd import Kladd
from tui.terminal.registertraad import Registertraad

_VENT_PAA_DISKEN = 5.0


class Kladdvakt:
    """Writes the draft of one terminal. `ved_feil` is called from the thread, once for each row of failures."""

    def __init__(self, kladd: Kladd, ved_feil: Callable[[], object]) -> None:
        self._kladd = kladd
        self._ved_feil = ved_feil
        self._traad = Registertraad("kladd")
        self._fra_forrige = kladd.hent()
        if self._fra_forrige is None and kladd.fil.exists():
            self._fra_forrige = {}
        self._paa_disk: Mapping[str, Any] | None = self._fra_forrige
        self._onsket: Mapping[str, Any] | None = self._fra_forrige
        self._feilet = False
        self._legges_til_side = False

    def hent(self) -> Mapping[str, Any] | None:
        """The draft that a dead terminal left, None when there was none; an empty one when it cannot be read."""
        return self._fra_forrige

    def legg_til_side(self) -> None:
        """Keeps the draft of the dead terminal under another name: it could not be put back."""
        self._legges_til_side, self._onsket = True, None
        self._traad.gi(self._skriv)

    def lagre(self, innhold: Mapping[str, Any] | None) -> None:
        """Has the draft written, or taken away for None; of several that wait only the newest is written."""
        self._onsket = innhold
        self._traad.gi(self._skriv)

    def lukk(self) -> None:
        """Waits for the disk, at most five seconds, and lets go of the draft."""
        self._traad.lukk(_VENT_PAA_DISKEN)
        self._kladd.lukk()

    def _skriv(self) -> None:
        try:
            if self._legges_til_side:  # never written over while it lies where this terminal writes
                self._kladd.legg_til_side()
                self._legges_til_side, self._paa_disk = False, None
            innhold = self._onsket
            if innhold == self._paa_disk:
                return
            skriv = self._kladd.slett if innhold is None else partial(self._kladd.lagre, innhold)
            skriv()
        except OSError:
            if not self._feilet:
                self._feilet = True
                self._ved_feil()
            return
        self._paa_disk, self._feilet = innhold, False
