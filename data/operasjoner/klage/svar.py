"""What becomes of a complaint: it is refused, sent on, followed by a new decision, or withdrawn; then the other answer.

Whoever had a hand in the decision does not answer the complaint about it: the person counts, whatever roles and
signatures that person has now.
"""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from data.brukere.adgang import skriv
from data.brukere.bruker import personen, underskrift_i
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner.klage import setninger
from data.operasjoner.klage.klagebilde import Klagebilde, bildet
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, krev_mappe, skriv_ledd
from data.sak.rader.klagerader import Klage, Klagestand, klagene, personer_av, siste_vedtak
from data.sak.saksoppslag import krev_versjon
from data.tabeller import KlagestegRad
from data.tabeller.klage.klage import LIKEVEL, SVAR
from data.underskrift import Underskrift
from rules.fakta.begrunnelse import er_begrunnelse

STEG = {
    "A": "avvist",
    "O": "oversendt",
    "H": "omgjort_helt",
    "D": "omgjort_delvis",
    "T": "trukket",
    "S": "stadfestet",
    "G": "omgjort",
    "P": "opphevet",
}
"""What each letter of the form is: the first four answer the complaint here, the last three are the other office's."""
_HANDLING = {
    **dict.fromkeys(("A", "O", "H", "D"), Loggslag.BESVART_KLAGE),
    "T": Loggslag.TRUKKET_KLAGE,
    **dict.fromkeys(("S", "G", "P"), Loggslag.KLAGEUTFALL),
}
_FRA_FYLKET = ("S", "G", "P")


@dataclass(frozen=True, slots=True, kw_only=True)
class Klagesvar:
    """What is sent from the form: `handling` is a letter of `STEG`, `svardato` the date of the other office's letter.

    `likevel` is why a complaint that came late is taken up.
    """

    journalnr: str
    klage_nr: int
    handling: str | None = None
    svardato: date | None = None
    begrunnelse: str | None = None
    likevel: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True)
class BesvartKlage:
    """The complaint after it, and what the forms show."""

    klage: Klage
    bilde: Klagebilde


def vurder_svar(reg: Register, svar: Klagesvar) -> str:
    """Controls an answer without writing, and tells what it does in a sentence. Raises Avvist."""
    with reg.les() as okt:
        klage = krev_svaret(reg, okt, krev_mappe(okt, svar.journalnr), svar)
        if svar.handling == "A":
            return setninger.enter_avviser(klage.rad.frist)
        if svar.handling in _FRA_FYLKET:
            return setninger.ENTER_FORER_SVARET
        ellers = {"O": setninger.ENTER_OVERSENDER, "T": setninger.ENTER_TREKKER}
        return ellers.get(svar.handling or "", setninger.ENTER_OMGJOR)


def besvar_klage(reg: Register, svar: Klagesvar, versjon: int) -> BesvartKlage:
    """Writes what becomes of a complaint. Raises Avvist, Konflikt.

    An answer of ours takes another role than what is only registered: that it is withdrawn, or the other office's.
    """
    idag = reg.klokke.dato()
    operasjon = Operasjon.KLAGESVAR if STEG.get(svar.handling or "") in SVAR else Operasjon.KLAGE
    with skriv(reg, operasjon) as okt:
        mappe = krev_mappe(okt, svar.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        krev_svaret(reg, okt, mappe, svar)
        skriv_ledd(reg, okt, mappe.sak, steget(reg, okt, svar), _HANDLING[svar.handling or ""])
        return BesvartKlage(_klagen(okt, mappe, svar.klage_nr), bildet(okt, mappe, idag))


def steget(reg: Register, okt: Session, svar: Klagesvar) -> KlagestegRad:
    """The row of an answer that `krev_svaret` has taken; it is not written."""
    assert svar.handling is not None, "it was controlled"
    assert svar.begrunnelse is not None, "it was controlled"
    return KlagestegRad(
        klage_id=svar.klage_nr,
        slag=STEG[svar.handling],
        person=personen(okt, reg.signatur),
        dato=svar.svardato or reg.klokke.dato(),
        begrunnelse=svar.begrunnelse,
        likevel=svar.likevel,
        siste_vedtak=siste_vedtak(okt),
        signatur=reg.signert(svar.signatur),
        tidspunkt=reg.klokke.naa(),
    )


def krev_svaret(reg: Register, okt: Session, mappe: Mappe, svar: Klagesvar) -> Klage:
    """The complaint. Raises Avvist when it cannot be answered so, or not by this person."""
    klage = _klagen(okt, mappe, svar.klage_nr)
    steg = _krev_steg(klage, svar)
    if steg in SVAR:
        _krev_en_annen(reg, okt, klage)
    feil = {} if er_begrunnelse(svar.begrunnelse) else {"begrunnelse_1": setninger.KLAGEBEGRUNNELSEN}
    if steg == "avvist" and not klage.for_sent:
        feil["handling"] = setninger.KOM_I_TIDE
    if steg in LIKEVEL and klage.for_sent and not er_begrunnelse(svar.likevel):
        feil["likevel"] = setninger.LIKEVEL_MANGLER
    elif svar.likevel is not None and not (steg in LIKEVEL and klage.for_sent):
        feil["likevel"] = setninger.IKKE_FOR_SENT
    if datofeil := _svardatofeil(klage, svar, reg.klokke.dato()):
        feil["svardato"] = datofeil
    if feil:
        raise Avvist(feil)
    return klage


def _krev_steg(klage: Klage, svar: Klagesvar) -> str:
    """What the letter is. Raises Avvist for one that does not follow on where the complaint stands."""
    steg = STEG.get(svar.handling or "")
    if klage.stand is Klagestand.OVERSENDT:
        if steg is None or steg in SVAR:
            raise Avvist({"handling": setninger.ER_OVERSENDT})
    elif klage.stand is not Klagestand.MOTTATT:
        raise Avvist({}, setninger.er_ferdig(klage.rad.id, klage.stand.value))
    elif steg is None or svar.handling in _FRA_FYLKET:
        raise Avvist({"handling": setninger.ER_IKKE_OVERSENDT})
    return steg


def _svardatofeil(klage: Klage, svar: Klagesvar, idag: date) -> str:
    if svar.handling not in _FRA_FYLKET:
        return setninger.BARE_FOR_FYLKET if svar.svardato is not None else ""
    fra = klage.steg[-1].dato
    return "" if svar.svardato and fra <= svar.svardato <= idag else setninger.svardato(fra, idag)


def _krev_en_annen(reg: Register, okt: Session, klage: Klage) -> None:
    """Raises Avvist for a person who had a hand in the decision, where several sign."""
    hender = personer_av(klage.rad)
    if underskrift_i(okt) is not Underskrift.INGEN and personen(okt, reg.signatur) in (
        hender | {personen(okt, hand) for hand in hender}
    ):
        raise Avvist({}, setninger.EGET_VEDTAK)


def _klagen(okt: Session, mappe: Mappe, nummer: int) -> Klage:
    funnet = [ett for ett in klagene(okt, mappe.sak.journalnr, mappe.vedtak) if ett.rad.id == nummer]
    if not funnet:
        raise Avvist({}, setninger.ingen_klage(mappe.sak.journalnr))
    return funnet[0]
