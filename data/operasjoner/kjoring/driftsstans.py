"""The payment centre is down, and up again: the run stays open as much longer (CompLex 1/89 p. 10)."""

from datetime import datetime

from sqlmodel import Session

from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kjede.kjedeskriver import legg_til
from data.operasjoner import setninger
from data.operasjoner.kjoring.lukking import lukk_alle
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.kjoringsrader import stanser
from data.tabeller import DriftsstansRad


def meld_nede(reg: Register) -> datetime:
    """The payment centre is down from now on; gives since when. Raises Avvist when it is so already."""
    lukk_alle(reg)
    with skriv(reg, Operasjon.KJORING) as okt:
        if (siden := nede_siden(okt)) is not None:
            raise Avvist({"handling": setninger.sentralen_er_nede_alt(siden)})
        naa = reg.klokke.naa()
        _skriv(reg, okt, DriftsstansRad(fra=naa, signatur=reg.signatur, tidspunkt=naa))
        return naa


def meld_oppe(reg: Register) -> tuple[datetime, datetime]:
    """The payment centre is up again; gives from when to when it was down. Raises Avvist when it was not."""
    lukk_alle(reg)
    with skriv(reg, Operasjon.KJORING) as okt:
        siden, naa = nede_siden(okt), reg.klokke.naa()
        if siden is None:
            raise Avvist({"handling": setninger.SENTRALEN_ER_OPPE})
        til = max(naa, siden)
        _skriv(reg, okt, DriftsstansRad(fra=siden, til=til, signatur=reg.signatur, tidspunkt=naa))
        return siden, til


def nede_siden(okt: Session) -> datetime | None:
    """Since when the payment centre is down, None when it is up."""
    return next((stans.fra for stans in stanser(okt) if stans.til is None), None)


def _skriv(reg: Register, okt: Session, rad: DriftsstansRad) -> None:
    legg_til(okt, rad)
    slag = Loggslag.SENTRALEN_NEDE if rad.til is None else Loggslag.SENTRALEN_OPPE
    loggfor(reg, okt, slag, detaljer={"driftsstans": rad.id, "hash": rad.hash})
