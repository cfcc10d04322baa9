"""The kinds of facts: the type and unit of their values, their limits, and what may be wrong with the form of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from rules.tall import setninger
from rules.tall.lesing import om_prosent, om_timer
from rules.tall.setning import eller

HOYESTE_BELOP = 999_999_999
"""Kroner that a field may hold (nine digits is our limit, grade C)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slag:
    """A kind of fact: `type` is what its values are, `enhet` the unit that F2 shows them in."""

    type: ClassVar[type[Any]] = str
    enhet: str = ""

    def formfeil(self, verdi: Any) -> str:  # noqa: ARG002 - for the kinds that have a form
        """What is wrong with the form of a value, whatever the law says, as it goes on after `Feltet: `; or blank."""
        return ""

    def i_regelen(self, verdi: Any) -> Any:
        """What the rules call a value that is filled in."""
        return verdi


class Tekst(Slag):
    """Free text."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kode(Slag):
    """A code of the code list of that name."""

    liste: str


class Dato(Slag):
    """A date."""

    __slots__ = ()

    type: ClassVar[type[Any]] = date


@dataclass(frozen=True, slots=True, kw_only=True)
class Heltall(Slag):
    """A whole number from `minst` to `hoyst`, both inside."""

    type: ClassVar[type[Any]] = int
    minst: int = 0
    hoyst: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kroner(Slag):
    """Whole kroner from `minst` to `hoyst`, both inside."""

    type: ClassVar[type[Any]] = Decimal
    enhet: str = "kr"
    minst: int = 0
    hoyst: int = HOYESTE_BELOP

    def formfeil(self, verdi: Decimal | None) -> str:
        return "" if _hoyst_desimaler(verdi, 0) else setninger.KRONER_UTEN_ORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer(Slag):
    """Hours with at most two decimals."""

    type: ClassVar[type[Any]] = Decimal
    enhet: str = "timer"

    def formfeil(self, verdi: Decimal | None) -> str:
        return "" if _hoyst_desimaler(verdi, 2) else om_timer(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prosent(Slag):
    """Per cent with at most two decimals."""

    type: ClassVar[type[Any]] = Decimal
    enhet: str = "%"

    def formfeil(self, verdi: Decimal | None) -> str:
        return "" if _hoyst_desimaler(verdi, 2) else om_prosent(0, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Valg(Slag):
    """One of a few letters, or blank: `koder` has what each is to the rules, `ordene` is the code list of words."""

    koder: Mapping[str, str]
    ordene: str

    def formfeil(self, verdi: str | None) -> str:
        return "" if verdi is None or verdi in self.koder else setninger.en_av(eller([*self.koder]))

    def i_regelen(self, verdi: str) -> str:
        return self.koder.get(verdi, verdi)


class JaNei(Slag):
    """J, N or blank; true or false to the rules."""

    __slots__ = ()

    def formfeil(self, verdi: str | None) -> str:
        return "" if verdi in (None, "J", "N") else setninger.JA_ELLER_NEI

    def i_regelen(self, verdi: str) -> bool:
        return verdi == "J"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ja(Slag):
    """J or blank; `ja` and `blank` say what they mean in this field."""

    ja: str
    blank: str

    def formfeil(self, verdi: str | None) -> str:
        return "" if verdi in (None, "J") else setninger.JA_ELLER_TOMT

    def i_regelen(self, verdi: str) -> bool:
        return verdi == "J"


def _hoyst_desimaler(tall: Decimal | None, hoyst: int) -> bool:
    return tall is None or tall.scaleb(hoyst) == tall.scaleb(hoyst).to_integral_value()
