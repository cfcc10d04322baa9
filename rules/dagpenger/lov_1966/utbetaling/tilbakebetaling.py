"""What is paid back by deductions: the account, how much one run may give of it, and how many that takes.

The source of 1989 has deductions (T) and repayment, and says nothing of how much: grade C, our choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from rules.dagpenger.krav import Kravpost
from rules.dagpenger.lov_1966.gyldighet import FRA, TIL
from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.dagpenger.svar import Trekkplan
from rules.fakta.betaling import Post
from rules.tall.avrunding import EKSAKT, gange
from rules.tall.tall import Ledd, Regel, Tall, laveste

HJEMMEL = "OMGJØRING"
IGJEN_AV_KRAVET = Regel(
    "Igjen av kravet",
    "summen av krav, nedsettelser og det lukkede kjøringer har trukket, under",
    hjemmel=HJEMMEL,
    grad="C",
)
TIL_TREKK = Regel(
    "Til trekk", "summen av trekk som venter, er holdt igjen eller er avvist, under", hjemmel=HJEMMEL, grad="C"
)
IGJEN_AA_TREKKE = Regel("Igjen å trekke", "{igjen av kravet} + {til trekk}", hjemmel=HJEMMEL, grad="C")
UTBETALES_I_KJORINGEN = Regel(
    "Kjøringen utbetaler", "summen av anvisninger i kjøringen, før trekk", hjemmel=HJEMMEL, grad="C"
)
TRUKKET_I_KJORINGEN = Regel("Trukket i kjøringen", "summen av trekk i kjøringen", hjemmel=HJEMMEL, grad="C")
ANDEL_AV_UTBETALINGEN = Regel(
    "Største del som trekkes",
    "{trekk av en kjøring} av {utbetalingen}, rundet ned til hele kroner",
    hjemmel=HJEMMEL,
    grad="C",
)
LEDIG_TREKK = Regel(
    "Kan trekkes i kjøringen", "{største del} − {trukket i kjøringen}, men aldri under 0", hjemmel=HJEMMEL, grad="C"
)
HOYESTE_TREKK = Regel(
    "Høyeste trekk", "det laveste av {igjen å trekke} og {det som kan trekkes}", hjemmel=HJEMMEL, grad="C"
)
ANTALL_TREKK = Regel("Antall trekk", "{kravet} / {hvert trekk}, rundet opp", enhet="trekk", hjemmel=HJEMMEL, grad="C")
SISTE_TREKK = Regel("Det siste trekket", "{kravet} − ({antall trekk} − 1) × {hvert trekk}", hjemmel=HJEMMEL, grad="C")

_NULL, _EN, _HUNDRE = Decimal(0), Decimal(1), Decimal(100)


def igjen_av_kravet(poster: Sequence[Kravpost]) -> Tall:
    """Kroner that a person has left to pay back: the sum over the rows of the account, never kept anywhere.

    A deduction has paid back when a closed run has taken it, and it was not refused. Grade C.
    """
    return _paa_kontoen(IGJEN_AV_KRAVET, [post for post in poster if not post.venter])


def til_trekk(poster: Sequence[Kravpost]) -> Tall:
    """Kroner, 0 or below, of the deductions that no closed run has taken: waiting, held back or refused. Grade C."""
    return _paa_kontoen(TIL_TREKK, [post for post in poster if post.venter])


def igjen_aa_trekke(poster: Sequence[Kravpost]) -> Tall:
    """Kroner of what is left that no deduction is made for yet. Grade C."""
    igjen, venter = igjen_av_kravet(poster), til_trekk(poster)
    return Tall(IGJEN_AA_TREKKE, igjen.verdi + venter.verdi, (igjen, venter)) if venter.inndata else igjen


def hoyeste_trekk(igjen: Tall, i_kjoringen: Sequence[Post], dato: date) -> Tall:
    """The most that a deduction may take of the run that `i_kjoringen` are the person's payments in, kroner.

    A fifth of what the run pays, before deductions and tax, less what is deducted in it; never more than `igjen`, what
    is left that no deduction is made for.
    """
    utbetales = _sum(UTBETALES_I_KJORINGEN, [post for post in i_kjoringen if post.type in ("", "E")])
    trukket = _sum(TRUKKET_I_KJORINGEN, [post for post in i_kjoringen if post.type == "T"])
    andel = andel_av_utbetalingen(utbetales, dato)
    ledig = Tall(LEDIG_TREKK, max(_NULL, andel.verdi + trukket.verdi), (andel, trukket))
    return Tall(HOYESTE_TREKK, laveste(igjen, ledig).verdi, (igjen, ledig))


def andel_av_utbetalingen(utbetaling: Tall, dato: date) -> Tall:
    """A fifth of a payment, rounded down, so that it is never more than a fifth. Grade C."""
    andel = regelverk_paa(min(max(dato, FRA), TIL)).trekk_av_kjoringen
    kroner = EKSAKT.divide_int(gange(utbetaling.verdi, andel.verdi), _HUNDRE)
    return Tall(ANDEL_AV_UTBETALINGEN, kroner, (andel, utbetaling))


def trekkplan(krav: Tall, utbetaling: Tall, dato: date) -> Trekkplan | None:
    """How a claim (kroner, above 0) is deducted when every run pays as `utbetaling`; None when nothing can be taken.

    All deductions but the last are a fifth, and the last is what is left. Grade C.
    """
    hvert = laveste(krav, andel_av_utbetalingen(utbetaling, dato))
    if hvert.verdi <= 0:
        return None
    antall = Tall(ANTALL_TREKK, EKSAKT.divide_int(krav.verdi + hvert.verdi - _EN, hvert.verdi), (krav, hvert))
    siste = Tall(SISTE_TREKK, krav.verdi - gange(antall.verdi - _EN, hvert.verdi), (krav, antall, hvert))
    return Trekkplan(hvert=hvert, antall=antall, siste=siste)


def _paa_kontoen(regel: Regel, poster: Sequence[Kravpost]) -> Tall:
    return Tall(regel, sum((post.belop for post in poster), _NULL), tuple(post.i_kroner for post in poster))


def _sum(regel: Regel, poster: Sequence[Post]) -> Tall:
    under: tuple[Ledd, ...] = tuple(post.i_kroner for post in poster)
    return Tall(regel, sum((post.belop for post in poster), _NULL), under)
