"""The years that the rules are encoded for, as the operations meet them."""

from collections.abc import Iterator
from contextlib import contextmanager

from data.feil import Avvist
from rules.perioder import UtenforRegelverket


@contextmanager
def innenfor_regelverket(felt: str = "", label: str = "") -> Iterator[None]:
    """Turns a date outside the encoded years into an Avvist, on a field if one is named."""
    try:
        yield
    except UtenforRegelverket as utenfor:
        raise Avvist({felt: f"{label}: {utenfor}"} if felt else {}, "" if felt else str(utenfor)) from utenfor
