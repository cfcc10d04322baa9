"""How a sentence is made, and how long it may be and be read whole on line 23.

Each room has its sentences in a module `setninger`: a constant, or a function of the parts that change. What it gives
is annotated with the line that it must fit, and each part with how long it may be: a test holds the longest of all to
the line, and finds a sentence that nobody imports. The id of a sentence is its room and its name.
"""

from typing import Annotated

from tui.skjema.felt import UgyldigVerdi
from tui.skjema.storrelse import KOLONNER
from tui.skjema.svar import Alvor

LENGST = KOLONNER - len(f"{Alvor.FEIL.value}: ")
"""How long a sentence may be and be read whole on the message line."""

Opplysning = Annotated[str, KOLONNER]
Varsel = Annotated[str, KOLONNER - len(f"{Alvor.VARSEL.value}: ")]
Feil = Annotated[str, LENGST]
"""What is said on line 23, each with room for its own word before it."""

VANLIG_ETIKETT = 16
Etikett = Annotated[str, VANLIG_ETIKETT]
"""A field's label, as long as most are; of a longer one `si` tells the first words."""


DEL = "a part of other sentences"
"""Marks a text that is no sentence alone: `Annotated[str, 30, DEL]`."""


def feltnavn(label: str) -> str:
    """The label as a sentence begins with it: without the colon or question mark that ends it on the form."""
    return label.rstrip(" :?")


def si(label: str, resten: str) -> str:
    """One sentence about a field: its name, a colon and what to do.

    A name that leaves too little room on the line for what to do is told by its first words.
    """
    navn, plass = feltnavn(label), max(VANLIG_ETIKETT, LENGST - len(f": {resten}"))
    if len(navn) > plass:
        navn = f"{navn[:plass].rpartition(' ')[0]}…"
    return f"{navn}: {resten}"


def ugyldig(label: str, resten: str) -> UgyldigVerdi:
    """The exception that a kind raises, with the sentence that `si` makes."""
    return UgyldigVerdi(si(label, resten))
