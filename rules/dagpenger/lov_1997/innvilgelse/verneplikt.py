"""Rulebook section 10: verneplikt, and the weeks of a permittering."""

from __future__ import annotations

from rules.dagpenger.lov_1997.ramme import Ramme
from rules.tall.tall import Parameter, Regel, Tall

GRUNNLAG = Regel("Grunnlag etter verneplikt", "{antall G} × {grunnbeløp}", hjemmel="folketrygdloven § 4-19", grad="A")


def verneplikt_grunnlag(ramme: Ramme) -> Tall:
    """Kroner a year after at least three months' service: three times G. Grade A."""
    antall = ramme.regelverk.verneplikt_g
    return Tall(GRUNNLAG, antall.verdi * ramme.g.verdi, (antall, ramme.g))


def permitteringsuker(ramme: Ramme) -> Parameter | None:
    """The weeks that are paid under a permittering; None when the person is not laid off."""
    if not ramme.sak.permittert:
        return None
    return ramme.regelverk.permittering_uker_fisk if ramme.sak.fiskeindustri else ramme.regelverk.permittering_uker
