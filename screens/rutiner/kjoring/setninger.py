"""What KJØRING says."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from tui.skjema.setning import Feil, Opplysning, Varsel

Kroner = Annotated[Decimal, 9]
"""What a whole run comes to."""

HENT_KJORINGEN: Opplysning = "Kjøring: skriv en mandag eller tirsdag, og trykk Enter først."
SVARFILEN_MANGLER: Feil = "Svarfil: skriv navnet på filen, i utskriftsmappen eller med hele stien."
LINJER_SOM_IKKE_ER_LEST: str = "Linjer som ikke er lest"
KJORINGENS_FILER: str = "Kjøringens filer"
NAAR_DEN_STENGER: str = "Når kjøringen stenger"


def kjoringen_stenger(naar: datetime) -> Opplysning:
    return f"Kjøringen er åpen, og stenger {naar:%d.%m.%Y kl. %H.%M}."


def kjoringen_venter_svar(nummer: Annotated[int, 6]) -> Opplysning:
    return f"Kjøring {nummer} er lukket; F9 skriver filene."


def kjoringen_er_besvart(
    nummer: Annotated[int, 6], utbetalt: Annotated[int, 6], avvist: Annotated[int, 6]
) -> Opplysning:
    return f"Kjøring {nummer} er besvart: {utbetalt} utbetalt, {avvist} avvist."


def kjoringen_er_lukket(nummer: Annotated[int, 6], antall: Annotated[int, 6], kroner: Kroner) -> Opplysning:
    return f"Kjøring {nummer} er nå lukket. Betalinger: {antall}, i alt {kroner} kr."


def kjoringen_var_lukket(nummer: Annotated[int, 6], antall: Annotated[int, 6], kroner: Kroner) -> Opplysning:
    return f"Kjøring {nummer} var lukket fra før. Betalinger: {antall}, i alt {kroner} kr."


def sentralen_er_nede(siden: datetime) -> Opplysning:
    return f"Driftssentralen er meldt nede fra {siden:%d.%m.%Y kl. %H.%M}; O melder den oppe."


def sentralen_er_oppe(fra: datetime, til: datetime) -> Opplysning:
    return f"Driftssentralen var nede fra {fra:%d.%m.%Y %H.%M} til {til:%d.%m.%Y %H.%M}."


def svaret_er_lest(nye: Annotated[int, 6], avviste: Annotated[int, 6]) -> Opplysning:
    return f"Svaret er lest. Nye svar: {nye}, av dem avvist: {avviste}."


def svaret_er_lest_uten(nye: Annotated[int, 6], feil: Annotated[int, 6]) -> Varsel:
    return f"Rett filen og les den igjen. Nye svar: {nye}, linjer utelatt: {feil}."


def paa_linje(linje: int, setning: str) -> str:
    return f"Svarfilen, linje {linje}: {setning}"


def filene_er_skrevet(antall: Annotated[int, 1]) -> Opplysning:
    return f"Kjøringens filer ligger i utskriftsmappen. Antall: {antall}."


def sak_i_kjoringen(sak: str) -> str:
    return f"Sak {sak} i kjøringen"


def stenger_kl(navn: str, time: str, kilde: str, grad: str) -> str:
    return f"{navn}: {time}. Kilde: {kilde}, grad {grad}."


def utsatt_med(minutter: int) -> str:
    return f"Driftssentralen har vært nede {minutter} min av kjøringens dager; det holdes åpent så mye lenger."


def stenger_da(naar: datetime) -> str:
    return f"Kjøringen stenger {naar:%d.%m.%Y kl. %H.%M}."
