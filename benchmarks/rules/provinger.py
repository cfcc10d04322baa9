"""The law of 1997: grants a second by the fast path, beside the scalar one; and one whole case with twenty cards."""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from benchmarks.maaling.maaling import Maaling

if TYPE_CHECKING:
    from collections.abc import Callable

DAGEN = date(2025, 6, 16)
"""The day whose law is measured: a Monday."""
MILLION = 1_000_000
INNVILGELSER_KRAV = 2_000_000
SAK_KRAV_MS = 5
KORT = 20


def innvilgelser_i_sekundet(ganger: int = 5) -> float:
    """Grants a second under the rules of each case's day, on all processors; the best of some rounds."""
    from rules.regelverk import provingslov_paa

    mange = provingslov_paa(DAGEN).mange
    saker = mange.lag_saker(MILLION, 1)
    mange.beregn_mange(saker.utsnitt(0, 10_000))

    def en_gang() -> float:
        start = perf_counter()
        mange.beregn_mange(saker)
        return perf_counter() - start

    return MILLION / min(en_gang() for _ in range(ganger))


def millisekunder(kall: Callable[[], object], ganger: int = 50) -> float:
    """Milliseconds of processor time that one call takes."""
    kall()
    start = process_time()
    for _ in range(ganger):
        kall()
    return (process_time() - start) / ganger * 1000


def maal() -> list[Maaling]:
    """All measurements of the law of 1997."""
    from rules.regelverk import provingslov_paa

    lov, fort = provingslov_paa(DAGEN), innvilgelser_i_sekundet()
    uten_kort, en_sak = (millisekunder(lambda kort=kort: lov.tall(_sak(kort))) for kort in (0, KORT))
    med_traer = millisekunder(lambda: lov.prov(_sak(KORT)))
    return [
        Maaling(
            "en million innvilgelser, loven fra 1997",
            fort,
            "saker/s",
            f"≥ {INNVILGELSER_KRAV}",
            f"den skalare veien, én kjerne: {1000 / uten_kort:.0f} saker/s",
            fort >= INNVILGELSER_KRAV,
        ),
        Maaling(
            f"en sak med {KORT} meldekort, loven fra 1997",
            en_sak,
            "ms",
            f"≤ {SAK_KRAV_MS} ms",
            f"med alle trær som JSON: {med_traer:.1f} ms".replace(".", ","),
            en_sak <= SAK_KRAV_MS,
        ),
    ]


def _sak(antall_kort: int) -> dict[str, Any]:
    """36 months of pay, two children, and cards with work on each Monday; read anew for every calculation."""
    maaneder = [f"{nr // 12}-{nr % 12 + 1:02}" for nr in range(2022 * 12 + 5, 2025 * 12 + 5)]
    dager = [{"timer": "7.5"} if plass in (0, 7) else {} for plass in range(14)]
    return {
        "provingsdato": str(DAGEN),
        "barn": 2,
        "inntekter": [{"maaned": maaned, "arbeidsinntekt": 42_000} for maaned in maaneder],
        "meldekort": [{"fra": str(DAGEN + nr * timedelta(days=14)), "dager": dager} for nr in range(antall_kort)],
    }
