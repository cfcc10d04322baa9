"""Whether there is a terminal to paint on and to take keys from."""

import os
import sys
from typing import TextIO

from tui.terminal import setninger

UTEN_BILDER = ("", "dumb")


def hva_mangler() -> str:
    """What this process lacks of a terminal, as the end of a sentence; empty when it has one."""
    if not _er_terminal(sys.__stdin__):
        return setninger.INN_ER_INGEN_TERMINAL
    if not _er_terminal(sys.__stdout__):
        return setninger.UT_ER_INGEN_TERMINAL
    term = os.environ.get("TERM", "")
    if term in UTEN_BILDER:
        return setninger.term_er(term) if term else setninger.TERM_MANGLER
    return ""


def _er_terminal(strom: TextIO | None) -> bool:
    try:
        return strom is not None and strom.isatty()
    except ValueError:  # it is closed
        return False
