"""The calculation of one case, from the facts to the ukesats, under the law of its date."""

from __future__ import annotations

from rules.dagpenger.lov_1966.innvilgelse.beregning import beregn_1966
from rules.dagpenger.perioder import LOV_1966, lovperiode
from rules.dagpenger.svar import Beregning
from rules.dagpenger.tolkning import STANDARD, Tolkning
from rules.fakta.sak import Saksfakta
from rules.tall.tall import Kilde

__all__ = ["Beregning", "beregn"]

_BEREGNING_I_PERIODEN = {LOV_1966: beregn_1966}


def beregn(fakta: Saksfakta, tolkning: Tolkning = STANDARD, kilde: Kilde = "") -> Beregning:
    """Calculate one case under the law in force on ``innvilget_fra``, with the G of the day it is processed.

    ``kilde`` says who entered the facts, and is shown in the explanation. Raises UtenforRegelverket if
    ``innvilget_fra`` or ``behandlet`` lies outside the encoded years.
    """
    lovperiode(fakta.behandlet)
    return _BEREGNING_I_PERIODEN[lovperiode(fakta.innvilget_fra)](fakta, tolkning, kilde)
