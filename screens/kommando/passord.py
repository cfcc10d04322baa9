"""Passwords for a command: from the keyboard without being shown, or from a file; never from the command line."""

import os
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from screens.kommando import setninger

if TYPE_CHECKING:
    from data.register.register import Register

FIL = "DAGPENGER_PASSORD_FIL"
"""The variable that names a file with the passwords, a line each, in the order in which they are asked for: first that
of whoever does it, where one logs in, and then a new one."""


class IntetPassord(Exception):
    """There is nowhere to read it, or it was not written the same twice; the text is a sentence."""


class Passordkilde:
    """Where the passwords of one command come from; `spor` asks at the keyboard."""

    def __init__(self, spor: Callable[[str], str] = getpass) -> None:
        self._spor = spor
        self._lest = 0

    def innlogging(self, signatur: str) -> str:
        """The password of whoever does it. Raises IntetPassord."""
        if os.environ.get(FIL):
            return self._neste_linje()
        if not tastatur():
            raise IntetPassord(setninger.PASSORDET_KAN_IKKE_LESES)
        return self._svar(setninger.passord_for(signatur))

    def nytt(self, signatur: str) -> str | None:
        """A new password of a user, asked for twice; None where there is neither a file nor a keyboard.

        Raises IntetPassord.
        """
        if os.environ.get(FIL):
            return self._neste_linje()
        if not tastatur():
            return None
        passord = self._svar(setninger.nytt_passord_for(signatur))
        if self._svar(setninger.PASSORDET_IGJEN) != passord:
            raise IntetPassord(setninger.PASSORDENE_ER_ULIKE)
        return passord

    def _svar(self, sporsmaal: str) -> str:
        try:
            return self._spor(sporsmaal)
        except EOFError:
            raise IntetPassord(setninger.PASSORDET_KAN_IKKE_LESES) from None

    def _neste_linje(self) -> str:
        fil = Path(os.environ[FIL]).expanduser()
        try:
            linjer = fil.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            raise IntetPassord(setninger.passordfilen_kan_ikke_leses(fil)) from None
        self._lest += 1
        if len(linjer) < self._lest or not linjer[self._lest - 1].strip():
            raise IntetPassord(setninger.passordfilen_mangler_linje(fil, self._lest))
        return linjer[self._lest - 1]


def tastatur() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin is not None and sys.stdin.isatty()


def logg_inn_ved_behov(register: "Register", kilde: Passordkilde) -> None:
    """Logs in whoever signs, where the register asks for it. Raises IntetPassord, Avvist."""
    from data.brukere.bruker import underskrift_for
    from data.operasjoner.bruker.innlogging import logg_inn
    from data.underskrift import Underskrift

    if underskrift_for(register) is not Underskrift.INGEN:
        logg_inn(register, register.signatur, kilde.innlogging(register.signatur))
