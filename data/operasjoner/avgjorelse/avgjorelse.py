"""What others say of a proposal: it is controlled, decided, sent back, or withdrawn.

A decided one is written: a decision, a correction of an account, or a payment.

Nobody controls or decides what they entered, proposed or controlled themselves: the person counts, whatever roles and
signatures that person has now. A proposal is controlled and decided only while the case would give it once more.
"""

from sqlmodel import Session

from data.brukere.adgang import skriv
from data.brukere.bruker import personen, underskrift_i
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kodeverk import kodeliste
from data.operasjoner.anvisning.betalingsforslag import betalt_igjen
from data.operasjoner.endring.endring import endret_igjen
from data.operasjoner.endring.gjenopptak import lukk_de_andre
from data.operasjoner.forslag import setninger
from data.operasjoner.forslag.foreslaa import ny_paategning, skriv_i_forslaget, trekk
from data.operasjoner.forslag.skrives import Skrives
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.operasjoner.krav.krav import for_trekket, har_krav
from data.operasjoner.omgjoring.omgjoring import omgjort_igjen
from data.operasjoner.regnskap.justering import justert_igjen
from data.operasjoner.vedtak.vedtak import innvilget_igjen
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, krev_mappe, skriv_i_saken
from data.sak.rader.forslagsrader import (
    ANVISNINGEN,
    JUSTERINGEN,
    OMGJORING,
    Forslag,
    Forslagsstand,
    finn_forslag,
    innhold_av,
)
from data.sak.rader.kortrader import merk_anvist
from data.sak.rader.vedtaksrader import GJENOPPTAK, INNVILGELSE, Vedtak, som_vedtak
from data.sak.saksoppslag import krev_versjon
from data.tabeller import AnvisningRad, JusteringRad, PaategningRad, VedtakRad
from data.underskrift import Underskrift
from rules.fakta.begrunnelse import er_begrunnelse

Rad = VedtakRad | JusteringRad | AnvisningRad

_VEDTATT_IGJEN = {INNVILGELSE: innvilget_igjen, OMGJORING: omgjort_igjen}
"""Who makes a decision of that kind once more; the others are changes."""
GRUNNER = "tilbakesending"
"""The list of reasons for sending back."""


def kontroller_forslag(reg: Register, nummer: int, versjon: int) -> None:
    """A colleague has controlled the proposal. Raises Avvist, Konflikt."""
    with skriv(reg, Operasjon.KONTROLL) as okt:
        forslag, mappe = hent(okt, nummer, versjon)
        _krev_skjerm(okt)
        krev_stand(forslag, Forslagsstand.FORESLAATT)
        _krev_en_annen(reg, okt, forslag)
        bygg_igjen(reg, okt, mappe, forslag)
        paategning = ny_paategning(reg, okt, forslag, "kontrollert")
        skriv_i_forslaget(reg, okt, mappe.sak, paategning, Loggslag.KONTROLLERT)


def fatt_forslag(reg: Register, nummer: int, versjon: int) -> Vedtak | None:
    """The head of the district office decides: it is written, and holds. Raises Avvist, Konflikt.

    None when it is a correction or a payment, and no decision.
    """
    lukk_forfalte(reg)
    with skriv(reg, Operasjon.AVGJORELSE) as okt:
        forslag, mappe = hent(okt, nummer, versjon)
        _krev_skjerm(okt)
        krev_stand(forslag, Forslagsstand.KONTROLLERT)
        _krev_en_annen(reg, okt, forslag)
        skrives = bygg_igjen(reg, okt, mappe, forslag)
        return skriv_det(reg, okt, mappe, skrives, ny_paategning(reg, okt, forslag, "fattet"))


def send_tilbake(reg: Register, nummer: int, versjon: int, kode: str | None, ord_: str | None) -> None:
    """Sends the proposal back to whoever made it, with a reason and words. Raises Avvist, Konflikt."""
    grunn = kodeliste(GRUNNER).tekst(kode or "")
    feil = {} if grunn else {"grunn_kode": setninger.GRUNNEN}
    if not er_begrunnelse(ord_):
        feil["ord"] = setninger.ORDENE
    with skriv(reg, Operasjon.TILBAKESENDING) as okt:
        forslag, mappe = hent(okt, nummer, versjon)
        krev_stand(forslag, Forslagsstand.FORESLAATT, Forslagsstand.KONTROLLERT)
        if feil:
            raise Avvist(feil)
        paategning = ny_paategning(reg, okt, forslag, "sendt_tilbake")
        paategning.grunn_kode, paategning.grunn, paategning.ord = kode, grunn, ord_
        skriv_i_forslaget(reg, okt, mappe.sak, paategning, Loggslag.SENDT_TILBAKE)


