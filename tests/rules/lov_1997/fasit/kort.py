"""The cards (sections 11, 12 and 13): days, forbruk, payment, and what stops it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from tests.rules.lov_1997.fasit.dager import DAG, LORDAG
from tests.rules.lov_1997.fasit.fordeling import Fordeling, fordel
from tests.rules.lov_1997.fasit.sak import Sak, dato
from tests.rules.lov_1997.fasit.tall import d20, tall, tekst

DagensTall = Callable[[date], Fraction]
BORTE = ("syk", "fravaer")


@dataclass(frozen=True, slots=True)
class Vedtak:
    """What the cards are paid by: three numbers of each day, and what there is from the first day."""

    dagsats: DagensTall
    fva: DagensTall
    krav: DagensTall
    dager: int
    egenandel: Fraction
    siste_dag: date | None
    kvoter: Sequence[tuple[date, str, int]]


@dataclass(slots=True)
class Konto:
    """What is left as the cards go by."""

    dager: int
    egenandel: Fraction
    kvoter: list[int]
    stans: tuple[date, str] | None = None
    ikke_oppfylt: list[date] = field(default_factory=list)


def er_rett(sak: Sak, dag: date) -> bool:
    """Whether the day is inside `rett`."""
    if "rett" not in sak.inn:
        return dag >= sak.dag
    return any(
        dato(rad["fra"]) <= dag and (rad.get("til") is None or dag <= dato(rad["til"])) for rad in sak.inn["rett"]
    )


def forste_dager(sak: Sak) -> set[date]:
    """The first days of `rett`."""
    return {dato(rad["fra"]) for rad in sak.inn["rett"]} if "rett" in sak.inn else {sak.dag}


@dataclass(frozen=True, slots=True)
class Dag:
    """A day with right on a card."""

    dato: date
    timer: Fraction
    kode: str | None

    @property
    def er_helg(self) -> bool:
        return self.dato.weekday() >= LORDAG

    @property
    def er_borte(self) -> bool:
        return self.kode in BORTE

    @property
    def er_arbeidsdag(self) -> bool:
        return not self.er_helg and not self.er_borte


def meldt_i_tide(sak: Sak, fra: date, kort: Mapping[str, Any]) -> bool:
    """The card with a first day of `rett` is never late."""
    er_forste = any(fra <= dag < fra + 14 * DAG for dag in forste_dager(sak))
    return er_forste or sum(not dag.get("meldt", True) for dag in kort["dager"]) < 8


def dager_med_rett(sak: Sak, kort: Mapping[str, Any], vedtak: Vedtak, konto: Konto) -> list[Dag]:
    fra = dato(kort["fra"])
    alle_teller = meldt_i_tide(sak, fra, kort) or sak.valg("T-SEN") == "full"
    dager = []
    for nummer, dag in enumerate(kort["dager"]):
        naar = fra + nummer * DAG
        for_gammel = vedtak.siste_dag is not None and naar > vedtak.siste_dag
        stanset = konto.stans is not None and naar >= konto.stans[0]
        if er_rett(sak, naar) and not for_gammel and not stanset and (alle_teller or dag.get("meldt", True)):
            dager.append(Dag(naar, tall(dag.get("timer", 0)), dag.get("kode")))
    return dager


def sum_fva(sak: Sak, dager: Sequence[Dag], fva: DagensTall) -> Fraction:
    """A fifth a weekday; on a day of illness or absence only when T-FRAVAER leaves it in."""
    inne = sak.valg("T-FRAVAER") == "inne"
    return sum((fva(dag.dato) / 5 for dag in dager if not dag.er_helg and (inne or not dag.er_borte)), Fraction(0))


def sum_timer(sak: Sak, dager: Sequence[Dag]) -> Fraction:
    helg = sak.valg("T-HELG") == "med"
    return sum((dag.timer for dag in dager if not dag.er_borte and (helg or not dag.er_helg)), Fraction(0))


def ta_sanksjon(vedtak: Vedtak, konto: Konto, dager: Sequence[date]) -> list[date]:
    """The days that a quota takes, the earliest quota first; § 4-10 before § 4-20."""
    tatt = []
    orden = sorted(range(len(vedtak.kvoter)), key=lambda i: (vedtak.kvoter[i][0], vedtak.kvoter[i][1]))
    for dag in dager:
        for i in orden:
            if vedtak.kvoter[i][0] <= dag and konto.kvoter[i] > 0:
                konto.kvoter[i] -= 1
                tatt.append(dag)
                break
    return tatt


def kort_for_kort(sak: Sak, vedtak: Vedtak) -> tuple[list[dict[str, Any]], Konto]:
    """Each card's answer, and what is left after the last."""
    konto = Konto(vedtak.dager, vedtak.egenandel, [antall for _, _, antall in vedtak.kvoter])
    kortene = sorted(sak.inn["meldekort"], key=lambda kort: dato(kort["fra"]))
    svar = [ett_kort(sak, kort, vedtak, konto) for kort in kortene]
    siste_dag = vedtak.siste_dag
    if siste_dag is not None and kortene and dato(kortene[-1]["fra"]) + 13 * DAG > siste_dag:
        etter = siste_dag + DAG
        konto.stans = min(konto.stans or (etter, "alder"), (etter, "alder"), key=lambda stans: stans[0])
    return svar, konto


