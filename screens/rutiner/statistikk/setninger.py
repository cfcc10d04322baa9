"""What STATISTIKK says."""

from datetime import date

from tui.skjema.setning import Opplysning

HENT_TALLENE: Opplysning = "Velg tabell og inndeling, og trykk Enter først."
NOE_ER_SKJULT: Opplysning = "F2 på en rad sier hva den teller, og hvorfor noe er skjult."
ALT_VISES: Opplysning = "F2 på en rad sier hva den teller."
HVA_RADEN_TELLER: str = "Hva raden teller"
VAART_VALG: str = "Hva som telles og hvordan det deles inn, er vårt valg (grad C): kilden har ingen statistikk."
SKJULES: str = (
    "Tall fra 1 til 4 personer er skjult, 0 vises. Der summene ellers ville røpe dem, er flere tall skjult, også"
    " nuller. Av dager er 90 % skjult under 10 personer. Regelen er vår (grad C)."
)
DETTE_ER_SKJULT: str = "Dette tallet er skjult."


def hele_maaneder(fra: date, til: date) -> Opplysning:
    return f"Perioden er hele måneder: {fra:%d.%m.%Y}-{til:%d.%m.%Y}. F2 sier hva raden teller."


def i_gruppen(navn: str) -> str:
    return f"Gruppe: {navn}."


def inndelt_etter(inndeling: str) -> str:
    return f"Inndeling: {inndeling}."
