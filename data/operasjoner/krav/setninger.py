"""What is refused and told of when a claim is deducted on D-62."""

from decimal import Decimal
from typing import Annotated

from rules.tall.setning import DEL, Feil, Opplysning

Kroner = Annotated[Decimal, 6]

INGENTING_AA_TREKKE_AV: Feil = "Anvis kortet først: kjøringen har ingenting kravet kan trekkes av."


def igjen_av_kravet(igjen: Kroner, hoyst: Kroner) -> Opplysning:
    return f"Av kravet er {igjen} kr igjen; T kan trekke {hoyst} kr av kjøringen."


def igjen_og_til_trekk(igjen: Kroner, venter: Kroner, hoyst: Kroner) -> Opplysning:
    return f"Kravet: {igjen} kr er igjen, {venter} kr er til trekk; T kan ta {hoyst} kr til."


def foreslaatt_trekk(igjen: Kroner) -> Annotated[str, 29, DEL]:
    return f"{igjen} kr er igjen av kravet"


def trekk_over_kravet(igjen: Kroner) -> Feil:
    return f"Anvist beløp: skriv høyst {igjen} kr; mer er ikke igjen å trekke."


def trekk_over_andelen(hoyst: Kroner) -> Feil:
    return f"Anvist beløp: skriv høyst {hoyst} kr; mer kan ikke trekkes av kjøringen."
