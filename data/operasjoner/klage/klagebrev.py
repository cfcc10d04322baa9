"""What the letter of a complaint is written from: of what has become of it, and of an answer that is not given yet."""

from dataclasses import replace

from data.brukere.adgang import innsyn
from data.feil import Avvist
from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag, om_klagen
from data.operasjoner.klage import setninger
from data.operasjoner.klage.svar import Klagesvar, krev_svaret, steget
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import krev_sett_mappe
from data.sak.rader.klagerader import klagene


def klagebrevet(reg: Register, journalnr: str, nummer: int) -> Brevgrunnlag:
    """Of the newest that has become of that complaint. The look is logged. Raises Avvist when nothing has."""
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_KLAGE, journalnr)
        besvarte = [ett for ett in klagene(okt, journalnr, mappe.vedtak) if ett.rad.id == nummer and ett.steg]
        if not besvarte:
            raise Avvist({}, setninger.INTET_BREV)
        return om_klagen(okt, mappe, besvarte[0])


def brevet_for_svaret(reg: Register, svar: Klagesvar) -> Brevgrunnlag:
    """Of an answer as it would be given now; nothing is written. The look is logged. Raises Avvist."""
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_KLAGE, svar.journalnr)
        klage = krev_svaret(reg, okt, mappe, svar)
        return om_klagen(okt, mappe, replace(klage, steg=(*klage.steg, steget(reg, okt, svar))))
