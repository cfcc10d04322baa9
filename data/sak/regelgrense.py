"""The years that the rules are encoded for, as the operations meet them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from data.feil import Avvist
from data.sak import setninger
from rules.regelverk import UtenforRegelverket, lov_paa, lovene


@contextmanager
def innenfor_regelverket() -> Iterator[None]:
    """Turns a date outside the encoded years into an Avvist."""
    try:
        yield
    except UtenforRegelverket as utenfor:
        raise Avvist({}, str(utenfor)) from utenfor


def krev_kjent_lov(journalnr: str, innvilget_fra: date | None) -> None:
    """Raises Avvist for a case whose benefit begins on a day that no law of this program has: another made it."""
    if innvilget_fra is not None and datofeil("", innvilget_fra):
        raise Avvist({}, setninger.maa_aapnes_med_loven(journalnr, innvilget_fra))


def datofeil(label: str, dato: date) -> str | None:
    """What is wrong with a date outside the encoded years, in one sentence that names the field; None inside them."""
    try:
        lov_paa(dato)
    except UtenforRegelverket:
        return utenfor_aarene(label, dato)
    return None


def utenfor_aarene(label: str, dato: date) -> str:
    """The sentence for a date in that field that is outside the encoded years."""
    aar = " og ".join(f"{lov.fra.year}-{lov.til.year}" for lov in lovene())
    return setninger.utenfor_aarene(label, dato, aar)
