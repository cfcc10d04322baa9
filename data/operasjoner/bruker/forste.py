"""The first user of a new register: both are made, or neither."""

from pathlib import Path

from data.brukere import setninger
from data.brukere.adgang import skriv
from data.brukere.bruker import Bruker
from data.brukere.operasjon import Operasjon
from data.brukere.rolle import Rolle
from data.feil import Avvist, IngenTilgang
from data.filer.egenfil import lag_mappe
from data.lager.feiltolking import filfeil
from data.lager.kopi import ny_fil
from data.operasjoner.bruker.nybruker import NyBruker, lest_avtrykk, skriv_bruker
from data.register.klokke import Klokke
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.tabeller import OppsettRad
from data.underskrift import Underskrift


def lag_register(sti: Path, klokke: Klokke, ny: NyBruker, underskrift: Underskrift) -> Bruker:
    """Makes a register where there is none, with its first user, a leder. Raises Avvist, Registerfeil."""
    if underskrift is Underskrift.INGEN and ny.passord:
        raise Avvist({"passord": setninger.PASSORD_UTEN_INNLOGGING})
    if underskrift is not Underskrift.INGEN and not ny.passord:
        raise Avvist({"passord": setninger.PASSORD_TRENGS})
    avtrykk = lest_avtrykk(ny)
    assert Rolle.LEDER in ny.roller, "somebody must let the others in"
    try:
        lag_mappe(sti.parent)
        with ny_fil(sti) as halv:
            return _fyll(halv, klokke, ny, underskrift, avtrykk)
    except FileExistsError:
        raise IngenTilgang(*setninger.registeret_ble_laget_imens(sti)) from None
    except OSError as feil:
        raise filfeil(feil, sti) from feil


def _fyll(halv: Path, klokke: Klokke, ny: NyBruker, underskrift: Underskrift, avtrykk: str | None) -> Bruker:
    halv.unlink()  # whoever opens a register makes the one that is missing
    register = Register.aapne(halv, klokke, ny.signatur.strip().upper())
    try:
        with skriv(register, Operasjon.BRUKERE) as okt:
            bruker = skriv_bruker(register, okt, ny, avtrykk)
            okt.add(OppsettRad(id=1, underskrift=underskrift.value))
            detaljer = {"til": underskrift.value}
            loggfor(register, okt, Loggslag.VALGT_UNDERSKRIFT, detaljer=detaljer)
        return bruker
    finally:
        register.lukk()
