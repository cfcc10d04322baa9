"""The values as they were registered, before anything is known to be right."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from datetime import date
from decimal import Decimal

from rules.fakta.sak import Grunnbelopsvalg

Belop = Decimal | None
TreInntekter = tuple[Belop, Belop, Belop]
FemBelop = tuple[Belop, Belop, Belop, Belop, Belop]
TreUker = tuple[int | None, int | None, int | None]
TreDatoer = tuple[date | None, date | None, date | None]

_BLANKE = (None, None, None)
_INGEN_YTELSER = (None, None, None, None, None)


@dataclass(frozen=True, slots=True)
class Registrert:
    """The values as they were registered, before anything is known to be right; None is a blank field.

    Incomes are kroner a year and courses weeks, siste år first; working time is hours a week; ``samordning`` has the
    amounts of D-61-2 in the order of the form. ``begrunnelse`` is the reason that answers the warnings.
    """

    behandlet: date
    _: KW_ONLY
    innvilget_fra: date | None = None
    til: date | None = None
    normal_arbeidstid: Decimal | None = None
    tapt_arbeidstid: Decimal | None = None
    uker_delvis_perm: int | None = None
    maks_prosent: Decimal | None = None
    antall_uker: int | None = None
    skatteprosent: Decimal | None = None
    tabellnr: str = ""
    barn: int | None = None
    fodselsdatoer: TreDatoer = _BLANKE
    lonn: TreInntekter = _BLANKE
    dagpenger: TreInntekter = _BLANKE
    sykepenger: TreInntekter = _BLANKE
    kurstid: TreUker = _BLANKE
    grunnbelop: Grunnbelopsvalg = "dagens"
    vernepliktig: bool = False
    oppjustert_grunnlag: Decimal | None = None
    samordning: FemBelop = _INGEN_YTELSER
    begrunnelse: str = ""
