"""The one door to the law: which law holds on a day, and through it everything that a law decides."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module

from rules import dagpenger
from rules.dagpenger.lov import (
    Lov,
    Provingslov,
    ToLover,
    UnderEnAnnenLov,
    UtenforRegelverket,
    lov_blant,
    provingslover,
    registrerte,
)
from rules.dagpenger.svar import Anvisning, Beregning
from rules.fakta.nokler import som_sak
from rules.fakta.skjema import Behandling, Saksfakta
from rules.fakta.tolkning import Tolkning
from rules.tall.tall import Kilde

__all__ = [
    "Anvisning",
    "Beregning",
    "Lov",
    "Provingslov",
    "ToLover",
    "UtenforRegelverket",
    "beregn",
    "les_tolkning",
    "lov_paa",
    "lovene",
    "naermeste_lov",
    "provingslov_paa",
    "provingslovene",
    "saksfakta",
    "standard",
]

_LOVPAKKE = "lov_"


def lovene() -> tuple[Lov, ...]:
    """Every law that there is a package for, in the order of their dates; raises ToLover."""
    _hent(tuple(dagpenger.__path__))
    return registrerte()


@cache
def _hent(stier: tuple[str, ...]) -> None:
    """Imports each law in those folders, which registers itself."""
    for modul in pkgutil.iter_modules(stier):
        if modul.ispkg and modul.name.startswith(_LOVPAKKE):
            import_module(f"{dagpenger.__name__}.{modul.name}")


def lov_paa(dato: date) -> Lov:
    """The law in force on the day; raises UtenforRegelverket, and ToLover."""
    return lov_blant(lovene(), dato)


def provingslov_paa(dato: date) -> Provingslov:
    """The law that answers a case in JSON that is tried from the day; raises UtenforRegelverket."""
    return lov_blant(provingslovene(), dato)


def provingslovene() -> tuple[Provingslov, ...]:
    """The laws that answer a case in JSON that is tried from a day, in the order of their dates."""
    _hent(tuple(dagpenger.__path__))
    return provingslover()


def beregn(fakta: Saksfakta, tolkning: Tolkning | None = None, kilde: Kilde = "") -> Beregning:
    """Calculates one case under the law in force on `innvilget_fra`, with the G of the day it is processed.

    `tolkning` is the law's default on `innvilget_fra` when it is left out. `kilde` says who entered the facts, and is
    shown in the explanation. Raises UtenforRegelverket if `innvilget_fra` or `behandlet` lies outside the encoded
    years, or the law of the one does not know the G of the other.
    """
    lov = lov_paa(fakta.behandlet)
    if lov.fra <= fakta.innvilget_fra <= lov.til:
        return lov.innvilgelse.beregn(fakta, tolkning or standard(lov, fakta.innvilget_fra), kilde)
    return _beregn_mens_en_annen_gjelder(lov_paa(fakta.innvilget_fra), fakta, tolkning, kilde)


def _beregn_mens_en_annen_gjelder(lov: Lov, fakta: Saksfakta, tolkning: Tolkning | None, kilde: Kilde) -> Beregning:
    from rules.tall.grunnbelop import UkjentGrunnbelop

    try:
        return lov.innvilgelse.beregn(fakta, tolkning or standard(lov, fakta.innvilget_fra), kilde)
    except UkjentGrunnbelop as ukjent:
        raise UnderEnAnnenLov(lov, fakta.behandlet) from ukjent


def naermeste_lov(dato: date) -> Lov:
    """The law in force on the day, else the last one before it, else the first; raises ToLover."""
    lover = lovene()
    for lov in reversed(lover):  # asked a dozen times of each payment
        if lov.fra <= dato:
            return lov
    return lover[0]


def saksfakta(fakta: Behandling, behandlet: date) -> Saksfakta:
    """The facts of the forms as the law of `innvilget_fra`, or the nearest one, takes them; it must be filled in.

    `behandlet` is the processing date. Raises UgyldigFakta for a value that the control of the facts would have
    refused.
    """
    assert fakta.innvilget_fra is not None
    return som_sak(fakta, behandlet, naermeste_lov(fakta.innvilget_fra).saksfakta)


def les_tolkning(valgte: Mapping[str, str], dato: date) -> Tolkning:
    """Those choices as the law in force on the day knows them, and its default of each that is not named.

    Raises UtenforRegelverket, and UkjentTolkning.
    """
    return standard(lov_paa(dato), dato).med_alle(valgte)


def standard(lov: Lov, dag: date) -> Tolkning:
    """The default of each of the law's tolkningsvalg on a day, or on the nearest day of the law."""
    return lov.tolkning_paa(min(max(dag, lov.fra), lov.til))
