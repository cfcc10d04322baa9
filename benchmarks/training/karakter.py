"""The grade: how long it takes to name the mistakes behind a wrong number, when all pairs of them must be tried."""

from __future__ import annotations

import statistics
from datetime import date
from decimal import Decimal
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.maaling.maaling import Maaling

if TYPE_CHECKING:
    from collections.abc import Callable

KRAV_MS = 50
GANGER = 9
_DAG = date(1988, 6, 1)


def navngiving_ms() -> dict[str, float]:
    """Milliseconds of processor time, the median, for numbers that no mistake gives, so that every pair is tried.

    Of a task with every result of a decision, and of one with a card before and after tax, both tried by the mistakes
    with the card and then by those with its decision; beside a ukesats with the rules one case at a time.
    """
    from training.feiltyper.gjenkjenning import navngi
    from training.feiltyper.vedtaksfeil import VEDTAKSFEIL
    from training.oppgaver.forsok import Kortforsok, Vedtaksforsok
    from training.oppgaver.regning import KORTTALL, resultat, rette_fakta
    from training.ovelse.etiketter import RESULTATER
    from training.ovelse.ovelse import Fasit, Fasitkort

    belop = {
        **dict.fromkeys(("lonn_1", "lonn_2", "lonn_3"), Decimal(123_456)),
        **dict.fromkeys(("dagpenger_1", "sykepenger_2", "folketrygd"), Decimal(12_000)),
        **dict.fromkeys(("privat_pensjon", "offentlig_pensjon"), Decimal(10_400)),
        "lonn_for_pensjon": Decimal(90_000),
        "skatteprosent": Decimal(25),
        "normal_arbtid": Decimal(40),
    }
    fasit = Fasit.model_construct(opplysninger={"innvilget_fra": _DAG, "barn": 2, "kurs_1": 13, **belop})
    fakta = rette_fakta(fasit)
    kort = Fasitkort(fra=date(1988, 6, 6), til=date(1988, 6, 18), arb_timer=Decimal(30))
    ingen = Decimal(1)

    def vedtaket() -> None:
        forsok = Vedtaksforsok(fasit, _DAG)
        for navn in RESULTATER.values():
            assert forsok.feil_bak(navn, ingen) == []

    def kortet() -> None:
        i_vedtaket = Vedtaksforsok(fasit, _DAG)
        paa_kortet = i_vedtaket.kortfakta(kort)
        assert paa_kortet is not None
        forsok = Kortforsok(paa_kortet)
        for navn in KORTTALL:
            assert (*forsok.feil_bak(navn, ingen), *i_vedtaket.feil_bak_kortet(navn, ingen, kort)) == ()

    return {
        "vedtak": _median(vedtaket, GANGER),
        "kort": _median(kortet, GANGER),
        "skalart": _median(lambda: navngi(fakta, ingen, resultat("ukesats", _DAG), VEDTAKSFEIL), 3),
    }


def _median(kall: Callable[[], object], ganger: int) -> float:
    def en_gang() -> float:
        start = process_time()
        kall()
        return (process_time() - start) * 1000

    en_gang()
    return statistics.median(en_gang() for _ in range(ganger))


def maal() -> list[Maaling]:
    """The mistakes behind all the numbers of a decision, and behind a payment before and after tax."""
    ms = navngiving_ms()
    maalestokk = f"én ukesats med reglene på én sak om gangen: {ms['skalart']:.0f} ms"
    navnene = {"vedtak": "navngi feilene bak et vedtak, alle par", "kort": "navngi feilene bak et kort, alle par"}
    return [
        Maaling(navn, ms[hva], "ms", f"≤ {KRAV_MS} ms", maalestokk, ms[hva] <= KRAV_MS) for hva, navn in navnene.items()
    ]
