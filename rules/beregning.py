"""The calculation of one case, from the facts to the ukesats, under the law of its date."""

from __future__ import annotations

from rules.beregnet import Beregning
from rules.lov_1976 import beregn_1976
from rules.perioder import LOV_1966, lovperiode
from rules.tolkning import STANDARD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rules.sak import Saksfakta
    from rules.tall import Kilde
    from rules.tolkning import Tolkning

__all__ = ["Beregning", "beregn"]

_BEREGNING_I_PERIODEN = {LOV_1966: beregn_1976}


def beregn(fakta: Saksfakta, tolkning: Tolkning = STANDARD, kilde: Kilde = "") -> Beregning:
    """Calculate one case under the law in force on ``innvilget_fra``, with the G of the day it is processed.

    ``kilde`` says who entered the facts, and is shown in the explanation. Raises UtenforRegelverket if
    ``innvilget_fra`` or ``behandlet`` lies outside the encoded years.
    """
    lovperiode(fakta.behandlet)
    return _BEREGNING_I_PERIODEN[lovperiode(fakta.innvilget_fra)](fakta, tolkning, kilde)
