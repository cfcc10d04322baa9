"""A new exercise as a file, and what is said when a command cannot do what it was asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.filer.egenfil import skriv_ny_fil
from screens.kommando import setninger


class Galt(Exception):
    """What was asked for cannot be done; the text is one sentence."""


def skriv_ny(fil: Path, innhold: bytes, er_der: Callable[[Path], str]) -> None:
    """Writes a whole new file; `er_der` is what is said when one is there. Raises Galt."""
    try:
        skriv_ny_fil(fil, innhold)
    except FileExistsError:
        raise Galt(er_der(fil)) from None
    except OSError:
        raise Galt(setninger.ovelsen_kan_ikke_skrives(fil)) from None
