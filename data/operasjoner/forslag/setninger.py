"""What is said of proposals, and of what others say of them."""

from datetime import date
from typing import Annotated

from rules.tall.setning import Feil

Sign = Annotated[str, 8]
Feltet = Annotated[str, 16]

IKKE_KONTROLLERT: Feil = "Vent på kontrollen: forslaget er ikke kontrollert ennå."
SAKEN_ER_ENDRET: Feil = "Send det tilbake: saken er endret siden det ble foreslått."
EGET: Feil = "Be en annen om det: du har selv skrevet inn eller foreslått dette."
SELV_KONTROLLERT: Feil = "Be en annen om det: du har selv kontrollert dette."
UNDERSKRIVES_PAA_PAPIR: Feil = "Velg U: i dette registeret underskrives det på papir."
UNDERSKRIVES_PAA_SKJERMEN: Feil = "Velg K eller F: i dette registeret underskrives det på skjermen."
GRUNNEN: Feil = "Grunn: velg en kode fra listen (F4)."
ORDENE: Feil = "Ord: skriv hva som må gjøres, til den som foreslo det."
TRE_FORSKJELLIGE: Feil = "Skriv tre forskjellige navn: ingen kontrollerer eller fatter sitt eget."
I_REKKEFOLGE: Feil = "Datoene: skriv dem i rekkefølge; signert, så kontrollert, så fattet."


def er_alt(stand: Annotated[str, 13]) -> Feil:
    return f"Forslaget er {stand}; ingenting er gjort nå."


def ingen_slikt_forslag(journalnr: Annotated[str, 8]) -> Feil:
    return f"Sak {journalnr}: det er ikke foreslått noe som venter; velg fra listen."


def navn_mangler(felt: Feltet) -> Feil:
    return f"{felt}: skriv navnet som står på papiret."


def dato_mangler(felt: Feltet) -> Feil:
    return f"{felt}: skriv datoen ved navnet på papiret."


def dato_utenfor(felt: Feltet, fra: date, til: date) -> Feil:
    return f"{felt}: skriv en dato fra {fra:%d.%m.%Y} til {til:%d.%m.%Y}."
