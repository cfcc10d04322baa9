"""What goes with a complaint that is sent on: all that the case holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlmodel import Session, col, select

from data.brukere.adgang import innsyn
from data.feil import Avvist
from data.operasjoner.avgjorelse.underskrifter import Underskrifter, underskrifter_i
from data.operasjoner.journal.personer import Person, som_person
from data.operasjoner.klage import setninger
from data.operasjoner.kontrollkort.kontrollkort import Kontrollrad, kontrollrader
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.konto import regnskap
from data.sak.mappe import Mappe, krev_sett_mappe
from data.sak.rader.adresserader import skjermede_brev
from data.sak.rader.behandlingsrader import felles_fakta
from data.sak.rader.forslagsrader import forslaget_til
from data.sak.rader.klagerader import Klage, klagene
from data.sak.rader.vedtaksrader import Vedtak, som_vedtak
from data.sak.regelgrense import innenfor_regelverket
from data.sak.sakshode import Sakshode
from data.tabeller import BrevRad, LoggRad
from rules.fakta.konto import Konto
from rules.fakta.skjema import Behandling


@dataclass(frozen=True, slots=True)
class Vedtaksblad:
    """One decision, and who stands behind it; None for one that one person made alone."""

    vedtak: Vedtak
    underskrifter: Underskrifter | None


@dataclass(frozen=True, slots=True)
class Kontosum:
    """One account as it stands; `aar` is None for one without years."""

    konto: Konto
    aar: int | None
    staar: Decimal


@dataclass(frozen=True, slots=True)
class Sakslinje:
    """One thing that was done in the case."""

    naar: datetime
    hvem: str
    hva: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Saksmappe:
    """All of a case on one day, each in the order it was made; `klage` is the complaint that it goes with."""

    dag: date
    hode: Sakshode
    person: Person
    mottatt: date
    fakta: Behandling | None
    vedtak: tuple[Vedtaksblad, ...]
    rader: tuple[Kontrollrad, ...]
    regnskap: tuple[Kontosum, ...]
    klager: tuple[Klage, ...]
    brev: tuple[BrevRad, ...]
    hendelser: tuple[Sakslinje, ...]
    klage: Klage


def saksmappe(reg: Register, journalnr: str, klage: int) -> Saksmappe:
    """The case file that goes with that complaint. The look is logged. Raises Avvist."""
    idag = reg.klokke.dato()
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_KLAGE, journalnr)
        klager = tuple(klagene(okt, journalnr, mappe.vedtak))
        denne = next((ett for ett in klager if ett.rad.id == klage), None)
        if denne is None:
            raise Avvist({}, setninger.ingen_klage(journalnr))
        return Saksmappe(
            dag=idag,
            hode=mappe.hode(idag),
            person=som_person(mappe.person),
            mottatt=mappe.sak.mottatt_dato,
            fakta=felles_fakta(okt, journalnr),
            vedtak=tuple(vedtaksblad(okt, som_vedtak(rad)) for rad in mappe.sakens_vedtak()),
            rader=kontrollrader(okt, mappe),
            regnskap=tuple(_kontoene(mappe, idag)),
            klager=klager,
            brev=skjermede_brev(okt, mappe.sak.fodselsnr, brevene(okt, journalnr)),
            hendelser=tuple(_hendelsene(okt, journalnr)),
            klage=denne,
        )


def vedtaksblad(okt: Session, vedtak: Vedtak) -> Vedtaksblad:
    """The decision with who stands behind it."""
    forslag = forslaget_til(okt, vedtak.id)
    return Vedtaksblad(vedtak, underskrifter_i(okt, forslag) if forslag else None)


def brevene(okt: Session, journalnr: str) -> tuple[BrevRad, ...]:
    """The letters of the case as they were sent, oldest first."""
    return tuple(okt.exec(select(BrevRad).where(BrevRad.journalnr == journalnr).order_by(col(BrevRad.id))))


def _kontoene(mappe: Mappe, idag: date) -> Iterator[Kontosum]:
    for konto in Konto:
        for aar in (idag.year, idag.year - 1) if konto.har_aar else (None,):
            with innenfor_regelverket():
                yield Kontosum(konto, aar, regnskap(mappe, konto, aar, idag).verdi)


def _hendelsene(okt: Session, journalnr: str) -> Iterator[Sakslinje]:
    """What changed the case; the looks at it are the person's to ask for, and not the other office's."""
    sporring = select(LoggRad).where(LoggRad.journalnr == journalnr, col(LoggRad.versjon).is_not(None))
    for rad in okt.exec(sporring.order_by(col(LoggRad.id))):
        yield Sakslinje(rad.tidspunkt, rad.signatur, rad.handling)
