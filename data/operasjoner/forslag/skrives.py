"""A decision that is ready to be written."""

from typing import NamedTuple

from data.register.loggslag import Loggslag
from data.tabeller import VedtakRad
from data.tilstand import Tilstand


class Skrives(NamedTuple):
    """The row, what the log calls it, and where it moves the case to, if it does."""

    rad: VedtakRad
    handling: Loggslag
    tilstand: Tilstand | None
