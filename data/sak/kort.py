"""The card of a fortnight, and the control of what stands on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from data.sak import setninger
from data.sak.grenser import FLEST_UKER, TIMER_I_UKA, er_maal
from data.sak.mappe import Mappe
from data.sak.regelgrense import datofeil
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.betaling import BETALER
from rules.regelverk import naermeste_lov
from rules.tall.lesing import om_heltall
from rules.tall.setning import eller, si
from rules.tall.setninger import KRONER_UTEN_ORE, MAA_FYLLES_UT, en_av

HOYESTE_TIMER = 999
"""Hours that a card may hold; no period that a card is for has more (our choice)."""

TYPER = ("K", "T", "E", "M")
"""The types of a card that say so; the ordinary one is blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kort:
    """What is sent from the payment form; None is a blank field.

    `anvisningstype`: None ordinary, K cash, T deduction, E back payment, M report. `anvist_belop` (kroner) is read for
    T, whose sign does not matter, and for E, where None pays what is calculated. Hours in the period, or lost hours a
    week.
    """

    journalnr: str
    anvisningstype: str | None = None
    meldedato: date | None = None
    periode_fra: date | None = None
    periode_til: date | None = None
    arb_timer: Decimal | None = None
    tapt_arbtid: Decimal | None = None
    uker_delvis_perm: int | None = None
    anvist_belop: Decimal | None = None
    dager_gammelt_ferieaar: int | None = None
    internt: str | None = None
    anmerkning: str | None = None
    signatur: str | None = None

    @property
    def betaler(self) -> bool:
        """Whether the card pays for a period: all but deductions and reports."""
        return (self.anvisningstype or "") in BETALER

    @property
    def har_grunn(self) -> bool:
        """Whether Anmerkning holds a reason."""
        return er_begrunnelse(self.anmerkning)


Funn = tuple[str, str]
_Kontroll = Callable[[Kort, Mappe, date], Iterator[Funn]]


def feil_i(kort: Kort, mappe: Mappe, idag: date) -> dict[str, str]:
    """What stops the card today, by field name in the order of the form; empty when it may be calculated.

    The case has a grant.

    What only speaks against paying it is in data/operasjoner/anvisning/forbehold.py.
    """
    funn: dict[str, str] = {}
    paa_kortet: tuple[_Kontroll, ...] = (_type_og_dato, _periode, _timer, _belop)
    i_saken: tuple[_Kontroll, ...] = (_innvilget, _avsluttet, _utestengt, _betalt_for)
    for kontroll in paa_kortet:
        for felt, setning in kontroll(kort, mappe, idag):
            funn.setdefault(felt, setning)
    if kort.betaler and not funn:
        for kontroll in i_saken:
            for felt, setning in kontroll(kort, mappe, idag):
                funn.setdefault(felt, setning)
    if kort.betaler and not funn:
        funn |= dict(_ikke_begynt(kort, mappe, idag))
    return funn


def _type_og_dato(kort: Kort, _: Mappe, idag: date) -> Iterator[Funn]:
    if kort.anvisningstype and kort.anvisningstype not in TYPER:
        yield "anvisningstype", si("Anvisningstype", en_av(eller(TYPER)))
    if kort.meldedato is None:
        yield "meldedato", si("Meldedato", MAA_FYLLES_UT)
    elif kort.meldedato > idag:
        yield "meldedato", setninger.ikke_kommet("Meldedato")
    elif feil := datofeil("Meldedato", kort.meldedato):
        yield "meldedato", feil


def _periode(kort: Kort, _mappe: Mappe, _idag: date) -> Iterator[Funn]:
    if kort.betaler and kort.periode_fra is None:
        yield "periode_fra", setninger.FORSTE_DAG_MANGLER
    if kort.periode_til is None and (kort.betaler or kort.periode_fra is not None):
        yield "periode_til", setninger.SISTE_DAG_MANGLER
    elif kort.periode_fra is None and kort.periode_til is not None:
        yield "periode_fra", setninger.FORSTE_DAG_MANGLER
    elif kort.periode_fra is not None and kort.periode_til is not None and kort.periode_til < kort.periode_fra:
        yield "periode_til", setninger.SISTE_DAG_FOR_FORSTE
    for felt, dag in (("periode_fra", kort.periode_fra), ("periode_til", kort.periode_til)):
        if dag is not None and (feil := datofeil("Anvis. periode", dag)):
            yield felt, feil


def _timer(kort: Kort, _mappe: Mappe, _idag: date) -> Iterator[Funn]:
    if kort.arb_timer is not None and kort.tapt_arbtid is not None:
        yield "tapt_arbtid", setninger.TO_SLAG_TIMER
    if not er_maal(kort.arb_timer, HOYESTE_TIMER):
        yield "arb_timer", setninger.arbeidstimer(HOYESTE_TIMER)
    if not er_maal(kort.tapt_arbtid, TIMER_I_UKA):
        yield "tapt_arbtid", setninger.tapt_arbeidstid(TIMER_I_UKA)
    if kort.uker_delvis_perm is not None and not 0 <= kort.uker_delvis_perm <= FLEST_UKER:
        yield "uker_delvis_perm", si("Uker delvis perm.", om_heltall(0, FLEST_UKER))


