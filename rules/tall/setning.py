"""How long a sentence to the caseworker may be and be read whole on line 23, and what kind of text it is.

Each room has its sentences in a module `setninger`, the laws each its own. They are written as those of the terminal
are (tui/skjema/setning.py), which knows nothing of rules: the limits stand in both, and a test holds them equal.
"""

from collections.abc import Sequence
from typing import Annotated

VARSELBREDDE = 72
FEILBREDDE = 74

Opplysning = Annotated[str, 80]
Varsel = Annotated[str, VARSELBREDDE]
Feil = Annotated[str, FEILBREDDE]
"""What is said on line 23, each with room for its own word before it."""

VANLIG_ETIKETT = 16
Etikett = Annotated[str, VANLIG_ETIKETT]
"""A field's label, as long as most are; of a longer one `si` tells the first words."""

ETTER_FELTET = "goes on after `Feltet: `"
DEL = "a part of other sentences"
"""Marks of a text that is no sentence alone: `Annotated[str, 30, DEL]`."""

Resten = Annotated[str, 56, ETTER_FELTET]
"""What is said on line 23 of a field, behind its label and a colon."""


def eller(valg: Sequence[str]) -> str:
    """The alternatives as they are read: `P, B eller K`."""
    return " eller ".join((", ".join(valg[:-1]), valg[-1])) if len(valg) > 1 else "".join(valg)


def si(label: str, resten: str) -> str:
    """One sentence about a field: its label, a colon and what to do.

    A label that leaves too little room on the line for what to do is told by its first words.
    """
    plass = max(VANLIG_ETIKETT, FEILBREDDE - len(f": {resten}"))
    if len(label) > plass:
        label = f"{label[:plass].rpartition(' ')[0]}…"
    return f"{label}: {resten}"
