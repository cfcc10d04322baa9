"""One payment as the accounts count it."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from datetime import date
from decimal import Decimal

from rules.tall.tall import Fakta, Regel

BETALER = ("", "K", "E")
"""The types of payment that pay for a period, and count in per cent: all but deductions and reports. Grade C."""

_NULL = Decimal(0)
_ORD = {"": "Anvist", "K": "Anvist kontant", "E": "Etterbetalt", "T": "Trukket", "M": "Meldt", "F": "Ferietillegg"}


@dataclass(frozen=True, slots=True)
class Post:
    """One payment as the accounts count it; `kilde` says who made it and when.

    `type` is the anvisningstype (blank, K, E, T or M), or F for a holiday supplement. `prosent` is per cent of a
    full week, `belop` kroner, negative for a deduction. `kjoredato` is the day of the run. The two
    `*_gammelt_ferieaar` are the part that was registered on the year before `ferieaar`, which has `dager` of the
    benefit days of the period. `sak` is the case that it was made in, `innvilgelse` the number of the grant that it
    was paid on.
    """

    type: str
    fra: date | None
    til: date | None
    prosent: Decimal
    belop: Decimal
    kjoredato: date
    ferieaar: int
    _: KW_ONLY
    dager_gammelt_ferieaar: int = 0
    prosent_gammelt_ferieaar: Decimal = _NULL
    belop_gammelt_ferieaar: Decimal = _NULL
    kilde: str = ""
    sak: str = ""
    innvilgelse: int = 0

    @property
    def navn(self) -> str:
        """What the payment is called in a tree: its kind, and the period or the run."""
        ord_ = _ORD[self.type]
        if self.type == "F":
            return f"{ord_} for {self.ferieaar}"
        if self.fra is None or self.til is None:
            return f"{ord_} i kjøringen {self.kjoredato:%d.%m.%Y}"
        return f"{ord_} {self.fra:%d.%m.%Y}–{self.til:%d.%m.%Y}"

    @property
    def er_ferietillegg(self) -> bool:
        """Whether it is a holiday supplement, which is no payment for days."""
        return self.type == "F"

    @property
    def teller_prosent(self) -> bool:
        """Whether it counts on the accounts of per cent: a deduction, a report or a supplement does not."""
        return self.type in BETALER

    @property
    def teller_kroner(self) -> bool:
        """Whether it counts on the accounts of kroner: a report pays nothing."""
        return self.type != "M"

    @property
    def i_prosent(self) -> Fakta:
        """The payment's per cent, as a leaf of a tree."""
        return Fakta(Regel(self.navn, enhet="%"), self.prosent, self.kilde)

    @property
    def i_kroner(self) -> Fakta:
        """The payment's kroner, as a leaf of a tree."""
        return Fakta(Regel(self.navn), self.belop, self.kilde)
