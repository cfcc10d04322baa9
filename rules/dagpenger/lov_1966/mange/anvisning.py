"""`beregn_anvisning` and `ferietillegg` for many payments at once: sections 7 and 8 of the rulebook in int64."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1966.satser import regelverk_paa, skiftedatoer
from rules.dagpenger.lov_1966.tolkning import STANDARD
from rules.dagpenger.lov_1966.utbetaling import anvisning as kortregler
from rules.dagpenger.lov_1966.utbetaling import dager as dagregler
from rules.dagpenger.lov_1966.utbetaling import ferie as ferieregler
from rules.fakta.anvisning import Anvisningsfakta
from rules.mange.heltall import brok_halvt_opp, halvt_opp, helt
from rules.mange.saker import BLANK, KanIkkeUttrykkes
from rules.mange.utforer import utforer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from rules.dagpenger.lov_1966.satser import Regelverk
    from rules.fakta.tolkning import Tolkning
    from rules.mange.heltall import Heltall

HUNDREDELER = 100
TYPER = ("", "K", "T", "E", "M")


@dataclass(frozen=True, slots=True)
class Kortkolonner:
    """Payments as int64 columns. Dates are ordinals, amounts whole kroner; hours and per cent are in hundredths.

    `anvisningstype` is the place in TYPER. BLANK (−1) is a field left blank; a blank `skatteprosent` is a tax
    table. Made by `som_kort`, which checks each payment as Anvisningsfakta does.
    """

    fra: Heltall
    til: Heltall
    ukesats: Heltall
    normal_arbtid: Heltall
    anvisningstype: Heltall
    arb_timer: Heltall
    tapt_arbtid: Heltall
    maks_prosent: Heltall
    skatteprosent: Heltall
    trekk: Heltall

    def __len__(self) -> int:
        return len(self.fra)


@dataclass(frozen=True, slots=True)
class Anvisninger:
    """What the payments come to: benefit days, per cent counted, and kroner paid and withheld in tax."""

    dager: Heltall
    anvist_prosent: Heltall
    anvist_belop: Heltall
    skatt: Heltall


def som_kort(kort: Sequence[Anvisningsfakta]) -> Kortkolonner:
    """Payments from the scalar rules as columns.

    Raises KanIkkeUttrykkes for hours or per cent with more than two decimals, an amount with øre, or a back payment
    over what is paid before.
    """

    def hundredeler(verdi: Decimal | None) -> int:
        return BLANK if verdi is None else helt(verdi * HUNDREDELER)

    def rad(k: Anvisningsfakta) -> tuple[int, ...]:
        if k.anvist_for or k.etterbetales is not None:
            raise KanIkkeUttrykkes("En etterbetaling over det som er anvist, har ingen form i heltallsregningen.")
        return (
            k.fra.toordinal(),
            k.til.toordinal(),
            helt(k.ukesats),
            hundredeler(k.normal_arbtid),
            TYPER.index(k.anvisningstype),
            hundredeler(k.arb_timer),
            hundredeler(k.tapt_arbtid),
            hundredeler(k.maks_prosent),
            hundredeler(k.skatteprosent),
            BLANK if k.trekk is None else helt(k.trekk),
        )

    tabell = np.array([rad(k) for k in kort], dtype=np.int64).reshape(len(kort), len(fields(Kortkolonner)))
    return Kortkolonner(*(np.ascontiguousarray(kolonne) for kolonne in tabell.T))


@utforer(
    kortregler.stonadsuker,
    kortregler.andel_etter_terskel,
    kortregler.anvist_prosent,
    kortregler.anvist_belop,
    kortregler.skattetrekk,
)
def anvis_mange(kort: Kortkolonner, tolkning: Tolkning = STANDARD) -> Anvisninger:
    """Calculates all payments; the same kroner as `beregn_anvisning` on each.

    Raises UtenforRegelverket for a period that starts outside the encoded years, and KanIkkeUttrykkes if the figures of
    section 7 change within those years.
    """
    for ytterst in (kort.fra.min(), kort.fra.max()) if len(kort) else ():
        regelverk_paa(date.fromordinal(int(ytterst)))
    i_uka, full_uke, terskel = _satser(tolkning)
    dager = stonadsdager(kort.fra, kort.til)
    teller, nevner = _andel(kort, dager, i_uka)
    teller = np.where(100 * teller < terskel * nevner, 0, teller)
    prosent = halvt_opp(full_uke * dager * teller, i_uka * nevner)
    utenom = (kort.anvisningstype == TYPER.index("T")) | (kort.anvisningstype == TYPER.index("M"))
    prosent = np.where(utenom, 0, prosent)
    belop = halvt_opp(kort.ukesats * prosent, 100)
    belop = np.where(kort.anvisningstype == TYPER.index("T"), -kort.trekk, belop)
    skatt = np.sign(belop) * halvt_opp(np.abs(belop) * np.maximum(kort.skatteprosent, 0), 100 * HUNDREDELER)
    return Anvisninger(dager, prosent, belop, skatt)


@utforer(
    dagregler.stonadsdager,
)
def stonadsdager(fra: Heltall, til: Heltall) -> Heltall:
    """Weekdays Monday-Saturday from `fra` to `til`, both included: the days less the Sundays."""
    return til - fra + 1 - (til // 7 - (fra - 1) // 7)


@utforer(
    kortregler.andel_tapt,
    kortregler.hoyst_maks_prosent,
)
def _andel(kort: Kortkolonner, dager: Heltall, i_uka: int) -> tuple[Heltall, Heltall]:
    """The share of full weeks lost, at most Maks %, as numerator and denominator."""
    fulle = kort.normal_arbtid * dager
    har_timer = (kort.arb_timer != BLANK) & (kort.normal_arbtid != BLANK)
    har_tapt = (kort.tapt_arbtid != BLANK) & (kort.normal_arbtid != BLANK)
    valg = [har_tapt, har_timer & (fulle == 0), har_timer]
    teller = np.select(valg, [kort.tapt_arbtid, 0, np.maximum(0, fulle - i_uka * kort.arb_timer)], 1)
    nevner = np.select(valg, [kort.normal_arbtid, 1, fulle], 1)
    hele = 100 * HUNDREDELER
    over = teller * hele > kort.maks_prosent * nevner
    return np.where(over, kort.maks_prosent, teller), np.where(over, hele, nevner)


def _satser(tolkning: Tolkning) -> tuple[int, int, int]:
    """Days in the week, per cent for a full week and the threshold, the same on every encoded day."""

    def paa(regelverk: Regelverk) -> tuple[int, int, int]:
        terskel = regelverk.terskel_prosent[tolkning["T-TERSKEL"]]
        return helt(regelverk.dager_i_uka.verdi), helt(regelverk.full_uke_prosent.verdi), helt(terskel.verdi)

    alle = {paa(regelverk_paa(dag)) for dag in skiftedatoer()}
    if len(alle) != 1:
        raise KanIkkeUttrykkes("En sats for anvisning skifter i de kodede årene, og kortene kan ikke skilles.")
    return alle.pop()


@utforer(
    ferieregler.ferietillegg,
)
def ferietillegg_mange(feriegrunnlag: Heltall, prosent_i_aaret: NDArray[np.int64], dato: date) -> Heltall:
    """The holiday supplement of many cases paid on one date, kroner; the same as `ferietillegg` on each."""
    regelverk = regelverk_paa(dato)
    grense = helt(regelverk.ferietillegg_uker.verdi * regelverk.full_uke_prosent.verdi)
    tillegg = brok_halvt_opp(np.maximum(feriegrunnlag, 0), Fraction(regelverk.ferietillegg_prosent.verdi) / 100)
    return np.where(prosent_i_aaret > grense, tillegg, 0)
