"""What `dagpenger kjoring` says; none of it stands on line 23."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from data.feil import Registersetning

DATO_MANGLER: str = "skriv datoen til kjøringen, en mandag eller tirsdag"
SVARFIL_MANGLER: str = "skriv filen med svaret"
FIL_BARE_FOR: str = "en fil hører til «kjoring fil» og «kjoring svar»"
HOLDT: str = "Holdt igjen"
AVVIST: str = "Avvist"


def ikke_en_dato(tekst: str) -> str:
    return f"{tekst} er ikke en dato, skriv for eksempel 06.06.1988"


def aapen(mandag: date, stenger: datetime) -> str:
    return f"Kjøringen {mandag:%d.%m.%Y} er åpen, og stenger {stenger:%d.%m.%Y kl. %H.%M}."


def lukket(nummer: int, mandag: date, naar: datetime) -> str:
    return f"Kjøring {nummer} ({mandag:%d.%m.%Y}) er lukket, {naar:%d.%m.%Y kl. %H.%M}."


def utsatt(minutter: int) -> str:
    return f"Den stenger {minutter} min senere, fordi Driftssentralen var nede."


def nede(siden: datetime) -> str:
    return f"Driftssentralen er nede siden {siden:%d.%m.%Y kl. %H.%M}."


def betalingene(antall: int, belop: Decimal) -> str:
    return f"Betalinger: {antall}, i alt {belop} kr."


def filene(slag: str) -> str:
    return f"Filene er skrevet: {slag}."


def er_lukket(nummer: int, mandag: date, antall: int, belop: Decimal) -> str:
    return f"Kjøring {nummer} ({mandag:%d.%m.%Y}) er lukket. Betalinger: {antall}, i alt {belop} kr."


def var_lukket(nummer: int, mandag: date, antall: int, belop: Decimal) -> str:
    return f"Kjøring {nummer} ({mandag:%d.%m.%Y}) var lukket fra før. Betalinger: {antall}, i alt {belop} kr."


def holdt_igjen(antall: int) -> str:
    return f"Anvisninger som er holdt igjen: {antall}."


def sak_med_grunn(sak: str, netto: Decimal, grunn: str) -> str:
    return f"Sak {sak}, {netto} kr. {grunn}"


def filen_er_skrevet(fil: Path, antall: int, belop: Decimal, avtrykk: str) -> str:
    return f"{fil}. Betalinger: {antall}, i alt {belop} kr, SHA-256 {avtrykk}"


def svaret_er_lest(nye: int, avviste: int, fra_for: int) -> str:
    return f"Svaret er lest. Nye: {nye}, av dem avvist: {avviste}. Sto der fra før: {fra_for}."


def linjene_ligger_i(antall: int, fil: Path) -> str:
    return f"Linjer som ikke er lest: {antall}. De ligger i {fil}."


def feilfilen_kan_ikke_skrives(fil: Path) -> Registersetning:
    return f"{fil} kan ikke skrives", "se etter plass og tilgang; de gode linjene er lest"
