"""Rulebook section 6: how long the benefit lasts, and the warnings when the end is near."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1966.innvilgelse.saergrupper import VERNEPLIKTIG
from rules.dagpenger.lov_1966.satser import Regelverk, regelverk_paa
from rules.dagpenger.svar import Overskridelse, Varsel
from rules.tall.tall import Fakta, Kilde, Kvotient, Regel, Tall

MAKS_UKER = Regel("Maks uker", "{stønadsperiodens lengde}", enhet="uker", hjemmel="Regelverket pkt. 6", grad="A")
MAKS_UKER_VERNEPLIKTIG = Regel(
    "Maks uker for vernepliktig",
    "{stønadsperiode for vernepliktige}",
    enhet="uker",
    hjemmel="Regelverket pkt. 3.6",
    grad="C",
)
UKER_BRUKT = Regel(
    "Uker brukt",
    "{sammenhengende anvist %} / {prosent for full uke}",
    enhet="uker",
    hjemmel="Regelverket pkt. 6",
    grad="C",
)
UKER_IGJEN = Regel(
    "Uker igjen",
    "{maks uker} − {uker brukt}, men aldri under 0; da er rettighetene oppbrukt",
    enhet="uker",
    hjemmel="Regelverket pkt. 6",
    grad="C",
)


def maks_uker(vernepliktig: bool, regelverk: Regelverk, kilde: Kilde) -> Tall:
    """The weeks of the benefit period: 80 (grade A), 40 before 1985 (B), and 26 for a conscript (C)."""
    if vernepliktig:
        lengde = regelverk.vernepliktig_uker
        return Tall(MAKS_UKER_VERNEPLIKTIG, lengde.verdi, (lengde, Fakta(VERNEPLIKTIG, True, kilde)))
    lengde = regelverk.stonadsperiode_uker
    return Tall(MAKS_UKER, lengde.verdi, (lengde,))


def varsel(sammenhengende_prosent: Decimal | int, maks_uker: Decimal | int, dato: date) -> Varsel | None:
    """The warning that the account `sammenhengende_prosent` calls for on `dato`, or None.

    One full week is 100 %. From 4 weeks before `maks_uker` the limit is near (7600 of 8000 %: grade A; for periods of
    26 or 40 weeks the same 4 weeks are our choice, grade C); from `maks_uker` the rights are used up (A), and paying
    stays possible. Raises UtenforRegelverket.
    """
    regelverk = regelverk_paa(dato)
    brukt = Decimal(sammenhengende_prosent) / regelverk.full_uke_prosent.verdi
    igjen = maks_uker - brukt
    if igjen > regelverk.varsel_uker_igjen.verdi:
        return None
    return Varsel(igjen <= 0, brukt, max(Decimal(0), igjen))


def overskridelse(
    konto_prosent: Decimal | int, kort_prosent: Decimal | int, maks_uker: Decimal | int, dato: date
) -> Overskridelse | None:
    """How a card of `kort_prosent` goes past `maks_uker`, or None when it ends at the limit or before it.

    `konto_prosent` is the account before the card, `dato` chooses the rules. A card that counts nothing never does.
    Used up is from the limit on (A); that one full week is 100 % is our reading (C). Raises UtenforRegelverket.
    """
    full_uke = regelverk_paa(dato).full_uke_prosent.verdi
    grense = maks_uker * full_uke
    over = konto_prosent + kort_prosent - grense
    if kort_prosent <= 0 or over <= 0:
        return None
    igjen = max(Decimal(0), grense - konto_prosent)
    return Overskridelse(Decimal(over) / full_uke, igjen / full_uke)


def uker_igjen(konto: Tall, maks_uker: Tall, dato: date) -> Tall:
    """Full weeks that are left before the rights are used up, never below 0, and under it those that are used.

    `konto` is the continuous account in per cent, `dato` chooses the rules. That the rights are used up when none
    is left, and that paying stays possible, is from the study (A); that a full week is 100 % is our reading (C).
    Raises UtenforRegelverket.
    """
    full_uke = regelverk_paa(dato).full_uke_prosent
    brukt = Kvotient(UKER_BRUKT, konto.verdi, full_uke.verdi, (konto, full_uke))
    return Tall(UKER_IGJEN, max(Decimal(0), maks_uker.verdi - brukt.verdi), (maks_uker, brukt))


def ny_periode_foreslaas(siste_dag_med_dagpenger: date, innvilget_fra: date) -> bool:
    """Whether the program proposes nullstilling (J): 26 whole weeks without benefit lie between the two days (B).

    Raises UtenforRegelverket for an `innvilget_fra` outside the encoded years.
    """
    uker = regelverk_paa(innvilget_fra).ny_periode_uker.verdi
    return (innvilget_fra - siste_dag_med_dagpenger).days - 1 >= 7 * uker
