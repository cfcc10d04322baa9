"""Rulebook section 8: the holiday supplement, and a payment divided between two holiday years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.dagpenger.lov_1966.utbetaling.dager import stonadsdager
from rules.dagpenger.lov_1966.utbetaling.kjoring import UTEN_KJORING
from rules.dagpenger.lov_1966.utbetaling.konto import med_foringer
from rules.fakta.betaling import Post
from rules.fakta.konto import Konto
from rules.tall.avrunding import avrund, dele, gange
from rules.tall.tall import Fakta, Kilde, Regel, Tall

PUNKT = "Regelverket pkt. 8"
FERIEGRUNNLAG = Regel(
    "Feriegrunnlag", "summen av personens anvisninger og trekk som hører til ferieåret", hjemmel=PUNKT, grad="C"
)
ANVIST_I_FERIEAARET = Regel(
    "Anvist % i ferieåret",
    "summen av personens anvisninger som hører til ferieåret, der {prosent for full uke} er én full uke",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
FERIEGRUNNLAG_OPPGITT = Regel("Feriegrunnlag", hjemmel="D-68")
ANVIST_I_FERIEAARET_OPPGITT = Regel("Anvist % i ferieåret", enhet="%", hjemmel="D-68")
FERIETILLEGG = Regel("Ferietillegg", "{sats} av {feriegrunnlag}, avrundet til nærmeste krone", hjemmel=PUNKT, grad="C")
FOR_KORT = Regel(
    "Ferietillegg",
    "0, fordi {anvist % i ferieåret} ikke er mer enn {uker} × {prosent for full uke}",
    hjemmel=PUNKT,
    grad="C",
)
ANVIST_FRA_FOR = Regel(
    "Ferietillegg anvist fra før", "summen av personens ferietillegg for ferieåret", hjemmel=PUNKT, grad="C"
)
RESTEN = Regel(
    "Ferietillegg",
    "{ferietillegg for hele året} − {ferietillegg anvist fra før}, men aldri under 0",
    hjemmel=PUNKT,
    grad="C",
)
GAMMELT_FERIEAAR = Regel(
    "Beløp i gammelt ferieår",
    "{anvist beløp} × {dager gammelt ferieår} / {dager i perioden}, avrundet til nærmeste krone",
    hjemmel=PUNKT,
    grad="C",
)
NYTT_FERIEAAR = Regel("Beløp i nytt ferieår", "{anvist beløp} − {beløp i gammelt ferieår}", hjemmel=PUNKT, grad="C")
PROSENT_GAMMELT_FERIEAAR = Regel(
    "Anvist % i gammelt ferieår",
    "{anvist %} × {dager gammelt ferieår} / {dager i perioden}, avrundet til nærmeste hele prosent",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
PROSENT_NYTT_FERIEAAR = Regel(
    "Anvist % i nytt ferieår", "{anvist %} − {anvist % i gammelt ferieår}", enhet="%", hjemmel=PUNKT, grad="C"
)
KAN_ANVISES_FRA = Regel(
    "Ferietillegget kan anvises fra",
    "den siste av dagene under: opphøret i hver av sakene med anvisninger i ferieåret, og kjøringen til hver anvisning",
    enhet="",
    hjemmel=PUNKT,
    grad="A",
)
BELOP = Regel("Anvist beløp", hjemmel="D-62")
DAGER_GAMMELT = Regel("Dager gammelt ferieår", enhet="dager", hjemmel="D-62")
DAGER_I_PERIODEN = Regel("Stønadsdager i perioden", enhet="dager", hjemmel="D-62")

_NULL = Decimal(0)
_HUNDRE = Decimal(100)


def feriegrunnlag(poster: Sequence[Post], ferieaar: int) -> Tall:
    """Kroner in a person's payments that belong to a holiday year, less the deductions; split ones by their parts.

    Grade C; that it is the person's payments, in whichever case, is our reading.
    """
    teller = [post for post in _i_ferieaaret(poster, ferieaar) if post.teller(Konto.FERIEGRUNNLAG)]
    verdi = sum((_delt(post, ferieaar, post.belop, post.belop_gammelt_ferieaar) for post in teller), _NULL)
    return Tall(
        med_foringer(FERIEGRUNNLAG, teller), verdi, lambda: tuple(_kroneledd(post, ferieaar) for post in teller)
    )


def prosent_i_ferieaaret(poster: Sequence[Post], ferieaar: int, dato: date) -> Tall:
    """Per cent of full weeks in a person's payments that belong to a holiday year; `dato` chooses the rules.

    Grade C. Raises UtenforRegelverket.
    """
    full_uke = regelverk_paa(dato).full_uke_prosent
    teller = [post for post in _i_ferieaaret(poster, ferieaar) if post.teller(Konto.FERIEPROSENT)]
    verdi = sum((_delt(post, ferieaar, post.prosent, post.prosent_gammelt_ferieaar) for post in teller), _NULL)
    regel = med_foringer(ANVIST_I_FERIEAARET, teller)
    return Tall(regel, verdi, lambda: (full_uke, *(_prosentledd(post, ferieaar) for post in teller)))


def ferietillegg(feriegrunnlag: Decimal | Tall, prosent_i_aaret: Decimal | Tall, dato: date, kilde: Kilde = "") -> Tall:
    """Kroner, nearest: 9.5 % of the sum paid in the holiday year, if more than 8 weeks (800 %) were paid in it.

    The two sums come with their trees, or as figures that `kilde` vouches for. `dato` chooses the rules (the day of
    payment). Grade C: read back from 1997; start year, rate and any extra for those over 60 are not known for 1988.
    That the case is closed with no payment waiting is for the caller to see to. Raises UtenforRegelverket.
    """
    regelverk = regelverk_paa(dato)
    sats, uker, full_uke = regelverk.ferietillegg_prosent, regelverk.ferietillegg_uker, regelverk.full_uke_prosent
    anvist = _med_tre(ANVIST_I_FERIEAARET_OPPGITT, prosent_i_aaret, kilde)
    if anvist.verdi <= uker.verdi * full_uke.verdi:
        return Tall(FOR_KORT, _NULL, (anvist, uker, full_uke))
    grunnlag = _med_tre(FERIEGRUNNLAG_OPPGITT, feriegrunnlag, kilde)
    verdi = max(_NULL, avrund(dele(gange(sats.verdi, grunnlag.verdi), _HUNDRE)))
    return Tall(FERIETILLEGG, verdi, (sats, grunnlag, anvist, uker, full_uke))


def gjenstaaende_ferietillegg(hele: Tall, betalt: Sequence[Post]) -> Tall:
    """Kroner of the year's supplement that are not paid yet; `betalt` are the person's supplements for that year.

    The number itself when none is paid. Grade C: a person who gets a new case in the same year is paid the difference.
    """
    if not betalt:
        return hele
    sum_ = sum((post.belop for post in betalt), _NULL)
    fra_for = Tall(ANVIST_FRA_FOR, sum_, lambda: tuple(post.i_kroner for post in betalt))
    return Tall(RESTEN, max(_NULL, hele.verdi - sum_), (hele, fra_for))


def saker_i_ferieaaret(poster: Sequence[Post], ferieaar: int) -> list[str]:
    """The cases with payments that belong to a holiday year, in order; all of them must be closed first. Grade C."""
    return sorted({post.sak for post in _i_ferieaaret(poster, ferieaar)})


def ventende(poster: Sequence[Post], dag: date) -> list[Post]:
    """The person's payments whose run has not come on `dag`: they go before the supplement (A)."""
    return [post for post in poster if post.type not in UTEN_KJORING and post.kjoredato > dag]


