"""How a field says what is wrong with what was typed in it."""

from collections.abc import Sequence

from tui.skjema.bilde import KOLONNER
from tui.skjema.felt import UgyldigVerdi
from tui.skjema.svar import Alvor

LENGST = KOLONNER - len(f"{Alvor.FEIL.value}: ")
"""How long a sentence may be and be read whole on the message line."""


def feltnavn(label: str) -> str:
    """The label as a sentence begins with it: without the colon or question mark that ends it on the form."""
    return label.rstrip(" :?")


def si(label: str, resten: str) -> str:
    """One sentence about a field: its name, a colon and what to do."""
    return f"{feltnavn(label)}: {resten}"


def ugyldig(label: str, resten: str) -> UgyldigVerdi:
    """The exception that a kind raises, with the sentence that `si` makes."""
    return UgyldigVerdi(si(label, resten))


def eller(valg: Sequence[str]) -> str:
    """The alternatives as they are read: `P, B eller K`."""
    return " eller ".join((", ".join(valg[:-1]), valg[-1])) if len(valg) > 1 else "".join(valg)
