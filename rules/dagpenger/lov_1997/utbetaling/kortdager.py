"""Rulebook section 12, steps 1 to 3: which days of a card count, and what they add up to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import NULL, Meldekort
from rules.dagpenger.lov_1997.utbetaling.vedtak import Vedtatt
from rules.tall.tall import Parameter, Regel, Tall

FORSTE_KORT = Regel(
    "Meldt i tide", "kortet har den første dagen med rett", enhet="", hjemmel="folketrygdloven § 4-8", grad="A"
)
I_TIDE = {
    alternativ: Regel(
        "Meldt i tide",
        "{dager som ikke er meldt} er under {grensen}",
        enhet="",
        hjemmel="folketrygdloven § 4-8",
        grad=grad,
        tolkning=("T-SEN", alternativ),
    )
    for alternativ, grad in (("avkort", "A"), ("full", "C"))
}
_LORDAG = 5


@dataclass(frozen=True, slots=True)
class Telling:
    """What the days with right of a card come to, before anything is paid.

    `ganger_uka` is the sum of the weekly working time of the days, so many times the sum that is shown; hours are what
    was worked. `krav` has the demand of each arbeidsdag.
    """

    arbeidsdager: tuple[date, ...]
    ganger_uka: Decimal
    timer: Decimal
    timer_hver_dag: tuple[tuple[date, Decimal], ...]
    krav: tuple[Tall, ...]
    arbeidstid: tuple[Tall, ...]


def meldt_i_tide(kort: Meldekort, rett: tuple[date, ...], grense: Parameter, t_sen: str) -> Tall[bool]:
    """Whether the card is not late: fewer than eight days not meldt, or it holds a first day of right. Grade A.

    `t_sen` (T-SEN) says whether only the meldt days of a late one count.
    """
    siste = kort.fra + timedelta(days=len(kort.dager) - 1)
    if any(kort.fra <= forste <= siste for forste in rett):
        return Tall(FORSTE_KORT, True)
    umeldte = sum(not dag.meldt for dag in kort.dager)
    return Tall(
        I_TIDE[t_sen],
        umeldte < grense.verdi,
        lambda: (faktum("Dager som ikke er meldt", Decimal(umeldte), "dager"), grense),
    )


def tell(
    kort: Meldekort, dagene: tuple[date, ...], med_rett: tuple[bool, ...], vedtatt: Vedtatt, ramme: Ramme
) -> Telling:
    """Adds up the days with right: working time, hours and the demand; `T-FRAVAER`, `T-HELG`. Grade A."""
    fravaer_inne = ramme.valg["T-FRAVAER"] == "inne"
    helgetimer = ramme.valg["T-HELG"] == "med"
    arbeidsdager: list[date] = []
    krav: list[Tall] = []
    arbeidstid: list[Tall] = []
    timer: list[tuple[date, Decimal]] = []
    ganger_uka = NULL
    for plass, (dato, dag) in enumerate(zip(dagene, kort.dager, strict=True)):
        if not med_rett[plass]:
            continue
        vedtatt.krev_rader(dato)
        dagens_tid, dagens_krav = vedtatt.arbeidstid(dato), vedtatt.krav(dato)
        if plass % 7 >= _LORDAG:
            if helgetimer and not dag.er_borte:
                timer.append((dato, dag.timer))
        elif not dag.er_borte:
            arbeidsdager.append(dato)
            krav.append(dagens_krav)
            arbeidstid.append(dagens_tid)
            ganger_uka += dagens_tid.verdi
            timer.append((dato, dag.timer))
        elif fravaer_inne:
            arbeidstid.append(dagens_tid)
            ganger_uka += dagens_tid.verdi
    i_alt = sum((antall for _, antall in timer), NULL)
    return Telling(tuple(arbeidsdager), ganger_uka, i_alt, tuple(timer), tuple(krav), tuple(arbeidstid))
