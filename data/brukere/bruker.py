"""The users of a register, read."""

import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlmodel import Session, col, select

from data.brukere.rolle import Rolle, av_tekst
from data.feil import UlesbarRad
from data.lager.motor import raa_forbindelse
from data.register.register import Register
from data.tabeller import BrukerRad
from data.underskrift import Underskrift

SIGNATURLENGDE = 8
"""As wide as the field Sign on the forms."""


@dataclass(frozen=True, slots=True)
class Stedfortreder:
    """Who has somebody's roles besides their own, from and with one day to and with another."""

    signatur: str
    fra: date
    til: date

    def gjelder(self, dag: date) -> bool:
        """Whether that day is one of them."""
        return self.fra <= dag <= self.til


@dataclass(frozen=True, slots=True)
class Bruker:
    """One user; `avtrykk` is what is stored of the password, None for a user who has none.

    `person` is the signature that names the same person, None for a user whose own does. `passord_av` is who
    gave the password in place of one that the user had, when it was another.
    """

    signatur: str
    navn: str
    kontor: str
    roller: frozenset[Rolle]
    sperret: datetime | None = None
    stedfortreder: Stedfortreder | None = None
    avtrykk: str | None = field(default=None, repr=False)
    person: str | None = None
    passord_av: str | None = None

    @property
    def er_leder(self) -> bool:
        """Whether this is a leder who is not shut out."""
        return Rolle.LEDER in self.roller and self.sperret is None


def som_signatur(tekst: str) -> str:
    """The signature of a user as it is stored: capital letters, so that two never differ in that alone."""
    return unicodedata.normalize("NFC", tekst).strip().upper()


def er_signatur(tekst: str) -> bool:
    """Whether a user can have that signature: letters and digits, as many as the field has room for."""
    return tekst.isalnum() and len(tekst) <= SIGNATURLENGDE and tekst == som_signatur(tekst)


def underskrift_for(reg: Register) -> Underskrift:
    """How the register has its decisions signed."""
    with reg.les() as okt:
        return underskrift_i(okt)


def underskrift_i(okt: Session) -> Underskrift:
    """The same in the caller's transaction."""
    valgt = raa_forbindelse(okt.connection()).execute("SELECT underskrift FROM oppsett").fetchone()
    return Underskrift(valgt[0]) if valgt else Underskrift.INGEN


def brukere(reg: Register) -> tuple[Bruker, ...]:
    """Every user, in order of signature; none in a register that has had nobody named."""
    with reg.les() as okt:
        return brukere_i(okt)


def brukere_i(okt: Session) -> tuple[Bruker, ...]:
    """The same in the caller's transaction. Raises UlesbarRad for a role that no program of ours has written."""
    return tuple(som_bruker(rad) for rad in okt.exec(select(BrukerRad).order_by(col(BrukerRad.signatur))))


def finn_bruker(okt: Session, signatur: str) -> Bruker | None:
    """The user with that signature, None when there is none. Raises UlesbarRad."""
    rad = okt.get(BrukerRad, som_signatur(signatur))
    return som_bruker(rad) if rad else None


def personen(okt: Session, signatur: str) -> str:
    """The one signature that names the person who has this one; a signature of no user is a person of its own."""
    rad = okt.get(BrukerRad, som_signatur(signatur))
    return som_signatur(signatur) if rad is None else rad.person or rad.signatur


def som_bruker(rad: BrukerRad) -> Bruker:
    """The row as the program knows it. Raises UlesbarRad."""
    stedfortreder = None
    if rad.stedfortreder and rad.stedfortreder_fra and rad.stedfortreder_til:
        stedfortreder = Stedfortreder(rad.stedfortreder, rad.stedfortreder_fra, rad.stedfortreder_til)
    try:
        roller = av_tekst(rad.roller)
    except ValueError:
        raise UlesbarRad from None
    return Bruker(
        rad.signatur, rad.navn, rad.kontor, roller, rad.sperret, stedfortreder, rad.passord, rad.person, rad.passord_av
    )
