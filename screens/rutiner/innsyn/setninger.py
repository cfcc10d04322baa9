"""What INNSYN says."""

from typing import Annotated

from tui.skjema.setning import DEL, Feil, Opplysning, Varsel

HVEM: Opplysning = "Fødselsnr: skriv hvem som har bedt om innsyn, og trykk Enter."
HENT_FORST: Feil = "Fødselsnr: hent personen før du skriver ut."
FORKLARES: Annotated[str, 31, DEL] = "innvilgelsene i listen (V)"


def vises(antall: Annotated[int, 6]) -> Opplysning:
    return f"Rader i listen: {antall}. F9 skriver ut; at du har sett alt, står i loggen."


HVEMS_ADRESSE: Opplysning = "Fødselsnr: skriv hvem det gjelder, og trykk Enter; at du ser, logges."
ADRESSEN_ER_AAPEN: Opplysning = "Adressen er åpen for alle. Skriv J, grunn og adresse for å sperre den."
ADRESSEN_ER_SPERRET: Opplysning = "Adressen er sperret; at du har sett den, står i loggen."
SPERRES: Varsel = "Enter igjen sperrer adressen; bare adressevern ser den fra nå av."
AAPNES: Varsel = "Enter igjen åpner adressen; alle på kontoret ser den fra nå av."
ER_SPERRET: Opplysning = "Adressen er sperret; alle andre ser at brev sendes via kontoret."
ER_AAPNET: Opplysning = "Adressen er åpnet, og står på D-60 igjen."
