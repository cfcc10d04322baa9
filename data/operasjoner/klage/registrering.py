"""A complaint is registered: when it came, which decision it is about, and what it says."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from data.brukere.adgang import skriv
from data.brukere.bruker import personen
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner.klage import setninger
from data.operasjoner.klage.klagebilde import Klagebilde, bildet, klagefristen
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, krev_mappe, skriv_ledd
from data.sak.rader.forslagsrader import forslaget_til
from data.sak.rader.klagerader import klagene
from data.sak.saksoppslag import krev_versjon
from data.tabeller import KlageRad, VedtakRad
from rules.fakta.begrunnelse import er_begrunnelse


@dataclass(frozen=True, slots=True, kw_only=True)
class NyKlage:
    """What is sent from the form: `vedtak_nr` is the number of the decision."""

    journalnr: str
    vedtak_nr: int | None = None
    mottatt: date | None = None
    innhold: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True)
class Klageprov:
    """The last day that was in time, and whether the complaint came after it."""

    frist: date
    for_sent: bool


@dataclass(frozen=True, slots=True)
class RegistrertKlage:
    """The number that the complaint got, and what the forms show after it."""

    nummer: int
    bilde: Klagebilde


def vurder_klage(reg: Register, ny: NyKlage) -> Klageprov:
    """Controls a complaint without writing it. Raises Avvist."""
    with reg.les() as okt:
        mappe = krev_mappe(okt, ny.journalnr)
        vedtak, mottatt = _krev(okt, mappe, ny, reg.klokke.dato())
        frist = klagefristen(vedtak).verdi
        return Klageprov(frist, mottatt > frist)


def registrer_klage(reg: Register, ny: NyKlage, versjon: int) -> RegistrertKlage:
    """Registers a complaint, also one that came late. Raises Avvist, Konflikt.

    A decision has one complaint at a time that is not done with (ours, grade C).
    """
    idag = reg.klokke.dato()
    with skriv(reg, Operasjon.KLAGE) as okt:
        mappe = krev_mappe(okt, ny.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        vedtak, mottatt = _krev(okt, mappe, ny, idag)
        assert ny.innhold is not None, "it was controlled"
        rad = KlageRad(
            journalnr=ny.journalnr,
            vedtak_id=vedtak.id,
            mottatt=mottatt,
            frist=klagefristen(vedtak).verdi,
            innhold=ny.innhold,
            personer=",".join(sorted(_medvirkende(okt, vedtak))),
            signatur=reg.signert(ny.signatur),
            tidspunkt=reg.klokke.naa(),
        )
        skriv_ledd(reg, okt, mappe.sak, rad, Loggslag.REGISTRERT_KLAGE)
        return RegistrertKlage(rad.id, bildet(okt, mappe, idag))


def _krev(okt: Session, mappe: Mappe, ny: NyKlage, idag: date) -> tuple[VedtakRad, date]:
    """The decision and the day. Raises Avvist."""
    sakens = mappe.sakens_vedtak()
    if not sakens:
        raise Avvist({}, setninger.ingen_vedtak(ny.journalnr))
    vedtak = next((rad for rad in sakens if rad.id == ny.vedtak_nr), None)
    fra = (vedtak or sakens[0]).tidspunkt.date()
    feil = {} if vedtak else {"vedtak_nr": setninger.VELG_VEDTAKET}
    if ny.mottatt is None or not fra <= ny.mottatt <= idag:
        feil["mottatt"] = setninger.mottatt(fra, idag)
    if not er_begrunnelse(ny.innhold):
        feil["innhold_1"] = setninger.INNHOLDET
    if feil or vedtak is None or ny.mottatt is None:
        raise Avvist(feil)
    for klage in klagene(okt, ny.journalnr, mappe.vedtak):
        if klage.venter and klage.rad.vedtak_id == vedtak.id:
            raise Avvist({"vedtak_nr": setninger.har_en_klage(vedtak.id, klage.rad.id)})
    return vedtak, ny.mottatt


def _medvirkende(okt: Session, vedtak: VedtakRad) -> set[str]:
    """Who had a hand in the decision: whoever entered, proposed, controlled or decided it, each as a person."""
    forslag = forslaget_til(okt, vedtak.id)
    hender = {vedtak.signatur}
    if forslag is not None:
        hender |= forslag.personer | {en.person for en in forslag.paategninger}
    return {personen(okt, hand).replace(",", " ") for hand in hender}
