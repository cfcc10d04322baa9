"""A payment is taken back before its run is closed: by a row that follows it, with a reason, and never by a change.

The days may then be paid again, and the accounts are as if it had not been made. After the closing the money is on its
way, and only another payment puts it right; but a deduction that the run held back was never made. That it may be
taken back at all is our choice, grade C.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlmodel import Session

from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kodeverk import kodeliste
from data.lager.motor import raa_forbindelse
from data.operasjoner.anvisning import setninger
from data.operasjoner.forslag.foreslaa import krev_alene
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, krev_mappe, skriv_ledd
from data.sak.rader.anvisningsrader import post_av
from data.sak.rader.kjoringsrader import i_kjoringer, siste_mandag
from data.sak.rader.regnskapsrader import siste_anvisning
from data.sak.saksoppslag import krev_versjon
from data.tabeller import AnvisningRad, TilbaketakingRad
from rules.regelverk import naermeste_lov
from rules.tall.setning import si
from rules.tall.setninger import MAA_FYLLES_UT

GRUNNER = "tilbaketaking"
"""The list of reasons."""
_OMGJORT = """
    SELECT EXISTS (SELECT 1 FROM omregning WHERE anvisning_id = :nr OR etterbetaling_id = :nr)
        OR EXISTS (SELECT 1 FROM kravpost WHERE anvisning_id = :nr AND slag <> 'trekk')
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilbaketaking:
    """What is sent from the form: `dato` is the first day that the payment is for, or when it has none its Meldedato.

    Of several that begin on the day it is the newest.
    """

    journalnr: str
    dato: date | None = None
    begrunnelse_kode: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True)
class KanTasTilbake:
    """The payment that would be taken back, or was: its number, what it is called, and its amount before tax."""

    nummer: int
    navn: str
    belop: Decimal


def vurder_tilbaketaking(reg: Register, onske: Tilbaketaking) -> KanTasTilbake:
    """Which payment would be taken back; nothing is written. Raises Avvist when none can be."""
    lukk_forfalte(reg)
    with reg.les() as okt:
        return _som_svar(_krev_kan(okt, krev_mappe(okt, onske.journalnr), onske)[0])


def ta_tilbake(reg: Register, onske: Tilbaketaking, sett: KanTasTilbake, versjon: int) -> KanTasTilbake:
    """Takes back the payment that the caseworker was shown. Raises Avvist, Konflikt.

    The case's version is counted up, and what waits in it follows.
    """
    lukk_forfalte(reg)
    with skriv(reg, Operasjon.TILBAKETAKING) as okt:
        krev_alene(okt, "tilbaketaking")
        mappe = krev_mappe(okt, onske.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        rad, grunn = _krev_kan(okt, mappe, onske)
        if rad.id != sett.nummer:
            raise Avvist({"dato": setninger.ER_NYERE})
        tilbake = TilbaketakingRad(
            journalnr=onske.journalnr,
            anvisning_id=rad.id,
            begrunnelse_kode=onske.begrunnelse_kode or "",
            begrunnelse=grunn,
            siste_anvisning=siste_anvisning(okt),
            signatur=reg.signert(onske.signatur),
            tidspunkt=reg.klokke.naa(),
        )
        skriv_ledd(reg, okt, mappe.sak, tilbake, Loggslag.TATT_TILBAKE, detaljer={"anvisningen": rad.id})
        return _som_svar(rad)


def _krev_kan(okt: Session, mappe: Mappe, onske: Tilbaketaking) -> tuple[AnvisningRad, str]:
    """The payment, and the reason in words. Raises Avvist."""
    rad = _funnet(okt, mappe, onske.dato)
    if rad.type == "K":
        raise Avvist({"dato": setninger.KONTANT_ER_BETALT})
    if not _er_aapen(okt, rad):
        raise Avvist({"dato": setninger.kjoringen_er_lukket(_mandag(rad))})
    if raa_forbindelse(okt.connection()).execute(_OMGJORT, {"nr": rad.id}).fetchone() == (1,):
        raise Avvist({"dato": setninger.OMGJORT})
    if _er_etterbetalt(mappe, rad):
        raise Avvist({"dato": setninger.ETTERBETALT_SIDEN})
    grunn = kodeliste(GRUNNER).tekst(onske.begrunnelse_kode or "")
    if grunn is None:
        raise Avvist({"begrunnelse_kode": setninger.GRUNNEN})
    return rad, grunn


def _funnet(okt: Session, mappe: Mappe, dato: date | None) -> AnvisningRad:
    if dato is None:
        raise Avvist({"dato": si("Dato", MAA_FYLLES_UT)})
    paa_dagen = [rad for rad in mappe.sakens_rader if _dag(rad) == dato]
    if paa_dagen:
        return paa_dagen[-1]
    aapne = [rad for rad in mappe.sakens_rader if rad.type != "K" and _er_aapen(okt, rad)]
    ingen = setninger.ingen_begynner(dato, _dag(aapne[-1])) if aapne else setninger.INGENTING_AA_TA_TILBAKE
    raise Avvist({"dato": ingen})


def _dag(rad: AnvisningRad) -> date:
    """The day by which the caseworker finds the payment."""
    return rad.periode_fra or rad.meldedato


def _mandag(rad: AnvisningRad) -> date:
    return naermeste_lov(rad.kjoredato).utbetaling.kjoringens_mandag(rad.kjoredato)


def _er_aapen(okt: Session, rad: AnvisningRad) -> bool:
    """Whether the run that it goes in is not closed; a deduction that a run held back was never made."""
    siste = siste_mandag(okt)
    if siste is None or _mandag(rad) > siste:
        return True
    i_kjoring = i_kjoringer(okt, [rad]).get(rad.id) if rad.type == "T" else None
    return i_kjoring is not None and i_kjoring.post.grunn is not None


def _er_etterbetalt(mappe: Mappe, rad: AnvisningRad) -> bool:
    """Whether a later back payment is for some of the days: it paid the difference from this one."""
    return any(en.id > rad.id and en.type == "E" and _samme_dager(en, rad) for en in mappe.betalingsrader)


def _samme_dager(en: AnvisningRad, annen: AnvisningRad) -> bool:
    if en.periode_fra is None or en.periode_til is None or annen.periode_fra is None or annen.periode_til is None:
        return False
    return en.periode_fra <= annen.periode_til and annen.periode_fra <= en.periode_til


def _som_svar(rad: AnvisningRad) -> KanTasTilbake:
    return KanTasTilbake(rad.id, post_av(rad).navn, rad.anvist_belop)
