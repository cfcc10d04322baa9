"""What BREV says."""

from datetime import date
from pathlib import Path
from typing import Annotated

from tui.skjema.setning import Feil, Opplysning, Varsel

Sak = Annotated[str, 8]
Slag = Annotated[str, 22]
"""What a letter is called."""

VELG_ET_BREV: Feil = "Sett markøren i et brev på BREV-2 først."
INGEN_BREV: Opplysning = "Det er ikke sendt noe brev i saken."
SLIK_SKRIVES_DET_UT: str = "Brevet slik det skrives ut"


def skriv_et_brev(sak: Sak, sendt: Annotated[int, 3]) -> Opplysning:
    return f"Sak {sak}: velg et brev, F5 viser det. Sendt før: {sendt}."


def papirer_mangler(sak: Sak, papirer: Annotated[str, 6]) -> Opplysning:
    return f"Sak {sak} venter på papirer: {papirer}. BREV-2 (F8) tar dem imot."


def sender(slag: Slag, sider: Annotated[int, 2]) -> Opplysning:
    return f"Enter igjen skriver ut og sender {slag}; sider: {sider}."


def sender_uten_adresse(slag: Slag) -> Varsel:
    return f"Enter igjen sender {slag}; personen har ingen adresse."


def sendt(slag: Slag) -> Opplysning:
    return f"Sendt: {slag}."


def ikke_sendt(mappe: Path) -> str:
    return f"Trykk Enter når det er plass og skrivetilgang. Brevet er ikke sendt: det kan ikke skrives i {mappe}."


def side_av(side: Annotated[int, 2], av: Annotated[int, 2]) -> str:
    return f"--- side {side} av {av} ---"


def tatt_imot(kom: date) -> Opplysning:
    return f"Papirene er tatt imot {kom:%d.%m.%Y}; ingenting mangler lenger."


def noe_er_tatt_imot(kom: date, mangler: Annotated[str, 6]) -> Opplysning:
    return f"Tatt imot {kom:%d.%m.%Y}; ennå mangler: {mangler}."


def brev_nr(nr: Annotated[int, 3], slag: Slag, dato: date) -> str:
    return f"Brev {nr}: {slag}, datert {dato:%d.%m.%Y}"
