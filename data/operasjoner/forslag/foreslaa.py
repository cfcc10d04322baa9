"""A decision is proposed: it stands beside the case, and holds for nothing until two others have seen it."""

from dataclasses import dataclass, replace
from typing import TypeVar

from sqlmodel import Session

from data.brukere.bruker import personen, som_signatur, underskrift_i
from data.brukere.vei import av_tre
from data.feil import Avvist
from data.operasjoner.forslag import setninger
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.faktakilder import hvem_skrev
from data.sak.mappe import Mappe, skriv_ledd
from data.sak.rader.forslagsrader import Forslag, Forslagsstand, finn_forslag, forslagene, innhold_av, ventende_i_ord
from data.sak.rader.vedtaksrader import INNVILGELSE
from data.tabeller import BrukerRad, ForslagRad, PaategningRad, SakRad, VedtakRad
from data.underskrift import Underskrift

Paarad = TypeVar("Paarad", ForslagRad, PaategningRad)


@dataclass(frozen=True, slots=True)
class Foreslaatt:
    """A proposal that was made, or stood there already; `erstattet` is whether it took the place of another."""

    forslag: Forslag
    mappe: Mappe
    erstattet: bool = False
    fra_for: bool = False


def maa_foreslaas(okt: Session, slag: str) -> bool:
    """Whether a decision of that kind must be seen by others before it holds."""
    return underskrift_i(okt) is not Underskrift.INGEN and av_tre(slag)


def krev_alene(okt: Session, slag: str) -> None:
    """Raises Avvist when a decision of that kind must be proposed."""
    if maa_foreslaas(okt, slag):
        raise Avvist({}, setninger.IKKE_KONTROLLERT)


def foreslaa_vedtaket(reg: Register, okt: Session, mappe: Mappe, rad: VedtakRad) -> Foreslaatt:
    """Writes the proposal of a decision in the caller's transaction, as `skriv_forslag`."""
    return skriv_forslag(reg, okt, mappe, rad.type, innhold_av(okt, rad))


def skriv_forslag(reg: Register, okt: Session, mappe: Mappe, type_: str, innhold: str) -> Foreslaatt:
    """Writes a proposal in the caller's transaction, in place of what waits in the case of the same kind and thing.

    It takes the place of what was sent back of its kind, too: that is what is put right. When the one that waits says
    the same, nothing is written.
    """
    erstattet = False
    for annet in forslagene(okt, mappe.sak.journalnr):
        if annet.type != type_ or annet.stand in (Forslagsstand.FATTET, Forslagsstand.TRUKKET):
            continue
        if annet.venter and annet.sier(innhold):
            return Foreslaatt(annet, mappe, fra_for=True)
        if annet.venter and not annet.gjelder_det_samme(innhold):
            continue
        erstattet = erstattet or annet.venter
        trekk(reg, okt, mappe.sak, annet)
    ny = ForslagRad(
        journalnr=mappe.sak.journalnr,
        type=type_,
        innhold=innhold,
        personer=",".join(sorted(_personer(reg, okt, mappe.sak, type_))),
        signatur=reg.signatur,
        tidspunkt=reg.klokke.naa(),
    )
    skriv_i_forslaget(reg, okt, mappe.sak, ny, Loggslag.FORESLAATT)
    forslag = finn_forslag(okt, ny.id)
    assert forslag is not None, "it was written"
    return Foreslaatt(forslag, med_forslag(okt, mappe), erstattet)


def trekk(reg: Register, okt: Session, sak: SakRad, forslag: Forslag) -> None:
    """Withdraws a proposal, in the caller's transaction: something else is to be decided."""
    skriv_i_forslaget(reg, okt, sak, ny_paategning(reg, okt, forslag, "trukket"), Loggslag.TRUKKET)


def trekk_ventende(reg: Register, okt: Session, mappe: Mappe, type_: str) -> Mappe:
    """Withdraws what waits of that kind: the facts that it rests on are others now. Returns the case after it."""
    if not mappe.forslag:
        return mappe
    for forslag in forslagene(okt, mappe.sak.journalnr):
        if forslag.type == type_ and forslag.venter:
            trekk(reg, okt, mappe.sak, forslag)
    return med_forslag(okt, mappe)


def ny_paategning(reg: Register, okt: Session, forslag: Forslag, slag: str) -> PaategningRad:
    """What whoever is at the terminal now says of a proposal."""
    return PaategningRad(
        forslag_id=forslag.id,
        slag=slag,
        person=personen(okt, reg.signatur),
        signatur=reg.signatur,
        tidspunkt=reg.klokke.naa(),
    )


def skriv_i_forslaget(reg: Register, okt: Session, sak: SakRad, rad: Paarad, handling: Loggslag) -> None:
    """Writes a proposal, or what is said of one; counts the case's version up and logs it, in the transaction."""
    passord_av = _passord_av(okt, rad.signatur)
    skriv_ledd(reg, okt, sak, rad, handling, detaljer={"passord gitt av": passord_av} if passord_av else None)


def med_forslag(okt: Session, mappe: Mappe) -> Mappe:
    """The case with what waits in it now."""
    return replace(mappe, forslag=ventende_i_ord(okt, [mappe.sak.journalnr]).get(mappe.sak.journalnr, ()))


def _passord_av(okt: Session, signatur: str) -> str | None:
    """Who gave the password of that user, when it was another."""
    rad = okt.get(BrukerRad, signatur)
    return rad.passord_av if rad else None


def _personer(reg: Register, okt: Session, sak: SakRad, type_: str) -> set[str]:
    """Whoever proposes, and for a grant whoever entered a fact that stands in it."""
    skrev = hvem_skrev(okt, sak.journalnr) if type_ == INNVILGELSE else frozenset()
    return {personen(okt, signatur).replace(",", " ") for signatur in {*skrev, som_signatur(reg.signatur)}}
