"""What INNSYN says."""

from typing import Annotated

from tui.skjema.setning import DEL, Feil, Opplysning

HVEM: Opplysning = "Fødselsnr: skriv hvem som har bedt om innsyn, og trykk Enter."
HENT_FORST: Feil = "Fødselsnr: hent personen før du skriver ut."
FORKLARES: Annotated[str, 31, DEL] = "innvilgelsene i listen (V)"


def vises(antall: Annotated[int, 6]) -> Opplysning:
    return f"Rader i listen: {antall}. F9 skriver ut; at du har sett alt, står i loggen."
