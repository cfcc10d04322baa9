"""What is sent from the form of OMGJØRING, and the control of it against the case."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.feil import Avvist
from data.kodeverk import kodeliste
from data.operasjoner import setninger as felles
from data.operasjoner.omgjoring import setninger
from data.operasjoner.omgjoring.omregning import omregnes
from data.sak import setninger as om_kortet
from data.sak.grenser import TIMER_I_UKA, er_maal
from data.sak.kort import HOYESTE_TIMER
from data.sak.mappe import Mappe
from data.tabeller import AnvisningRad, VedtakRad
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.skjema import Behandling

GRUNNER = "omgjoring"
"""The list of reasons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Omgjoring:
    """What is sent from the form: from which day, why in a code and in words, and the hours of the card that begins on
    `kort_fra` when they are what was wrong."""

    journalnr: str
    fra: date | None = None
    kode: str | None = None
    ord: str | None = None
    kort_fra: date | None = None
    arb_timer: Decimal | None = None
    tapt_arbtid: Decimal | None = None
    signatur: str | None = None


def krev_felt(mappe: Mappe, omgjoring: Omgjoring, fakta: Behandling, idag: date) -> tuple[date, VedtakRad]:
    """From which day, and the grant that it takes the place of. Raises Avvist."""
    if mappe.gjeldende() is None:
        raise Avvist({}, felles.uten_vedtak(mappe.sak.journalnr, mappe.stilling(idag).tilstand))
    feil = dict(_feil(omgjoring, idag))
    if feil or omgjoring.fra is None:
        raise Avvist(feil)
    if fakta.innvilget_fra is None:
        raise Avvist({}, setninger.LAGRE_FORST)
    for_, forste = mappe.gjeldende(omgjoring.fra), mappe.forste_dato
    if for_ is None:
        assert forste is not None, "the case has a grant"
        raise Avvist({"fra": setninger.fra_for_vedtaket(forste)})
    if omgjoring.fra < fakta.innvilget_fra:
        raise Avvist({"fra": setninger.fra_for_opplysningene(fakta.innvilget_fra)})
    return omgjoring.fra, for_


def kortet_som_rettes(mappe: Mappe, omgjoring: Omgjoring, fra: date) -> AnvisningRad | None:
    """The payment whose hours are to be put right, None when none are. Raises Avvist when there is no such payment."""
    dag = omgjoring.kort_fra
    if dag is None:
        return None
    kortene = [rad for rad in omregnes(mappe, date.min) if rad.periode_fra == dag]
    if not kortene:
        raise Avvist({"kort_fra": setninger.ingen_slikt_kort(dag)})
    if dag < fra:
        raise Avvist({"fra": setninger.kortet_er_for(dag)})
    return kortene[0]


def _feil(omgjoring: Omgjoring, idag: date) -> Iterator[tuple[str, str]]:
    if omgjoring.fra is None:
        yield "fra", setninger.FRA_MANGLER
    elif omgjoring.fra > idag:
        yield "fra", setninger.FRA_ER_IKKE_KOMMET
    if kodeliste(GRUNNER).tekst(omgjoring.kode or "") is None:
        yield "kode", setninger.GRUNNEN
    if not er_begrunnelse(omgjoring.ord):
        yield "ord", setninger.ORDENE
    yield from _timefeil(omgjoring)


def _timefeil(omgjoring: Omgjoring) -> Iterator[tuple[str, str]]:
    arbeidet, tapt = omgjoring.arb_timer, omgjoring.tapt_arbtid
    if omgjoring.kort_fra is None and (arbeidet is not None or tapt is not None):
        yield "kort_fra", setninger.KORTET_MANGLER
    elif omgjoring.kort_fra is not None and arbeidet is None and tapt is None:
        yield "arb_timer", setninger.TIMENE_MANGLER
    elif arbeidet is not None and tapt is not None:
        yield "tapt_arbtid", setninger.TO_SLAG_TIMER
    if not er_maal(arbeidet, HOYESTE_TIMER):
        yield "arb_timer", om_kortet.arbeidstimer(HOYESTE_TIMER)
    if not er_maal(tapt, TIMER_I_UKA):
        yield "tapt_arbtid", om_kortet.tapt_arbeidstid(TIMER_I_UKA)
