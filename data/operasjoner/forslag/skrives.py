"""What was proposed, ready to be written."""

from typing import Generic, NamedTuple, TypeVar

from data.register.loggslag import Loggslag
from data.tabeller import AnvisningRad, JusteringRad, VedtakRad
from data.tilstand import Tilstand

Rad = TypeVar("Rad", bound=VedtakRad | JusteringRad | AnvisningRad, covariant=True)


class Skrives(NamedTuple, Generic[Rad]):
    """The row, what the log calls it, and where it moves the case to, if it does."""

    rad: Rad
    handling: Loggslag
    tilstand: Tilstand | None = None
