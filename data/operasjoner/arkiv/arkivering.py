"""A case goes into the archive when the years of the rule have passed, and nothing is owed, contested or open.

It is then found by no search, opened by no routine, and stands on no list; the person is still given it on INNSYN, and
it counts in the person's accounts as before. Nothing of it is deleted or changed. That it is so is our choice, grade C.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlmodel import Session, col, func, or_, select

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, finn_mappe, skriv_ledd
from data.sak.saksoppslag import arkiverte
from data.sak.stilling import stilling
from data.tabeller import ArbeidRad, ArkiveringRad, LoggRad, SakRad
from rules.dagpenger.arkiv import AAR, arkiveres_fra
from rules.tall.tall import Tall


@dataclass(frozen=True, slots=True)
class Modensak:
    """A case that may be archived: `sist` is the last day of it, `fra` the day from which the rule lets it."""

    journalnr: str
    sist: date
    fra: Tall[date]


def modne_saker(reg: Register) -> list[Modensak]:
    """The cases that may be archived today, by their numbers. The look is logged; nobody's name is shown."""
    with innsyn(reg, Operasjon.ARKIV) as okt:
        loggfor(reg, okt, Loggslag.SETT_ARKIV)
        return [moden for _, moden in _modne(okt, reg.klokke.dato())]


def arkiver(reg: Register) -> list[Modensak]:
    """Archives every case that may be archived today, all or none; each is logged in the case."""
    with skriv(reg, Operasjon.ARKIV) as okt:
        modne = list(_modne(okt, reg.klokke.dato()))
        for mappe, moden in modne:
            rad = ArkiveringRad(
                journalnr=moden.journalnr,
                sist=moden.sist,
                fra=moden.fra.verdi,
                aar=AAR,
                signatur=reg.signatur,
                tidspunkt=reg.klokke.naa(),
            )
            skriv_ledd(reg, okt, mappe.sak, rad, Loggslag.ARKIVERT)
        return [moden for _, moden in modne]


def _modne(okt: Session, idag: date) -> Iterator[tuple[Mappe, Modensak]]:
    alle = okt.exec(select(SakRad.journalnr).order_by(col(SakRad.journalnr))).all()
    i_arkivet = arkiverte(okt, alle)
    for journalnr, sist in _siste_dager(okt).items():
        if journalnr in i_arkivet or arkiveres_fra(sist).verdi > idag:
            continue
        mappe = finn_mappe(okt, None, journalnr)
        if mappe is None or _noe_staar_igjen(okt, mappe, idag):
            continue
        sist = max((sist, *([mappe.opphor.dato] if mappe.opphor else ())))
        fra = arkiveres_fra(sist, f"sak {journalnr}")
        if fra.verdi <= idag:
            yield mappe, Modensak(journalnr, sist, fra)


def _siste_dager(okt: Session) -> dict[str, date]:
    """The last day on which each case was changed, by journalnr and in that order."""
    sporring = select(LoggRad.journalnr, func.max(LoggRad.tidspunkt)).where(
        col(LoggRad.journalnr).is_not(None), col(LoggRad.versjon).is_not(None)
    )
    rader = okt.exec(sporring.group_by(col(LoggRad.journalnr)).order_by(col(LoggRad.journalnr)))
    return {str(journalnr): tidspunkt.date() for journalnr, tidspunkt in rader}


def _noe_staar_igjen(okt: Session, mappe: Mappe, idag: date) -> bool:
    """Whether the person has an open case, a claim that is not paid, or something that waits, as a complaint does."""
    if any(stilling(sak, mappe.vedtak, idag).aapen for sak in mappe.saker):
        return True
    if sum((post.belop for post in mappe.kravposter), Decimal(0)) != 0:
        return True
    synlig_til = col(ArbeidRad.synlig_til)
    venter = select(ArbeidRad.journalnr).where(ArbeidRad.fodselsnr == mappe.sak.fodselsnr)
    return okt.exec(venter.where(or_(synlig_til.is_(None), synlig_til > idag)).limit(1)).first() is not None
