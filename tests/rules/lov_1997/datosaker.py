"""One case of each kind on every day of change, and on the day before and after: nothing is left to chance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from tests.rules.lov_1997.fasit import satser
from tests.rules.lov_1997.grensedatoer import GRENSER
from tests.rules.lov_1997.kortsaker import FORSTE_FOR_DAGENS

SLAG: tuple[dict[str, Any], ...] = (
    {},
    {"permittert": True},
    {"permittert": True, "fiskeindustri": True},
    {"regelverk": "dagens", "permittert": True},
    {"regelverk": "dagens", "verneplikt": True},
)
ANDRE = {"utenfor": {"privat_tjenestepensjon": 500, "vartpenger": 250}}


def datosaker() -> Iterator[dict[str, Any]]:
    """Every figure that has a date shows in the answer of one of these."""
    for dag in sorted(set(GRENSER)):
        for slag in SLAG:
            er_dagens = "regelverk" in slag
            if er_dagens and dag < FORSTE_FOR_DAGENS:
                continue
            sak = {"provingsdato": dag.isoformat(), "barn": 2, "andre_ytelser": ANDRE, **slag}
            sak["inntekter"] = inntekter(dag)
            sak["ferietillegg"] = {"aar": dag.year, "utbetalt": 10_000, "forbrukte_dager": 41}
            if er_dagens or dag >= satser.MAANEDER_FRA:
                sak["sanksjoner"] = [{"hjemmel": "4-10"}]
            if kort := ett_kort(dag, FORSTE_FOR_DAGENS if er_dagens else satser.FORSTE_DAG):
                sak["meldekort"] = [kort]
            yield sak


def inntekter(dag: date) -> list[dict[str, Any]]:
    """Four years of months, each of its own size, the latest so large that the ceiling of 6 G is reached."""
    denne = dag.year * 12 + dag.month - 1
    return [
        {
            "maaned": f"{nummer // 12:04}-{nummer % 12 + 1:02}",
            "arbeidsinntekt": 9_000 + 997 * (nummer % 13),
            "fangst_fiske": 3_001 if nummer % 5 else 60_000,
        }
        for nummer in range(denne - 48, min(denne + 1, 2026 * 12 + 11) + 1)
    ]


def ett_kort(dag: date, forste: date) -> dict[str, Any] | None:
    """A card around the day, when the law knows all its days."""
    mandag = dag - (dag.weekday() + 7) * timedelta(days=1)
    if mandag < forste or mandag + timedelta(days=13) > satser.SISTE_DAG:
        return None
    return {"fra": mandag.isoformat(), "dager": [{"timer": 3} if plass in (8, 9) else {} for plass in range(14)]}
