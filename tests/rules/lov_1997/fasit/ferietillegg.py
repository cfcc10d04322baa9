"""Ferietillegg (section 13)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from tests.rules.lov_1997.fasit import satser
from tests.rules.lov_1997.fasit.sak import Sak
from tests.rules.lov_1997.fasit.tall import naermest, tall, tekst


def ferietillegg(sak: Sak, kortene: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The supplement for one earning year; what is not said is what the cards have in that year, 0 without cards."""
    spurt = sak.inn["ferietillegg"]
    aar = int(spurt["aar"])
    dagene = [dag for kort in kortene for dag in kort["dager"] if dag["dato"].startswith(f"{aar}-")]
    utbetalt = tall(spurt.get("utbetalt", sum(dag["utbetales"] for dag in dagene)))
    dager = int(spurt.get("forbrukte_dager", sum(dag["forbruk"] for dag in dagene)))
    regelaar = satser.DAGENS.year if sak.dagens else aar
    prosent = satser.FERIEPROSENT[max(fra for fra in satser.FERIEPROSENT if fra <= regelaar)]
    uten_krav = regelaar in satser.FERIE_UTEN_DAGEKRAV
    rett = prosent > 0 and (uten_krav or dager >= int(sak.valg("T-FERIE8")))
    return {
        "aar": aar,
        "rett": rett,
        "prosent": tekst(prosent),
        "forbrukte_dager": dager,
        "utbetalt": tekst(utbetalt),
        "belop": naermest(utbetalt * prosent / Fraction(100)) if rett else 0,
        "utbetales_fra": date(aar + 1, 5, 1).isoformat(),
    }
