"""The grade: how long it takes to name the mistakes behind a wrong number, when all pairs of them must be tried."""

from __future__ import annotations

import statistics
from datetime import date
from decimal import Decimal
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.maling.maaling import Maaling

if TYPE_CHECKING:
    from collections.abc import Callable

KRAV_MS = 50
GANGER = 9
_DAG = date(1988, 6, 1)


def navngiving_ms() -> dict[str, float]:
    """Milliseconds of processor time, the median, for a number that no mistake gives, so that every pair is tried.

    Of a ukesats, and of a card after tax that is tried by the mistakes with the card and then by those with its
    decision; beside the ukesats with the rules one case at a time.
    """
    from rules.fakta.skjema import Behandling
    from training.feiltyper.gjenkjenning import en_og_en, navngi
    from training.feiltyper.kortfeil import KORTFEIL
    from training.feiltyper.vedtaksfeil import VEDTAKSFEIL
    from training.oppgaver.regning import gjennom_vedtaket, kortfakta, kortresultat, resultat, resultater
    from training.ovelse.ovelse import Fasitkort

    belop: dict[str, Decimal | int | str] = {
        **dict.fromkeys(("lonn_1", "lonn_2", "lonn_3"), Decimal(123_456)),
        **dict.fromkeys(("dagpenger_1", "sykepenger_2", "folketrygd"), Decimal(12_000)),
        **dict.fromkeys(("privat_pensjon", "offentlig_pensjon"), Decimal(10_400)),
        "lonn_for_pensjon": Decimal(90_000),
        "skatteprosent": Decimal(25),
        "normal_arbtid": Decimal(40),
    }
    fakta = Behandling(innvilget_fra=_DAG, barn=2, kurs_1=13, **belop)  # type: ignore[arg-type]
    kort = Fasitkort(fra=date(1988, 6, 6), til=date(1988, 6, 18), arb_timer=Decimal(30))
    paa_kortet, ingen = kortfakta(fakta, _DAG, kort), Decimal(1)
    assert paa_kortet is not None

    def kortet() -> None:
        navngi(paa_kortet, ingen, en_og_en(kortresultat("utbetalt")), KORTFEIL)
        navngi(fakta, ingen, gjennom_vedtaket("utbetalt", _DAG, kort), VEDTAKSFEIL)

    return {
        "ukesats": _median(lambda: navngi(fakta, ingen, resultater("ukesats", _DAG), VEDTAKSFEIL), GANGER),
        "kort": _median(kortet, GANGER),
        "skalart": _median(lambda: navngi(fakta, ingen, en_og_en(resultat("ukesats", _DAG)), VEDTAKSFEIL), 3),
    }


def _median(kall: Callable[[], object], ganger: int) -> float:
    def en_gang() -> float:
        start = process_time()
        kall()
        return (process_time() - start) * 1000

    en_gang()
    return statistics.median(en_gang() for _ in range(ganger))


def maal() -> list[Maaling]:
    """The mistakes behind a wrong ukesats, and behind a wrong payment."""
    ms = navngiving_ms()
    maalestokk = f"reglene på én sak om gangen: {ms['skalart']:.0f} ms"
    navnene = {"ukesats": "navngi feilene bak en ukesats, alle par", "kort": "navngi feilene bak et kort, alle par"}
    return [
        Maaling(navn, ms[hva], "ms", f"≤ {KRAV_MS} ms", maalestokk, ms[hva] <= KRAV_MS) for hva, navn in navnene.items()
    ]
