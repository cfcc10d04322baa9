"""Mistakes with the incomes and the course weeks of D-61-1 and D-61-2."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from rules.fakta.skjema import ANTALL_AAR, Behandling
from training.feiltyper.feiltype import Faktaendring, feiltyper

SLAGENE = ("lonn", "dagpenger", "sykepenger")
_AARENE = range(1, ANTALL_AAR + 1)
_MAANEDER, _UKER = 12, 52


def _radene(fakta: Behandling, slag: str) -> list[Any]:
    """The values of the three years, siste år first."""
    return [getattr(fakta, f"{slag}_{nr}") for nr in _AARENE]


def _rader(**rader: list[Any]) -> Faktaendring:
    """Other values in those rows of three years."""
    return {f"{slag}_{nr}": en for slag, rad in rader.items() for nr, en in zip(_AARENE, rad, strict=True)}


def _byttet(fakta: Behandling) -> Iterator[Faktaendring]:
    """Two of the years in each other's columns, in all the rows."""
    for en, annen in ((0, 2), (0, 1), (1, 2)):
        rader = {slag: _radene(fakta, slag) for slag in SLAGENE}
        for rad in rader.values():
            rad[en], rad[annen] = rad[annen], rad[en]
        yield _rader(**rader)


def _forskjovet(fakta: Behandling) -> Iterator[Faktaendring]:
    """Every year one column to the left, or to the right, and the last column blank."""
    rader = {slag: _radene(fakta, slag) for slag in SLAGENE}
    yield _rader(**{slag: [*rad[1:], None] for slag, rad in rader.items()})
    yield _rader(**{slag: [None, *rad[:-1]] for slag, rad in rader.items()})


def _ett_aar_glemt(fakta: Behandling) -> Iterator[Faktaendring]:
    for nr, lonn in zip(_AARENE, _radene(fakta, "lonn"), strict=True):
        if lonn:
            yield {f"lonn_{nr}": None}


def _bare_siste_aar(fakta: Behandling) -> Iterator[Faktaendring]:
    yield _rader(**{slag: [_radene(fakta, slag)[0], None, None] for slag in SLAGENE})


def _delt(antall: int) -> Any:
    """A part of each year's wage alone, and of all of them, in whole kroner."""

    def gjor(fakta: Behandling) -> Iterator[Faktaendring]:
        rad = _radene(fakta, "lonn")
        delt = [None if lonn is None else Decimal(int(lonn) // antall) for lonn in rad]
        if any(rad):
            yield _rader(lonn=delt)
        for nr, lonn in enumerate(rad):
            if lonn:
                yield _rader(lonn=[*rad[:nr], delt[nr], *rad[nr + 1 :]])

    return gjor


def _utelatt(slag: str) -> Any:
    def gjor(fakta: Behandling) -> Iterator[Faktaendring]:
        if any(_radene(fakta, slag)):
            yield _rader(**{slag: [None] * ANTALL_AAR})

    return gjor


def _i_lonn(slag: str, *, egen_rad: bool) -> Any:
    """The amounts are counted in the wage: as well as in their own row, or in its stead.

    Written in the wage's row only, they show where course weeks raise the wage.
    """

    def gjor(fakta: Behandling) -> Iterator[Faktaendring]:
        ekstra = _radene(fakta, slag)
        if any(ekstra):
            lonn = [_sum(to) for to in zip(_radene(fakta, "lonn"), ekstra, strict=True)]
            yield _rader(lonn=lonn) if egen_rad else _rader(lonn=lonn, **{slag: [None] * ANTALL_AAR})

    return gjor


def _sum(to: tuple[Decimal | None, Decimal | None]) -> Decimal | None:
    return None if to == (None, None) else sum((en for en in to if en is not None), Decimal(0))


def _siffer(fakta: Behandling) -> Iterator[Faktaendring]:
    """Two neighbouring digits of a wage in each other's place."""
    for nr, lonn in zip(_AARENE, _radene(fakta, "lonn"), strict=True):
        tekst = str(int(lonn or 0))
        for plass in range(len(tekst) - 1):
            byttet = f"{tekst[:plass]}{tekst[plass + 1]}{tekst[plass]}{tekst[plass + 2 :]}"
            if byttet != tekst:
                yield {f"lonn_{nr}": Decimal(byttet)}


def _null_for_mye_eller_lite(fakta: Behandling) -> Iterator[Faktaendring]:
    for nr, lonn in zip(_AARENE, _radene(fakta, "lonn"), strict=True):
        if lonn:
            yield {f"lonn_{nr}": lonn * 10}
            yield {f"lonn_{nr}": Decimal(int(lonn) // 10)}


def _kurs_glemt(fakta: Behandling) -> Iterator[Faktaendring]:
    for nr, uker in zip(_AARENE, _radene(fakta, "kurs"), strict=True):
        if uker:
            yield {f"kurs_{nr}": None}


def _kurs_i_feil_aar(fakta: Behandling) -> Iterator[Faktaendring]:
    rad = _radene(fakta, "kurs")
    if any(rad):
        yield _rader(kurs=[*rad[1:], rad[0]])
        yield _rader(kurs=[rad[2], *rad[:-1]])


INNTEKTSFEIL = feiltyper(
    {
        "aarene_byttet": _byttet,
        "aarene_forskjovet": _forskjovet,
        "inntektsaar_glemt": _ett_aar_glemt,
        "bare_siste_aar": _bare_siste_aar,
        "maanedslonn_som_aar": _delt(_MAANEDER),
        "ukelonn_som_aar": _delt(_UKER),
        "dagpenger_utelatt": _utelatt("dagpenger"),
        "dagpenger_som_lonn": _i_lonn("dagpenger", egen_rad=False),
        "dagpenger_to_ganger": _i_lonn("dagpenger", egen_rad=True),
        "sykepenger_utelatt": _utelatt("sykepenger"),
        "sykepenger_som_lonn": _i_lonn("sykepenger", egen_rad=False),
        "sykepenger_to_ganger": _i_lonn("sykepenger", egen_rad=True),
        "siffer_byttet": _siffer,
        "null_for_mye_eller_lite": _null_for_mye_eller_lite,
        "kurs_glemt": _kurs_glemt,
        "kurs_i_feil_aar": _kurs_i_feil_aar,
    }
)
