"""When a case goes into the archive: some years after the last that was done in it.

It needs no figure of any law. No source says how long an office kept its cases at hand; the years are our choice,
grade C, and this is where they stand.
"""

from __future__ import annotations

from datetime import date

from rules.tall.tall import Fakta, Regel, Tall

AAR = 10
"""The years after which a case is archived (our choice, grade C)."""

SIST_I_SAKEN = Regel("Sist i saken", enhet="dato")
ARKIVERES_FRA = Regel("Arkiveres fra", f"{{sist i saken}} + {AAR} år", enhet="dato", hjemmel="arkivregelen", grad="C")


def arkiveres_fra(sist: date, kilde: str = "") -> Tall[date]:
    """The first day on which a case may be archived, `sist` being the last day that anything was done or took effect.

    Ten years after 29 February it is 1 March.
    """
    try:
        fra = sist.replace(year=sist.year + AAR)
    except ValueError:
        fra = date(sist.year + AAR, 3, 1)
    return Tall(ARKIVERES_FRA, fra, (Fakta(SIST_I_SAKEN, sist, kilde),))
