"""How the register has its decisions signed, chosen anew."""

from data.brukere import setninger
from data.brukere.adgang import skriv
from data.brukere.bruker import brukere_i, underskrift_i
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner.bruker.brukerendring import Uendret
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.tabeller import OppsettRad
from data.underskrift import Underskrift


def velg_underskrift(reg: Register, underskrift: Underskrift) -> None:
    """Chooses it. Raises Avvist, Uendret.

    Where one logs in there must be a leder who can. A register in which one has logged in does not go back to `ingen`
    (our choice, grade C): then whoever opens it would have every role.
    """
    with skriv(reg, Operasjon.UNDERSKRIFT) as okt:
        gjeldende = underskrift_i(okt)
        if underskrift is gjeldende:
            raise Uendret({}, setninger.underskrift_fra_for(underskrift.value))
        if underskrift is Underskrift.INGEN:
            raise Avvist({"underskrift": setninger.IKKE_TILBAKE_TIL_INGEN})
        if not any(bruker.er_leder and bruker.avtrykk for bruker in brukere_i(okt)):
            raise Avvist({"underskrift": setninger.LEDER_MED_PASSORD_TRENGS})
        rad = okt.get(OppsettRad, 1)
        if rad is None:
            okt.add(OppsettRad(id=1, underskrift=underskrift.value))
        else:
            rad.underskrift = underskrift.value
        loggfor(reg, okt, Loggslag.VALGT_UNDERSKRIFT, detaljer={"fra": gjeldende.value, "til": underskrift.value})
