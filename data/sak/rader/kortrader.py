"""Reading the cards that came in a file and wait, and noting that one is dealt with."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sqlmodel import Session, col, select

from data.register.register import Register
from data.tabeller import AnvisningRad, MeldekortRad
from rules.fakta.betaling import BETALER

ANVIST, LAGT_BORT = "anvist", "lagt_bort"
MELDER = (*BETALER, "M")
"""The types of a card that say something of its days: all but deductions."""


class Ventendekort(NamedTuple):
    """A card that waits, as D-62 is filled in with it, and why it does."""

    meldedato: date
    periode_fra: date
    periode_til: date
    arb_timer: Decimal | None
    tapt_arbtid: Decimal | None
    grunn: str


def neste_ventende(okt: Session, fodselsnr: str, journalnr: str) -> Ventendekort | None:
    """The earliest of those of the person that came for that case."""
    rader = (rad for rad in ventende_kort(okt, fodselsnr) if rad.journalnr == journalnr)
    return next((Ventendekort(*(getattr(rad, navn) for navn in Ventendekort._fields)) for rad in rader), None)


def ventende_kort(okt: Session, fodselsnr: str) -> list[MeldekortRad]:
    """The person's cards that wait, the earliest period first."""
    sporring = select(MeldekortRad).where(
        MeldekortRad.fodselsnr == fodselsnr,
        col(MeldekortRad.utfall).is_(None),
    )
    return list(okt.exec(sporring.order_by(col(MeldekortRad.periode_fra), col(MeldekortRad.id))))


def melder_dagen(rad: AnvisningRad, dag: date) -> bool:
    """Whether the payment, or the report, is about that day: a card that ends on it is dealt with."""
    if rad.type not in MELDER or rad.periode_fra is None or rad.periode_til is None:
        return False
    return rad.periode_fra <= dag <= rad.periode_til


def merk_anvist(reg: Register, okt: Session, fodselsnr: str, rad: AnvisningRad) -> None:
    """Notes, before `rad` is written and logged, that the cards whose last day it is about are dealt with."""
    if rad.type not in MELDER:
        return
    for kort in ventende_kort(okt, fodselsnr):
        if melder_dagen(rad, kort.periode_til):
            merk(reg, kort, ANVIST, rad.signatur)


def merk(reg: Register, kort: MeldekortRad, utfall: str, signatur: str, grunn: str | None = None) -> None:
    """What became of a card, by whom, and why when it was put away."""
    kort.utfall, kort.utfall_av, kort.utfall_grunn = utfall, signatur, grunn
    kort.utfall_tidspunkt = reg.klokke.naa()
