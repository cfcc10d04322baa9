"""A new user."""

from dataclasses import dataclass, field

from sqlmodel import Session

from data.brukere import setninger
from data.brukere.adgang import skriv
from data.brukere.bruker import Bruker, er_signatur, personen, som_bruker, som_signatur, underskrift_i
from data.brukere.operasjon import Operasjon
from data.brukere.passord import er_langt_nok, kan_skrives, som_avtrykk
from data.brukere.rolle import Rolle, som_tekst
from data.feil import Avvist
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.tabeller import BrukerRad
from data.underskrift import Underskrift


@dataclass(frozen=True, slots=True, kw_only=True)
class NyBruker:
    """What is known of a new user; without a password nobody can log in as this one.

    `person` is another signature of the same person.
    """

    signatur: str
    navn: str
    kontor: str
    roller: frozenset[Rolle]
    passord: str | None = field(default=None, repr=False)
    person: str | None = None


def ny_bruker(reg: Register, ny: NyBruker) -> Bruker:
    """Makes a user. Raises Avvist for a signature that is in use, and for a field that is wrong."""
    avtrykk = lest_avtrykk(ny)
    with skriv(reg, Operasjon.BRUKERE) as okt:
        signatur = som_signatur(ny.signatur)
        if okt.get(BrukerRad, signatur) is not None:
            raise Avvist({"signatur": setninger.brukeren_finnes(signatur)})
        if avtrykk is None and underskrift_i(okt) is not Underskrift.INGEN:
            raise Avvist({"passord": setninger.PASSORD_TRENGS})
        if ny.person is not None and okt.get(BrukerRad, som_signatur(ny.person)) is None:
            raise Avvist({"person": setninger.ukjent_bruker(som_signatur(ny.person))})
        return skriv_bruker(reg, okt, ny, avtrykk)


def lest_avtrykk(ny: NyBruker) -> str | None:
    """Controls the fields, and gives what is to be stored of the password. Raises Avvist.

    It takes a moment, by intention, so it is done before anybody is held up by it.
    """
    feil = _feil_i(ny)
    if feil:
        raise Avvist(feil)
    return som_avtrykk(ny.passord) if ny.passord else None


def skriv_bruker(reg: Register, okt: Session, ny: NyBruker, avtrykk: str | None) -> Bruker:
    """Writes a user that is controlled, inside the caller's transaction."""
    rad = BrukerRad(
        signatur=som_signatur(ny.signatur),
        navn=ny.navn.strip(),
        kontor=ny.kontor.strip(),
        roller=som_tekst(ny.roller),
        passord=avtrykk,
        person=None if ny.person is None else personen(okt, ny.person),
    )
    okt.add(rad)
    loggfor(reg, okt, Loggslag.NY_BRUKER, detaljer={"bruker": rad.signatur})
    return som_bruker(rad)


def _feil_i(ny: NyBruker) -> dict[str, str]:
    feil = {}
    if not er_signatur(som_signatur(ny.signatur)):
        feil["signatur"] = setninger.SIGNATUREN
    if not ny.navn.strip():
        feil["navn"] = setninger.UTEN_NAVN
    if not ny.kontor.strip():
        feil["kontor"] = setninger.UTEN_KONTOR
    if not ny.roller:
        feil["rolle"] = setninger.UTEN_ROLLE
    if ny.passord is not None and (galt := passordfeil(ny.passord)):
        feil["passord"] = galt
    return feil


def passordfeil(passord: str) -> str:
    """What is wrong with a new password; empty when nothing is."""
    if not er_langt_nok(passord):
        return setninger.PASSORDETS_LENGDE
    return "" if kan_skrives(passord) else setninger.PASSORDETS_TEGN
