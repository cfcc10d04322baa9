"""One value of a case in JSON: a number, a date, a choice; each refused by its path when it is not what it must be."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from rules import setninger as felles
from rules.dagpenger.lov_1997 import setninger
from rules.dagpenger.lov_1997.feil import UgyldigSak
from rules.dagpenger.lov_1997.sak import Maaned
from rules.fakta import setninger as faktasetninger
from rules.tall.lesing import er_siffer, sitat
from rules.tall.uendelig import vanlig

SIFFER, DESIMALER = 100, 10_000
"""What is written with an exponent may be longer than any memory; nobody writes as many figures as this."""
HOYESTE_HELTALL = 999_999_999
_TALL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DATO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MAANED = re.compile(r"([0-9]{4})-([0-9]{2})")

Verdi = TypeVar("Verdi")


def sti(beholder: str, nokkel: str) -> str:
    """The path of a key in what stands at `beholder`."""
    vist = sitat(nokkel, 60)
    return f"{beholder}.{vist}" if beholder else vist


def objekt(
    sted: str, verdi: object, nokler: Iterable[str], paakrevd: Iterable[str] = (), navn: str = ""
) -> Mapping[str, Any]:
    """An object with only those keys, and all of the required ones."""
    if not isinstance(verdi, dict):
        raise UgyldigSak(sted, felles.intet_objekt(sted or navn))
    for nokkel in verdi:
        if nokkel not in nokler:
            raise UgyldigSak(sti(sted, nokkel), felles.ukjent_nokkel(sti(sted, nokkel), ", ".join(nokler)))
    for nokkel in paakrevd:
        if nokkel not in verdi:
            raise UgyldigSak(sti(sted, nokkel), felles.nokkelen_mangler(sti(sted, nokkel)))
    return verdi


def liste(sted: str, verdi: object, les: Callable[[str, object], Verdi]) -> tuple[Verdi, ...]:
    """A list, each element read by `les`."""
    if not isinstance(verdi, list):
        raise UgyldigSak(sted, setninger.en_liste(sted))
    return tuple(les(f"{sted}[{plass}]", ett) for plass, ett in enumerate(verdi))


def tall(sted: str, verdi: object, minst: Decimal | None = None, hoyst: Decimal | None = None) -> Decimal:
    """A JSON number, or a text of digits with a point; exact."""
    er_tall = _TALL.fullmatch(verdi) if isinstance(verdi, str) else type(verdi) in (int, Decimal)
    if not er_tall:
        raise UgyldigSak(sted, _om_tall(sted, minst, hoyst))
    assert isinstance(verdi, str | int | Decimal)
    lest = Decimal(verdi)
    if not lest.is_finite() or (minst is not None and lest < minst) or (hoyst is not None and lest > hoyst):
        raise UgyldigSak(sted, _om_tall(sted, minst, hoyst))
    eksponent = lest.as_tuple().exponent
    assert isinstance(eksponent, int)
    if lest.adjusted() >= SIFFER or -eksponent > DESIMALER:
        raise UgyldigSak(sted, setninger.for_langt_tall(sted, SIFFER, DESIMALER))
    return lest if lest else Decimal(0)


def _om_tall(sted: str, minst: Decimal | None, hoyst: Decimal | None) -> str:
    if minst is None:
        return setninger.et_tall(sted)
    if hoyst is None:
        return setninger.tall_fra(sted, vanlig(minst))
    return setninger.tall_fra_til(sted, vanlig(minst), vanlig(hoyst))


def heltall(sted: str, verdi: object, hoyst: int = HOYESTE_HELTALL, minst: int = 0) -> int:
    """A whole number within the limits: of JSON, or a text of digits."""
    lest = _helt(verdi, hoyst)
    if lest is None or not minst <= lest <= hoyst:
        raise UgyldigSak(sted, faktasetninger.helt_tall(sted, minst, hoyst))
    return lest


def _helt(verdi: object, hoyst: int) -> int | None:
    if type(verdi) is int:
        return verdi
    if isinstance(verdi, str):
        return int(verdi) if er_siffer(verdi) else None
    if isinstance(verdi, Decimal) and verdi.is_finite() and abs(verdi) <= hoyst and verdi == verdi.to_integral_value():
        return int(verdi)
    return None


def ja_nei(sted: str, verdi: object) -> bool:
    """True or false."""
    if not isinstance(verdi, bool):
        raise UgyldigSak(sted, felles.true_eller_false(sted))
    return verdi


def en_av(sted: str, verdi: object, valgene: Collection[str]) -> str:
    """One of the texts."""
    if not isinstance(verdi, str) or verdi not in valgene:
        raise UgyldigSak(sted, felles.en_av(sted, " eller ".join(f'"{ett}"' for ett in valgene)))
    return verdi


def dato(sted: str, verdi: object, fra: date, til: date) -> date:
    """A date of the calendar within the days."""
    try:
        lest = date.fromisoformat(verdi) if isinstance(verdi, str) and _DATO.fullmatch(verdi) else None
    except ValueError:
        lest = None
    if lest is None:
        raise UgyldigSak(sted, felles.ingen_dato(sted))
    if not fra <= lest <= til:
        raise UgyldigSak(sted, felles.dato_utenfor(sted, fra, til))
    return lest


def maaned(sted: str, verdi: object) -> Maaned:
    """A month of any year from 1."""
    treff = _MAANED.fullmatch(verdi) if isinstance(verdi, str) else None
    if treff is None or not 1 <= int(treff[2]) <= 12 or int(treff[1]) < 1:
        raise UgyldigSak(sted, setninger.en_maaned(sted))
    return Maaned(int(treff[1]) * 12 + int(treff[2]) - 1)
