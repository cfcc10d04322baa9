"""A payment as it was registered, of a card or of a holiday supplement."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from data.operasjoner.anvisning.kortberegning import BeregnetAnvisning
from data.sak.rader.anvisningsrader import status
from data.tabeller import AnvisningRad, SakRad

Bilde = TypeVar("Bilde")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anvist(Generic[Bilde]):
    """A payment as it was registered; `status` is `Kontant` or `Venter`, blank for a report.

    `bilde` is what the form shows of the case after it. `beregnet` is what the card came to, None for a holiday
    supplement.
    """

    id: int
    journalnr: str
    anvisningstype: str | None
    anvist_prosent: int
    anvist_belop: Decimal
    skatt: Decimal
    netto: Decimal
    kjoredato: date
    status: str
    versjon: int
    bilde: Bilde
    beregnet: BeregnetAnvisning | None = None


def anvist_av(rad: AnvisningRad, sak: SakRad, bilde: Bilde, beregnet: BeregnetAnvisning | None = None) -> Anvist[Bilde]:
    """The payment that stands in a row, with what the form shows after it."""
    return Anvist(
        id=rad.id,
        journalnr=rad.journalnr,
        anvisningstype=rad.type or None,
        anvist_prosent=rad.anvist_prosent,
        anvist_belop=rad.anvist_belop,
        skatt=rad.skatt,
        netto=rad.netto,
        kjoredato=rad.kjoredato,
        status=status(rad),
        versjon=sak.versjon,
        bilde=bilde,
        beregnet=beregnet,
    )


def konto_for(sak: SakRad, anvisningstype: str | None) -> tuple[str | None, str | None]:
    """`giro` and `kontonr` that a payment goes to, kept in its row; both None for cash and reports."""
    return (None, None) if anvisningstype in ("K", "M") else (sak.giro, sak.kontonr)
