"""The card of a fortnight, and the control of what stands on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from data.sak.grenser import FLEST_UKER, TIMER_I_UKA, er_maal
from data.sak.mappe import Mappe
from data.sak.regelgrense import datofeil
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.betaling import BETALER
from rules.regelverk import naermeste_lov

HOYESTE_TIMER = 999
"""Hours that a card may hold; no period that a card is for has more (our choice)."""

TYPER = (None, "K", "T", "E", "M")


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
    if (kort.anvisningstype or None) not in TYPER:
        yield "anvisningstype", "Anvisningstype: skriv K, T, E eller M, eller la feltet stå tomt."
    if kort.meldedato is None:
        yield "meldedato", "Meldedato: skriv datoen på kortet."
    elif kort.meldedato > idag:
        yield "meldedato", "Meldedato: datoen er ikke kommet ennå; skriv høyst dagens dato."
    elif feil := datofeil("Meldedato", kort.meldedato):
        yield "meldedato", feil


def _periode(kort: Kort, _mappe: Mappe, _idag: date) -> Iterator[Funn]:
    if kort.betaler and kort.periode_fra is None:
        yield "periode_fra", "Anvis. periode: skriv første dag i perioden."
    if kort.periode_til is None and (kort.betaler or kort.periode_fra is not None):
        yield "periode_til", "Anvis. periode: skriv siste dag i perioden."
    elif kort.periode_fra is None and kort.periode_til is not None:
        yield "periode_fra", "Anvis. periode: skriv første dag i perioden."
    elif kort.periode_fra is not None and kort.periode_til is not None and kort.periode_til < kort.periode_fra:
        yield "periode_til", "Anvis. periode: siste dag er før første dag; rett den."
    for felt, dag in (("periode_fra", kort.periode_fra), ("periode_til", kort.periode_til)):
        if dag is not None and (feil := datofeil("Anvis. periode", dag)):
            yield felt, feil


def _timer(kort: Kort, _mappe: Mappe, _idag: date) -> Iterator[Funn]:
    if kort.arb_timer is not None and kort.tapt_arbtid is not None:
        yield "tapt_arbtid", "Tapt arb.tid: skriv enten dette eller Arb. timer i per., ikke begge."
    if not er_maal(kort.arb_timer, HOYESTE_TIMER):
        yield "arb_timer", f"Arb. timer i per.: skriv timer fra 0 til {HOYESTE_TIMER}, med høyst to desimaler."
    if not er_maal(kort.tapt_arbtid, TIMER_I_UKA):
        yield "tapt_arbtid", f"Tapt arb.tid: skriv timer i uka fra 0 til {TIMER_I_UKA}, med høyst to desimaler."
    if kort.uker_delvis_perm is not None and not 0 <= kort.uker_delvis_perm <= FLEST_UKER:
        yield "uker_delvis_perm", f"Uker delvis perm.: skriv uker fra 0 til {FLEST_UKER}."


def _belop(kort: Kort, _mappe: Mappe, _idag: date) -> Iterator[Funn]:
    belop = kort.anvist_belop
    if kort.anvisningstype == "T" and not belop:
        yield "anvist_belop", "Anvist beløp: skriv kronene som skal trekkes."
    elif kort.anvisningstype in ("T", "E") and belop is not None and belop != belop.to_integral_value():
        yield "anvist_belop", "Anvist beløp: skriv hele kroner."
    elif kort.anvisningstype == "E" and belop is not None and belop <= 0:
        yield "anvist_belop", "Anvist beløp: skriv kroner over 0, eller la feltet stå tomt."


def _innvilget(kort: Kort, mappe: Mappe, _idag: date) -> Iterator[Funn]:
    fra, til = _dagene(kort)
    innvilgelse = mappe.gjeldende(fra)
    if innvilgelse is None:
        yield (
            "periode_fra",
            f"Anvis. periode: trygden er innvilget fra {mappe.forste_dato:%d.%m.%Y}; begynn tidligst da.",
        )
        return
    slutt, neste = innvilgelse.til, mappe.gjeldende(til)
    if slutt is not None and til > slutt:
        yield "periode_til", f"Anvis. periode: trygden er innvilget til {slutt:%d.%m.%Y}; slutt senest da."
    elif neste is not None and neste is not innvilgelse and neste.innvilget_fra is not None:
        siste = neste.innvilget_fra - timedelta(days=1)
        yield "periode_til", f"Anvis. periode: slutt {siste:%d.%m.%Y}; et nytt vedtak gjelder dagen etter."


def _avsluttet(kort: Kort, mappe: Mappe, _idag: date) -> Iterator[Funn]:
    fra, til = _dagene(kort)
    opphor = mappe.opphor
    if opphor is not None and til > opphor.dato:
        felt = "periode_fra" if fra > opphor.dato else "periode_til"
        yield felt, f"Anvis. periode: slutt {opphor.dato:%d.%m.%Y} eller før; saken er avsluttet fra da."


def _utestengt(kort: Kort, mappe: Mappe, _idag: date) -> Iterator[Funn]:
    fra, til = _dagene(kort)
    for stengt in naermeste_lov(fra).utbetaling.rammet_av(mappe.avstengninger, fra, til):
        felt = "periode_fra" if fra >= stengt.fra else "periode_til"
        if stengt.sak == mappe.sak.journalnr:
            tid = f"saken er avstengt {stengt.fra:%d.%m.%Y}-{stengt.til:%d.%m.%Y}"
        else:
            tid = f"avstengt {stengt.fra:%d.%m.%y}-{stengt.til:%d.%m.%y} ({stengt.sak})"
        yield felt, f"Anvis. periode: velg andre dager; {tid}."


def _betalt_for(kort: Kort, mappe: Mappe, _idag: date) -> Iterator[Funn]:
    fra, til = _dagene(kort)
    betalt = naermeste_lov(fra).utbetaling.betalt_periode_over(mappe.betalinger, fra, til)
    if betalt is None or kort.anvisningstype == "E":
        return
    felt = "periode_fra" if (betalt.fra or date.max) <= fra else "periode_til"
    if betalt.sak == mappe.sak.journalnr:
        tid = f"{betalt.fra:%d.%m.%Y}-{betalt.til:%d.%m.%Y}"
        yield felt, f"Anvis. periode: velg andre dager; {tid} er anvist fra før."
    else:
        tid = f"{betalt.fra:%d.%m.%y}-{betalt.til:%d.%m.%y}"
        yield felt, f"Anvis. periode: bruk E; {tid} er anvist fra før ({betalt.sak})."


def _ikke_begynt(kort: Kort, _mappe: Mappe, idag: date) -> Iterator[Funn]:
    if _dagene(kort)[0] > idag:
        yield "periode_fra", "Anvis. periode: vent med kortet; første dag er ikke kommet ennå."


def _dagene(kort: Kort) -> tuple[date, date]:
    assert kort.periode_fra is not None
    assert kort.periode_til is not None
    return kort.periode_fra, kort.periode_til
