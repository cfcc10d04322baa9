"""Working days: neither Saturday, Sunday nor public holiday. The holidays come from the library `holidays`.

It takes long to load, so it is asked only for days that may be a holiday in some year: of the movable ones the first,
skjærtorsdag, is never before 19 March, and the last, 2. pinsedag, never after 14 June.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

_FASTE = ((1, 1), (12, 25), (12, 26))
_BEVEGELIGE = ((3, 19), (6, 14))
_LORDAG = 5
_EN_DAG = timedelta(days=1)


def er_arbeidsdag(dag: date) -> bool:
    """Whether people work on that day."""
    if dag.weekday() >= _LORDAG:
        return False
    maaned_og_dag = (dag.month, dag.day)
    kan_vaere = maaned_og_dag in _FASTE or _BEVEGELIGE[0] <= maaned_og_dag <= _BEVEGELIGE[1]
    return not (kan_vaere and dag in _helligdager(dag.year))


def arbeidsdag_fra(dag: date) -> date:
    """That day, or the next working day when it is none."""
    while not er_arbeidsdag(dag):
        dag += _EN_DAG
    return dag


@cache
def _helligdager(aar: int) -> Collection[date]:
    from holidays.countries.norway import Norway

    return frozenset(Norway(years=aar))
