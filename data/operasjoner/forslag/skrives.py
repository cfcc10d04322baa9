"""What was proposed, ready to be written."""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from data.register.loggslag import Loggslag
from data.tabeller import AnvisningRad, JusteringRad, VedtakRad
from data.tilstand import Tilstand

Rad = TypeVar("Rad", bound=VedtakRad | JusteringRad | AnvisningRad, covariant=True)


class Skrives(NamedTuple, Generic[Rad]):
    """The row, what the log calls it, and where it moves the case to, if it does.

    `deretter` writes what follows from it when it stands, in the same transaction.
    """

    rad: Rad
    handling: Loggslag
    tilstand: Tilstand | None = None
    deretter: Callable[[], None] | None = None
