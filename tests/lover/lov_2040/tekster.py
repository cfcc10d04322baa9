"""The words of the law of 2040: another name of the benefit, cards of four weeks, three weeks to complain."""

from __future__ import annotations

from datetime import date, timedelta

from rules.dagpenger.lovdeler import Ytelse
from rules.dagpenger.svar import Beregning
from rules.fakta.skjema import Behandling
from rules.tall.tall import Tall

YTELSE = Ytelse("prøvepenger", "prøvepengene", "prøvepengene dine")


def innvilget(fakta: Behandling, beregning: Beregning) -> list[str]:
    """The rate a day, which is what the law is known by."""
    return [f"Du får prøvepenger fra {fakta.innvilget_fra:%d.%m.%Y}, {beregning.dagsats.verdi} kr dagen."]


def trinn(beregning: Beregning) -> list[Tall]:
    """The law has no supplement for children, and no rate before one."""
    return [beregning.grunnlag, beregning.dagsats, beregning.ukesats]


def hvor_ofte(dato: date) -> str:
    """Every fourth week."""
    del dato
    return "hver 28. dag"


def klageretten(paa: str, dato: date) -> str:
    """Three weeks."""
    return f"Du kan klage {paa} innen {dato + timedelta(weeks=3):%d.%m.%Y}, tre uker etter dette brevet."
