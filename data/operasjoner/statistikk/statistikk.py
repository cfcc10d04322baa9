"""The statistics of a period: counted in the register, small numbers hidden, and the look logged."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from data.brukere.adgang import innsyn
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.lager.motor import raa_forbindelse
from data.operasjoner.statistikk import setninger
from data.operasjoner.statistikk.inndeling import Inndeling, gruppenavn
from data.operasjoner.statistikk.maal import Enhet, Maal, Statistikktabell, maalene
from data.operasjoner.statistikk.telling import Statistikkperiode, Statistikktelling, er_uker, tell
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register

FORSTE_AAR = 1976
MAANEDER = 12
"""So many months, the last of them this one, is a period that nobody has chosen."""
I_ALT = "I alt"


class Tallrad(NamedTuple):
    """A measure in a group, or in all when `gruppe` is None; `verdi` is None when it is hidden, or there is none."""

    maal: Maal
    gruppe: str | None
    navn: str
    verdi: int | Decimal | None
    skjult: bool


@dataclass(frozen=True, slots=True)
class Statistikk:
    """A table divided in one way; by measure, the total first and then the groups in order."""

    fra: date
    til: date
    tabell: Statistikktabell
    inndeling: Inndeling
    rader: tuple[Tallrad, ...]


def statistikk(
    reg: Register,
    fra: date | None = None,
    til: date | None = None,
    tabell: Statistikktabell = Statistikktabell.SAKER,
    inndeling: Inndeling = Inndeling.TIDSROM,
) -> Statistikk:
    """The table for the whole months from `fra` to `til`; the look is logged with what it asks for. Raises Avvist."""
    idag = reg.klokke.dato()
    with innsyn(reg, Operasjon.STATISTIKK) as okt:
        start, slutt = hele_maaneder(fra, til, idag)
        detaljer = {"fra": str(start), "til": str(slutt), "tabell": tabell.navn, "inndeling": inndeling.navn}
        loggfor(reg, okt, Loggslag.SETT_STATISTIKK, detaljer=detaljer)
        telling = tell(raa_forbindelse(okt.connection()), Statistikkperiode(start, slutt, idag), tabell, inndeling)
        return Statistikk(start, slutt, tabell, inndeling, tuple(_rader(telling, tabell, inndeling)))


def hele_maaneder(fra: date | None, til: date | None, idag: date) -> tuple[date, date]:
    """The period, from the first day of a month to the last of one; without dates the last twelve months.

    Whole months, since two periods that differ by a day would tell of that day alone (our choice, grade C).
    Raises Avvist.
    """
    slutt = _siste_dag(til or idag)
    if slutt > _siste_dag(idag):
        raise Avvist({"til": setninger.til_er_ikke_kommet(_siste_dag(idag))})
    start = (fra or _maaneder_for(slutt, MAANEDER - 1)).replace(day=1)
    if start.year < FORSTE_AAR:
        raise Avvist({"fra": setninger.FRA_FOR_1976})
    if start > slutt:
        raise Avvist({"fra": setninger.FRA_ETTER_TIL})
    return start, slutt


def _siste_dag(dag: date) -> date:
    return (dag.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _maaneder_for(dag: date, maaneder: int) -> date:
    nr = dag.year * 12 + dag.month - 1 - maaneder
    return date(nr // 12, nr % 12 + 1, 1)


def _rader(telling: Statistikktelling, tabell: Statistikktabell, inndeling: Inndeling) -> Iterator[Tallrad]:
    uker = er_uker(tabell, inndeling)
    for maal in maalene(tabell):
        for gruppe in (None, *telling.grupper):
            celle = (maal.kode, gruppe)
            navn = I_ALT if gruppe is None else gruppenavn(inndeling, gruppe, uker=uker)
            verdi: int | Decimal | None = None if celle in telling.skjult else telling.tall.get(celle)
            if verdi is not None and maal.enhet is Enhet.KRONER:
                verdi = Decimal(verdi)
            yield Tallrad(maal, gruppe, navn, verdi, celle in telling.skjult)
