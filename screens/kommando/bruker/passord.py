"""A password for a command: from the keyboard without being shown, or from a file; never from the command line."""

import os
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path

from screens.kommando import setninger

FIL = "DAGPENGER_PASSORD_FIL"
"""The variable that names a file with the password on its first line."""


class IntetPassord(Exception):
    """There is nowhere to read it, or it was not written the same twice; the text is a sentence."""


def nytt_passord(signatur: str, spor: Callable[[str], str] = getpass) -> str | None:
    """The new password of a user, asked for twice; None where there is neither a file nor a keyboard.

    Raises IntetPassord.
    """
    if os.environ.get(FIL):
        return fra_filen()
    if not _tastatur():
        return None
    passord = spor(setninger.nytt_passord_for(signatur))
    if spor(setninger.PASSORDET_IGJEN) != passord:
        raise IntetPassord(setninger.PASSORDENE_ER_ULIKE)
    return passord


def fra_filen() -> str:
    """The first line of the file. Raises IntetPassord."""
    fil = Path(os.environ[FIL]).expanduser()
    try:
        linjer = fil.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise IntetPassord(setninger.passordfilen_kan_ikke_leses(fil)) from None
    if not linjer or not linjer[0].strip():
        raise IntetPassord(setninger.passordfilen_er_tom(fil))
    return linjer[0]


def _tastatur() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
