"""A closed case is taken up again: the same case goes on, with its grant and its account, from a later day.

No day between the closing and that day pays. A new application on D-60, or Nullstilling J on D-61 when the case is
taken up, gives a new period instead, which may be had after 26 weeks without benefit (rulebook section 6, B). That a
closed case may be taken up at all is our choice, grade C.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlmodel import Session

from data.feil import Avvist
from data.operasjoner.endring import setninger
from data.register.register import Register
from data.sak.konto import uker_som_er_igjen
from data.sak.mappe import Mappe
from data.sak.stilling import Stilling, for_avsluttet
from data.tilstand import Tilstand
from rules.regelverk import UtenforRegelverket, naermeste_lov

_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Gjenopptak:
    """What taking the case up comes to: the weeks left of the old account, and whether a new period can be had."""

    journalnr: str
    fra: date
    uker_igjen: Decimal
    ny_periode: bool


def krev_gjenopptak(mappe: Mappe, stilling: Stilling, idag: date) -> None:
    """Raises Avvist when the case is not closed, or something stands against taking it up."""
    nr = mappe.sak.journalnr
    if stilling.tilstand is not Tilstand.AVSLUTTET or mappe.opphor is None:
        raise Avvist({"type": setninger.ikke_avsluttet(nr)})
    for annen in mappe.andre_saker:
        if annen.stilling(idag).aapen:
            raise Avvist({"type": setninger.annen_sak_er_aapen(annen.sak.journalnr)})
    if any(post.sak == nr for post in mappe.ferietillegg):
        raise Avvist({"type": setninger.FERIETILLEGGET_ER_ANVIST})


def krev_dagen(mappe: Mappe, dato: date, idag: date) -> None:
    """Raises Avvist for a day on which the case can't be taken up."""
    opphor, gitt = mappe.opphor, mappe.gjeldende(dato)
    assert opphor is not None, "a case that is taken up is closed"
    if dato <= opphor.dato:
        raise Avvist({"dato": setninger.tidligst_etter(opphor.dato + _DAG)})
    if dato > idag:
        raise Avvist({"dato": setninger.GJENOPPTAK_STRAKS})
    if gitt is None or (gitt.til is not None and dato > gitt.til):
        raise Avvist({"dato": setninger.ikke_lenger_innvilget(gitt.til if gitt and gitt.til else opphor.dato)})


def gjenopptaket(mappe: Mappe, dato: date, idag: date) -> Gjenopptak:
    """What taking the case up from that day comes to."""
    igjen = uker_som_er_igjen(mappe, idag)
    return Gjenopptak(mappe.sak.journalnr, dato, igjen.verdi if igjen else Decimal(0), _ny_periode(mappe, dato))


def lukk_de_andre(reg: Register, okt: Session, mappe: Mappe, idag: date) -> None:
    """Writes in the person's other cases that a closing has come: one may be open at a time."""
    for annen in mappe.andre_saker:
        for_avsluttet(reg, okt, annen.sak, annen.stilling(idag))


def _ny_periode(mappe: Mappe, dato: date) -> bool:
    lov = naermeste_lov(dato)
    try:
        siste = lov.utbetaling.siste_betalte_dag(mappe.betalinger, dato)
        return siste is not None and lov.innvilgelse.ny_periode_foreslaas(siste.verdi, dato)
    except UtenforRegelverket:
        return False
