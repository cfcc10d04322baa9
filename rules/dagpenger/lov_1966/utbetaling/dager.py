"""Rulebook section 7: the days that benefit is paid for."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from rules.tall.tall import Fakta, Kilde, Regel, Tall

PUNKT = "Regelverket pkt. 7"
ANVIST_FRA = Regel("Anvist fra", enhet="", hjemmel="D-62")
ANVIST_TIL = Regel("Anvist til", enhet="", hjemmel="D-62")
DAGER = Regel(
    "Stønadsdager", "hverdager mandag–lørdag fra {første dag} til {siste dag}", enhet="dager", hjemmel=PUNKT, grad="C"
)

_DAG = timedelta(days=1)
_SONDAG = 6


def stonadsdager(fra: date, til: date, kilde: Kilde = "") -> Tall:
    """The benefit days: weekdays Monday-Saturday from `fra` to `til`, both included. Grade C. Holidays count."""
    hele_uker, rest = divmod((til - fra).days + 1, 7)
    i_resten = sum((fra + n * _DAG).weekday() != _SONDAG for n in range(rest))
    return Tall(
        DAGER, Decimal(6 * hele_uker + i_resten), (Fakta(ANVIST_FRA, fra, kilde), Fakta(ANVIST_TIL, til, kilde))
    )
