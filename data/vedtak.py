"""Decisions: rows that are never changed, each with the facts, choices and results that it was made with."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from data.behandling import Behandling
from data.register import Register

if TYPE_CHECKING:
    from rules.beregning import Beregning


@dataclass(frozen=True, slots=True, kw_only=True)
class Vedtak:
    """One decision. `type` is `innvilgelse`, `avslag`, `avstengning` or `opphor`.

    `fakta`, `tolkning` and the amounts belong to an `innvilgelse`; `dato`, `uker` and the reason to the others.
    """

    id: int
    journalnr: str
    type: str
    dato: date
    signatur: str
    tidspunkt: datetime
    begrunnelse_kode: str | None
    begrunnelse: str | None
    uker: int | None
    fakta: Behandling | None
    tolkning: dict[str, str]
    innvilget_fra: date | None
    til: date | None
    maks_prosent: Decimal | None
    antall_uker: int | None
    nullstilling: bool
    grunnlag: Decimal | None
    dagsats: Decimal | None
    forsorgertillegg: Decimal | None
    ukesats_for_samordning: Decimal | None
    ukesats: Decimal | None
    maks_uker: int | None


def fatt_vedtak(reg: Register, journalnr: str, versjon: int) -> Vedtak:
    """Grants the benefit from the saved facts: freezes facts, choices and results. Raises Avvist, Konflikt."""
    raise NotImplementedError


def vedtak_i_sak(reg: Register, journalnr: str) -> list[Vedtak]:
    """Every decision of the case, oldest first."""
    raise NotImplementedError


def beregn_paa_nytt(vedtak: Vedtak) -> "Beregning":
    """The calculation of a grant again, with the facts and choices it was made with."""
    raise NotImplementedError
