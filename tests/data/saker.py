"""Made-up persons and cases for the tests, put in by the real operations."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from stdnum.no import fodselsnummer

from data.operasjoner.anvisning.anvisning import Anvist, Kort, anvis_sett
from data.operasjoner.anvisning.tilbaketaking import Tilbaketaking, ta_tilbake, vurder_tilbaketaking
from data.operasjoner.behandling.behandling import lagre_behandling
from data.operasjoner.endring.endring import Endring, endre_trygdeforhold
from data.operasjoner.journal.journal import Journalbilde, Journalpost, journalfor
from data.operasjoner.journal.personer import Person, registrer_person
from data.operasjoner.vedtak.vedtak import Vedtak, fatt_vedtak
from data.register.klokke import Klokke
from data.register.register import Register
from rules.fakta.skjema import Behandling

MANDAG = datetime.fromisoformat("1988-06-06T09:00")
KONTO = "86011117947"


class Stillbar:
    """A clock that stands still until a test moves it."""

    def __init__(self, tid: datetime = MANDAG) -> None:
        self.tid = tid
        self.klokke = Klokke(lambda: self.tid)

    def til(self, tid: str) -> None:
        """Moves the clock to an ISO time."""
        self.tid = datetime.fromisoformat(tid)


def fodselsnr(fodt: date = date(1950, 1, 31), nummer: int = 0) -> str:
    """A national number of the synthetic series (month + 80); `nummer` counts up among those that have check digits."""
    for individ in range(100, 500):
        ni = f"{fodt.day:02}{fodt.month + 80:02}{fodt.year % 100:02}{individ:03}"
        forste = fodselsnummer.calc_check_digit1(ni)
        andre = fodselsnummer.calc_check_digit2(ni + forste)
        if len(forste + andre) == 2:
            if nummer == 0:
                return ni + forste + andre
            nummer -= 1
    raise AssertionError("no more numbers that day")


FAKTA = Behandling(
    skatteprosent=Decimal(30),
    normal_arbtid=Decimal(40),
    innvilget_fra=date(1988, 1, 4),
    lonn_1=Decimal(150_000),
)
"""Last year 150,000 kroner: grunnlag 159,000 with the G of 1 April 1988, ukesats 1,908 (the rulebook's first row)."""


@dataclass
class Sak:
    """A case under way: its register, and the version that the next operation needs."""

    reg: Register
    fodselsnr: str
    journalnr: str
    versjon: int

    def lagre(self, fakta: Behandling = FAKTA) -> "Sak":
        self.versjon = lagre_behandling(self.reg, self.journalnr, fakta, self.versjon).hode.versjon
        return self

    def innvilg(self, fakta: Behandling = FAKTA) -> Vedtak:
        self.lagre(fakta)
        vedtak = fatt_vedtak(self.reg, self.journalnr, self.versjon).vedtak
        self.versjon += 1
        return vedtak

    def kort(self, fra: date, til: date | None = None, **felt: object) -> Kort:
        standard = Kort(
            journalnr=self.journalnr,
            meldedato=self.reg.klokke.dato(),
            periode_fra=fra,
            periode_til=til or fra + timedelta(days=13),
        )
        return replace(standard, **felt)

    def anvis(self, fra: date, til: date | None = None, **felt: object) -> Anvist:
        """Pays a card; what speaks against it is seen and confirmed, but a reason that it asks for is in `felt`."""
        anvist = anvis_sett(self.reg, self.kort(fra, til, **felt), self.versjon)
        self.versjon = anvist.versjon
        return anvist

    def anvis_uansett(self, fra: date, til: date | None = None, **felt: object) -> Anvist:
        """Pays a card as `anvis`, with a reason for whatever asks for one."""
        return self.anvis(fra, til, **({"anmerkning": "Prøvd og funnet i orden."} | felt))

    def ta_tilbake(self, dato: date, kode: str = "62") -> None:
        """Takes back the newest payment that begins on the day."""
        onske = Tilbaketaking(journalnr=self.journalnr, dato=dato, begrunnelse_kode=kode)
        ta_tilbake(self.reg, onske, vurder_tilbaketaking(self.reg, onske), self.versjon)
        self.versjon += 1

    def endre(self, type_: str, dato: date, kode: str, uker: int | None = None) -> Vedtak:
        endring = Endring(journalnr=self.journalnr, type=type_, dato=dato, uker=uker, begrunnelse_kode=kode)
        vedtak = endre_trygdeforhold(self.reg, endring, self.versjon).vedtak
        self.versjon += 1
        return vedtak


def ny_person(reg: Register, nummer: int = 0, etternavn: str = "Hansen", fornavn: str = "Ola") -> Person:
    return registrer_person(reg, Person(fodselsnr=fodselsnr(nummer=nummer), etternavn=etternavn, fornavn=fornavn))


def post(person: Person, **felt: object) -> Journalpost:
    standard = Journalpost(
        fodselsnr=person.fodselsnr,
        etternavn=person.etternavn,
        fornavn=person.fornavn,
        giro="B",
        kontonr=KONTO,
        mottatt_dato=date(1988, 1, 4),
    )
    return replace(standard, **felt)


def ny_journal(reg: Register, nummer: int = 0, **felt: object) -> Journalbilde:
    return journalfor(reg, post(ny_person(reg, nummer), **felt), None)


def ny_sak(reg: Register, nummer: int = 0, **felt: object) -> Sak:
    bilde = ny_journal(reg, nummer, **felt)
    assert bilde.journalnr is not None
    return Sak(reg, bilde.person.fodselsnr, bilde.journalnr, bilde.versjon)


def ny_sak_for(reg: Register, person: Person) -> Sak:
    bilde = journalfor(reg, post(person), None)
    assert bilde.journalnr is not None
    return Sak(reg, person.fodselsnr, bilde.journalnr, bilde.versjon)
