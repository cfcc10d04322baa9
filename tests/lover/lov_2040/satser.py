"""The figures in force on a day."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from rules.dagpenger.lov import UtenforRegelverket
from rules.tall.parametre import UTEN_ALTERNATIV, Parametersett, les_parametre
from rules.tall.tall import Parameter

PARAMETRE = dict.fromkeys(
    ("grunnbelop", "dagsats_promille", "dager_i_uka", "stonadsperiode_uker", "reisetillegg", "reisedager_hoyst"),
    UTEN_ALTERNATIV,
)
VALGT_AV: dict[str, str] = {}


@cache
def parametersett() -> Parametersett:
    """The parameter file, checked."""
    return les_parametre(Path(__file__).with_name("satser.toml"), PARAMETRE)


def sats(nokkel: str, dato: date) -> Parameter:
    """The figure in force on the day; raises UtenforRegelverket."""
    for rad in parametersett().rader[nokkel]:
        if rad.gjelder_fra <= dato <= rad.gjelder_til:
            return rad
    raise UtenforRegelverket(dato)
