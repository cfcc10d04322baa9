"""Days off and days of work: Easter, public holidays, and the next working day (section 1)."""

from __future__ import annotations

from datetime import date, timedelta

DAG = timedelta(days=1)
SONDAG, LORDAG = 6, 5


def paaske(aar: int) -> date:
    """Easter Sunday, by the golden number and the epact (Lilius and Clavius)."""
    hundre = aar // 100
    gyllental = aar % 19 + 1
    skudd, maane = 3 * (hundre + 1) // 4 - 12, (8 * (hundre + 1) + 5) // 25 - 5
    epakt = (11 * gyllental + 20 + maane - skudd) % 30
    if epakt == 24 or (epakt == 25 and gyllental > 11):
        epakt += 1
    fullmaane = 44 - epakt
    if fullmaane < 21:
        fullmaane += 30
    dag = date(aar, 3, 1) + (fullmaane - 1) * DAG
    return dag + (SONDAG - dag.weekday() if dag.weekday() < SONDAG else 7) * DAG


def er_helligdag(dag: date) -> bool:
    """Whether it is one of the days off that section 1 lists."""
    faste = {(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)}
    fra_paaske = (dag - paaske(dag.year)).days
    return (dag.month, dag.day) in faste or fra_paaske in {-3, -2, 0, 1, 39, 49, 50}


def er_arbeidsdag(dag: date) -> bool:
    return dag.weekday() < LORDAG and not er_helligdag(dag)


def arbeidsdag_fra(dag: date) -> date:
    """The day itself, or the next working day."""
    while not er_arbeidsdag(dag):
        dag += DAG
    return dag
