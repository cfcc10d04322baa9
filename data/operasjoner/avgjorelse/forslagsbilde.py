"""One proposal as others see it: what it would decide, what it comes to, who stands behind it, and what waits."""

from dataclasses import dataclass

from sqlmodel import Session

from data.brukere.adgang import innsyn
from data.brukere.bruker import underskrift_i
from data.feil import Avvist
from data.operasjoner.avgjorelse.forslagsliste import hvorfor_ikke_mitt, venter_paa
from data.operasjoner.avgjorelse.underskrifter import Underskrifter, underskrifter_i
from data.operasjoner.behandling.behandling import Beregnet, regn_ut
from data.operasjoner.forslag import setninger
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.fakta import fra_json
from data.sak.faktakilder import i_behandlingen
from data.sak.mappe import Mappe, krev_sett_mappe
from data.sak.rader.forslagsrader import Forslag, Forslagsstand, forslagene
from data.sak.rader.vedtaksrader import Vedtak, som_vedtak, tolkning_av
from data.sak.sakshode import Sakshode
from data.tabeller import PaategningRad, VedtakRad
from data.underskrift import Underskrift


@dataclass(frozen=True, slots=True, kw_only=True)
class Forslagsbilde:
    """A proposal. `rad` is the decision it would be, and `beregnet` what a grant comes to, None for another.

    `for_` is the grant that holds now. `venter_paa` is what it waits for, and `hvorfor_ikke` why whoever is logged in
    may not do that, empty when it may be done. `tilbake` is why it was sent back, if it was.
    """

    nummer: int
    hode: Sakshode
    foreslaatt_av: str
    rad: VedtakRad
    stand: Forslagsstand
    papir: bool
    beregnet: Beregnet | None
    for_: Vedtak | None
    underskrifter: Underskrifter
    venter_paa: str
    hvorfor_ikke: str
    tilbake: PaategningRad | None


def forslagsbilde(reg: Register, journalnr: str, nummer: int | None = None) -> Forslagsbilde:
    """The proposal with that number, else the newest in the case that waits. The look is logged. Raises Avvist."""
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_FORSLAG, journalnr)
        forslag = _funnet(okt, journalnr, nummer)
        rad, gjeldende = forslag.rad(), mappe.gjeldende()
        return Forslagsbilde(
            nummer=forslag.id,
            hode=mappe.hode(reg.klokke.dato()),
            foreslaatt_av=forslag.signatur,
            rad=rad,
            stand=forslag.stand,
            papir=underskrift_i(okt) is Underskrift.PAPIR,
            beregnet=_beregnet(reg, mappe, forslag, rad),
            for_=som_vedtak(gjeldende) if gjeldende else None,
            underskrifter=underskrifter_i(okt, forslag),
            venter_paa=venter_paa(okt, forslag),
            hvorfor_ikke=hvorfor_ikke_mitt(reg, okt, forslag),
            tilbake=forslag.paategnet("sendt_tilbake"),
        )


def sendt_tilbake(reg: Register, journalnr: str) -> PaategningRad | None:
    """Why the case's newest proposal was sent back; None when it was not, or something is proposed since."""
    with reg.les() as okt:
        alle = [forslag for forslag in forslagene(okt, journalnr) if forslag.stand is not Forslagsstand.TRUKKET]
        return alle[-1].paategnet("sendt_tilbake") if alle else None


def _funnet(okt: Session, journalnr: str, nummer: int | None) -> Forslag:
    alle = forslagene(okt, journalnr)
    if nummer is not None:
        return next(forslag for forslag in alle if forslag.id == nummer)
    uavgjorte = [en for en in alle if en.venter or en.stand is Forslagsstand.SENDT_TILBAKE]
    if not uavgjorte:
        raise Avvist({"journalnr": setninger.ingen_slikt_forslag(journalnr)})
    return uavgjorte[-1]


def _beregnet(reg: Register, mappe: Mappe, forslag: Forslag, rad: VedtakRad) -> Beregnet | None:
    """What a grant comes to, on the day that it was proposed: just what the proposal says."""
    if rad.fakta is None:
        return None
    fakta = fra_json(rad.fakta)
    kilde = i_behandlingen(reg, mappe.sak.journalnr, fakta)
    return regn_ut(fakta, forslag.tidspunkt.date(), kilde, tolkning_av(rad))
