"""What the readings cost under a law that answers only cases in JSON, over invented cases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from rules.mange.saker import BIT
from rules.virkning.beregning import Saksbit
from rules.virkning.inndeling import koder
from rules.virkning.kombinasjon import Kombinasjon, alle_alternativer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rules.dagpenger.lov import Provingslov
    from rules.fakta.tolkning import Tolkning
    from rules.mange.heltall import Heltall


def provinger_i(lov: Provingslov, aar: int, antall: int, fro: int) -> Iterator[Saksbit]:
    """`antall` invented cases that are tried on the days of a year, from the seed `fro`, in stretches."""
    saker = lov.mange.lag_saker(antall, fro, date(aar, 1, 1), date(aar, 12, 31))
    for fra in range(0, antall, BIT):
        yield _bit(lov, saker.utsnitt(fra, min(antall, fra + BIT)))


def _bit(lov: Provingslov, saker: Any) -> Saksbit:
    """The cases against the default of each one's day; those that have the same ukesats share the calculation of it."""
    mange = lov.mange
    svarene: dict[tuple[tuple[str, str], ...], Any] = {}

    def utbetalt(valgte: Mapping[str, str]) -> Heltall:
        nokkel = tuple((id, alternativ) for id, alternativ in valgte.items() if id not in mange.VALG_I_UKA)
        if nokkel not in svarene:
            svarene[nokkel] = mange.beregn_mange(saker, valgte, traader=1)
        return mange.utbetalt_i_uka(svarene[nokkel], saker, valgte)

    return Saksbit(len(saker), utbetalt, lambda: koder(mange.kjennetegn(saker)))


def alternativer_i_uka(lov: Provingslov, utgangspunkt: Tolkning) -> tuple[Kombinasjon, ...]:
    """Every alternative that `utgangspunkt` did not choose and a week rests on, each by itself."""
    return tuple(en for en in alle_alternativer(utgangspunkt) if {*en.valg} <= {*lov.mange.VALG})