def trekk_forslag(reg: Register, nummer: int, versjon: int) -> None:
    """Withdraws a proposal that is not decided, also one that was sent back. Raises Avvist, Konflikt."""
    with skriv(reg, Operasjon.VEDTAK) as okt:
        forslag, mappe = hent(okt, nummer, versjon)
        krev_stand(forslag, Forslagsstand.FORESLAATT, Forslagsstand.KONTROLLERT, Forslagsstand.SENDT_TILBAKE)
        trekk(reg, okt, mappe.sak, forslag)


def hent(okt: Session, nummer: int, versjon: int) -> tuple[Forslag, Mappe]:
    """The proposal and its case, at that version. Raises Konflikt."""
    forslag = finn_forslag(okt, nummer)
    assert forslag is not None, "a proposal is never deleted"
    mappe = krev_mappe(okt, forslag.journalnr)
    krev_versjon(okt, mappe.sak, versjon)
    return forslag, mappe


def krev_stand(forslag: Forslag, *stander: Forslagsstand) -> None:
    """Raises Avvist unless the proposal stands at one of those."""
    if forslag.stand in stander:
        return
    if forslag.stand is Forslagsstand.FORESLAATT:
        raise Avvist({}, setninger.IKKE_KONTROLLERT)
    raise Avvist({}, setninger.er_alt(forslag.stand.value))


def bygg_igjen(reg: Register, okt: Session, mappe: Mappe, forslag: Forslag) -> Skrives[Rad]:
    """What the case gives today. Raises Avvist when that is no longer what was proposed."""
    try:
        skrives, innhold = _igjen(reg, okt, mappe, forslag)
    except Avvist:
        raise Avvist({}, setninger.SAKEN_ER_ENDRET) from None
    if not forslag.sier(innhold):
        raise Avvist({}, setninger.SAKEN_ER_ENDRET)
    return skrives


def _igjen(reg: Register, okt: Session, mappe: Mappe, forslag: Forslag) -> tuple[Skrives[Rad], str]:
    """What the case gives today, and what that says. Raises Avvist."""
    if forslag.type == JUSTERINGEN:
        return justert_igjen(reg, okt, mappe, forslag)
    if forslag.type == ANVISNINGEN:
        return betalt_igjen(reg, okt, mappe, forslag)
    skrives = _VEDTATT_IGJEN.get(forslag.slag, endret_igjen)(reg, okt, mappe, forslag)
    return skrives, innhold_av(okt, skrives.rad)


def skriv_det(
    reg: Register, okt: Session, mappe: Mappe, skrives: Skrives[Rad], paategning: PaategningRad
) -> Vedtak | None:
    """Writes in the case what was proposed, with what follows from it, and that it is decided, in the transaction."""
    rad = skrives.rad
    if isinstance(rad, AnvisningRad):
        merk_anvist(reg, okt, mappe.sak.fodselsnr, rad)
    if isinstance(rad, VedtakRad) and rad.type == GJENOPPTAK:
        lukk_de_andre(reg, okt, mappe, reg.klokke.dato())
    skriv_i_saken(reg, okt, mappe, rad, skrives.handling, skrives.tilstand)
    if isinstance(rad, AnvisningRad) and rad.type == "T" and har_krav(mappe):
        for_trekket(reg, okt, mappe, rad)
    if skrives.deretter is not None:
        skrives.deretter()
    setattr(paategning, f"{rad.__tablename__}_id", rad.id)
    skriv_i_forslaget(reg, okt, mappe.sak, paategning, Loggslag.FATTET)
    return som_vedtak(rad) if isinstance(rad, VedtakRad) else None


def _krev_skjerm(okt: Session) -> None:
    if underskrift_i(okt) is Underskrift.PAPIR:
        raise Avvist({}, setninger.UNDERSKRIVES_PAA_PAPIR)


def _krev_en_annen(reg: Register, okt: Session, forslag: Forslag) -> None:
    """Raises Avvist for a person who has entered, proposed or controlled it, under whichever signature."""
    if eget := hvorfor_eget(okt, forslag, reg.signatur):
        raise Avvist({}, eget)


def hvorfor_eget(okt: Session, forslag: Forslag, signatur: str) -> str:
    """Why that user may not control or decide the proposal, in a sentence; empty when another's hand is in it."""
    person = personen(okt, signatur)
    if person in {personen(okt, en) for en in forslag.personer} | forslag.personer:
        return setninger.EGET
    kontrollert = forslag.paategnet("kontrollert")
    if kontrollert is not None and person in (kontrollert.person, personen(okt, kontrollert.person)):
        return setninger.SELV_KONTROLLERT
    return ""
