"""What waits to be controlled, decided, signed on paper, or proposed once more: mine first, the oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from data.arbeid.forslagsarbeid import venter_som
from data.arbeid.slag import Arbeidsslag
from data.brukere.adgang import hvorfor_ikke, innsyn
from data.brukere.bruker import personen, underskrift_i
from data.brukere.operasjon import Operasjon
from data.operasjoner.avgjorelse.avgjorelse import hvorfor_eget
from data.operasjoner.forslag.ord import AVGJORELSE, KONTROLL, RETTING, UNDERSKRIFT
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.forslagsrader import Forslag, Forslagsstand, uavgjorte
from data.sak.saksoppslag import krev_sak, navn_av
from data.underskrift import Underskrift

_TAR = {
    KONTROLL: Operasjon.KONTROLL,
    AVGJORELSE: Operasjon.AVGJORELSE,
    UNDERSKRIFT: Operasjon.UNDERSKRIFTER,
    RETTING: Operasjon.BEHANDLING,
}
_ORD = {
    Arbeidsslag.KONTROLL: KONTROLL,
    Arbeidsslag.AVGJORELSE: AVGJORELSE,
    Arbeidsslag.UNDERSKRIFT: UNDERSKRIFT,
    Arbeidsslag.TILBAKE: RETTING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VentendeForslag:
    """One proposal that waits; `mitt` is whether whoever is logged in may do what it waits for."""

    nummer: int
    journalnr: str
    fodselsnr: str
    navn: str
    type: str
    stand: Forslagsstand
    venter_paa: str
    av: str
    fra: date
    mitt: bool


def forslagsliste(reg: Register) -> tuple[VentendeForslag, ...]:
    """Every proposal that is not decided. The look at each person is logged."""
    with innsyn(reg) as okt:
        alle = [_ventende(reg, okt, forslag) for forslag in uavgjorte(okt)]
        for ett in alle:
            loggfor(reg, okt, Loggslag.SETT_FORSLAG, fodselsnr=ett.fodselsnr, journalnr=ett.journalnr)
    return tuple(_mine_forst(alle))


def venter_paa(okt: Session, forslag: Forslag) -> str:
    """What a proposal that is not decided waits for."""
    siste = forslag.paategninger[-1].slag if forslag.paategninger else ""
    return _ORD[venter_som(siste, paa_papir=underskrift_i(okt) is Underskrift.PAPIR)]


def hvorfor_ikke_mitt(reg: Register, okt: Session, forslag: Forslag) -> str:
    """Why whoever is logged in may not do what the proposal waits for, in a sentence; empty when it may be done."""
    venter = venter_paa(okt, forslag)
    if nektet := hvorfor_ikke(reg, okt, _TAR[venter]):
        return nektet
    return hvorfor_eget(okt, forslag, reg.signatur) if venter in (KONTROLL, AVGJORELSE) else ""


def _ventende(reg: Register, okt: Session, forslag: Forslag) -> VentendeForslag:
    sak, person = krev_sak(okt, forslag.journalnr)
    venter = venter_paa(okt, forslag)
    mitt = not hvorfor_ikke_mitt(reg, okt, forslag)
    if venter == RETTING:
        mitt = mitt and personen(okt, reg.signatur) == personen(okt, forslag.signatur)
    siste = forslag.paategninger[-1].tidspunkt if forslag.paategninger else forslag.tidspunkt
    return VentendeForslag(
        nummer=forslag.id,
        journalnr=forslag.journalnr,
        fodselsnr=sak.fodselsnr,
        navn=navn_av(person),
        type=forslag.slag,
        stand=forslag.stand,
        venter_paa=venter,
        av=forslag.signatur,
        fra=siste.date(),
        mitt=mitt,
    )


def _mine_forst(alle: Iterable[VentendeForslag]) -> list[VentendeForslag]:
    return sorted(alle, key=lambda ett: (not ett.mitt, ett.fra, ett.nummer))
