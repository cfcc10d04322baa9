"""What LØPENDE and JUSTERING say."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from tui.skjema.setning import DEL, Opplysning

Sak = Annotated[str, 8]

FORKLARES_I_LOPENDE: Annotated[str, 31, DEL] = "Ukesats, og tallene når de står"
FORKLARES_I_JUSTERING: Annotated[str, 31, DEL] = "radene i listen"


def fyll_ut_lopende(sak: Sak) -> Opplysning:
    return f"Sak {sak}: skriv det som står på papirene, og trykk Enter."


def er_tatt_inn(sak: Sak, dag: date, signatur: Annotated[str, 8]) -> Opplysning:
    return f"Sak {sak} er tatt inn av {signatur} {dag:%d.%m.%Y}; JUSTERING retter."


def tatt_inn(sak: Sak, fra: date) -> Opplysning:
    return f"Sak {sak} er tatt inn; neste kort på D-62 er fra {fra:%d.%m.%Y}."


def velg_regnskap(sak: Sak) -> Opplysning:
    return f"Sak {sak}: velg regnskap med F4, og skriv hva det skal endres med."


def justert(regnskap: Annotated[str, 28], staar: Annotated[Decimal, 9]) -> Opplysning:
    return f"Justert: {regnskap} er nå {staar}."
