"""Mistakes with a card on D-62."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from rules.fakta.anvisning import Anvisningsfakta
from training.feiltyper.feiltype import Faktaendring, feiltyper

_DAG, _UKE = timedelta(days=1), timedelta(days=7)
_HUNDRE = Decimal(100)


def _halve_timer(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    if fakta.arb_timer:
        yield {"arb_timer": fakta.arb_timer / 2}


def _doble_timer(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    if fakta.tapt_arbtid:
        yield {"tapt_arbtid": fakta.tapt_arbtid * 2}


def _timene_byttet(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    """The hours worked in the period stand as hours lost a week, or the other way."""
    if fakta.arb_timer is not None or fakta.tapt_arbtid is not None:
        yield {"arb_timer": fakta.tapt_arbtid, "tapt_arbtid": fakta.arb_timer}


def _uten_timer(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    if fakta.arb_timer or fakta.tapt_arbtid is not None:
        yield {"arb_timer": None, "tapt_arbtid": None}


def _arbeidet_for_tapt(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    """What was worked a week where what was lost a week is asked for."""
    if fakta.tapt_arbtid is not None and fakta.normal_arbtid and fakta.tapt_arbtid <= fakta.normal_arbtid:
        yield {"tapt_arbtid": fakta.normal_arbtid - fakta.tapt_arbtid}


def _normaltid_doblet(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    """With hours worked the same as those of one week alone, which is told instead."""
    if fakta.normal_arbtid and fakta.tapt_arbtid is not None:
        yield {"normal_arbtid": fakta.normal_arbtid * 2}


def _normaltid_halvert(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    """With hours lost the same as those of two weeks, which is told instead."""
    if fakta.normal_arbtid and fakta.arb_timer is not None:
        yield {"normal_arbtid": fakta.normal_arbtid / 2}


def _maks_hundre(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    if fakta.maks_prosent != _HUNDRE:
        yield {"maks_prosent": _HUNDRE}


def _annen_type(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    for type_ in ("", "K", "M"):
        if type_ != fakta.anvisningstype and fakta.trekk is None and fakta.etterbetales is None:
            yield {"anvisningstype": type_}


def _en_uke(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    """One of the two weeks alone."""
    if fakta.til - fakta.fra > _UKE:
        yield {"til": fakta.fra + _UKE - _DAG}
        yield {"fra": fakta.til - _UKE + _DAG}


def _for_mange_dager(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    """A week more, or the whole fortnight of the card, where only some of its days are to be paid."""
    if fakta.til - fakta.fra < _UKE:
        for lengde in (fakta.til - fakta.fra + _UKE, 2 * _UKE - _DAG):
            yield {"til": fakta.fra + lengde}
            yield {"fra": fakta.til - lengde}


def _en_dag(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    """A day too much or too little in either end."""
    for fra, til in ((-_DAG, 0 * _DAG), (_DAG, 0 * _DAG), (0 * _DAG, -_DAG), (0 * _DAG, _DAG)):
        if fakta.fra + fra <= fakta.til + til:
            yield {"fra": fakta.fra + fra, "til": fakta.til + til}


def _uten_skatt(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    if fakta.skatteprosent is not None:
        yield {"skatteprosent": None}


def _prosent_for_tabell(fakta: Anvisningsfakta) -> Iterator[Faktaendring]:
    if fakta.tabellnr.isdigit() and int(fakta.tabellnr) <= _HUNDRE:
        yield {"tabellnr": "", "skatteprosent": Decimal(fakta.tabellnr)}


KORTFEIL = feiltyper(
    {
        "timer_for_en_uke": _halve_timer,
        "tapt_for_to_uker": _doble_timer,
        "timene_byttet": _timene_byttet,
        "timer_glemt": _uten_timer,
        "arbeidet_for_tapt": _arbeidet_for_tapt,
        "normaltid_for_to_uker": _normaltid_doblet,
        "normaltid_halvert": _normaltid_halvert,
        "maks_prosent_hundre": _maks_hundre,
        "feil_anvisningstype": _annen_type,
        "bare_en_uke": _en_uke,
        "for_mange_dager": _for_mange_dager,
        "en_dag_feil": _en_dag,
        "skatt_glemt": _uten_skatt,
        "tabell_som_prosent": _prosent_for_tabell,
    }
)
