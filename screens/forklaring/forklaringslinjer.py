"""The explanation of a number as lines on paper: all of its tree, each number where it is first met."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rules.forklaring.forklaring import forklar, setning

if TYPE_CHECKING:
    from rules.forklaring.alternativer import Regnesvar
    from rules.forklaring.forklaring import Forklaring
    from rules.tall.tall import Ledd

DYPEST = 6
"""So many steps in are indented, so that a line has room for what it says."""


def forklaringslinjer(tall: "Ledd", svar: "Regnesvar | None" = None) -> list[str]:
    """A line a number, indented under the one that it is a part of; what other readings give is left out."""
    return list(_linjer(forklar(tall, svar), 1))


def _linjer(f: "Forklaring", dybde: int) -> Iterator[str]:
    yield "  " * min(dybde, DYPEST) + setning(f)
    for barn in f.barn:
        yield from _linjer(barn, dybde + 1)
