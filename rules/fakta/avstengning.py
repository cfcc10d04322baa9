"""An exclusion from benefit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Avstengning:
    """An exclusion: the case that it was decided in, and its first and last day; it holds for the person."""

    sak: str
    fra: date
    til: date


Utestengt = tuple[str, date, int]
"""What a decision says: the case, the first day, and how many whole weeks."""


def som_gjelder(vedtakene: Iterable[Utestengt]) -> list[Utestengt]:
    """The exclusions that count, of decisions in the order they were made, each where its first one stood.

    A later one in the same case from the same day takes the place of the one before: it is longer, or shorter, or with
    0 weeks lifted from the beginning. That a new decision changes one so is our choice (grade C).
    """
    siste = {(sak, fra): uker for sak, fra, uker in vedtakene}
    return [(sak, fra, uker) for (sak, fra), uker in siste.items() if uker]
