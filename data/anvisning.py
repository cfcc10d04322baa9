"""Payment from the card of each fortnight."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from data.register import Register
from data.sak import Sakshode

if TYPE_CHECKING:
    from rules.tall import Tall


@dataclass(frozen=True, slots=True, kw_only=True)
class Kort:
    """What is sent from the payment form; None is a blank field.

    `anvisningstype`: None ordinary, K cash, T deduction, E back payment, M report. `anvist_belop` belongs to T only
    (kroner; its sign does not matter). Hours in the period, or lost hours a week.
    """

    journalnr: str
    anvisningstype: str | None = None
    meldedato: date | None = None
    periode_fra: date | None = None
    periode_til: date | None = None
    arb_timer: Decimal | None = None
    tapt_arbtid: Decimal | None = None
    uker_delvis_perm: int | None = None
    anvist_belop: Decimal | None = None
    dager_gammelt_ferieaar: int | None = None
    internt: str | None = None
    anmerkning: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anvisningsbilde:
    """What the payment form shows; the names are those of its fields.

    `sammenhengende_prosent` is the running account (100 is one full week), `to_aar_prosent` the sum over this calendar
    year and the one before, `hittil_*` the case's own sums. `varsel` is the warning near and over the limit.
    `forslag_fra` and `forslag_til` are the next unpaid fortnight.
    """

    hode: Sakshode
    barn1_fodt: date | None
    barn2_fodt: date | None
    barn3_fodt: date | None
    innvilget_fra: date | None
    til: date | None
    maks_prosent: Decimal | None
    maks_uker: int | None
    normal_arbtid: Decimal | None
    ukesats: Decimal | None
    sammenhengende_prosent: int
    to_aar_prosent: int
    uker_brukt: Decimal
    uker_igjen: Decimal
    varsel: str | None
    oppbrukt: bool
    forrige_meldedato: date | None
    forste_dato: date | None
    hittil_prosent: int
    hittil_belop: Decimal
    anvisningsdato: date
    forslag_fra: date | None
    forslag_til: date | None
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeregnetAnvisning:
    """What a card comes to. The first two carry their trees; `konto_*` is the continuous account, in percent."""

    anvist_prosent: "Tall"
    anvist_belop: "Tall"
    skatt: Decimal
    netto: Decimal
    konto_for: int
    konto_etter: int
    kjoredato: date
    varsler: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Anvist:
    """A payment as it was registered; `status` is `Kontant`, `Venter` or `Overført`, blank for a report."""

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
    varsler: tuple[str, ...] = ()


def anvisningsbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None
) -> Anvisningsbilde | None:
    """The person's newest case, or the case with that number; None when there is none."""
    raise NotImplementedError


def beregn_anvisning(reg: Register, kort: Kort) -> BeregnetAnvisning:
    """Checks and calculates a card without writing; a missing reason at the limit is a warning here. Raises Avvist."""
    raise NotImplementedError


def anvis(reg: Register, kort: Kort, versjon: int) -> Anvist:
    """Pays a card. Raises Avvist, Konflikt."""
    raise NotImplementedError