def _belop(kort: Kort, _mappe: Mappe, _idag: date) -> Iterator[Funn]:
    belop = kort.anvist_belop
    if kort.anvisningstype == "T" and not belop:
        yield "anvist_belop", setninger.TREKKET_MANGLER
    elif kort.anvisningstype in ("T", "E") and belop is not None and belop != belop.to_integral_value():
        yield "anvist_belop", si("Anvist beløp", KRONER_UTEN_ORE)
    elif kort.anvisningstype == "E" and belop is not None and belop <= 0:
        yield "anvist_belop", setninger.BELOP_OVER_NULL


def _innvilget(kort: Kort, mappe: Mappe, _idag: date) -> Iterator[Funn]:
    fra, til = _dagene(kort)
    innvilgelse = mappe.gjeldende(fra)
    if innvilgelse is None:
        assert mappe.forste_dato is not None
        yield "periode_fra", setninger.for_innvilget(mappe.forste_dato)
        return
    slutt, neste = innvilgelse.til, mappe.gjeldende(til)
    if slutt is not None and til > slutt:
        yield "periode_til", setninger.etter_innvilget(slutt)
    elif neste is not None and neste is not innvilgelse and neste.innvilget_fra is not None:
        yield "periode_til", setninger.inn_i_nytt_vedtak(neste.innvilget_fra - timedelta(days=1))


def _avsluttet(kort: Kort, mappe: Mappe, _idag: date) -> Iterator[Funn]:
    fra, til = _dagene(kort)
    for lukket in naermeste_lov(fra).utbetaling.rammet_av(mappe.lukkede_tider, fra, til):
        if fra < lukket.fra:
            yield "periode_til", setninger.inn_i_lukket(lukket.fra - timedelta(days=1))
        elif til > lukket.til:
            yield "periode_fra", setninger.ut_av_lukket(lukket.til + timedelta(days=1))
        else:
            yield "periode_fra", setninger.saken_var_lukket(f"{lukket.fra:%d.%m.%Y}-{lukket.til:%d.%m.%Y}")
    opphor = mappe.opphor
    if opphor is not None and til > opphor.dato:
        felt = "periode_fra" if fra > opphor.dato else "periode_til"
        yield felt, setninger.etter_opphor(opphor.dato)


def _utestengt(kort: Kort, mappe: Mappe, _idag: date) -> Iterator[Funn]:
    fra, til = _dagene(kort)
    for stengt in naermeste_lov(fra).utbetaling.rammet_av(mappe.avstengninger, fra, til):
        felt = "periode_fra" if fra >= stengt.fra else "periode_til"
        if fra < stengt.fra:
            yield felt, setninger.inn_i_avstengning(stengt.fra - timedelta(days=1), stengt.sak)
        elif til > stengt.til:
            yield felt, setninger.ut_av_avstengning(stengt.til + timedelta(days=1), stengt.sak)
        elif stengt.sak == mappe.sak.journalnr:
            yield felt, setninger.saken_er_avstengt(f"{stengt.fra:%d.%m.%Y}-{stengt.til:%d.%m.%Y}")
        else:
            yield felt, setninger.avstengt_i_annen_sak(f"{stengt.fra:%d.%m.%y}-{stengt.til:%d.%m.%y}", stengt.sak)


def _betalt_for(kort: Kort, mappe: Mappe, _idag: date) -> Iterator[Funn]:
    fra, til = _dagene(kort)
    betalt = naermeste_lov(fra).utbetaling.betalt_periode_over(mappe.betalinger, fra, til)
    if kort.anvisningstype == "E":
        yield from _for_saken_ble_tatt_inn(kort, mappe)
        return
    if betalt is None:
        return
    felt = "periode_fra" if (betalt.fra or date.max) <= fra else "periode_til"
    if betalt.sak == mappe.sak.journalnr:
        yield felt, setninger.anvist_for(f"{betalt.fra:%d.%m.%Y}-{betalt.til:%d.%m.%Y}")
    else:
        yield felt, setninger.anvist_i_annen_sak(f"{betalt.fra:%d.%m.%y}-{betalt.til:%d.%m.%y}", betalt.sak)


def _for_saken_ble_tatt_inn(kort: Kort, mappe: Mappe) -> Iterator[Funn]:
    """What was paid before a running case was taken in is not known day by day: the amount must be entered."""
    fra, til = _dagene(kort)
    tatt_inn = naermeste_lov(fra).utbetaling.tatt_inn_for(mappe.betalinger, fra, til)
    if tatt_inn is None or tatt_inn.til is None:
        return
    if til > tatt_inn.til:
        yield "periode_til", setninger.del_ved_opptaket(tatt_inn.til)
    elif kort.anvist_belop is None:
        yield "anvist_belop", setninger.BELOP_FOR_OPPTAKET


def _ikke_begynt(kort: Kort, _mappe: Mappe, idag: date) -> Iterator[Funn]:
    if _dagene(kort)[0] > idag:
        yield "periode_fra", setninger.IKKE_BEGYNT


def _dagene(kort: Kort) -> tuple[date, date]:
    assert kort.periode_fra is not None
    assert kort.periode_til is not None
    return kort.periode_fra, kort.periode_til
