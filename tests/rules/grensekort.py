"""Cards made to lie exactly on a limit of section 7, or one unit beside it: a random card never does.

The unit is the smallest that the field takes: a hundredth of an hour or of a per cent, or a krone. All are whole
numbers here; a card is given in the decimals that the form takes.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import gcd
from random import Random

from rules.fakta.anvisning import Anvisningsfakta

MANDAG = date(1988, 6, 6)
TERSKLER = (0, 20, 40, 50)
UKESATS = Decimal(1_908)
RUNDT = (-1, 0, 1)


def periode(dager: int) -> tuple[date, date]:
    """From a Monday, the days that hold so many benefit days."""
    uker, rest = divmod(dager, 6)
    return MANDAG, MANDAG + timedelta(days=7 * uker + rest - 1)


def kort_paa_terskelen_i_timer(dager: int, terskel: int, n: int, avvik: int) -> Anvisningsfakta:
    """Hours worked that leave exactly `terskel` per cent lost, `avvik` hundredths of an hour more or less."""
    normal = n * (600 // gcd(600, dager * (100 - terskel)))
    arbeidet = normal * dager * (100 - terskel) // 600 + avvik
    return _kort(dager, normal, arb_timer=arbeidet)


def kort_paa_terskelen_i_tapt_tid(dager: int, terskel: int, n: int, avvik: int) -> Anvisningsfakta:
    """Hours lost a week that are exactly `terskel` per cent of normal hours, `avvik` hundredths more or less."""
    normal = n * (100 // gcd(100, terskel))
    return _kort(dager, normal, tapt_arbtid=normal * terskel // 100 + avvik)


def kort_paa_maks_prosent(dager: int, halve_prosent: int, n: int, avvik: int) -> Anvisningsfakta:
    """Hours worked that leave exactly Maks % lost; Maks % is then `avvik` hundredths of a per cent more or less."""
    andel = 50 * halve_prosent
    normal = n * (60_000 // gcd(60_000, dager * (10_000 - andel)))
    arbeidet = normal * dager * (10_000 - andel) // 60_000
    return _kort(dager, normal, arb_timer=arbeidet, maks_prosent=andel + avvik)


def kort_midt_mellom_to_prosent(dager: int, halve: int, n: int, avvik: int) -> Anvisningsfakta:
    """Hours lost that come to `halve` and a half per cent counted, `avvik` hundredths of an hour more or less."""
    andel = Fraction(3 * (2 * halve + 1), 100 * dager)
    normal = n * andel.denominator
    return _kort(dager, normal, tapt_arbtid=n * andel.numerator + avvik)


def kort_midt_mellom_to_kroner(prosent: int, n: int, avvik: int) -> Anvisningsfakta:
    """A week at `prosent` per cent whose amount ends in half a krone, the ukesats then `avvik` kroner other.

    Some per cents never make half a krone: then the nearest that does is taken.
    """
    while 50 % gcd(prosent, 100):
        prosent -= 1
    felles = gcd(prosent, 100)
    ukesats = next(u for u in range(100) if u * prosent % 100 == 50) + n * (100 // felles) + avvik
    fra, til = periode(6)
    return Anvisningsfakta(fra, til, Decimal(ukesats), maks_prosent=Decimal(prosent))


def kort_midt_mellom_to_kroner_skatt(skatt: int, n: int, avvik: int) -> Anvisningsfakta:
    """A full week whose tax, `skatt` quarters of a per cent, ends in half a krone; the ukesats `avvik` other.

    Some per cents never make half a krone: then the nearest that does is taken.
    """
    while 5_000 % gcd(25 * skatt, 10_000):
        skatt -= 1
    felles = gcd(25 * skatt, 10_000)
    ukesats = next(u for u in range(10_000) if u * 25 * skatt % 10_000 == 5_000) + n * (10_000 // felles) + avvik
    fra, til = periode(6)
    return Anvisningsfakta(fra, til, Decimal(ukesats), skatteprosent=Decimal(25 * skatt) / 100)


def _kort(dager: int, normal: int, **hundredeler: int) -> Anvisningsfakta:
    fra, til = periode(dager)
    felt = {navn: Decimal(max(0, verdi)) / 100 for navn, verdi in hundredeler.items()}
    if "maks_prosent" in felt:
        felt["maks_prosent"] = min(Decimal(100), felt["maks_prosent"])
    return Anvisningsfakta(fra, til, UKESATS, normal_arbtid=Decimal(normal) / 100, **felt)


def tilfeldig_grensekort(rng: Random, terskel: int) -> tuple[int, Anvisningsfakta]:
    """A card on some limit, or one unit beside it, drawn; and its benefit days."""
    avvik, dager, n = rng.choice((-1, 0, 0, 1)), rng.randint(1, 26), rng.randint(1, 300)
    match rng.randrange(6):
        case 0:
            return dager, kort_paa_terskelen_i_timer(dager, terskel, n, avvik)
        case 1:
            return dager, kort_paa_terskelen_i_tapt_tid(dager, terskel, n, avvik)
        case 2:
            return dager, kort_paa_maks_prosent(dager, rng.randint(1, 199), n, avvik)
        case 3:
            return dager, kort_midt_mellom_to_prosent(dager, rng.randint(0, 100 * dager // 6 - 1), n, avvik)
        case 4:
            return 6, kort_midt_mellom_to_kroner(rng.randint(41, 100), rng.randint(1, 40), avvik)
        case _:
            return 6, kort_midt_mellom_to_kroner_skatt(rng.randint(1, 399), rng.randint(1, 3), avvik)


def tapt_andel(kort: Anvisningsfakta, dager: int) -> Fraction:
    """The share lost, in per cent, as section 7 says it; `dager` are the benefit days that the card was made with."""
    if kort.normal_arbtid is None:
        return Fraction(100)
    normal = Fraction(kort.normal_arbtid)
    if kort.tapt_arbtid is not None:
        return 100 * Fraction(kort.tapt_arbtid) / normal
    assert kort.arb_timer is not None
    fulle = normal * Fraction(dager, 6)
    return max(Fraction(0), 100 * (fulle - Fraction(kort.arb_timer)) / fulle)


def fasit(kort: Anvisningsfakta, dager: int, terskel: int) -> tuple[int, int, int]:
    """Anvist %, anvist beløp and skatt of an ordinary card, worked out again in fractions from section 7."""
    andel = min(tapt_andel(kort, dager), Fraction(kort.maks_prosent))
    prosent = halvt_opp(dager * andel / 6) if andel >= terskel else 0
    belop = halvt_opp(Fraction(kort.ukesats) * prosent / 100)
    return prosent, belop, halvt_opp(belop * Fraction(kort.skatteprosent or 0) / 100)


def halvt_opp(brok: Fraction) -> int:
    """The nearest whole number, a half upwards; `brok` is not below 0."""
    return (2 * brok.numerator + brok.denominator) // (2 * brok.denominator)
