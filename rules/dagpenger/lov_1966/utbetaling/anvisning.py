"""Rulebook section 7: what one card pays.

Benefit days, the share of a full week, the threshold, the amount, the tax.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from rules.dagpenger.lov_1966 import setninger
from rules.dagpenger.lov_1966.satser import Regelverk, regelverk_paa
from rules.dagpenger.lov_1966.tolkning import STANDARD
from rules.dagpenger.lov_1966.utbetaling.dager import PUNKT, stonadsdager
from rules.dagpenger.lov_1966.utbetaling.etterbetaling import etterbetalt
from rules.dagpenger.svar import Anvisning, Beregning
from rules.fakta.anvisning import UKESATS, Anvisningsfakta, UgyldigAnvisning
from rules.fakta.skjema import FAKTA
from rules.fakta.tolkning import Tolkning
from rules.tall.avrunding import avrund, avrund_kvotient, dele, gange, trekke_fra
from rules.tall.tall import Fakta, Kilde, Kvotient, Regel, Tall, Vedtatt, er_under, laveste

NORMAL_TID, MAKS_PROSENT = FAKTA["normal_arbtid"].regel, FAKTA["maks_prosent"].regel
SKATTEPROSENT = FAKTA["skatteprosent"].regel
ARBEIDSTIMER = Regel("Arb.timer i perioden", enhet="timer", hjemmel="D-62")
TAPT_TID = Regel("Tapt arbeidstid i uka", enhet="timer", hjemmel="D-62")
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


def beregn_anvisning(
    fakta: Anvisningsfakta,
    tolkning: Tolkning = STANDARD,
    kilde: Kilde = "",
    innvilgelse: Callable[[], Beregning] | None = None,
) -> Anvisning:
    """Calculates one payment under the rules in force on its first day; raises UtenforRegelverket.

    `innvilgelse` makes the calculation of the grant that the ukesats stands in; it is called when somebody asks for
    the tree below the ukesats.
    """
    regelverk = regelverk_paa(fakta.fra)
    dager = stonadsdager(fakta.fra, fakta.til, kilde)
    uker = stonadsuker(dager, regelverk)
    tapt = hoyst_maks_prosent(andel_tapt(fakta, uker, kilde), fakta.maks_prosent, kilde)
    andel = andel_etter_terskel(tapt, regelverk, tolkning.valg["T-TERSKEL"])
    prosent = anvist_prosent(fakta, uker, andel, regelverk)
    belop = anvist_belop(fakta, prosent, kilde, innvilgelse)
    if fakta.anvisningstype == "E":
        prosent, belop = etterbetalt(fakta, prosent, belop, kilde)
    skatt = skattetrekk(belop, fakta, kilde)
    return Anvisning(
        fakta=fakta,
        tolkning=tolkning,
        kilde=kilde,
        innvilgelse=innvilgelse,
        regn=beregn_anvisning,
        dager=dager,
        uker=uker,
        andel=andel,
        anvist_prosent=prosent,
        anvist_belop=belop,
        skatt=skatt,
        netto=utbetales(belop, skatt),
    )


def stonadsuker(dager: Tall, regelverk: Regelverk) -> Tall:
    """Weeks: benefit days / 6, an exact fraction. Grade C."""
    i_uka = regelverk.dager_i_uka
    return Kvotient(UKER, dager.verdi, i_uka.verdi, (dager, i_uka))


def andel_tapt(fakta: Anvisningsfakta, uker: Tall, kilde: Kilde) -> Tall:
    """The share of full weeks lost, in per cent, an exact fraction, never below 0: from hours worked or lost, or all.

    Grade C.
    """
    if fakta.normal_arbtid is None or (fakta.arb_timer is None and fakta.tapt_arbtid is None):
        return Tall(HEL_ANDEL, _HUNDRE)
    normal = Fakta(NORMAL_TID, fakta.normal_arbtid, kilde)
    if fakta.tapt_arbtid is not None:
        tapt = Fakta(TAPT_TID, fakta.tapt_arbtid, kilde)
        return Kvotient(ANDEL_AV_TAPT_TID, gange(_HUNDRE, tapt.verdi), normal.verdi, (tapt, normal))
    assert fakta.arb_timer is not None
    timer = Fakta(ARBEIDSTIMER, fakta.arb_timer, kilde)
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
    """The share that is paid, per cent: nothing under 40 % (`t_terskel` answers T-TERSKEL), else all. Grade C."""
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
    if fakta.arb_timer is None or fakta.normal_arbtid is None:
        return False
    i_uka = regelverk_paa(fakta.fra).dager_i_uka
    return gange(fakta.arb_timer, i_uka.verdi) > gange(fakta.normal_arbtid, dager.verdi)


def flere_prosent_enn_maks(fakta: Anvisningsfakta, dager: Tall) -> bool:
    """Whether the hours on a card give a larger share than Maks %, at which it is then cut; False without hours."""
    if fakta.normal_arbtid is None:
        return False
    maks = fakta.maks_prosent
    if fakta.tapt_arbtid is not None:
        return gange(_HUNDRE, fakta.tapt_arbtid) > gange(maks, fakta.normal_arbtid)
    if fakta.arb_timer is None:
        return False
    normalt = gange(fakta.normal_arbtid, dager.verdi)
    arbeidet = gange(fakta.arb_timer, regelverk_paa(fakta.fra).dager_i_uka.verdi)
    return gange(_HUNDRE, trekke_fra(normalt, arbeidet)) > gange(maks, normalt)


def kontroller_trekk(trekk: Decimal, kjoringen_utbetaler: Decimal) -> None:
    """Raises UgyldigAnvisning when a deduction (kroner, positive) is more than the run would pay. Grade C."""
    if trekk > kjoringen_utbetaler:
        raise UgyldigAnvisning("trekk", setninger.trekk_over_kjoringen(kjoringen_utbetaler))
