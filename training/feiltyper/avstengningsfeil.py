"""Mistakes with an exclusion: the day that it begins, and how long it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from training.feiltyper.feiltype import Faktaendring, feiltyper

_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Avstengningsfakta:
    """An exclusion as it should be: its first day and its weeks.

    `i_dag` is the day of the decision, and `lengder` the weeks proposed the first, the second and any later time.
    """

    fra: date
    uker: int
    i_dag: date
    lengder: tuple[int, ...]


def _annen_gang(fakta: Avstengningsfakta) -> Iterator[Faktaendring]:
    for uker in fakta.lengder:
        if uker != fakta.uker:
            yield {"uker": uker}


def _fra_i_dag(fakta: Avstengningsfakta) -> Iterator[Faktaendring]:
    if fakta.fra != fakta.i_dag:
        yield {"fra": fakta.i_dag}


def _en_dag(fakta: Avstengningsfakta) -> Iterator[Faktaendring]:
    yield {"fra": fakta.fra - _DAG}
    yield {"fra": fakta.fra + _DAG}


AVSTENGNINGSFEIL = feiltyper(
    {
        "avstengt_som_annen_gang": _annen_gang,
        "avstengt_fra_i_dag": _fra_i_dag,
        "avstengt_en_dag_feil": _en_dag,
    }
)