def ett_kort(sak: Sak, kort: Mapping[str, Any], vedtak: Vedtak, konto: Konto) -> dict[str, Any]:
    fra = dato(kort["fra"])
    dager = dager_med_rett(sak, kort, vedtak, konto)
    arbeidsdager = [dag.dato for dag in dager if dag.er_arbeidsdag][: konto.dager]
    fva, timer = sum_fva(sak, dager, vedtak.fva), sum_timer(sak, dager)
    oppfylt = True
    if arbeidsdager:
        snittkrav = sum((vedtak.krav(dag) for dag in arbeidsdager), Fraction(0)) / len(arbeidsdager)
        oppfylt = timer * 100 <= (100 - snittkrav) * fva
    else:
        fva = timer = Fraction(0)
    forbruk = arbeidsdager if oppfylt else []
    sanksjon = ta_sanksjon(vedtak, konto, forbruk)
    betalte = [dag for dag in forbruk if dag not in sanksjon]
    fordeling = fordel(sak, betalte, vedtak.dagsats, fva, timer, konto.egenandel)
    konto.egenandel -= fordeling.trukket
    konto.dager -= len(forbruk)
    stans_etter(sak, fra, oppfylt, forbruk, konto)
    return {
        "fra": fra.isoformat(),
        "til": (fra + 13 * DAG).isoformat(),
        "meldt_i_tide": meldt_i_tide(sak, fra, kort),
        "sum_vanlig_arbeidstid": tekst(fva),
        "sum_timer": tekst(timer),
        "prosentfaktor": tekst(d20((fva - timer) / fva) if fva else 0),
        "tapt_arbeidstid_oppfylt": oppfylt,
        **penger(konto, fra, forbruk, sanksjon, fordeling),
    }


def penger(
    konto: Konto, fra: date, forbruk: Sequence[date], sanksjon: Sequence[date], fordeling: Fordeling
) -> dict[str, Any]:
    """The part of a card's answer that is days and money."""
    return {
        "forbrukte_dager": len(forbruk),
        "sanksjonsdager": len(sanksjon),
        "egenandel_trukket": fordeling.trukket,
        "gjenstaende_egenandel": tekst(konto.egenandel),
        "gjenstaende_dager": konto.dager,
        "utbetales": sum(fordeling.dager.values()),
        "dager": [
            {
                "dato": dag.isoformat(),
                "utbetales": fordeling.dager.get(dag, 0),
                "forbruk": dag in forbruk,
                "sanksjon": dag in sanksjon,
            }
            for dag in (fra + nummer * DAG for nummer in range(14))
        ],
    }


def stans_etter(sak: Sak, fra: date, oppfylt: bool, forbruk: Sequence[date], konto: Konto) -> None:
    """Stops when the days are used up, or at the third card in a row that is not met, from the first of the three."""
    if oppfylt:
        konto.ikke_oppfylt.clear()
    else:
        konto.ikke_oppfylt.append(next(dag for dag in (fra + n * DAG for n in range(14)) if er_rett(sak, dag)))
    if konto.stans is None and len(konto.ikke_oppfylt) == 3:
        konto.stans = (konto.ikke_oppfylt[0], "tre_perioder")
    if konto.stans is None and forbruk and konto.dager == 0:
        konto.stans = (forbruk[-1] + DAG, "stonadsdager")
