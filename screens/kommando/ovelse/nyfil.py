"""A new exercise as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.filer.egenfil import skriv_ny_fil
from screens.kommando import setninger
from screens.kommando.kommandoleser import KanIkkeUtfores


def skriv_ny(fil: Path, innhold: bytes, er_der: Callable[[Path], str]) -> None:
    """Writes a whole new file; `er_der` is what is said when one is there. Raises KanIkkeUtfores."""
    try:
        skriv_ny_fil(fil, innhold)
    except FileExistsError:
        raise KanIkkeUtfores(er_der(fil)) from None
    except OSError:
        raise KanIkkeUtfores(setninger.ovelsen_kan_ikke_skrives(fil)) from None
