"""Rulebook section 7: what one card pays.

Benefit days, the share of a full week, the threshold, the amount, the tax.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.dagpenger.lov_1966.utbetaling.etterbetaling import etterbetalt
from rules.dagpenger.lov_1966.utbetaling.stonadsdager import PUNKT, stonadsdager
from rules.dagpenger.tolkning import STANDARD
from rules.fakta.feltfeil import Feltfeil
from rules.tall.avrunding import avrund, avrund_kvotient, dele, gange, trekke_fra
from rules.tall.tall import Fakta, Kvotient, Regel, Tall, Vedtatt, er_under, laveste
from rules.tall.verdiobjekt import Verdiobjekt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from rules.dagpenger.lov_1966.innvilgelse.svar import Beregning
    from rules.dagpenger.lov_1966.satser import Regelverk
    from rules.dagpenger.tolkning import Tolkning
    from rules.fakta.betaling import Post
    from rules.tall.tall import Kilde

NORMAL_TID = Regel("Normal arbeidstid i uka", enhet="timer", hjemmel="D-61-1")
ARBEIDSTIMER = Regel("Arb.timer i perioden", enhet="timer", hjemmel="D-62")
TAPT_TID = Regel("Tapt arbeidstid i uka", enhet="timer", hjemmel="D-62")
MAKS_PROSENT = Regel("Maks %", enhet="%", hjemmel="D-61-1")
UKESATS = Regel("Ukesats", hjemmel="D-61-3")
SKATTEPROSENT = Regel("Skatteprosent", enhet="%", hjemmel="D-61-1")
TREKK_OPPGITT = Regel("Trekk oppgitt av saksbehandler", hjemmel="D-62")

UKER = Regel("Uker", "{stønadsdager} / {dager i uka}", enhet="uker", hjemmel=PUNKT, grad="C")
HEL_ANDEL = Regel("Andel tapt", "hele uka, fordi ingen timer er oppgitt", enhet="%", hjemmel=PUNKT, grad="C")
ANDEL_AV_TIMER = Regel(
    "Andel tapt",
    "({normal arbeidstid} × {uker} − {arbeidstimer}) / ({0:normal arbeidstid} × {1:uker}), ikke under 0",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
ANDEL_AV_TAPT_TID = Regel("Andel tapt", "{tapt arbeidstid} / {normal arbeidstid}", enhet="%", hjemmel=PUNKT, grad="C")
HOYST_MAKS = Regel(
    "Andel tapt, høyst Maks %", "det laveste av {andel tapt} og {Maks %}", enhet="%", hjemmel=PUNKT, grad="C"
)
ETTER_TERSKEL = {
    alternativ: Regel(
        "Andel som utbetales",
        "{andel tapt}, men 0 hvis den er under {terskel}",
        enhet="%",
        hjemmel=PUNKT,
        grad="C",
        tolkning=("T-TERSKEL", alternativ),
    )
    for alternativ in ("40", "20", "50", "0")
}
ANVIST_PROSENT = Regel(
    "Anvist %",
    "{prosent for full uke} × {uker} × {andel som utbetales}, avrundet til nærmeste hele prosent",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
INGEN_PROSENT = Regel("Anvist %", "ingen prosent ved trekk eller melding", enhet="%", hjemmel=PUNKT, grad="C")
ANVIST_BELOP = Regel(
    "Anvist beløp", "{ukesats} × {anvist %} / 100, avrundet til nærmeste krone", hjemmel=PUNKT, grad="C"
)
TREKK = Regel("Anvist beløp", "minus {trekk}", hjemmel=PUNKT, grad="C")
INGEN_BELOP = Regel("Anvist beløp", "ingen penger ved melding", hjemmel=PUNKT, grad="C")
SKATT = Regel("Skattetrekk", "{skatteprosent} av {anvist beløp}, avrundet til nærmeste krone", hjemmel=PUNKT, grad="C")
SKATT_I_SENTRALEN = Regel(
    "Skattetrekk", "0, fordi tabelltrekk gjøres av Statens Driftssentral", hjemmel=PUNKT, grad="C"
)
UTBETALES = Regel("Utbetales", "{anvist beløp} − {skattetrekk}", hjemmel=PUNKT, grad="C")

_NULL = Decimal(0)
_HUNDRE = Decimal(100)


class UgyldigAnvisning(Feltfeil):
    """A payment that cannot be made from these entries; ``felt`` is the argument at fault."""


class Anvisningsfakta(Verdiobjekt):
    """What the caseworker enters for one payment, with the facts of the decision that it rests on.

    ``anvisningstype`` is blank (ordinary), K (cash), T (deduction), E (back payment) or M (reports only). Hours are
    hours: ``normal_arbeidstid`` and ``tapt_arbeidstid`` a week, ``arbeidstimer`` worked in the whole period.
    ``maks_prosent`` and ``skatteprosent`` are per cent, 0-100; ``trekk`` is kroner, positive, for T only. For E only
    are ``anvist_for``, what has been paid or deducted before, of which the days in common count, and ``etterbetales``,
    kroner above 0 that the caseworker sets in place of what is calculated. None is a blank field.
    """

    __slots__ = (  # noqa: RUF023 - the order of the form
        "fra",
        "til",
        "ukesats",
        "normal_arbeidstid",
        "anvisningstype",
        "arbeidstimer",
        "tapt_arbeidstid",
        "maks_prosent",
        "skatteprosent",
        "tabellnr",
        "trekk",
        "anvist_for",
        "etterbetales",
    )
    fra: date
    til: date
    ukesats: Decimal
    normal_arbeidstid: Decimal | None
    anvisningstype: str
    arbeidstimer: Decimal | None
    tapt_arbeidstid: Decimal | None
    maks_prosent: Decimal
    skatteprosent: Decimal | None
    tabellnr: str
    trekk: Decimal | None
    anvist_for: tuple[Post, ...]
    etterbetales: Decimal | None

    def __init__(
        self,
        fra: date,
        til: date,
        ukesats: Decimal,
        *,
        normal_arbeidstid: Decimal | None = None,
        anvisningstype: str = "",
        arbeidstimer: Decimal | None = None,
        tapt_arbeidstid: Decimal | None = None,
        maks_prosent: Decimal = _HUNDRE,
        skatteprosent: Decimal | None = None,
        tabellnr: str = "",
        trekk: Decimal | None = None,
        anvist_for: tuple[Post, ...] = (),
        etterbetales: Decimal | None = None,
    ) -> None:
        self._sett(
            fra=fra,
            til=til,
            ukesats=ukesats,
            normal_arbeidstid=normal_arbeidstid,
            anvisningstype=anvisningstype,
            arbeidstimer=arbeidstimer,
            tapt_arbeidstid=tapt_arbeidstid,
            maks_prosent=maks_prosent,
            skatteprosent=skatteprosent,
            tabellnr=tabellnr,
            trekk=trekk,
            anvist_for=anvist_for,
            etterbetales=etterbetales,
        )
        _kontroller(self)


def _kontroller(fakta: Anvisningsfakta) -> None:
    if fakta.anvisningstype not in ("", "K", "T", "E", "M"):
        raise UgyldigAnvisning("anvisningstype", "Anvisningstype må være blank, K, T, E eller M.")
    if fakta.til < fakta.fra:
        raise UgyldigAnvisning("til", "Anvis. periode må ha en til-dato som ikke er før fra-datoen.")
    if fakta.arbeidstimer is not None and fakta.tapt_arbeidstid is not None:
        raise UgyldigAnvisning("tapt_arbeidstid", "Fyll ut enten Arb. timer i per. eller Tapt arb.tid, ikke begge.")
    for felt, navn in (("arbeidstimer", "Arb. timer i per."), ("tapt_arbeidstid", "Tapt arb.tid")):
        timer = getattr(fakta, felt)
        if timer is not None and timer < 0:
            raise UgyldigAnvisning(felt, f"{navn} kan ikke være under 0.")
        if timer is not None and not (fakta.normal_arbeidstid and fakta.normal_arbeidstid > 0):
            raise UgyldigAnvisning("normal_arbeidstid", f"Normal arb.tid må være over 0 når {navn} er fylt ut.")
    for felt, navn in (("maks_prosent", "Maks %"), ("skatteprosent", "Skatteprosent")):
        prosent = getattr(fakta, felt)
        if prosent is not None and not 0 <= prosent <= _HUNDRE:
            raise UgyldigAnvisning(felt, f"{navn} må være fra 0 til 100.")
    if (fakta.anvisningstype == "T") != (fakta.trekk is not None):
        raise UgyldigAnvisning("trekk", "Beløpet som skal trekkes må fylles ut ved anvisningstype T, og bare da.")
    if fakta.trekk is not None and fakta.trekk <= 0:
        raise UgyldigAnvisning("trekk", "Beløpet som skal trekkes må være over 0 kroner.")
    if fakta.etterbetales is not None and (fakta.anvisningstype != "E" or fakta.etterbetales <= 0):
        raise UgyldigAnvisning("etterbetales", "Beløpet som skal etterbetales må være over 0, og hører til type E.")
    if fakta.skatteprosent is not None and fakta.tabellnr:
        raise UgyldigAnvisning("tabellnr", "Fyll ut enten Skatteprosent eller Tabellnr, ikke begge.")


class Anvisning:
    """What one payment comes to, and what it was calculated from; read only by agreement.

    ``dager`` and ``uker`` are benefit days and weeks, ``andel`` the share paid in per cent of full weeks,
    ``anvist_prosent`` what counts on the account, ``anvist_belop``, ``skatt`` (tax withheld here) and ``netto`` (paid
    after tax) kroner.
    """

    __slots__ = (
        "andel",
        "anvist_belop",
        "anvist_prosent",
        "dager",
        "fakta",
        "innvilgelse",
        "kilde",
        "netto",
        "skatt",
        "tolkning",
        "uker",
    )
    fakta: Anvisningsfakta
    tolkning: Tolkning
    kilde: Kilde
    innvilgelse: Callable[[], Beregning] | None
    dager: Tall
    uker: Tall
    andel: Tall
    anvist_prosent: Tall
    anvist_belop: Tall
    skatt: Tall
    netto: Tall

    def gjelder(self, navn: str) -> str:  # noqa: ARG002 - as in Beregning
        """What a difference in the result of that name is a difference in, in words."""
        return "i denne anvisningen"

    @property
    def hovedtall(self) -> Tall:
        """The number that the cost of an interpretation is measured in: kroner in this payment."""
        return self.anvist_belop

    def beregn_om(self, tolkning: Tolkning) -> Anvisning:
        """The same payment calculated with other choices."""
        return beregn_anvisning(self.fakta, tolkning, self.kilde, self.innvilgelse)


def beregn_anvisning(
    fakta: Anvisningsfakta,
    tolkning: Tolkning = STANDARD,
    kilde: Kilde = "",
    innvilgelse: Callable[[], Beregning] | None = None,
) -> Anvisning:
    """Calculate one payment under the rules in force on its first day; raises UtenforRegelverket.

    ``innvilgelse`` makes the calculation of the grant that the ukesats stands in; it is called when somebody asks for
    the tree below the ukesats.
    """
    regelverk = regelverk_paa(fakta.fra)
    a = Anvisning()
    a.fakta, a.tolkning, a.kilde, a.innvilgelse = fakta, tolkning, kilde, innvilgelse
    a.dager = stonadsdager(fakta.fra, fakta.til, kilde)
    a.uker = stonadsuker(a.dager, regelverk)
    tapt = hoyst_maks_prosent(andel_tapt(fakta, a.uker, kilde), fakta.maks_prosent, kilde)
    a.andel = andel_etter_terskel(tapt, regelverk, tolkning.valg["T-TERSKEL"])
    a.anvist_prosent = anvist_prosent(fakta, a.uker, a.andel, regelverk)
    a.anvist_belop = anvist_belop(fakta, a.anvist_prosent, kilde, innvilgelse)
    if fakta.anvisningstype == "E":
        a.anvist_prosent, a.anvist_belop = etterbetalt(fakta, a.anvist_prosent, a.anvist_belop, kilde)
    a.skatt = skattetrekk(a.anvist_belop, fakta, kilde)
    a.netto = utbetales(a.anvist_belop, a.skatt)
    return a


def stonadsuker(dager: Tall, regelverk: Regelverk) -> Tall:
    """Weeks: benefit days / 6, an exact fraction. Grade C."""
    i_uka = regelverk.dager_i_uka
    return Kvotient(UKER, dager.verdi, i_uka.verdi, (dager, i_uka))


def andel_tapt(fakta: Anvisningsfakta, uker: Tall, kilde: Kilde) -> Tall:
    """The share of full weeks lost, in per cent, an exact fraction, never below 0: from hours worked or lost, or all.

    Grade C.
    """
    if fakta.normal_arbeidstid is None or (fakta.arbeidstimer is None and fakta.tapt_arbeidstid is None):
        return Tall(HEL_ANDEL, _HUNDRE)
    normal = Fakta(NORMAL_TID, fakta.normal_arbeidstid, kilde)
    if fakta.tapt_arbeidstid is not None:
        tapt = Fakta(TAPT_TID, fakta.tapt_arbeidstid, kilde)
        return Kvotient(ANDEL_AV_TAPT_TID, gange(_HUNDRE, tapt.verdi), normal.verdi, (tapt, normal))
    assert fakta.arbeidstimer is not None
    timer = Fakta(ARBEIDSTIMER, fakta.arbeidstimer, kilde)
    fulle = gange(normal.verdi, uker.teller)
    igjen = trekke_fra(fulle, gange(timer.verdi, uker.nevner))
    if igjen <= 0:
        return Tall(ANDEL_AV_TIMER, _NULL, (normal, uker, timer))
    return Kvotient(ANDEL_AV_TIMER, gange(_HUNDRE, igjen), fulle, (normal, uker, timer))


def hoyst_maks_prosent(andel: Tall, maks_prosent: Decimal, kilde: Kilde) -> Tall:
    """The share lost, per cent, at most Maks % of the decision; Maks % also holds when no hours are entered.

    Grade C.
    """
    maks = Fakta(MAKS_PROSENT, maks_prosent, kilde)
    return Kvotient.lik(HOYST_MAKS, laveste(andel, maks), (andel, maks))


def andel_etter_terskel(andel: Tall, regelverk: Regelverk, t_terskel: str) -> Tall:
    """The share that is paid, per cent: nothing under 40 % (``t_terskel`` answers T-TERSKEL), else all. Grade C."""
    terskel = regelverk.terskel_prosent[t_terskel]
    if er_under(andel, terskel):
        return Tall(ETTER_TERSKEL[t_terskel], _NULL, (andel, terskel))
    return Kvotient.lik(ETTER_TERSKEL[t_terskel], andel, (andel, terskel))


def anvist_prosent(fakta: Anvisningsfakta, uker: Tall, andel: Tall, regelverk: Regelverk) -> Tall:
    """The per cent counted on the account: 100 × weeks × share to the nearest whole; none for T and M. Grade C."""
    if fakta.anvisningstype in ("T", "M"):
        return Tall(INGEN_PROSENT, _NULL)
    full_uke = regelverk.full_uke_prosent
    teller = gange(gange(full_uke.verdi, uker.teller), andel.teller)
    verdi = avrund_kvotient(teller, gange(gange(uker.nevner, andel.nevner), _HUNDRE))
    return Tall(ANVIST_PROSENT, verdi, (full_uke, uker, andel))


def anvist_belop(
    fakta: Anvisningsfakta, prosent: Tall, kilde: Kilde, innvilgelse: Callable[[], Beregning] | None = None
) -> Tall:
    """Kroner: ukesats × anvist % / 100 to the nearest krone; T is the amount entered, negative; M is 0. Grade C."""
    if fakta.anvisningstype == "M":
        return Tall(INGEN_BELOP, _NULL)
    if fakta.trekk is not None:
        trekk = Fakta(TREKK_OPPGITT, fakta.trekk, kilde)
        return Tall(TREKK, -trekk.verdi, (trekk,))
    ukesats = (
        Vedtatt(UKESATS, fakta.ukesats, kilde, innvilgelse, "ukesats")
        if innvilgelse
        else Fakta(UKESATS, fakta.ukesats, kilde)
    )
    return Tall(ANVIST_BELOP, avrund(dele(gange(ukesats.verdi, prosent.verdi), _HUNDRE)), (ukesats, prosent))


def skattetrekk(belop: Tall, fakta: Anvisningsfakta, kilde: Kilde) -> Tall:
    """Kroner of tax withheld here: Skatteprosent of the amount to the nearest krone.

    With Tabellnr the centre does it.
    """
    if fakta.skatteprosent is None:
        return Tall(SKATT_I_SENTRALEN, _NULL)
    prosent = Fakta(SKATTEPROSENT, fakta.skatteprosent, kilde)
    return Tall(SKATT, avrund(dele(gange(prosent.verdi, belop.verdi), _HUNDRE)), (prosent, belop))


def utbetales(belop: Tall, skatt: Tall) -> Tall:
    """Kroner paid out: the amount less the tax withheld here. Grade C."""
    return Tall(UTBETALES, belop.verdi - skatt.verdi, (belop, skatt))


def flere_timer_enn_normalt(fakta: Anvisningsfakta, dager: Tall) -> bool:
    """Whether more hours are worked than are normal in the period of so many benefit days, so that nothing is paid."""
    if fakta.arbeidstimer is None or fakta.normal_arbeidstid is None:
        return False
    i_uka = regelverk_paa(fakta.fra).dager_i_uka
    return gange(fakta.arbeidstimer, i_uka.verdi) > gange(fakta.normal_arbeidstid, dager.verdi)


def kontroller_trekk(trekk: Decimal, kjoringen_utbetaler: Decimal) -> None:
    """Raise UgyldigAnvisning when a deduction (kroner, positive) is more than the run would pay. Grade C."""
    if trekk > kjoringen_utbetaler:
        raise UgyldigAnvisning(
            "trekk", f"Trekket kan ikke være mer enn de {kjoringen_utbetaler:f} kronene som kjøringen utbetaler."
        )
