"""Why two calculations differ: what was changed between them, and how many kroner each change made.

The changes are made one at a time: dates, grunnbeløp, incomes, courses, special groups, children, samordning, and the
choices last. Each is credited with what it moved the number by when its turn came, so that the parts add up to the
whole difference exactly. Two changes that work on each other share their effect in that order; another order would
share it otherwise, and the sum would be the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from rules.fakta.faktum import Faktum
from rules.fakta.nokler import flatt, nokler_i
from rules.fakta.skjema import Saksfakta, fakta_i_saken
from rules.fakta.tolkning import Tolkning
from rules.forklaring.alternativer import Regnesvar
from rules.tall.tall import Ledd, Parameter, alle_ledd

Verdi = Decimal | int | date | str | None

_FORST = ("behandlet", "innvilget_fra", "grunnbelop")
"""What decides by which rules and in which G the rest is counted."""


@dataclass(frozen=True, slots=True)
class Parameterendring:
    """A figure of the rulebook that became another one because a date or a choice changed."""

    navn: str
    fra: Decimal
    til: Decimal


@dataclass(frozen=True, slots=True)
class Ulikhet:
    """One fact or choice that differs: its key, its name, both values, and `virkning`, the kroner that it made.

    `parametre` are the figures of the rulebook that changed with it.
    """

    nokkel: str
    navn: str
    fra: Verdi
    til: Verdi
    virkning: Decimal
    parametre: tuple[Parameterendring, ...]


@dataclass(frozen=True, slots=True)
class Forskjell:
    """The number before and after, and the changes in between, whose effects add up to `til` − `fra`."""

    fra: Decimal
    til: Decimal
    endringer: tuple[Ulikhet, ...]


def forklar_forskjell(
    regn: Callable[[Saksfakta, Tolkning], Regnesvar],
    fakta_a: Saksfakta,
    tolkning_a: Tolkning,
    fakta_b: Saksfakta,
    tolkning_b: Tolkning,
    tall: str = "ukesats",
) -> Forskjell:
    """What makes `tall` (the name of a result, such as `grunnlag`) of case B differ from that of case A.

    `regn` calculates a case; both are read by the same law. Kroner in the unit of that number; a week for the
    ukesats. Raises UtenforRegelverket.
    """
    samlet, navnene = nokler_i(type(fakta_b)).samlet, fakta_i_saken(fakta_b.behandling)
    for_ = regn(fakta_a, tolkning_a)
    fra = getattr(for_, tall).verdi
    felt, valg = _i_rekkefolge(fakta_a), tolkning_a.som_dict()
    endringer = []
    for nokkel, ny in (_i_rekkefolge(fakta_b) | tolkning_b.som_dict()).items():
        der = valg if nokkel in valg else felt
        gammel = der[nokkel]
        if gammel == ny:
            continue
        der[nokkel] = ny
        etter = regn(samlet(felt), tolkning_a.med_alle(valg))
        virkning = getattr(etter, tall).verdi - getattr(for_, tall).verdi
        parametre = _parameterendringer(getattr(for_, tall), getattr(etter, tall))
        endringer.append(Ulikhet(nokkel, _navn(navnene.get(nokkel), nokkel), gammel, ny, virkning, parametre))
        for_ = etter
    return Forskjell(fra, getattr(for_, tall).verdi, tuple(endringer))


def linjer(forskjell: Forskjell, gjelder: str = "i uka") -> list[str]:
    """The difference as sentences, one a change: what was changed, from what to what, and what it made."""
    from rules.forklaring.forklaring import forskjell_i_ord, vis_verdi

    def verdi(v: Verdi) -> str:
        if v is None:
            return "blank"
        return vis_verdi(Decimal(v) if isinstance(v, int) and not isinstance(v, bool) else v)

    tekst = [f"Fra {verdi(forskjell.fra)} til {verdi(forskjell.til)} kr {gjelder}"]
    for endring in forskjell.endringer:
        linje = f"{endring.navn}: {verdi(endring.fra)} → {verdi(endring.til)}"
        if endring.parametre:
            figurer = ", ".join(f"{p.navn} {verdi(p.fra)} → {verdi(p.til)}" for p in endring.parametre)
            linje += f" ({figurer})"
        tekst.append(f"{linje}: {forskjell_i_ord(endring.virkning, gjelder)}")
    return tekst


def _i_rekkefolge(fakta: Saksfakta) -> dict[str, Any]:
    """Every single fact by its key, in the order in which the changes are made."""
    felt = flatt(fakta)
    return {nokkel: felt[nokkel] for nokkel in _FORST} | felt


def _navn(faktum: Faktum | None, nokkel: str) -> str:
    """What a key is called on the screen; a choice is called by its id."""
    return nokkel if faktum is None else faktum.i_endringen or faktum.label


def _parameterendringer(for_: Ledd, etter: Ledd) -> tuple[Parameterendring, ...]:
    """The figures of the rulebook that stand in both trees under one name, but with other values.

    A name may stand there several times (the average G of three years); the first is held against the first, and so on.
    """
    gamle, nye = _parametre(for_), _parametre(etter)
    return tuple(
        Parameterendring(navn, fra, til)
        for navn in nye
        for fra, til in zip(gamle.get(navn, ()), nye[navn], strict=False)
        if fra != til
    )


def _parametre(tall: Ledd) -> dict[str, list[Decimal]]:
    funnet: dict[str, list[Decimal]] = {}
    for ledd in alle_ledd(tall):
        if isinstance(ledd, Parameter):
            funnet.setdefault(ledd.navn, []).append(ledd.verdi)
    return funnet
