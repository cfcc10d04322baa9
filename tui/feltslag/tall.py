"""The kinds of fields that take numbers: whole numbers, kroner, per cent and hours."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from tui.felt import Feltslag, UgyldigVerdi
from tui.feltslag.setning import ugyldig

SIFFER = 15
"""More digits than this are no number that a form means, and are refused."""

_HELTALL = re.compile(rf"-?[0-9]{{1,{SIFFER}}}")
_DESIMALTALL = re.compile(rf"(-?[0-9]{{1,{SIFFER}}})(?:[.,]([0-9]{{1,2}}))?")
_GRUPPER = re.compile(r"(-?[0-9]{1,3})((?:([ .])[0-9]{3})(?:\3[0-9]{3})*)(,.*)?")
_BELOP = re.compile(rf"(-?[0-9]{{1,{SIFFER}}})(?:,([0-9]{{1,2}}|-))?")
_SMALE_MELLOMROM = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2212": "-"})


def _desimaler(verdi: Decimal) -> str:
    """The number with decimal comma, at most two decimals (rounded half up here) and no zeros at the end."""
    tekst = f"{verdi.quantize(Decimal('0.01'), ROUND_HALF_UP):f}".rstrip("0").rstrip(".").replace(".", ",")
    return "0" if tekst == "-0" else tekst


def _grenser(minst: int | Decimal | None, hoeyst: int | Decimal | None) -> str:
    """The limits as a sentence says them, with the blank before; empty when there are none."""
    lav, hoy = (None if grense is None else _desimaler(Decimal(grense)) for grense in (minst, hoeyst))
    if lav is not None and hoy is not None:
        return f" fra {lav} til {hoy}"
    if lav is not None:
        return "" if lav == "0" else f" som er minst {lav}"
    return "" if hoy is None else f" som er høyst {hoy}"


def _innenfor(verdi: int | Decimal, minst: int | Decimal | None, hoeyst: int | Decimal | None) -> bool:
    return (minst is None or verdi >= minst) and (hoeyst is None or verdi <= hoeyst)


@dataclass(frozen=True, slots=True)
class Heltall(Feltslag):
    """A whole number as int, from `min` to `max` inclusive; None is no limit."""

    min: int | None = 0
    max: int | None = None

    @property
    def navn(self) -> str:
        return "heltall"

    def les(self, label: str, tekst: str) -> int:
        rensket = tekst.translate(_SMALE_MELLOMROM)
        if not _HELTALL.fullmatch(rensket) or not _innenfor(int(rensket), self.min, self.max):
            raise ugyldig(label, f"skriv et helt tall{_grenser(self.min, self.max)}.")
        return int(rensket)

    def vis(self, verdi: int | Decimal) -> str:
        return _desimaler(Decimal(verdi))


@dataclass(frozen=True, slots=True)
class Kroner(Feltslag):
    """Whole kroner as Decimal, shown without grouping as on the screens of 1989.

    Takes `150000`, `150 000`, `150.000`, `150000,00` and `150000,-`; below zero only when `negativ`.
    """

    negativ: bool = False

    @property
    def navn(self) -> str:
        return "kroner"

    def les(self, label: str, tekst: str) -> Decimal:
        rensket = tekst.translate(_SMALE_MELLOMROM)
        if grupper := _GRUPPER.fullmatch(rensket):
            rensket = grupper[1] + grupper[2].replace(grupper[3], "") + (grupper[4] or "")
        funnet = _BELOP.fullmatch(rensket)
        if funnet is None:
            raise ugyldig(label, "skriv hele kroner med tall, for eksempel 150000.")
        if (funnet[2] or "0").strip("0-"):
            raise ugyldig(label, "skriv hele kroner uten øre, for eksempel 150000.")
        verdi = Decimal(int(funnet[1]))
        if verdi < 0 and not self.negativ:
            raise ugyldig(label, "skriv beløpet uten minus, for eksempel 150000.")
        return verdi

    def vis(self, verdi: Decimal | int) -> str:
        return _desimaler(Decimal(verdi))


@dataclass(frozen=True, slots=True)
class Prosent(Feltslag):
    """Per cent as Decimal with at most two decimals, from `min` to `max` inclusive; None is no limit."""

    min: int | Decimal | None = 0
    max: int | Decimal | None = 100

    @property
    def navn(self) -> str:
        return "prosent"

    def les(self, label: str, tekst: str) -> Decimal:
        resten = f"skriv en prosent{_grenser(self.min, self.max)} med høyst to desimaler, for eksempel 32,5."
        return _les_desimaltall(tekst.removesuffix("%").rstrip(), self.min, self.max, ugyldig(label, resten))

    def vis(self, verdi: Decimal | int) -> str:
        return _desimaler(Decimal(verdi))


@dataclass(frozen=True, slots=True)
class Timer(Feltslag):
    """Hours as Decimal with at most two decimals, from 0 to `max` inclusive; None is no limit."""

    max: int | Decimal | None = None

    @property
    def navn(self) -> str:
        return "timer"

    def les(self, label: str, tekst: str) -> Decimal:
        grenser = _grenser(0, self.max)
        resten = f"skriv et tall på timer{grenser} med høyst to desimaler, for eksempel 37,5."
        return _les_desimaltall(tekst, 0, self.max, ugyldig(label, resten))

    def vis(self, verdi: Decimal | int) -> str:
        return _desimaler(Decimal(verdi))


def _les_desimaltall(
    tekst: str, minst: int | Decimal | None, hoeyst: int | Decimal | None, ellers: UgyldigVerdi
) -> Decimal:
    funnet = _DESIMALTALL.fullmatch(tekst.translate(_SMALE_MELLOMROM))
    if funnet is None:
        raise ellers
    verdi = Decimal(f"{funnet[1]}.{funnet[2] or 0}")
    if not _innenfor(verdi, minst, hoeyst):
        raise ellers
    return verdi
