"""The file of one recording: its owner's only, never over another, whole after each answer whatever happens then."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from data.filer.egenfil import FILRETT, skriv_egen_fil
from screens.opptak import setninger
from tui.flyt.opptak.opptaker import KanIkkeTaOpp
from tui.terminal.registertraad import Registertraad

_VENT_PAA_DISKEN = 5.0


class Opptaksfil:
    """Takes the name when it is free, and writes in a thread of its own. Raises KanIkkeTaOpp.

    `ved_feil` gets a sentence, in that thread, the first time that the disk says no; each time after is a new try.
    """

    def __init__(self, fil: Path, ved_feil: Callable[[str], None]) -> None:
        try:
            os.close(os.open(fil, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILRETT))
        except FileExistsError:
            raise KanIkkeTaOpp(setninger.finnes(fil)) from None
        except OSError as feil:
            borte = isinstance(feil, FileNotFoundError | NotADirectoryError)
            setning = setninger.mappen_finnes_ikke(fil.parent) if borte else setninger.kan_ikke_skrives(fil)
            raise KanIkkeTaOpp(setning) from None
        self.fil = fil
        self._ved_feil = ved_feil
        self._onsket = self._paa_disk = ""
        self._feilet = False
        self._traad: Registertraad | None = None

    def begynn(self, tekst: str) -> None:
        """Writes the first of it at once. Raises KanIkkeTaOpp, and leaves nothing then."""
        try:
            skriv_egen_fil(self.fil, tekst.encode())
        except OSError:
            self.forkast()
            raise KanIkkeTaOpp(setninger.kan_ikke_skrives(self.fil)) from None
        self._paa_disk = self._onsket = tekst
        self._traad = Registertraad("opptak")

    def forkast(self) -> None:
        """Nothing is to be recorded after all."""
        with suppress(OSError):
            self.fil.unlink()

    def skriv(self, tekst: str) -> None:
        """Has the whole file written; of several that wait only the newest is."""
        self._onsket = tekst
        if self._traad:
            self._traad.gi(self._skriv)

    def ferdig(self, steg: int) -> str:
        """Waits for the disk, at most five seconds; gives what is to be said of the file."""
        if self._traad:
            self._traad.gi(self._skriv)
            self._traad.lukk(_VENT_PAA_DISKEN)
        hel = self._paa_disk == self._onsket
        return setninger.er_slutt(self.fil, steg) if hel else setninger.er_ikke_helt(self.fil)

    def _skriv(self) -> None:
        tekst = self._onsket
        if tekst == self._paa_disk:
            return
        try:
            skriv_egen_fil(self.fil, tekst.encode())
        except OSError:
            if not self._feilet:
                self._feilet = True
                self._ved_feil(setninger.OPPTAKET_KAN_IKKE_SKRIVES)
            return
        self._paa_disk, self._feilet = tekst, False
