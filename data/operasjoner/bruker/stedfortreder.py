"""Who has somebody's roles while that user is away."""

from datetime import date

from data.brukere import setninger
from data.brukere.adgang import skriv
from data.brukere.bruker import Bruker, som_bruker, som_signatur
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner.bruker.brukerendring import Uendret, krev_bruker
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register


def navngi_stedfortreder(reg: Register, signatur: str, stedfortreder: str, fra: date, til: date) -> Bruker:
    """Gives a user's roles to another one as well, from and with one day to and with another. Raises Avvist, Uendret.

    One names one's own, or as a leder another's. There is one at a time: a new one takes the place of the old. What is
    lent are the user's own roles, not those that the user has been lent.
    """
    feil = _feil_i(reg.klokke.dato(), som_signatur(signatur), som_signatur(stedfortreder), fra, til)
    if feil:
        raise Avvist(feil)
    with skriv(reg, _operasjon(reg, signatur)) as okt:
        rad, annen = krev_bruker(okt, signatur), krev_bruker(okt, stedfortreder)
        if annen.sperret is not None:
            raise Avvist({"stedfortreder": setninger.sperret_kan_ikke_tre_inn(annen.signatur)})
        ny = (annen.signatur, fra, til)
        if (rad.stedfortreder, rad.stedfortreder_fra, rad.stedfortreder_til) == ny:
            raise Uendret({}, setninger.ingenting_endret(rad.signatur))
        rad.stedfortreder, rad.stedfortreder_fra, rad.stedfortreder_til = ny
        detaljer = {"bruker": rad.signatur, "stedfortreder": annen.signatur, "fra": str(fra), "til": str(til)}
        loggfor(reg, okt, Loggslag.NAVNGITT_STEDFORTREDER, detaljer=detaljer)
        return som_bruker(rad)


def ta_bort_stedfortreder(reg: Register, signatur: str) -> Bruker:
    """Nobody has the user's roles besides the user, from now on. Raises Avvist, Uendret."""
    with skriv(reg, _operasjon(reg, signatur)) as okt:
        rad = krev_bruker(okt, signatur)
        if rad.stedfortreder is None:
            raise Uendret({}, setninger.ingen_stedfortreder(rad.signatur))
        rad.stedfortreder = rad.stedfortreder_fra = rad.stedfortreder_til = None
        loggfor(reg, okt, Loggslag.TATT_BORT_STEDFORTREDER, detaljer={"bruker": rad.signatur})
        return som_bruker(rad)


def _operasjon(reg: Register, signatur: str) -> Operasjon:
    eget = reg.innlogget == som_signatur(signatur)
    return Operasjon.STEDFORTREDER if eget else Operasjon.BRUKERE


def _feil_i(idag: date, signatur: str, stedfortreder: str, fra: date, til: date) -> dict[str, str]:
    if stedfortreder == signatur:
        return {"stedfortreder": setninger.STEDFORTREDER_ER_EN_ANNEN}
    if til < fra:
        return {"til": setninger.TIL_FOR_FRA}
    if til < idag:
        return {"til": setninger.DAGENE_ER_OVER}
    return {}
