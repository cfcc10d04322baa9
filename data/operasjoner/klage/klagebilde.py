"""A case's decisions with their deadlines, and the complaints about them."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from data.brukere.adgang import innsyn
from data.feil import Avvist
from data.operasjoner.klage import setninger
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, krev_sett_mappe, sett_mappe
from data.sak.rader.klagerader import Klage, klagene
from data.sak.rader.vedtaksrader import Vedtak, kilde_til, som_vedtak
from data.sak.regelgrense import innenfor_regelverket
from data.sak.sakshode import Sakshode
from data.tabeller import VedtakRad
from rules.regelverk import naermeste_lov
from rules.tall.tall import Tall, alle_ledd


@dataclass(frozen=True, slots=True)
class Paaklagelig:
    """A decision that may be complained about, the last day to do so, and the newest complaint about it, if any."""

    vedtak: Vedtak
    frist: date
    klage: Klage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Klagebilde:
    """What the forms show: the head, the decisions of the case, newest first, and its complaints, oldest first."""

    hode: Sakshode
    vedtak: tuple[Paaklagelig, ...]
    klager: tuple[Klage, ...]

    def klage(self, nummer: int | None) -> Klage | None:
        """The complaint with that number; without one the newest that waits, or else the newest."""
        if nummer is not None:
            return next((ett for ett in self.klager if ett.rad.id == nummer), None)
        venter = [ett for ett in self.klager if ett.venter]
        return next(iter([*venter[::-1], *self.klager[::-1]]), None)


def klagebilde(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Klagebilde | None:
    """The person's newest case, or the case with that number; None when there is none. The look is logged.

    Raises Avvist for a decision that was made outside the rules' years.
    """
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_KLAGE, fodselsnr, journalnr)
        return bildet(okt, mappe, reg.klokke.dato()) if mappe else None


def fristforklaring(reg: Register, journalnr: str, vedtak: int) -> Tall[date]:
    """The last day to complain about that decision, with its tree. The look is logged. Raises Avvist."""
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_KLAGE, journalnr)
        rad = next((ett for ett in mappe.sakens_vedtak() if ett.id == vedtak), None)
        if rad is None:
            raise Avvist({"vedtak_nr": setninger.VELG_VEDTAKET})
        return klagefristen(rad)


def klagens_frist(reg: Register, journalnr: str, klage: int) -> Tall[date]:
    """The last day that was in time for that complaint, with its tree. The look is logged. Raises Avvist."""
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_KLAGE, journalnr)
        funnet = next((ett for ett in klagene(okt, journalnr, mappe.vedtak) if ett.rad.id == klage), None)
        if funnet is None:
            raise Avvist({}, setninger.ingen_klage(journalnr))
        return klagefristen(funnet.vedtak)


def bildet(okt: Session, mappe: Mappe, idag: date) -> Klagebilde:
    """The same of a case that is read already."""
    klager = klagene(okt, mappe.sak.journalnr, mappe.vedtak)
    nyeste = {klage.rad.vedtak_id: klage for klage in klager}
    return Klagebilde(
        hode=mappe.hode(idag),
        vedtak=tuple(
            Paaklagelig(som_vedtak(rad), klagefristen(rad).verdi, nyeste.get(rad.id))
            for rad in reversed(mappe.sakens_vedtak())
        ),
        klager=tuple(klager),
    )


def klagefristen(rad: VedtakRad) -> Tall[date]:
    """The last day to complain about a decision, counted from the day it was made. Raises Avvist."""
    fattet = rad.tidspunkt.date()
    with innenfor_regelverket():
        frist = naermeste_lov(fattet).innvilgelse.klagefrist(fattet, kilde_til(rad))
        list(alle_ledd(frist))  # the tree is made here, where a day outside the rules is refused with a sentence
        return frist
