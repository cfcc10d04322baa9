"""What a window says in a row of its own."""

from typing import Annotated

INGEN_TREFF: Annotated[str, 74] = "Ingen treff: rett det du har skrevet, eller F3 for å lukke."