def kan_anvises_fra(opphor: Sequence[Fakta[date]], poster: Sequence[Post]) -> Tall[date]:
    """The first day that the supplement may be paid on: the cases are closed, and no payment waits (A).

    `opphor` are the closings of the cases with payments in the year, one or more, `poster` the person's payments.
    """
    kjoringer = {post.kjoredato: post for post in poster if post.type not in UTEN_KJORING}
    siste = [Fakta(Regel(post.navn, enhet=""), dag, post.kilde) for dag, post in kjoringer.items()]
    ledd = (*opphor, *sorted(siste, key=lambda en: en.verdi)[-1:])
    return Tall(KAN_ANVISES_FRA, max(en.verdi for en in ledd), ledd)


def er_anvist(tillegg: Sequence[Post], sak: str, resten: Tall) -> bool:
    """Whether the case has had its supplement of the year, or nothing is left of it; `tillegg` are the year's.

    Each case is paid it once, and a later case of the same year what is left (our reading, grade C).
    """
    return any(post.sak == sak for post in tillegg) or (bool(tillegg) and resten.regel is not RESTEN)


def deling_gammelt_ferieaar(
    belop: Decimal, dager: Decimal | int, dager_i_perioden: Decimal | int, kilde: Kilde = ""
) -> tuple[Tall, Tall]:
    """A payment's kroner in the old and in the new holiday year, by benefit days; the two always add up to `belop`.

    The old year's part is rounded to the nearest krone, and the new year has the rest. Grade C. Raises ValueError
    unless 0 <= `dager` <= `dager_i_perioden` and there are days in the period.
    """
    if not 0 <= dager <= dager_i_perioden or not dager_i_perioden:
        raise ValueError("Dager gammelt ferieår må være fra 0 til antall stønadsdager i perioden.")
    hele = Fakta(BELOP, belop, kilde)
    gamle, alle = Fakta(DAGER_GAMMELT, Decimal(dager), kilde), Fakta(DAGER_I_PERIODEN, Decimal(dager_i_perioden), kilde)
    gammelt = Tall(GAMMELT_FERIEAAR, avrund(dele(gange(belop, gamle.verdi), alle.verdi)), (hele, gamle, alle))
    return gammelt, Tall(NYTT_FERIEAAR, belop - gammelt.verdi, (hele, gammelt))


