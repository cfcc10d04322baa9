"""Closing a run: at its hour by the clock, by whoever uses the register first after it; once, and for good.

Every operation that could change what a run holds closes first the run whose hour has come. So a run has what had been
registered at its hour, whenever it is closed.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from sqlmodel import Session, col, select

from data.arbeid.folg import folg_kjoringen
from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kjede.kjedeleser import hode_i
from data.kjede.kjedeskriver import Mengde, legg_til, legg_til_mange
from data.lager.motor import raa_forbindelse
from data.operasjoner import setninger
from data.operasjoner.kjoring.innhold import KOLONNER, Kjoringspost, rad_av, samle
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.kjoringsrader import (
    KJORING,
    OPPTATT,
    kjoring_for,
    siste_kjoring,
    siste_mandag,
    stanser,
    stanser_i,
)
from data.tabeller import KjoringRad, LoggRad
from rules.fakta.driftsstans import Driftsstans
from rules.regelverk import naermeste_lov


@dataclass(frozen=True, slots=True)
class Lukket:
    """A closed run: its number and week, how many transfers and kroner it has, and how many payments are held back.

    `fra_for` says that it was closed before, and nothing was done.
    """

    nummer: int
    mandag: date
    betalinger: int
    belop: Decimal
    holdt: int
    fra_for: bool = False


def lukk(reg: Register, mandag: date) -> Lukket:
    """Closes the run of that Monday; one that is closed already is left as it is. Raises Avvist.

    Refused is a run whose hour has not come, one that comes before a closed one, and one that has nothing in it.
    """
    with skriv(reg, Operasjon.KJORING) as okt:
        fra_for = kjoring_for(okt, mandag) is not None
        _lukk_forfalte(reg, okt)
        _lukk_frigitt(reg, okt)
        if (lukket := kjoring_for(okt, mandag)) is not None:
            return som_lukket(lukket, fra_for=fra_for)
        raise Avvist({"kjoring": hvorfor_ikke_lukket(okt, mandag, reg.klokke.naa())})


def krev_lukket(okt: Session, mandag: date, naa: datetime) -> KjoringRad:
    """The closed run of that Monday. Raises Avvist, with why there is none."""
    kjoring = kjoring_for(okt, mandag)
    if kjoring is None:
        raise Avvist({"kjoring": hvorfor_ikke_lukket(okt, mandag, naa)})
    return kjoring


def hvorfor_ikke_lukket(okt: Session, mandag: date, naa: datetime) -> str:
    """Why a run is not closed when all whose hour has come are: it is open, is past, or has nothing in it."""
    siste = siste_mandag(okt)
    if siste is not None and siste >= mandag:
        return setninger.kjoringen_er_forbi(mandag)
    stenger = kjoringens_stengetid(okt, mandag, naa)
    return setninger.kjoringen_er_aapen(stenger) if naa < stenger else setninger.ingenting_i_kjoringen(mandag)


def lukk_forfalte(reg: Register) -> None:
    """Closes the run whose hour has come, if there is one; a register in which none has is only read."""
    with reg.raa_lesing() as raa:
        if forfalt(raa, reg.klokke.naa()) is None:
            return
    with reg.skriv() as okt:
        _lukk_forfalte(reg, okt)


def lukk_alle(reg: Register) -> None:
    """Closes the runs whose hour has come, also one that pays only what was held back or refused before.

    It is asked where the run is looked at or worked on: it takes too long to be asked before every payment.
    """
    lukk_forfalte(reg)
    with reg.les() as okt:
        if _frigitt(okt, reg.klokke.naa()) is None:
            return
    with reg.skriv() as okt:
        _lukk_forfalte(reg, okt)
        _lukk_frigitt(reg, okt)


def _lukk_frigitt(reg: Register, okt: Session) -> None:
    if (mandag := _frigitt(okt, reg.klokke.naa())) is not None:
        _skriv(reg, okt, mandag)


def _frigitt(okt: Session, naa: datetime) -> date | None:
    """The Monday of the last run whose hour has come, when it was not closed, and what waits for it can be paid now.

    A case whose journal was changed after the hour of that run waits for the next, and all with it.
    """
    mandag = naermeste_lov(naa.date()).utbetaling.kjoringens_mandag(naa.date())
    if naa < kjoringens_stengetid(okt, mandag, naa):
        mandag -= timedelta(days=7)
    siste = siste_kjoring(okt)
    if siste is None or siste.mandag >= mandag:
        return None
    saker = {post.journalnr for post in samle(okt, mandag, siste) if post.betaling is not None}
    sporring = select(LoggRad.journalnr).where(
        col(LoggRad.journalnr).in_(saker),
        LoggRad.handling == Loggslag.ENDRET_JOURNAL,
        LoggRad.tidspunkt >= kjoringens_stengetid(okt, mandag, naa),
    )
    return mandag if saker and okt.exec(sporring).first() is None else None


def _lukk_forfalte(reg: Register, okt: Session) -> None:
    raa = raa_forbindelse(okt.connection())
    while (mandag := forfalt(raa, reg.klokke.naa())) is not None:
        _skriv(reg, okt, mandag)


_SISTE = "SELECT slag, mandag, til_anvisning FROM kjoring ORDER BY id DESC LIMIT 1"
_FORSTE_UTEN = """
    SELECT kjoredato FROM anvisning WHERE id > ? AND type NOT IN ('K', 'M') AND kjoredato > ?
    AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = anvisning.id) ORDER BY id LIMIT 1
