"""One payment, or one row of an account alone, as the accounts count it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from rules.fakta.konto import Konto
from rules.tall.tall import Fakta, Regel

BETALER = ("", "K", "E")
"""The types of payment that pay for a period, and count in per cent: all but deductions and reports. Grade C."""
AAPNING, JUSTERING, OMGJORT = "Å", "J", "O"
FORINGER = (AAPNING, JUSTERING, OMGJORT)
"""The types of rows that are no payments: what a running case was taken in with, what corrects an account, and what a
decision that was made anew takes off one."""
DEKKER = (*BETALER, AAPNING)
"""The types that say of a period that it is paid."""

_NULL = Decimal(0)
_I_FERIEAARET = (Konto.FERIEGRUNNLAG, Konto.FERIEPROSENT)
_ORD = {"": "Anvist", "K": "Anvist kontant", "E": "Etterbetalt", "T": "Trukket", "M": "Meldt", "F": "Ferietillegg"}
_FORINGSORD = {AAPNING: "Tatt inn med løpende sak", JUSTERING: "Justert", OMGJORT: "Krav etter omgjøring"}


@dataclass(frozen=True, slots=True)
class Post:
    """One payment as the accounts count it; `kilde` says who made it and when.

    `type` is the anvisningstype (blank, K, E, T or M), or F for a holiday supplement. `prosent` is per cent of a
    full week, `belop` kroner, negative for a deduction. `kjoredato` is the day of the run. The two
    `*_gammelt_ferieaar` are the part that was registered on the year before `ferieaar`, which has `dager` of the
    benefit days of the period. `sak` is the case that it was made in, `innvilgelse` the number of the grant that it
    was paid on.

    A row of one account alone has the `konto` that it counts on, and its year in `aar` when that account has years;
    `type` is then Å (taken in with a running case), J (a correction) or O (a decision made anew).
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
    konto: Konto | None = None
    aar: int = 0

    @property
    def navn(self) -> str:
        """What it is called in a tree: its kind, and the period or the run; of a row of one account, the year."""
        if self.konto is not None:
            return self._foringens_navn
        ord_ = _ORD[self.type]
        if self.type == "F":
            return f"{ord_} for {self.ferieaar}"
        if self.fra is None or self.til is None:
            return f"{ord_} i kjøringen {self.kjoredato:%d.%m.%Y}"
        return f"{ord_} {self.fra:%d.%m.%Y}–{self.til:%d.%m.%Y}"

    @property
    def _foringens_navn(self) -> str:
        aar = f" for {self.aar}" if self.aar else ""
        til = f", anvist til {self.til:%d.%m.%Y}" if self.til else ""
        return f"{_FORINGSORD[self.type]}{aar}{til}"

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
        return self.type not in ("M", *FORINGER)

    def teller(self, konto: Konto) -> bool:
        """Whether it counts on that account: a payment by its type, a row of one account alone on that one."""
        if self.konto is not None:
            return self.konto is konto
        return self.teller_prosent if konto.i_prosent else self.teller_kroner

    @property
    def kalenderaar(self) -> int:
        """The calendar year that its per cent count in, by the last day; 0 without a period or a year."""
        return self.aar or (self.til.year if self.til else 0)

    @property
    def i_prosent(self) -> Fakta:
        """The payment's per cent, as a leaf of a tree."""
        return Fakta(Regel(self.navn, enhet="%"), self.prosent, self.kilde)

    @property
    def i_kroner(self) -> Fakta:
        """The payment's kroner, as a leaf of a tree."""
        return Fakta(Regel(self.navn), self.belop, self.kilde)


class Foring(NamedTuple):
    """A row of one account alone: its `type` (Å, J or O), case and grant, when it was written, and by whom."""

    type: str
    sak: str
    innvilgelse: int
    dag: date
    kilde: str = ""

    def post(
        self, konto: Konto, aar: int, verdi: Decimal, periode: tuple[date | None, date | None] = (None, None)
    ) -> Post:
        """What it counts on an account: per cent or kroner, of the year when the account has years (else 0).

        `periode` are the days that were paid before, of a running case.
        """
        return Post(
            self.type,
            *periode,
            verdi if konto.i_prosent else _NULL,
            _NULL if konto.i_prosent else verdi,
            self.dag,
            aar if konto in _I_FERIEAARET else 0,
            kilde=self.kilde,
            sak=self.sak,
            innvilgelse=self.innvilgelse,
            konto=konto,
            aar=aar,
        )


class Aaret(NamedTuple):
    """What a running case has of one year: per cent of full weeks, and the kroner that holiday supplement is of."""

    prosent: Decimal
    feriegrunnlag: Decimal


def aarssummer(aar: int, anvist: Decimal, i_aaret: Aaret, aaret_for: Aaret) -> Iterator[tuple[Konto, int, Decimal]]:
    """What a running case has on the accounts that have years; the per cent of a year count in its holiday year too.

    That a holiday year's per cent are those of the calendar year is our choice, grade C: the old card has no others.
    """
    yield Konto.ANVIST, aar, anvist
    for ett, sum_ in ((aar, i_aaret), (aar - 1, aaret_for)):
        yield Konto.KALENDERAAR, ett, sum_.prosent
        yield Konto.FERIEPROSENT, ett, sum_.prosent
        yield Konto.FERIEGRUNNLAG, ett, sum_.feriegrunnlag
