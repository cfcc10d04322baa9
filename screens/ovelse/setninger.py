"""What the desk and the course of an exercise say."""

from datetime import datetime
from typing import Annotated

from tui.skjema.setning import Feil, Opplysning

GJORT: str = "er løst"
POENG_ETTERPAA: str = "poengene kommer når prøven er levert"


def tid_og_poeng(brukt: int, ment: int, poeng: str) -> str:
    return f"Tid: {brukt} av {ment} minutter · {poeng}"


def sentralen_er_nede(til: datetime) -> Feil:
    return f"Utbetalingssentralen svarer ikke: prøv igjen etter kl. {til:%H.%M}."


def oppgaven_er_lost(nr: Annotated[int, 2]) -> Opplysning:
    return f"Oppgave {nr} er løst; Ctrl+Y viser den neste."


def alt_er_lost(nr: Annotated[int, 2]) -> Opplysning:
    return f"Oppgave {nr} er løst, og alt er gjort; gå til ØVELSE (9) og lever med L."


ALT_ER_LOST: str = "Alt er løst. Gå til ØVELSE (9), skriv L i Valg, og lever."
HVOR_ALT_LIGGER: Opplysning = "F11 viser papirene, Ctrl+Y oppgavene, og på ØVELSE (9) svarer og leverer du."
OVELSEN_KAN_IKKE_LAGRES: Feil = "Øvelsen kan ikke lagres: se etter at disken ikke er full."


def kan_ikke_skrives(sti: str) -> str:
    return f"{sti} kan ikke skrives; se etter at mappen er din, og at disken ikke er full."


def gaar_paa_annen_maate(maate: str) -> str:
    return f"Øvelsen er i gang som {maate} fra før; skriv --nytt for å begynne forfra."


def trenger_terminal(mangler: str) -> str:
    return f"En øvelse gjøres i en terminal, men {mangler}; dagpenger ovelse sjekk trenger ingen."


def finnes_fra_for(fil: str) -> str:
    return f"{fil} finnes fra før; velg et annet navn."


def fortsetter_siden(tittel: str) -> str:
    return f"«{tittel}» er ikke levert; den fortsetter der du var neste gang."


DET_LEVERTE_LIGGER_DER: str = "Start øvelsen igjen med --resultat og et annet navn; det du leverte, ligger der."


def stanset_visningen(tittel: str) -> str:
    return f"Visningen av «{tittel}» ble stanset."


def er_for_mye(ord_: str) -> str:
    return f"{ord_} er for mye; skriv én øvelse om gangen."


def velg_i_pakken(pakke: str, navnene: str) -> str:
    return f"{pakke}: velg en av øvelsene i pakken og skriv navnet bak den: {navnene}."
