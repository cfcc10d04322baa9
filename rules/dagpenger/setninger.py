"""What every law says: of its years, of its limits, and of an account that is nearly used up.

The sentences of a law's control programs stand in their table.
"""

from datetime import date
from typing import Annotated

from rules.tall.setning import DEL, Feil, Opplysning, Varsel

Uketall = Annotated[str, 5]
"""Weeks with a decimal comma."""

BER_OM_BEGRUNNELSE: Annotated[str, 28, DEL] = "skriv en begrunnelse i Begr."
SE_ETTER: Annotated[str, 28, DEL] = "se etter"
"""The advice in the sentence of a warning: while no reason is given, and when there is one."""
OPPBRUKT: Annotated[str, 30, DEL] = "rettighetene er oppbrukt"


def under_en_annen_lov(til: date, dato: date) -> Feil:
    """The last day of the law of the case, and the day that it is treated."""
    return f"Saken følger loven til {til:%d.%m.%Y}, og kan ikke regnes ut {dato:%d.%m.%Y}."


def utenfor_aarene(dato: date, aar: Annotated[str, 21]) -> Feil:
    """`aar` are the days from and to that there are laws for; more than one law may take it past the line."""
    return f"Datoen {dato:%d.%m.%Y} er utenfor årene som er kodet, {aar}."


def to_lover(en: str, annen: str, dag: date) -> str:
    return f"Både {en} og {annen} gjelder {dag:%d.%m.%Y}; bare én lov kan gjelde en dag."


def er_oppbrukt(brukt: Uketall) -> Varsel:
    return f"Gi en grunn for mer: {brukt} uker er anvist, og rettighetene er oppbrukt."


def blir_oppbrukt(brukt: Uketall) -> Opplysning:
    """Before the card is paid."""
    return f"Gi en grunn for mer: {brukt} uker blir anvist, og rettighetene er oppbrukt."


def er_naer_grensen(grense: Uketall, brukt: Uketall, igjen: Uketall) -> Varsel:
    return f"Grensen på {grense} uker nærmer seg: {brukt} er anvist, og {igjen} er igjen."


def blir_naer_grensen(grense: Uketall, brukt: Uketall, igjen: Uketall) -> Opplysning:
    """Before the card is paid."""
    return f"Grensen på {grense} uker nærmer seg: {brukt} blir anvist, og {igjen} blir igjen."


def gaar_over(over: Annotated[str, 10], igjen: Annotated[str, 10]) -> Annotated[str, 60, DEL]:
    """Weeks with their word, `1 uke`."""
    return f"går {over} over; {igjen} er igjen"
