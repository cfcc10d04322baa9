"""Rulebook section 7: back payment over days that are paid already pays the difference, and explains it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1966.utbetaling.dager import PUNKT, stonadsdager
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.betaling import AAPNING, Post
from rules.tall.avrunding import avrund_kvotient, gange
from rules.tall.tall import Fakta, Kilde, Kvotient, Regel, Tall

FELLES_DAGER = Regel("Stønadsdager felles med perioden", enhet="dager", hjemmel=PUNKT, grad="C")
DEL_BELOP = Regel(
    "Del av anvist beløp",
    "{anvist} × {felles stønadsdager} / {stønadsdager i anvisningen}",
    hjemmel=PUNKT,
    grad="C",
)
DEL_PROSENT = Regel(
    "Del av anvist %",
    "{anvist} × {felles stønadsdager} / {stønadsdager i anvisningen}",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
BELOP_FRA_FOR = Regel(
    "Anvist fra før for dagene",
    "summen av det som er anvist for dagene, avrundet til nærmeste krone",
    hjemmel=PUNKT,
    grad="C",
)
PROSENT_FRA_FOR = Regel(
    "Anvist % fra før for dagene",
    "summen av det som er anvist for dagene, avrundet til nærmeste hele prosent",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
BELOP_FORSKJELL = Regel(
    "Anvist beløp", "{anvist beløp} − {anvist fra før for dagene}, men aldri under 0", hjemmel=PUNKT, grad="C"
)
PROSENT_FORSKJELL = Regel(
    "Anvist %",
    "{anvist %} − {anvist % fra før for dagene}, men aldri under 0",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
PROSENT_TATT_INN = Regel(
    "Anvist %",
    "0, fordi dagene ble anvist før saken ble tatt inn, og {anvist %} for dem er med i det som ble tatt inn",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
ANVIST_TIL = Regel("Anvist før saken ble tatt inn, til", enhet="", hjemmel="LØPENDE")
OPPGITT = Regel("Etterbetaling oppgitt av saksbehandler", hjemmel="D-62")
BELOP_OPPGITT = Regel("Anvist beløp", "{etterbetaling oppgitt}, i stedet for {beregnet beløp}", hjemmel=PUNKT, grad="C")

_NULL = Decimal(0)


def etterbetalt(fakta: Anvisningsfakta, prosent: Tall, belop: Tall, kilde: Kilde) -> tuple[Tall, Tall]:
    """What a back payment counts and pays of `prosent` and `belop`: what is left of them, or the amount entered.

    Never below 0. Nothing counts for days that were paid before a running case was taken in: what they counted came
    with it, and what they were paid is not known here, so that the amount must be entered. The source says only that
    there is back payment: grade C, our reading.
    """
    tatt_inn = tatt_inn_for(fakta.anvist_for, fakta.fra, fakta.til)
    if tatt_inn is not None and tatt_inn.til is not None:
        prosent = Tall(PROSENT_TATT_INN, _NULL, (prosent, Fakta(ANVIST_TIL, tatt_inn.til, tatt_inn.kilde)))
    else:
        prosent = forskjell(PROSENT_FORSKJELL, prosent, prosent_fra_for(fakta))
    belop = forskjell(BELOP_FORSKJELL, belop, belop_fra_for(fakta))
    if fakta.etterbetales is not None:
        oppgitt = Fakta(OPPGITT, fakta.etterbetales, kilde)
        belop = Tall(BELOP_OPPGITT, oppgitt.verdi, (oppgitt, belop))
    return prosent, belop


def tatt_inn_for(poster: Iterable[Post], fra: date, til: date) -> Post | None:
    """The running case that was taken in with a day of the period paid; None when there is none."""
    for post in poster:
        if post.type == AAPNING and post.fra and post.til and post.fra <= til and fra <= post.til:
            return post
    return None


def er_forskjell(belop: Tall) -> bool:
    """Whether the amount is what is left to pay of days that are paid."""
    return belop.regel is BELOP_FORSKJELL


def beregnet_belop(belop: Tall) -> Decimal:
    """Kroner as they are calculated, also when `belop` is what the caseworker has set in their place."""
    verdi = belop.inndata[1].verdi if belop.regel is BELOP_OPPGITT else belop.verdi
    assert isinstance(verdi, Decimal)
    return verdi


def belop_fra_for(fakta: Anvisningsfakta) -> Tall | None:
    """Kroner paid before for the days of the period, less what was deducted for them, nearest krone; None for none.

    A payment that is partly outside counts by its benefit days. Grade C.
    """
    return _fra_for(
        BELOP_FRA_FOR, DEL_BELOP, fakta, [(post, post.i_kroner) for post in fakta.anvist_for if post.teller_kroner]
    )


def prosent_fra_for(fakta: Anvisningsfakta) -> Tall | None:
    """Per cent of full weeks counted before for the days of the period, as `belop_fra_for`. Grade C."""
    teller = [(post, post.i_prosent) for post in fakta.anvist_for if post.teller_prosent]
    return _fra_for(PROSENT_FRA_FOR, DEL_PROSENT, fakta, teller)


def forskjell(regel: Regel, hele: Tall, fra_for: Tall | None) -> Tall:
    """What is left of `hele`, never below 0; the number itself when nothing was paid before. Grade C."""
    return hele if fra_for is None else Tall(regel, max(_NULL, hele.verdi - fra_for.verdi), (hele, fra_for))


def _fra_for(regel: Regel, del_regel: Regel, fakta: Anvisningsfakta, poster: list[tuple[Post, Fakta]]) -> Tall | None:
    from fractions import Fraction

    deler = [del_ for post, hele in poster if (del_ := _del(del_regel, fakta, post, hele)) is not None]
    if not deler:
        return None
    sum_ = sum((Fraction(del_.teller) / Fraction(del_.nevner) for del_ in deler), Fraction(0))
    return Tall(regel, avrund_kvotient(Decimal(sum_.numerator), Decimal(sum_.denominator)), tuple(deler))


def _del(regel: Regel, fakta: Anvisningsfakta, post: Post, hele: Fakta) -> Tall | None:
    """What one payment gave for the days of the period; None when it gave nothing for any of them."""
    if post.fra is None or post.til is None or post.fra > fakta.til or post.til < fakta.fra:
        return None
    if fakta.fra <= post.fra and post.til <= fakta.til:
        return hele
    alle = stonadsdager(post.fra, post.til, post.kilde)
    felles = stonadsdager(max(fakta.fra, post.fra), min(fakta.til, post.til)).verdi
    if not alle.verdi or not felles:
        return None
    dager = Fakta(FELLES_DAGER, felles, post.kilde)
    return Kvotient(regel, gange(hele.verdi, felles), alle.verdi, (hele, dager, alle))
