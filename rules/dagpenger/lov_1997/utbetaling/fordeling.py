"""Rulebook section 12, steps 6 to 10: what the days of a card pay, rate by rate, and what the egenandel takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import NULL
from rules.tall.tall import Ledd, Regel, Tall
from rules.tall.uendelig import UENDELIG, d20, naermeste

_HJEMMEL = "folketrygdloven § 4-13"
BRUTTO = Regel(
    "Før egenandel",
    "{dagsats} × {dager} × ({vanlig arbeidstid i perioden} − {timer}) / {2:vanlig arbeidstid i perioden}, avrundet til"
    " tjue desimaler",
    hjemmel=_HJEMMEL,
    grad="C",
)
TREKK = Regel(
    "Egenandel",
    "{gjenstående egenandel} etter delen som {før egenandel} er av {alt før egenandel}, avrundet til nærmeste krone og"
    " høyst {1:før egenandel}",
    hjemmel="folketrygdloven § 4-9",
    grad="A",
)
INGEN_TREKK = Regel("Egenandel", "ingen igjen", hjemmel="folketrygdloven § 4-9", grad="A")
NETTO = {
    "periode": Regel(
        "Utbetales for dagene",
        "{før egenandel} − {egenandel}, avrundet til nærmeste krone",
        hjemmel=_HJEMMEL,
        grad="A",
        tolkning=("T-MKAVR", "periode"),
    ),
    "dag": Regel(
        "Utbetales for dagene",
        "({før egenandel} − {egenandel}) / {dager}, avrundet til nærmeste krone, × {2:dager}",
        hjemmel=_HJEMMEL,
        grad="B",
        tolkning=("T-MKAVR", "dag"),
    ),
}
ALT = Regel("Alt før egenandel", "summen for satsene", hjemmel=_HJEMMEL, grad="A")


@dataclass(frozen=True, slots=True)
class Gruppe:
    """Days of a card with one rate, and what they pay."""

    dager: tuple[date, ...]
    egenandel: Decimal
    netto: Tall
    per_dag: tuple[Decimal, ...]


def fordel(
    dagene: Sequence[tuple[date, Tall]], arbeidstid: Tall, timer: Tall, rest: Tall, ramme: Ramme
) -> tuple[Gruppe, ...]:
    """What each group of days with one rate pays, in the order of their first day; `T-MKAVR`.

    `arbeidstid` and `timer` are those of the whole card, above 0 the first; `rest` what is left of the egenandel.
    """
    etter_sats: dict[Decimal, tuple[Tall, list[date]]] = {}
    for dag, sats in dagene:
        etter_sats.setdefault(sats.verdi, (sats, []))[1].append(dag)
    brutto = [_brutto(sats, dager, arbeidstid, timer) for sats, dager in etter_sats.values()]
    alt = Tall(ALT, sum((en.verdi for en in brutto), NULL), tuple(brutto))
    return tuple(
        _gruppe(tuple(dager), en, alt, rest, ramme.valg["T-MKAVR"])
        for (_, dager), en in zip(etter_sats.values(), brutto, strict=True)
    )


def _brutto(sats: Tall, dager: Sequence[date], arbeidstid: Tall, timer: Tall) -> Tall:
    """Multiplied before it is divided (C)."""
    antall = Decimal(len(dager))
    tapt = arbeidstid.verdi - timer.verdi
    verdi = max(NULL, d20(sats.verdi * antall * tapt, arbeidstid.verdi))
    return Tall(BRUTTO, verdi, lambda: (sats, faktum("Dager", antall, "dager"), arbeidstid, timer))


def _gruppe(dager: tuple[date, ...], brutto: Tall, alt: Tall, rest: Tall, valgt: str) -> Gruppe:
    trekk = _trekk(brutto, alt, rest)
    antall = Decimal(len(dager))
    netto = brutto.verdi - trekk.verdi
    if valgt == "dag":
        hver = _hver_dag(netto, antall)
        per_dag = (hver,) * len(dager)
    else:
        i_alt = naermeste(netto)
        hver = UENDELIG.divide_int(i_alt, antall)
        per_dag = (*((hver,) * (len(dager) - 1)), i_alt - hver * (antall - 1))

    def inndata() -> tuple[Ledd, ...]:
        return (brutto, trekk) if valgt == "periode" else (brutto, trekk, faktum("Dager", antall, "dager"))

    return Gruppe(dager, trekk.verdi, Tall(NETTO[valgt], sum(per_dag, NULL), inndata), per_dag)


def _trekk(brutto: Tall, alt: Tall, rest: Tall) -> Tall:
    if not rest.verdi or not alt.verdi:
        return Tall(INGEN_TREKK, NULL)
    andel = d20(brutto.verdi, alt.verdi)
    verdi = min(brutto.verdi, naermeste(rest.verdi * andel))
    return Tall(TREKK, verdi, (rest, brutto, alt))


def _hver_dag(netto: Decimal, antall: Decimal) -> Decimal:
    """The nearest krone of the quotient, half up, away from zero; exact."""
    hele = UENDELIG.divide_int(UENDELIG.fma(Decimal(2), netto.copy_abs(), antall), 2 * antall)
    return hele.copy_sign(netto) if hele else NULL
