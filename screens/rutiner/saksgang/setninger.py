"""What SAKSGANG says."""

from typing import Annotated

from tui.skjema.setning import DEL, Opplysning

Sak = Annotated[str, 8]

INGEN_HENDELSER: Opplysning = "Ingenting her. La Slag og Fra stå tomme for å se alt som er gjort i saken."
VELG_RAD: Opplysning = "Gå til en rad med Tab og pilene, og trykk Enter der."
VELG_VEDTAK: Opplysning = "Velg et vedtak i listen (F7), og trykk Enter på raden."
SOM_DET_BLE: Opplysning = "Vedtaket slik det ble fattet; ingenting her kan endres. F7 går til listen."
FORKLARES: Annotated[str, 32, DEL] = "satser, grunnlag og opplysninger"
RADEN: str = "Saksgangen"
OPPLYSNINGENE: str = "Opplysningene i vedtaket"


def radene(antall: Annotated[int, 4], sak: Sak) -> Opplysning:
    return f"{antall} rader i sak {sak}, den nyeste først. Enter på en rad åpner den."


def de_nyeste(antall: Annotated[int, 4]) -> Opplysning:
    return f"De nyeste {antall} vises. Velg slag, eller skriv en dag i Fra, for å se færre."


def og_flere(antall: Annotated[int, 2]) -> str:
    return f"… og {antall} til; F2 viser alle."
