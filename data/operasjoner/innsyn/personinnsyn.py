"""Everything on one person, read in one transaction: each row, each look, each case with its decisions and payments."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session, select

from data.brukere.adgang import innsyn, mangler_rett, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.lager.motor import raa_forbindelse
from data.operasjoner.innsyn import setninger
from data.operasjoner.innsyn.tabeller import Rad, alle_rader
from data.operasjoner.journal.personer import Person, som_person
from data.operasjoner.klage.saksmappe import Vedtaksblad, brevene, vedtaksblad
from data.operasjoner.kontrollkort.kontrollkort import Kontrollrad, kontrollrader
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import krev_mappe
from data.sak.rader.adresserader import ADRESSEN, sperren
from data.sak.rader.klagerader import Klage, klagene
from data.sak.rader.personrader import nummer_naa
from data.sak.rader.vedtaksrader import som_vedtak
from data.sak.sakshode import Sakshode
from data.tabeller import AdressesperreRad, ArkiveringRad, BrevRad, PersonRad


@dataclass(frozen=True, slots=True)
class Blikk:
    """One row of the log: who did or saw what, and when; `journalnr` is empty for what is of no case."""

    naar: datetime
    hvem: str
    hva: str
    journalnr: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Innsynssak:
    """One case: its head, when the application came, and its decisions, payments and complaints, oldest first.

    `arkivert` is when it was archived, None for a case that was not.
    """

    hode: Sakshode
    mottatt: date
    innvilget_fra: date | None
    til: date | None
    opphor: date | None
    vedtak: tuple[Vedtaksblad, ...]
    rader: tuple[Kontrollrad, ...]
    klager: tuple[Klage, ...]
    brev: tuple[BrevRad, ...]
    arkivert: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Personinnsyn:
    """Everything on a person on one day; `rader` has the rows of each table as they stand in the file.

    `sperret` is whether the person's address, which `person` has, is hidden from most of the office.
    """

    naar: datetime
    gitt_av: str
    person: Person
    saker: tuple[Innsynssak, ...]
    blikk: tuple[Blikk, ...]
    rader: Mapping[str, list[Rad]]
    sperret: bool = False

    @property
    def antall(self) -> int:
        """How many rows there are."""
        return sum(len(rader) for rader in self.rader.values())


def personinnsyn(reg: Register, fodselsnr: str) -> Personinnsyn:
    """All that is held on the person. The look is logged, and is the last of those that it tells of.

    A hidden address is among it, so whoever gives it must have the right to that too. Raises Avvist, Nektet.
    """
    with innsyn(reg, Operasjon.PERSONINNSYN, om=fodselsnr) as okt:
        fodselsnr = nummer_naa(okt, fodselsnr)
        person = okt.get(PersonRad, fodselsnr)
        if person is None:
            raise Avvist({"fodselsnr": setninger.ikke_i_registeret(fodselsnr)})
        sperre = sperren(okt, fodselsnr)
        nektet = mangler_rett(reg, okt, Operasjon.SPERRET_ADRESSE, om=fodselsnr) if sperre is not None else None
        if nektet is None:
            return _alt(reg, okt, person, sperre)
    raise nektet


def _alt(reg: Register, okt: Session, person: PersonRad, sperre: AdressesperreRad | None) -> Personinnsyn:
    rader = alle_rader(raa_forbindelse(okt.connection()), person.fodselsnr)
    loggfor(reg, okt, Loggslag.GITT_INNSYN, fodselsnr=person.fodselsnr)
    naa, som_alle = reg.klokke.naa(), som_person(person)
    egen = {navn: getattr(sperre, navn) for navn in ADRESSEN} if sperre is not None else {}
    return Personinnsyn(
        naar=naa,
        gitt_av=reg.signatur,
        person=replace(som_alle, **egen),
        sperret=sperre is not None,
        saker=tuple(_saken(okt, str(rad["journalnr"]), naa.date()) for rad in rader["sak"]),
        blikk=(*map(_blikk, rader["logg"]), Blikk(naa, reg.signatur, Loggslag.GITT_INNSYN.value, "")),
        rader=rader,
    )


@contextmanager
def loggfort_innsynsutskrift(reg: Register, fodselsnr: str, filer: list[str]) -> Iterator[None]:
    """What is written inside is logged as prints of all that is held; when it raises, nothing was printed or logged."""
    with skriv(reg, Operasjon.PERSONINNSYN) as okt:
        loggfor(reg, okt, Loggslag.SKREVET_INNSYN, fodselsnr=fodselsnr, detaljer={"filer": filer})
        yield


def _saken(okt: Session, journalnr: str, idag: date) -> Innsynssak:
    mappe = krev_mappe(okt, journalnr, med_arkivet=True)
    gjeldende, opphor = mappe.gjeldende(), mappe.opphor
    return Innsynssak(
        hode=mappe.hode(idag),
        mottatt=mappe.sak.mottatt_dato,
        innvilget_fra=gjeldende.innvilget_fra if gjeldende else None,
        til=gjeldende.til if gjeldende else None,
        opphor=opphor.dato if opphor else None,
        vedtak=tuple(vedtaksblad(okt, som_vedtak(rad)) for rad in mappe.sakens_vedtak()),
        rader=kontrollrader(okt, mappe),
        klager=tuple(klagene(okt, journalnr, mappe.vedtak)),
        brev=brevene(okt, journalnr),
        arkivert=okt.exec(select(ArkiveringRad.tidspunkt).where(ArkiveringRad.journalnr == journalnr)).first(),
    )


def _blikk(rad: Rad) -> Blikk:
    return Blikk(
        datetime.fromisoformat(rad["tidspunkt"]), str(rad["signatur"]), str(rad["handling"]), rad["journalnr"] or ""
    )
