"""The control card: a running case at a glance; nothing on it can be changed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.register import Register
from data.sak import Sakshode


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontrollrad:
    """One payment. `debet` is what was paid out (brutto), `kredit` what was deducted, both positive kroner."""

    id: int
    meldedato: date | None
    anvisningsdato: date
    periode_fra: date | None
    periode_til: date | None
    anvist_prosent: int
    debet: Decimal | None
    kredit: Decimal | None
    signatur: str
    type: str
    status: str
    anmerkning: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontrollkort:
    """The head fields and every payment row, oldest first. `varighet` is whole weeks from `fra_dato`."""

    hode: Sakshode
    ukesats: Decimal | None
    grunnlag: Decimal | None
    fra_dato: date | None
    maks_uker: int | None
    anvist_hittil_i_aar: Decimal
    ferietillegg_i_aar: Decimal
    sammenhengende_prosent: int
    to_aar_prosent: int
    varighet: int
    utbetkommune: str | None
    forsorgertillegg: Decimal | None
    uker_delvis_perm: int | None
    internt: str | None
    rader: tuple[Kontrollrad, ...]


def kontrollkort(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Kontrollkort | None:
    """The card of the person's newest case, or of the case with that number; None when there is none."""
    raise NotImplementedError
