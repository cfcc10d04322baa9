"""What the operations on hidden addresses refuse."""

from datetime import date

from rules.tall.setning import Feil

GRUNNEN: Feil = "Grunn: skriv hvem som har bestemt det, og papiret det står på."
UTEN_ADRESSE: Feil = "Bo-adr. gate: skriv adressen, eller Opph-a.; ingen er registrert."
ER_IKKE_SPERRET: Feil = "Sperret (J/N): adressen er ikke sperret; skriv J og send for å sperre den."
SPERRET_ELLER_IKKE: Feil = "Sperret (J/N): skriv J for å sperre adressen, N for å åpne den."


def fra(idag: date) -> Feil:
    return f"Fra: skriv en dato som er kommet, senest {idag:%d.%m.%Y}."
