"""What VEDTAK says."""

from decimal import Decimal
from typing import Annotated

from tui.skjema.setning import DEL, Feil, Opplysning

Sak = Annotated[str, 8]
Slaget = Annotated[str, 11]

INGEN_VENTER: Opplysning = "Ingen vedtak venter på kontroll, avgjørelse eller retting."
ALENE: Opplysning = "I dette registeret fatter den som signerer, vedtakene selv; ingen venter her."
VELG_FORSLAG: Feil = "Sak: skriv et journalnr, eller sett markøren i en rad og trykk Enter."
HVA: Opplysning = "Handling: skriv hva som skal gjøres, og trykk Enter; F4 viser hva de gjør."
RETT_DET: Opplysning = "Sendt tilbake: rett det på D-61 eller ENDRING, og foreslå det på nytt."
RETT_JUSTERINGEN: Opplysning = "Sendt tilbake: rett det på JUSTERING, og foreslå det på nytt."
RETT_KORTET: Opplysning = "Sendt tilbake: rett det på D-62, og foreslå det på nytt."
KAN_IKKE_ANVISES: Annotated[str, 69] = "Saken tar ikke kortet slik den står nå; D-62 sier hvorfor."
HENT_FORST: Feil = "Velg et forslag fra listen først (F7)."
INTET_FATTET: Feil = "Ingenting å skrive ut: utskriften kommer når vedtaket er fattet."
FORKLARES: Annotated[str, 31, DEL] = "satser, grunnlag og uker"


def venter(antall: Annotated[int, 6], mine: Annotated[int, 6]) -> Opplysning:
    return f"Forslag som venter: {antall}; på deg: {mine}. Enter på en rad åpner det."


def kan_du(hva: Annotated[str, 11]) -> Opplysning:
    return f"Venter på {hva}; du kan gjøre det. F2 viser hvordan tallene er regnet ut."


def kontrollert(sak: Sak) -> Opplysning:
    return f"Sak {sak} er kontrollert; distriktssjefen fatter vedtaket."


def fattet_uten_utskrift(sak: Sak, slag: Slaget) -> Opplysning:
    return f"Fattet: {slag} i sak {sak}."


def fattet(sak: Sak, slag: Slaget) -> Opplysning:
    return f"Fattet: {slag} i sak {sak}. F9 skriver det ut."


def sendt_tilbake(sak: Sak, hvem: Sak) -> Opplysning:
    return f"Sak {sak} er sendt tilbake til {hvem}."


def trukket(sak: Sak) -> Opplysning:
    return f"Forslaget i sak {sak} er trukket."


def fatter_omgjoringen(navn: Annotated[str, 26], forskjell: Annotated[str, 7]) -> Opplysning:
    return f"Enter igjen gjør om vedtaket til {navn}: {forskjell} kr."


def gjores_om(forskjell: Annotated[str, 7], grunn: str, ord_: str) -> str:
    return f"Forskjell {forskjell} kr. {grunn}: {ord_}"


def fatter_innvilgelsen(navn: Annotated[str, 26], ukesats: Annotated[Decimal, 6]) -> Opplysning:
    return f"Enter igjen fatter: {navn}, {ukesats} kr i uka. F12 angrer."


def fatter(navn: Annotated[str, 26], hva: Annotated[str, 20]) -> Opplysning:
    return f"Enter igjen fatter {hva}: {navn}. F12 angrer."


def fatter_betalingen(navn: Annotated[str, 26], belop: Annotated[Decimal, 7]) -> Opplysning:
    return f"Enter igjen fatter: {navn}, {belop} kr. F12 angrer."


def regnskapet_blir(navn: str, fra: Decimal, til: Decimal) -> str:
    return f"{navn}: fra {fra} til {til}."


def papiret(referanse: str) -> str:
    return f"Referanse: {referanse}"


def taler_mot(ord_: str) -> str:
    return f"Sett av saksbehandleren: {ord_}."


def har_lant_passord(sign: Sak, leder: Sak) -> Annotated[str, 69]:
    return f"{sign} har et passord som {leder} har gitt, og ikke byttet."


def var_sendt_tilbake(kode: Annotated[str, 2], grunn: str) -> str:
    return f"Sendt tilbake ({kode}): {grunn}"
