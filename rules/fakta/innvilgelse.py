"""One grant as the accounts see it, and which of a case's grants counts on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar


class MedForsteDag(Protocol):
    """Anything that is a grant: a row, a decision, or the grant as the rules take it."""

    @property
    def innvilget_fra(self) -> date | None:
        """The first day that it gives benefit for."""


En = TypeVar("En", bound=MedForsteDag)


@dataclass(frozen=True, slots=True)
class Innvilget:
    """A grant: its number among all decisions, its case, its first day, and whether it has Nullstilling J.

    `kilde` says who made it and when.
    """

    nummer: int
    sak: str
    innvilget_fra: date
    nullstilling: bool = False
    kilde: str = ""


def gjeldende(innvilgelser: Sequence[En], dag: date | None = None) -> En | None:
    """The grant that counts among those of one case, oldest first: the newest that begins on `dag` or earlier.

    Without a day the newest, whenever it begins. None when there is none. That a new decision takes the old one's
    place from its first day is our reading, grade C.
    """
    for innvilgelse in reversed(innvilgelser):
        if dag is None or (innvilgelse.innvilget_fra is not None and innvilgelse.innvilget_fra <= dag):
            return innvilgelse
    return None
