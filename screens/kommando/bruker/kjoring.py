"""What `dagpenger bruker` does: each word one operation on the register."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from screens import signatur, steder
from screens.kommando import setninger
from screens.kommando.bruker.tabell import skriv_brukere
from screens.kommando.passord import IntetPassord, Passordkilde, logg_inn_ved_behov

if TYPE_CHECKING:
    from data.brukere.rolle import Rolle
    from data.register.register import Register

UENDRET, AVVIST = 1, 2


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0 when it is done, 1 when it was so already, 2 when it is refused or cannot be done."""
    from data.feil import Avvist, Registerfeil
    from data.operasjoner.bruker.brukerendring import Uendret

    try:
        register = _aapnet(valg, steder.register(valg.db))
        try:
            print(_gjor(register, valg, Passordkilde()), file=ut)
        finally:
            register.lukk()
    except Uendret as uendret:
        print(uendret.melding, file=feilut)
        return UENDRET
    except Avvist as avvist:
        for setning in avvist.feil.values() or [avvist.melding]:
            print(setning, file=feilut)
        return AVVIST
    except Registerfeil as feil:
        print(feil.setning, file=feilut)
        return AVVIST
    except (IntetPassord, signatur.UgyldigSignatur) as feil:
        print(feil, file=feilut)
        return AVVIST
    return 0


def _aapnet(valg: Namespace, sti: Path) -> "Register":
    """The register; only a new user may be the reason for making one."""
    from data.register.klokke import Klokke
    from data.register.register import Register
    from data.register.registerfil import krev_register

    if valg.hva != "ny":
        krev_register(sti)
    klokke = Klokke.fra(valg.klokke) if valg.klokke else Klokke()
    return Register.aapne(sti, klokke, valg.signatur or signatur.fra_miljoet())


def _gjor(register: "Register", valg: Namespace, passord: Passordkilde) -> str:
    """Does it, and gives what is to be said; the list alone is anybody's who can open the file."""
    if valg.hva == "liste":
        return skriv_brukere(register)
    logg_inn_ved_behov(register, passord)
    match valg.hva:
        case "ny":
            return _ny(register, valg, passord)
        case "endre":
            return _endre(register, valg, passord)
        case "sperr":
            return _sperr(register, valg)
        case _:
            return _underskrift(register, valg)


def _ny(register: "Register", valg: Namespace, kilde: Passordkilde) -> str:
    from data.operasjoner.bruker.nybruker import NyBruker, ny_bruker

    passord = kilde.nytt(valg.sign)
    ny = NyBruker(
        signatur=valg.sign,
        navn=valg.navn,
        kontor=valg.kontor,
        roller=_alle(valg.rolle),
        passord=passord or None,
        person=valg.person,
    )
    bruker = ny_bruker(register, ny)
    return (setninger.laget_bruker if passord else setninger.laget_bruker_uten_passord)(bruker.signatur)


def _endre(register: "Register", valg: Namespace, kilde: Passordkilde) -> str:
    from data.operasjoner.bruker.brukerendring import Brukerendring, Uendret, endre_bruker, gi_passord

    gjort = []
    if valg.navn is not None or valg.kontor is not None or valg.rolle or valg.person:
        roller = _alle(valg.rolle) if valg.rolle else None
        endring = Brukerendring(navn=valg.navn, kontor=valg.kontor, roller=roller, person=valg.person)
        try:
            gjort.append(setninger.endret_bruker(endre_bruker(register, valg.sign, endring).signatur))
        except Uendret:
            if not (valg.passord or valg.stedfortreder or valg.ingen_stedfortreder):
                raise
    if valg.passord:
        passord = kilde.nytt(valg.sign)
        if passord is None:
            raise IntetPassord(setninger.PASSORDET_KAN_IKKE_LESES)
        gjort.append(setninger.gitt_passord(gi_passord(register, valg.sign, passord).signatur))
    if valg.stedfortreder or valg.ingen_stedfortreder:
        gjort.append(_stedfortreder(register, valg))
    return "\n".join(gjort)


def _stedfortreder(register: "Register", valg: Namespace) -> str:
    from data.operasjoner.bruker.stedfortreder import navngi_stedfortreder, ta_bort_stedfortreder

    if valg.ingen_stedfortreder:
        return setninger.uten_stedfortreder(ta_bort_stedfortreder(register, valg.sign).signatur)
    fra = valg.fra or register.klokke.dato()
    bruker = navngi_stedfortreder(register, valg.sign, valg.stedfortreder, fra, valg.til)
    assert bruker.stedfortreder is not None, "one was named"
    return setninger.stedfortreder_er(bruker.signatur, bruker.stedfortreder.signatur, fra, valg.til)


def _sperr(register: "Register", valg: Namespace) -> str:
    from data.operasjoner.bruker.brukerendring import aapne_for_bruker, sperr_bruker

    if valg.opphev:
        return setninger.aapnet_for_bruker(aapne_for_bruker(register, valg.sign).signatur)
    return setninger.sperret_bruker(sperr_bruker(register, valg.sign).signatur)


def _underskrift(register: "Register", valg: Namespace) -> str:
    from data.operasjoner.bruker.underskrift import velg_underskrift
    from data.underskrift import Underskrift

    velg_underskrift(register, Underskrift(valg.sign.lower()))
    return setninger.underskriften_er(valg.sign.lower())


def _alle(roller: "Iterable[frozenset[Rolle]]") -> "frozenset[Rolle]":
    return frozenset(rolle for noen in roller for rolle in noen)