"""


def forfalt(raa: sqlite3.Connection, naa: datetime) -> date | None:
    """The Monday of the run that the first payment without one goes in, when the hour of that run has come.

    It is asked before every payment, so it is asked of SQLite itself.
    """
    slag, til, siste = raa.execute(_SISTE).fetchone() or ("", "", 0)
    forste = raa.execute(_FORSTE_UTEN, (siste, til if slag == OPPTATT else "")).fetchone()
    if forste is None:
        return None
    dag = date.fromisoformat(forste[0])
    lov = naermeste_lov(dag).utbetaling
    mandag = lov.kjoringens_mandag(dag)
    if slag == KJORING:
        mandag = max(mandag, date.fromisoformat(til) + timedelta(days=7))
    if naa < datetime.combine(mandag, time()):
        return None
    return mandag if naa >= lov.kjoringen_stenger(mandag, stanser_i(raa), naa) else None


def kjoringens_stengetid(okt: Session, mandag: date, naa: datetime) -> datetime:
    """When the run of that Monday closes, after what the payment centre was down until now."""
    return naermeste_lov(mandag).utbetaling.kjoringen_stenger(mandag, stanser(okt), naa)


def _skriv(reg: Register, okt: Session, mandag: date) -> None:
    siste, naa = siste_kjoring(okt), reg.klokke.naa()
    poster = samle(okt, mandag, siste)
    hode = hode_i(raa_forbindelse(okt.connection()), "kjoringspost")
    assert hode is not None
    forste = 1 + hode.antall
    stenger = kjoringens_stengetid(okt, mandag, naa)
    lov = naermeste_lov(mandag).utbetaling
    kjoring = KjoringRad(
        slag=KJORING,
        mandag=mandag,
        stengte=stenger,
        nedetid=int((stenger - lov.kjoringen_stenger(mandag, (), naa)).total_seconds() // 60),
        lukket=naa,
        forste_post=forste,
        siste_post=forste + len(poster) - 1,
        til_anvisning=_til_anvisning(okt, mandag, siste),
        betalinger=max((post.betaling or 0 for post in poster), default=0),
        belop=Decimal(sum(post.netto for post in poster if post.betaling is not None)),
        holdt=sum(post.grunn is not None for post in poster),
        signatur=reg.signatur,
    )
    legg_til(okt, kjoring)
    mengde = legg_til_mange(okt, "kjoringspost", KOLONNER, (rad_av(post, kjoring.id) for post in poster))
    folg_kjoringen(okt, kjoring.id)
    detaljer: dict[str, object] = {"kjoring": kjoring.id, "hash": kjoring.hash, "mandag": mandag.isoformat()}
    loggfor(reg, okt, Loggslag.LUKKET_KJORING, detaljer=detaljer | mengder(kjoringspost=mengde))


def mengder(**ledd: Mengde | None) -> dict[str, object]:
    """What the log says of many links at a time, by their table."""
    return {"mengder": {tabell: list(mengde) for tabell, mengde in ledd.items() if mengde is not None}}


def _til_anvisning(okt: Session, mandag: date, siste: KjoringRad | None) -> int:
    """The last payment before the first one that waits for a later run."""
    senere = okt.connection().exec_driver_sql(
        "SELECT min(id) FROM anvisning WHERE id > ? AND type NOT IN ('K', 'M')"
        " AND date(kjoredato, 'weekday 0', '-6 days') > ?",
        (siste.til_anvisning if siste else 0, mandag.isoformat()),
    )
    (forste,) = senere.one()
    if forste is not None:
        return int(forste) - 1
    (hoyest,) = okt.connection().exec_driver_sql("SELECT coalesce(max(id), 0) FROM anvisning").one()
    return int(hoyest)


def som_lukket(rad: KjoringRad, *, fra_for: bool = False) -> Lukket:
    """The closed run as it is told."""
    return Lukket(rad.id, rad.mandag, rad.betalinger, rad.belop, rad.holdt, fra_for)


def stans_og_lukket(okt: Session) -> tuple[Sequence[Driftsstans], date | None]:
    """What the day of a new payment hangs on besides the clock: the stops, and the last Monday that is past."""
    return stanser(okt), siste_mandag(okt)


def innhold_naa(okt: Session, mandag: date) -> list[Kjoringspost]:
    """What the run of that Monday would have if it were closed now."""
    return samle(okt, mandag, siste_kjoring(okt))
