"""What LØPENDE, JUSTERING and OMGJØRING say."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from tui.skjema.setning import DEL, Opplysning

Sak = Annotated[str, 8]

FORKLARES_I_LOPENDE: Annotated[str, 31, DEL] = "Ukesats, og tallene når de står"
FORKLARES_I_JUSTERING: Annotated[str, 31, DEL] = "radene i listen"

FORKLARES_I_OMGJORING: Annotated[str, 31, DEL] = "radene, Ukesats og kravet"
F5_FORST: Opplysning = "Trykk F5: forskjellen er ikke regnet ut."
UTEN_FORSKJELL: Opplysning = "Vedtaket er gjort om; det er ingenting å etterbetale eller kreve."

LIKE_OPPLYSNINGER: str = "Opplysningene er de samme som i vedtaket anvisningen ble gjort på."


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


def hva_er_rettet(sak: Sak) -> Opplysning:
    return f"Sak {sak}: rett D-61 først; skriv fra hvilken dag og hvorfor, F5 viser."


def forskjellen(kroner: Annotated[Decimal, 7]) -> str:
    """What stands under the list."""
    return f"forskjell {kroner} kr"


def timene_rettet(fra: str, til: str) -> str:
    return f"Timene på kortet: {fra} → {til}"


def omgjort(belop: Annotated[Decimal, 7]) -> Opplysning:
    return f"Vedtaket er gjort om; {belop} kr går ut som etterbetaling (E)."


def omgjort_med_krav(belop: Annotated[Decimal, 7]) -> Opplysning:
    return f"Vedtaket er gjort om; {belop} kr er igjen av kravet: trekk (T) på D-62."


def omgjoring_foreslaatt(sak: Sak) -> Opplysning:
    return f"Omgjøring i sak {sak} er foreslått; den venter på kontroll i VEDTAK."
