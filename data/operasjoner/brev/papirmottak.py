"""Papers that were asked for are registered as come in."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import col, func, select

from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner.brev import setninger
from data.operasjoner.brev.bestilling import papirene
from data.operasjoner.brev.brevene import Brevbilde, bilde_av, mangler_i
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import krev_mappe, skriv_ledd
from data.sak.saksoppslag import krev_versjon
from data.tabeller import BrevRad, PapirmottakRad


@dataclass(frozen=True, slots=True, kw_only=True)
class Papirmottak:
    """What is sent from the form: the day they came, and the letters of those that did, blank for all of them."""

    journalnr: str
    papirene_kom: date | None = None
    kommet: str | None = None
    signatur: str | None = None


def registrer_papirer(reg: Register, mottak: Papirmottak, versjon: int) -> Brevbilde:
    """Registers the papers; gives what the form shows after it. Raises Avvist, Konflikt.

    They may have come on any day from the letter's on; what has come once is not missing, and cannot come again.
    """
    idag = reg.klokke.dato()
    with skriv(reg, Operasjon.BREV) as okt:
        mappe = krev_mappe(okt, mottak.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        mangler = mangler_i(okt, mappe)
        if not mangler:
            raise Avvist({"papirene_kom": setninger.INGENTING_MANGLER})
        if mottak.papirene_kom is None:
            raise Avvist({"papirene_kom": setninger.MOTTATT_MANGLER})
        alle = papirene("".join(mangler.values()))
        kommet = papirene(mottak.kommet) or alle
        if ukjente := [bokstav for bokstav in kommet if bokstav not in alle]:
            raise Avvist({"kommet": setninger.ikke_bedt_om(ukjente[0])})
        bedt = [nummer for nummer, papirer in mangler.items() if set(papirer) & set(kommet)]
        fra = okt.exec(select(func.min(BrevRad.dato)).where(col(BrevRad.id).in_(bedt))).one()
        if not fra <= mottak.papirene_kom <= idag:
            raise Avvist({"papirene_kom": setninger.papirene_kom(fra, idag)})
        rad = PapirmottakRad(
            journalnr=mappe.sak.journalnr,
            papirer=kommet,
            dato=mottak.papirene_kom,
            siste_brev=max(mangler),
            signatur=reg.signert(mottak.signatur),
            tidspunkt=reg.klokke.naa(),
        )
        skriv_ledd(reg, okt, mappe.sak, rad, Loggslag.MOTTATT_PAPIRER)
        return bilde_av(okt, mappe, idag)
