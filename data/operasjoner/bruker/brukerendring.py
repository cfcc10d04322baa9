"""What is changed of a user: name, office, roles, password, and whether the user is shut out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlmodel import Session, select

from data.brukere import setninger
from data.brukere.adgang import skriv
from data.brukere.bruker import Bruker, brukere_i, personen, som_bruker, som_signatur, underskrift_i
from data.brukere.operasjon import Operasjon
from data.brukere.passord import som_avtrykk
from data.brukere.rolle import Rolle, som_tekst
from data.feil import Avvist
from data.operasjoner.bruker.nybruker import passordfeil
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.tabeller import BrukerRad
from data.underskrift import Underskrift


class Uendret(Avvist):
    """It was so already: nothing was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brukerendring:
    """What is to be otherwise; None stays as it is.

    `person` is another signature that the same person has. That is never taken back (our choice, grade C): nobody shall
    control what they entered by not being themselves for a while.
    """

    navn: str | None = None
    kontor: str | None = None
    roller: frozenset[Rolle] | None = None
    person: str | None = None


def endre_bruker(reg: Register, signatur: str, endring: Brukerendring) -> Bruker:
    """Changes a user. Raises Avvist, Uendret."""
    ny = _lest(endring)
    with skriv(reg, Operasjon.BRUKERE) as okt:
        rad = krev_bruker(okt, signatur)
        if endring.person is not None:
            ny["person"] = krev_samme_person(okt, rad, endring.person)
            _flytt_dem_som_viser_hit(okt, rad.signatur, ny["person"])
        felt = {navn: [getattr(rad, navn), verdi] for navn, verdi in ny.items() if getattr(rad, navn) != verdi}
        if not felt:
            raise Uendret({}, setninger.ingenting_endret(rad.signatur))
        with leder_igjen(okt, rad.signatur):
            for navn, (_, verdi) in felt.items():
                setattr(rad, navn, verdi)
        loggfor(reg, okt, Loggslag.ENDRET_BRUKER, detaljer={"bruker": rad.signatur, "felt": felt})
        return som_bruker(rad)


def gi_passord(reg: Register, signatur: str, passord: str) -> Bruker:
    """Gives a user a password in place of the one that was: one's own, or as a leder another's. Raises Avvist.

    Whoever gave another's could log in with it, so that is kept beside it until the user has chosen one: it stands in
    the log of what is controlled and decided meanwhile.
    """
    if galt := passordfeil(passord):
        raise Avvist({"passord": galt})
    avtrykk = som_avtrykk(passord)
    eget = reg.innlogget == som_signatur(signatur)
    with skriv(reg, Operasjon.PASSORD if eget else Operasjon.BRUKERE) as okt:
        rad = krev_bruker(okt, signatur)
        rad.passord, rad.passord_av = avtrykk, None if eget else reg.signatur
        loggfor(reg, okt, Loggslag.GITT_PASSORD, detaljer={"bruker": rad.signatur})
        return som_bruker(rad)


def sperr_bruker(reg: Register, signatur: str) -> Bruker:
    """Shuts a user out, from now on, also where the user is at work. Raises Avvist, Uendret."""
    with skriv(reg, Operasjon.BRUKERE) as okt:
        rad = krev_bruker(okt, signatur)
        if rad.sperret is not None:
            raise Uendret({}, setninger.sperret_fra_for(rad.signatur))
        with leder_igjen(okt, rad.signatur):
            rad.sperret = reg.klokke.naa()
        loggfor(reg, okt, Loggslag.SPERRET_BRUKER, detaljer={"bruker": rad.signatur})
        return som_bruker(rad)


def aapne_for_bruker(reg: Register, signatur: str) -> Bruker:
    """Lets a user in again who was shut out. Raises Avvist, Uendret."""
    with skriv(reg, Operasjon.BRUKERE) as okt:
        rad = krev_bruker(okt, signatur)
        if rad.sperret is None:
            raise Uendret({}, setninger.ikke_sperret(rad.signatur))
        rad.sperret = None
        loggfor(reg, okt, Loggslag.AAPNET_BRUKER, detaljer={"bruker": rad.signatur})
        return som_bruker(rad)


def krev_bruker(okt: Session, signatur: str) -> BrukerRad:
    """The row of the user with that signature. Raises Avvist when there is none."""
    rad = okt.get(BrukerRad, som_signatur(signatur))
    if rad is None:
        raise Avvist({"signatur": setninger.ukjent_bruker(som_signatur(signatur))})
    return rad


def krev_samme_person(okt: Session, rad: BrukerRad, annen: str) -> str:
    """The signature that names the person who has `annen`, whom the user is to be too. Raises Avvist, Uendret."""
    krev_bruker(okt, annen)
    person = personen(okt, annen)
    if person in (rad.signatur, rad.person):
        raise Uendret({}, setninger.samme_person_fra_for(rad.signatur))
    if rad.person is not None:
        raise Avvist({"person": setninger.er_en_annen_person(rad.signatur, rad.person)})
    return person


def _flytt_dem_som_viser_hit(okt: Session, signatur: str, person: str) -> None:
    """Whoever was the same person as the user is now the same as whom the user is."""
    for rad in okt.exec(select(BrukerRad).where(BrukerRad.person == signatur)):
        rad.person = person


@contextmanager
def leder_igjen(okt: Session, signatur: str) -> Iterator[None]:
    """Raises Avvist when what is done inside leaves a register that had a leder without one: nobody could mend that."""
    hadde = lederne(okt)
    yield
    okt.flush()
    if hadde and not lederne(okt):
        raise Avvist({"rolle": setninger.eneste_leder(signatur)})


def lederne(okt: Session) -> list[Bruker]:
    """Those who can let others in: where one logs in, only those who have a password."""
    innlogging = underskrift_i(okt) is not Underskrift.INGEN
    return [bruker for bruker in brukere_i(okt) if bruker.er_leder and (bruker.avtrykk or not innlogging)]


def _lest(endring: Brukerendring) -> dict[str, str]:
    """The new values as they are stored, by column. Raises Avvist."""
    feil = {}
    if endring.navn is not None and not endring.navn.strip():
        feil["navn"] = setninger.UTEN_NAVN
    if endring.kontor is not None and not endring.kontor.strip():
        feil["kontor"] = setninger.UTEN_KONTOR
    if endring.roller is not None and not endring.roller:
        feil["rolle"] = setninger.UTEN_ROLLE
    if feil:
        raise Avvist(feil)
    alle = {
        "navn": endring.navn and endring.navn.strip(),
        "kontor": endring.kontor and endring.kontor.strip(),
        "roller": som_tekst(endring.roller) if endring.roller else None,
    }
    return {navn: verdi for navn, verdi in alle.items() if verdi}
