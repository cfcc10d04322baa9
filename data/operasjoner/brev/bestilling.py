"""Which letter is to be written, and what it is written from; what cannot be written is refused here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlmodel import Session

from data.brevtype import SVARFRIST, Brevtype
from data.brukere.adgang import innsyn
from data.feil import Avvist
from data.kodeverk import kodeliste
from data.operasjoner.brev import setninger
from data.operasjoner.brev.brevgrunnlag import BREV_OM, Brevgrunnlag, i_saken, om_klagen, om_vedtaket, ukene
from data.operasjoner.ferietillegg.ferietillegg import ferietillegget_av
from data.operasjoner.kontrollkort.anvisningsforklaring import utregningen
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.konto import konto
from data.sak.mappe import Mappe, krev_sett_mappe
from data.sak.rader.anvisningsrader import type_i_listen
from data.sak.rader.klagerader import klagene
from data.sak.rader.vedtaksrader import INNVILGELSE, som_vedtak
from data.sak.regelgrense import innenfor_regelverket
from data.sak.stilling import krev_aapen
from data.tabeller import AnvisningRad
from data.tilstand import Tilstand
from rules.regelverk import naermeste_lov
from rules.tall.tall import Tall

LENGSTE_FRIST = timedelta(days=365)
"""Our choice, grade C."""
ANNET = "A"
PAPIRLISTE = "papirer"

_VEDTAK = {type_: vedtakstype for vedtakstype, type_ in BREV_OM.items()} | {Brevtype.OMGJORING: INNVILGELSE}
_BETALINGER = {Brevtype.FERIETILLEGG: "F", Brevtype.ETTERBETALING: "E", Brevtype.TREKK: "T"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Brevbestilling:
    """What is sent from the form: `brevtype` is a letter of `Brevtype`, `papirer` are letters of the code list.

    `tekst` are the caseworker's own lines. `papirer` and `frist` belong to M; a blank deadline is in 14 days.
    """

    journalnr: str
    brevtype: str | None = None
    papirer: str | None = None
    frist: date | None = None
    tekst: tuple[str, ...] = ()
    signatur: str | None = None


def brevgrunnlag(reg: Register, bestilling: Brevbestilling) -> Brevgrunnlag:
    """What the letter is written from. The look is logged. Raises Avvist when it cannot be written."""
    with innsyn(reg) as okt, innenfor_regelverket():
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_BREV, bestilling.journalnr)
        return grunnlag_i(reg, okt, mappe, bestilling)


def grunnlag_i(reg: Register, okt: Session, mappe: Mappe, bestilling: Brevbestilling) -> Brevgrunnlag:
    """The same of a case that is read, in the caller's transaction."""
    if bestilling.brevtype not in tuple(Brevtype):
        raise Avvist({"brevtype": setninger.BREVTYPE_MANGLER})
    type_ = Brevtype(bestilling.brevtype)
    if type_ is not Brevtype.OPPLYSNINGER and (bestilling.papirer or bestilling.frist):
        raise Avvist({"papirer" if bestilling.papirer else "frist": setninger.BARE_VED_M})
    grunnlag = _SLAGENE[type_](reg, okt, mappe, bestilling)
    tekst = [linje.rstrip() for linje in bestilling.tekst]
    while tekst and not tekst[-1]:
        del tekst[-1]
    return replace(grunnlag, tekst=tuple(tekst))


def _felles(reg: Register, okt: Session, mappe: Mappe, bestilling: Brevbestilling) -> Brevgrunnlag:
    signatur = reg.signert(bestilling.signatur)
    return i_saken(okt, mappe, Brevtype(bestilling.brevtype or ""), signatur, reg.klokke.dato())


def _vedtaket(reg: Register, okt: Session, mappe: Mappe, bestilling: Brevbestilling) -> Brevgrunnlag:
    """The newest decision of its kind in the case."""
    del reg
    type_ = Brevtype(bestilling.brevtype or "")
    er_om = type_ is Brevtype.OMGJORING
    vedtak = [rad for rad in mappe.sakens_vedtak(_VEDTAK[type_]) if (rad.omgjoring is not None) == er_om]
    if not vedtak:
        raise Avvist({"brevtype": setninger.ingenting_aa_skrive_om(type_.navn, mappe.sak.journalnr)})
    return om_vedtaket(okt, mappe, som_vedtak(vedtak[-1]))


