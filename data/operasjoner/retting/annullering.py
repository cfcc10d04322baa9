"""A journal entry that was wrong is annulled by a row that follows it, with a reason and words, and is never removed.

Its number is never used again. Only an entry in which nothing is decided can be: what is decided is put right by
another decision. That it may be annulled at all is our choice, grade C.
"""

from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session, col, select

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kodeverk import kodeliste
from data.operasjoner.forslag.foreslaa import krev_alene, trekk
from data.operasjoner.retting import setninger
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, krev_mappe, sett_mappe, skriv_ledd
from data.sak.rader.forslagsrader import Forslagsstand, forslagene
from data.sak.rader.kortrader import ventende_kort
from data.sak.sakshode import Sakshode
from data.sak.saksoppslag import krev_versjon
from data.sak.stilling import Stilling
from data.tabeller import AnnulleringRad
from data.tilstand import Tilstand
from rules.fakta.begrunnelse import er_begrunnelse

GRUNNER = "annullering"
"""The list of reasons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annullering:
    """What is sent from the form: `begrunnelse_kode` is of the list, `ord` says what was wrong."""

    journalnr: str
    begrunnelse_kode: str | None = None
    ord: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True)
class Journalpostering:
    """One of the person's journal entries: where it stands in words, and why it was annulled; blank when it was not."""

    journalnr: str
    mottatt: date
    stilling: str
    annullert: str


@dataclass(frozen=True, slots=True)
class Rettingsbilde:
    """What the form shows: the head of the case, and each of the person's journal entries, the newest first."""

    hode: Sakshode
    journalforinger: tuple[Journalpostering, ...]


def rettingsbilde(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Rettingsbilde | None:
    """The person's newest case, or the case with that number; None when there is none. The look is logged."""
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_RETTING, fodselsnr, journalnr)
        return _bilde(okt, mappe, reg.klokke.dato()) if mappe else None


def vurder_annullering(reg: Register, onske: Annullering) -> Sakshode:
    """The head of the case that would be annulled; nothing is written. Raises Avvist when it can't be."""
    with reg.les() as okt:
        mappe = krev_mappe(okt, onske.journalnr)
        _krev_kan(okt, mappe, onske, mappe.stilling(reg.klokke.dato()))
        return mappe.hode(reg.klokke.dato())


def annuller(reg: Register, onske: Annullering, versjon: int) -> Rettingsbilde:
    """Annuls the journal entry; nothing waits in it after that. Raises Avvist, Konflikt.

    A proposal that was sent back is withdrawn.
    """
    idag = reg.klokke.dato()
    with skriv(reg, Operasjon.ANNULLERING) as okt:
        krev_alene(okt, "annullering")
        mappe = krev_mappe(okt, onske.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        grunn = _krev_kan(okt, mappe, onske, mappe.stilling(idag))
        for forslag in forslagene(okt, mappe.sak.journalnr):
            if forslag.stand is Forslagsstand.SENDT_TILBAKE:
                trekk(reg, okt, mappe.sak, forslag)
        rad = AnnulleringRad(
            journalnr=onske.journalnr,
            begrunnelse_kode=onske.begrunnelse_kode or "",
            begrunnelse=grunn,
            ord=(onske.ord or "").strip(),
            signatur=reg.signert(onske.signatur),
            tidspunkt=reg.klokke.naa(),
        )
        skriv_ledd(reg, okt, mappe.sak, rad, Loggslag.ANNULLERT, tilstand=Tilstand.ANNULLERT)
        return _bilde(okt, krev_mappe(okt, onske.journalnr), idag)


def _krev_kan(okt: Session, mappe: Mappe, onske: Annullering, stilling: Stilling) -> str:
    """The reason in words. Raises Avvist."""
    nr = mappe.sak.journalnr
    if stilling.tilstand is Tilstand.ANNULLERT:
        raise Avvist({"type": setninger.er_annullert(nr)})
    if stilling.tilstand is Tilstand.INNVILGET:
        raise Avvist({"type": setninger.er_innvilget(nr)})
    if not stilling.aapen:
        raise Avvist({"type": setninger.er_avgjort(nr, stilling.tilstand)})
    if mappe.sakens_vedtak():
        raise Avvist({"type": setninger.er_avstengt(nr)})
    if any(forslag.venter for forslag in forslagene(okt, nr)):
        raise Avvist({"type": setninger.FORSLAG_VENTER})
    if any(kort.journalnr == nr for kort in ventende_kort(okt, mappe.sak.fodselsnr)):
        raise Avvist({"type": setninger.KORT_VENTER})
    grunn = kodeliste(GRUNNER).tekst(onske.begrunnelse_kode or "")
    feil = {} if grunn else {"begrunnelse_kode": setninger.GRUNNEN}
    if not er_begrunnelse(onske.ord):
        feil["ord"] = setninger.ORDENE
    if feil or grunn is None:
        raise Avvist(feil)
    return grunn


def _bilde(okt: Session, mappe: Mappe, idag: date) -> Rettingsbilde:
    egne = select(AnnulleringRad).where(col(AnnulleringRad.journalnr).in_([sak.journalnr for sak in mappe.saker]))
    annullert = {rad.journalnr: rad for rad in okt.exec(egne)}
    return Rettingsbilde(
        mappe.hode(idag),
        tuple(
            Journalpostering(
                sak.journalnr,
                sak.mottatt_dato,
                replace(mappe, sak=sak, forslag=()).stilling(idag).i_ord,
                _i_ord(annullert.get(sak.journalnr)),
            )
            for sak in sorted(mappe.saker, key=lambda sak: (sak.opprettet, sak.journalnr), reverse=True)
        ),
    )


def _i_ord(rad: AnnulleringRad | None) -> str:
    return f"{rad.tidspunkt:%d.%m.%y} {rad.signatur}: {rad.begrunnelse}. {rad.ord}" if rad else ""
