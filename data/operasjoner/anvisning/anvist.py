"""A payment as it was registered, of a card or of a holiday supplement."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from sqlmodel import Session

from data.kjede.kjedeskriver import legg_til
from data.operasjoner.anvisning.kortberegning import BeregnetAnvisning
from data.register.logg import Loggslag, loggfor
from data.register.register import Register
from data.sak.anvisningsrader import status
from data.sak.mappe import Mappe
from data.tabeller import AnvisningRad, SakRad

Bilde = TypeVar("Bilde")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anvist(Generic[Bilde]):
    """A payment as it was registered; `status` is `Kontant`, `Venter` or `Overført`, blank for a report.

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


def skriv_anvisning(reg: Register, okt: Session, mappe: Mappe, rad: AnvisningRad, handling: Loggslag) -> Mappe:
    """Writes a payment, counts the case's version up and logs it, in the caller's transaction; the case after it."""
    legg_til(okt, rad)
    sak = mappe.sak
    sak.versjon += 1
    loggfor(
        reg,
        okt,
        handling,
        fodselsnr=sak.fodselsnr,
        journalnr=sak.journalnr,
        versjon=sak.versjon,
        detaljer={"anvisning": rad.id, "hash": rad.hash},
        signatur=rad.signatur,
    )
    return mappe.med_anvisning(rad)


def anvist_av(
    rad: AnvisningRad, sak: SakRad, idag: date, bilde: Bilde, beregnet: BeregnetAnvisning | None = None
) -> Anvist[Bilde]:
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
        status=status(rad, idag),
        versjon=sak.versjon,
        bilde=bilde,
        beregnet=beregnet,
    )


def konto_for(sak: SakRad, anvisningstype: str | None) -> tuple[str | None, str | None]:
    """`giro` and `kontonr` that a payment goes to, kept in its row; both None for cash and reports."""
    return (None, None) if anvisningstype in ("K", "M") else (sak.giro, sak.kontonr)
