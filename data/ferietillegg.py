"""Holiday supplement, paid when the case is closed and nothing waits."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from data.anvisning import Anvist
from data.register import Register
from data.sak import Sakshode

if TYPE_CHECKING:
    from rules.tall import Tall


@dataclass(frozen=True, slots=True, kw_only=True)
class Feriekort:
    """What is sent from the form; `anvisningstype` K is cash, None giro; `ferieaar` has four digits."""

    journalnr: str
    anvisningstype: str | None = None
    meldedato: date | None = None
    ferieaar: int | None = None
    internt: str | None = None
    anmerkning: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ferietilleggbilde:
    """What the form shows; the sums are those of `ferieaar`. `hinder` says why nothing can be paid, if so."""

    hode: Sakshode
    innvilget_fra: date | None
    til: date | None
    maks_prosent: Decimal | None
    maks_uker: int | None
    ukesats: Decimal | None
    forste_dato: date | None
    ferieaar: int
    feriegrunnlag: Decimal
    anvist_prosent_ferieaar: int
    ferietillegg: Decimal
    hinder: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BeregnetFerietillegg:
    """What the supplement comes to, with its tree, before and after tax."""

    ferietillegg: "Tall"
    skatt: Decimal
    netto: Decimal
    kjoredato: date
    varsler: tuple[str, ...] = ()


def ferietilleggbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None, ferieaar: int | None = None
) -> Ferietilleggbilde | None:
    """The person's newest closed case (else the newest), or the case with that number; None when there is none."""
    raise NotImplementedError


def beregn_ferietillegg(reg: Register, kort: Feriekort) -> BeregnetFerietillegg:
    """Checks and calculates without writing. Raises Avvist."""
    raise NotImplementedError


def anvis_ferietillegg(reg: Register, kort: Feriekort, versjon: int) -> Anvist:
    """Pays the supplement of one year of a case, once. Raises Avvist, Konflikt."""
    raise NotImplementedError
