"""One proposal as others see it: what it would decide, what it comes to, who stands behind it, and what waits."""

from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal

from sqlmodel import Session

from data.brukere.adgang import innsyn
from data.brukere.bruker import underskrift_i
from data.feil import Avvist
from data.operasjoner.anvisning.anvisning import BeregnetAnvisning, Kort, betaling_av
from data.operasjoner.anvisning.betalingsforslag import foreslaatt_kort
from data.operasjoner.avgjorelse.forslagsliste import hvorfor_ikke_mitt, venter_paa
from data.operasjoner.avgjorelse.underskrifter import Underskrifter, underskrifter_i
from data.operasjoner.behandling.behandling import Beregnet, regn_ut
from data.operasjoner.forslag import setninger
from data.operasjoner.regnskap.justering import Justering, Regnskapsprov, foreslaatt_justering, prov
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.fakta import fra_json
from data.sak.faktakilder import i_behandlingen
from data.sak.mappe import Mappe, krev_sett_mappe
from data.sak.rader.forslagsrader import ANVISNINGEN, JUSTERINGEN, Forslag, Forslagsstand, forslagene
from data.sak.rader.omgjoringsrader import Omgjort, omgjort_av
from data.sak.rader.vedtaksrader import Vedtak, som_vedtak, tolkning_av
from data.sak.sakshode import Sakshode
from data.tabeller import PaategningRad, VedtakRad
from data.underskrift import Underskrift
from rules.fakta.konto import Konto


@dataclass(frozen=True, slots=True)
class JusteringVist:
    """A correction that is proposed, and what the account would come to; None when it can no longer be made."""

    justering: Justering
    prov: Regnskapsprov | None

    @property
    def konto(self) -> Konto:
        """The account."""
        assert self.justering.konto is not None, "it was controlled when it was proposed"
        return Konto(self.justering.konto)


@dataclass(frozen=True, slots=True)
class KortVist:
    """A card that is proposed, the kroner that were proposed, and what it comes to today; None when it is refused."""

    kort: Kort
    utbetales: Decimal
    betaling: BeregnetAnvisning | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forslagsbilde:
    """A proposal. `gjelder` is what it would be: a decision, or a correction or a card with what it comes to.

    `beregnet` is what a grant comes to, None for another; `for_` is the grant that holds now. `venter_paa` is what it
    waits for, and `hvorfor_ikke` why whoever is logged in may not do that, empty when it may be done. `tilbake` is why
    it was sent back, if it was.
    """

    nummer: int
    hode: Sakshode
    foreslaatt_av: str
    type: str
    gjelder: VedtakRad | JusteringVist | KortVist
    stand: Forslagsstand
    papir: bool
    beregnet: Beregnet | None
    for_: Vedtak | None
    underskrifter: Underskrifter
    venter_paa: str
    hvorfor_ikke: str
    tilbake: PaategningRad | None

    @property
    def rad(self) -> VedtakRad:
        """The decision that it would be, when it is of one."""
        assert isinstance(self.gjelder, VedtakRad), "it is of no decision"
        return self.gjelder

    @property
    def omgjort(self) -> Omgjort | None:
        """Why a grant is made anew, and what that comes to, when it is of one that is."""
        return omgjort_av(self.gjelder.omgjoring) if isinstance(self.gjelder, VedtakRad) else None


def forslagsbilde(reg: Register, journalnr: str, nummer: int | None = None) -> Forslagsbilde:
    """The proposal with that number, else the newest in the case that waits. The look is logged. Raises Avvist."""
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_FORSLAG, journalnr)
        forslag = _funnet(okt, journalnr, nummer)
        gjeldende = mappe.gjeldende()
        gjelder = _gjelder(reg, okt, mappe, forslag)
        return Forslagsbilde(
            nummer=forslag.id,
            hode=mappe.hode(reg.klokke.dato()),
            foreslaatt_av=forslag.signatur,
            type=forslag.slag,
            gjelder=gjelder,
            stand=forslag.stand,
            papir=underskrift_i(okt) is Underskrift.PAPIR,
            beregnet=_beregnet(reg, mappe, forslag, gjelder) if isinstance(gjelder, VedtakRad) else None,
            for_=som_vedtak(gjeldende) if gjeldende and forslag.er_vedtak else None,
            underskrifter=underskrifter_i(okt, forslag),
            venter_paa=venter_paa(okt, forslag),
            hvorfor_ikke=hvorfor_ikke_mitt(reg, okt, forslag),
            tilbake=forslag.paategnet("sendt_tilbake"),
        )


def sendt_tilbake(reg: Register, journalnr: str) -> PaategningRad | None:
    """Why the case's newest proposed decision was sent back; None when it was not, or one is proposed since."""
    with reg.les() as okt:
        vedtak = [forslag for forslag in forslagene(okt, journalnr) if forslag.er_vedtak]
        alle = [forslag for forslag in vedtak if forslag.stand is not Forslagsstand.TRUKKET]
        return alle[-1].paategnet("sendt_tilbake") if alle else None


def _funnet(okt: Session, journalnr: str, nummer: int | None) -> Forslag:
    alle = forslagene(okt, journalnr)
    if nummer is not None:
        return next(forslag for forslag in alle if forslag.id == nummer)
    uavgjorte = [en for en in alle if en.venter or en.stand is Forslagsstand.SENDT_TILBAKE]
    if not uavgjorte:
        raise Avvist({"journalnr": setninger.ingen_slikt_forslag(journalnr)})
    return uavgjorte[-1]


def _gjelder(reg: Register, okt: Session, mappe: Mappe, forslag: Forslag) -> VedtakRad | JusteringVist | KortVist:
    if forslag.type == JUSTERINGEN:
        justering, provd = foreslaatt_justering(forslag), None
        with suppress(Avvist):
            provd = prov(mappe, justering, reg.klokke.dato())
        return JusteringVist(justering, provd)
    if forslag.type == ANVISNINGEN:
        kort, betaling = foreslaatt_kort(forslag), None
        with suppress(Avvist):
            betaling = betaling_av(reg, okt, mappe, kort).beregnet
        return KortVist(kort, Decimal(forslag.innhold["utbetales"]), betaling)
    return forslag.rad()


def _beregnet(reg: Register, mappe: Mappe, forslag: Forslag, rad: VedtakRad) -> Beregnet | None:
    """What a grant comes to, on the day that it was proposed: just what the proposal says."""
    if rad.fakta is None:
        return None
    fakta = fra_json(rad.fakta)
    kilde = i_behandlingen(reg, mappe.sak.journalnr, fakta)
    behandlet = rad.dato if rad.omgjoring else forslag.tidspunkt.date()
    return regn_ut(fakta, behandlet, kilde, tolkning_av(rad))
