"""An exclusion from benefit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


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


def lukket_imellom(vedtakene: Iterable[tuple[str, str, date]]) -> list[Avstengning]:
    """The days on which each case was closed before it was taken up again, oldest first.

    `vedtakene` are the case, the type and the day of each decision in the order they were made. The day of a closing is
    the last that pays, and that of a `gjenopptak` the first that pays again (our choice, grade C).
    """
    en_dag = timedelta(days=1)
    lukket: list[Avstengning] = []
    opphor: dict[str, date] = {}
    for sak, type_, dag in vedtakene:
        if type_ == "opphor":
            opphor[sak] = dag
        elif type_ == "gjenopptak" and sak in opphor:
            siste = opphor.pop(sak)
            if siste + en_dag < dag:
                lukket.append(Avstengning(sak, siste + en_dag, dag - en_dag))
    return lukket
