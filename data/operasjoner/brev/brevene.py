"""The letters of a case: what was sent, each opened as it was, and printed anew word for word."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from data.arbeid.papirarbeid import etterspurt
from data.brevtype import brevets_navn
from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.lager.motor import raa_forbindelse
from data.operasjoner.brev.sending import brevnavn
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, sett_mappe
from data.sak.rader.adresserader import uten_adressen
from data.sak.sakshode import Sakshode
from data.sak.saksoppslag import krev_sak
from data.tabeller import BrevRad


@dataclass(frozen=True, slots=True, kw_only=True)
class SendtBrev:
    """One letter as it was sent. `mangler` are the papers that it asks for and that have not come."""

    nummer: int
    type: str
    dato: date
    frist: date | None
    papirer: str
    mangler: str
    signatur: str
    avsnitt: tuple[str, ...]

    @property
    def navn(self) -> str:
        """What it is called."""
        return brevets_navn(self.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brevbilde:
    """What the form shows: the head, the letters of the case, oldest first, and the papers that have not come."""

    hode: Sakshode
    brev: tuple[SendtBrev, ...]
    mangler: str
    uten_adresse: bool


def brevbilde(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Brevbilde | None:
    """The person's newest case, or the case with that number; None when there is none. The look is logged."""
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_BREV, fodselsnr, journalnr)
        return bilde_av(okt, mappe, reg.klokke.dato()) if mappe else None


def bilde_av(okt: Session, mappe: Mappe, idag: date) -> Brevbilde:
    """The same of a case that is read, in the caller's transaction."""
    person = mappe.person
    mangler, skjul = mangler_i(okt, mappe), uten_adressen(okt, mappe.sak.fodselsnr)
    rader = okt.exec(select(BrevRad).where(BrevRad.journalnr == mappe.sak.journalnr).order_by(col(BrevRad.id)))
    return Brevbilde(
        hode=mappe.hode(idag),
        brev=tuple(_som_brev(rad, skjul(rad.tekst), mangler.get(rad.id, "")) for rad in rader),
        mangler="".join(mangler.values()),
        uten_adresse=not any((person.bo_gate, person.bo_post, person.opph_gate, person.opph_post)),
    )


def mangler_i(okt: Session, mappe: Mappe) -> dict[int, str]:
    """The papers that have been asked for in the case and have not come, by the number of the letter."""
    alle = etterspurt(raa_forbindelse(okt.connection()), mappe.sak.fodselsnr)
    return {ett.brev: ett.papirer for ett in alle if ett.journalnr == mappe.sak.journalnr}


@contextmanager
def skrevet_paa_nytt(reg: Register, journalnr: str, nummer: int) -> Iterator[str]:
    """What is written inside is logged as a new print of that letter; when it raises, nothing was printed or logged.

    Gives what the letter is called.
    """
    with skriv(reg, Operasjon.UTSKRIFT) as okt:
        sak, _ = krev_sak(okt, journalnr)
        detaljer = {"brev": nummer}
        loggfor(reg, okt, Loggslag.SKREVET_UT_BREV, fodselsnr=sak.fodselsnr, journalnr=journalnr, detaljer=detaljer)
        yield brevnavn(okt, journalnr, nummer)


def _som_brev(rad: BrevRad, tekst: str, mangler: str) -> SendtBrev:
    return SendtBrev(
        nummer=rad.id,
        type=rad.type,
        dato=rad.dato,
        frist=rad.frist,
        papirer=rad.papirer or "",
        mangler=mangler,
        signatur=rad.signatur,
        avsnitt=tuple(tekst.split("\n")),
    )