def _betalingen(reg: Register, okt: Session, mappe: Mappe, bestilling: Brevbestilling) -> Brevgrunnlag:
    """The newest payment of its kind in the case."""
    type_ = Brevtype(bestilling.brevtype or "")
    rader = [rad for rad in mappe.sakens_rader if type_i_listen(rad) == _BETALINGER[type_]]
    if not rader:
        raise Avvist({"brevtype": setninger.ingenting_aa_skrive_om(type_.navn, mappe.sak.journalnr)})
    felles = _felles(reg, okt, mappe, bestilling)
    return replace(felles, betaling=rader[-1], tall=_trinnene(reg, mappe, rader[-1]))


def _trinnene(reg: Register, mappe: Mappe, rad: AnvisningRad) -> tuple[Tall, ...]:
    """What a payment comes to, step by step; none when it is not what the row holds."""
    hele, svar = utregningen(reg, mappe, rad)
    if svar is not None:
        return svar.uker, svar.andel, svar.anvist_prosent, svar.anvist_belop, svar.skatt, svar.netto
    return () if hele is None else ferietillegget_av(mappe, rad)


def _perioden(reg: Register, okt: Session, mappe: Mappe, bestilling: Brevbestilling) -> Brevgrunnlag:
    """How few weeks are left, once D-62 warns of it."""
    idag, gitt = reg.klokke.dato(), mappe.gjeldende()
    varsel = None
    if gitt is not None and gitt.innvilget_fra is not None and gitt.antall_uker:
        brukt = konto(mappe, "sammenhengende_prosent", idag).verdi
        varsel = naermeste_lov(gitt.innvilget_fra).innvilgelse.varsel(brukt, gitt.antall_uker, gitt.innvilget_fra)
    if varsel is None:
        raise Avvist({"brevtype": setninger.ingen_varsel(mappe.sak.journalnr)})
    felles = _felles(reg, okt, mappe, bestilling)
    return replace(felles, tall=ukene(mappe, idag), oppbrukt=varsel.oppbrukt)


def _opplysninger(reg: Register, okt: Session, mappe: Mappe, bestilling: Brevbestilling) -> Brevgrunnlag:
    """Which papers are missing, and until when they are asked for."""
    idag = reg.klokke.dato()
    stilling = mappe.stilling(idag)
    krev_aapen(mappe.sak, stilling)
    frist = bestilling.frist or idag + SVARFRIST
    feil = {}
    ord_ = kodeliste(PAPIRLISTE).koder
    if not (bokstaver := papirene(bestilling.papirer)):
        feil["papirer"] = setninger.PAPIRER_MANGLER
    elif ukjente := [bokstav for bokstav in bokstaver if bokstav not in ord_]:
        feil["papirer"] = setninger.ukjent_papir(ukjente[0])
    elif ANNET in bokstaver and not any(linje.strip() for linje in bestilling.tekst):
        feil["tekst_1"] = setninger.ANNET_UTEN_TEKST
    if not idag < frist <= idag + LENGSTE_FRIST:
        feil["frist"] = setninger.fristen(idag + timedelta(days=1), idag + LENGSTE_FRIST)
    if feil:
        raise Avvist(feil)
    felles = _felles(reg, okt, mappe, bestilling)
    bedt_om = tuple(ord_[bokstav] for bokstav in bokstaver)
    return replace(felles, papirer=bedt_om, frist=frist, lopende=stilling.tilstand is Tilstand.INNVILGET)


def _klagen(reg: Register, okt: Session, mappe: Mappe, bestilling: Brevbestilling) -> Brevgrunnlag:
    """The newest that has become of a complaint in the case."""
    del reg, bestilling
    besvarte = [klage for klage in klagene(okt, mappe.sak.journalnr, mappe.vedtak) if klage.steg]
    if not besvarte:
        raise Avvist({"brevtype": setninger.ingenting_aa_skrive_om(Brevtype.KLAGE.navn, mappe.sak.journalnr)})
    return om_klagen(okt, mappe, max(besvarte, key=lambda klage: klage.steg[-1].id))


def papirene(skrevet: str | None) -> str:
    """The letters of papers as they are kept: capital, each once, in the order of the list; others last."""
    valgt = "".join((skrevet or "").upper().split()).replace(",", "")
    listen = "".join(kodeliste(PAPIRLISTE).koder)
    return "".join(dict.fromkeys([b for b in listen if b in valgt] + [b for b in valgt if b not in listen]))


_SLAGENE: Mapping[Brevtype, Callable[[Register, Session, Mappe, Brevbestilling], Brevgrunnlag]] = {
    **dict.fromkeys(_VEDTAK, _vedtaket),
    **dict.fromkeys(_BETALINGER, _betalingen),
    Brevtype.PERIODEN: _perioden,
    Brevtype.OPPLYSNINGER: _opplysninger,
    Brevtype.KLAGE: _klagen,
}
