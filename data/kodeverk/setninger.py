"""What is said of a code that its list does not have."""

from typing import Annotated

from rules.tall.setning import ETTER_FELTET, Etikett, Resten, Varsel

Skrevet = Annotated[str, 5]
"""A code as somebody wrote it."""


def feil_form(kode: Skrevet) -> Annotated[str, 61, ETTER_FELTET]:
    """Whole on the line behind Bokommunenr."""
    return f"{kode} har ikke form som en kode, tast F4 for å se listen."


def ukjent_kode(kode: Skrevet) -> Resten:
    return f"koden {kode} finnes ikke, tast F4 og velg en fra listen."


def utenfor_delvis_liste(label: Etikett, kode: Skrevet) -> Varsel:
    return f"{label}: koden {kode} er ikke i listen (delvis); se etter."