def _med_tre(regel: Regel, tall: Decimal | Tall, kilde: Kilde) -> Tall:
    return tall if isinstance(tall, Tall) else Fakta(regel, tall, kilde)


def _i_ferieaaret(poster: Sequence[Post], ferieaar: int) -> list[Post]:
    return [
        post
        for post in poster
        if post.ferieaar == ferieaar or (post.ferieaar == ferieaar + 1 and post.dager_gammelt_ferieaar)
    ]


def _delt(post: Post, ferieaar: int, hele: Decimal, gammelt: Decimal) -> Decimal:
    return hele - gammelt if post.ferieaar == ferieaar else gammelt


def _kroneledd(post: Post, ferieaar: int) -> Tall:
    return _ledd(post, ferieaar, post.i_kroner, post.belop_gammelt_ferieaar, (GAMMELT_FERIEAAR, NYTT_FERIEAAR))


def _prosentledd(post: Post, ferieaar: int) -> Tall:
    regler = (PROSENT_GAMMELT_FERIEAAR, PROSENT_NYTT_FERIEAAR)
    return _ledd(post, ferieaar, post.i_prosent, post.prosent_gammelt_ferieaar, regler)


def _ledd(post: Post, ferieaar: int, hele: Fakta, gammelt: Decimal, regler: tuple[Regel, Regel]) -> Tall:
    """The part of a payment that belongs to the holiday year, as it was registered; the payment itself when whole."""
    if not post.dager_gammelt_ferieaar or post.fra is None or post.til is None:
        return hele
    dager = Fakta(DAGER_GAMMELT, Decimal(post.dager_gammelt_ferieaar), post.kilde)
    gammel_del = Tall(regler[0], gammelt, (hele, dager, stonadsdager(post.fra, post.til, post.kilde)))
    return gammel_del if post.ferieaar != ferieaar else Tall(regler[1], hele.verdi - gammelt, (hele, gammel_del))
