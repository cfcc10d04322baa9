"""Rulebook section 3, steps 4, 5 and 7: which years count, the rounding, and the highest lawful basis."""

from __future__ import annotations

from functools import cache

from rules.dagpenger.lov_1966.satser import Regelverk
from rules.tall.avrunding import avrund, avrund_kvotient, fma, gange
from rules.tall.tall import Kvotient, Parameter, Regel, Tall, hoyeste

TreAar = tuple[Tall, Tall, Tall]

SNITT = Regel(
    "Snitt av tre år",
    "({siste år} + {2. siste år} + {3. siste år}) / {antall år}",
    hjemmel="Regelverket pkt. 3.4",
    grad="C",
)
BESTE = Regel(
    "Inntekt som grunnlaget bygger på",
    "det høyeste av {siste år} og {snitt av tre år}",
    hjemmel="Regelverket pkt. 3.4",
    grad="C",
    tolkning=("T-AAR", "beste"),
)
SISTE = Regel(
    "Inntekt som grunnlaget bygger på",
    "{siste år}",
    hjemmel="Regelverket pkt. 3.4",
    grad="C",
    tolkning=("T-AAR", "siste"),
)
SNITT3 = Regel(
    "Inntekt som grunnlaget bygger på",
    "{snitt av tre år}",
    hjemmel="Regelverket pkt. 3.4",
    grad="C",
    tolkning=("T-AAR", "snitt3"),
)
AVRUNDET = {
    alternativ: Regel(
        "Avrundet grunnlag",
        "{inntekt} avrundet til nærmeste {steg}",
        hjemmel="Regelverket pkt. 3.5",
        grad="C",
        tolkning=("T-AVR", alternativ),
    )
    for alternativ in ("tusen", "krone", "hundre")
}
HOYESTE = Regel(
    "Høyeste lovlige grunnlag",
    "{antall G} × {valgt G}, avrundet til nærmeste {steg}",
    hjemmel="Regelverket pkt. 3.7",
    grad="C",
)
DAGPENGEGRUNNLAG = {
    alternativ: Regel(
        "Dagpengegrunnlag",
        "det laveste av {grunnlag} og {høyeste lovlige grunnlag}",
        hjemmel="Regelverket pkt. 3.7",
        grad="C",
        tolkning=("T-TAK", alternativ),
    )
    for alternativ in ("etter", "per_ar")
}


def snitt_av_tre_aar(justert: TreAar, regelverk: Regelverk) -> Tall:
    """The mean of the three adjusted years, kroner, an exact fraction (step 4). Grade C."""
    antall = regelverk.grunnlag_aar
    a, b, c = justert
    to_aar, nevner = fma(a.teller, b.nevner, gange(b.teller, a.nevner)), gange(a.nevner, b.nevner)
    teller, nevner = fma(to_aar, c.nevner, gange(c.teller, nevner)), gange(nevner, c.nevner)
    return Kvotient(SNITT, teller, gange(nevner, antall.verdi), (*justert, antall))


def tellende_inntekt(justert: TreAar, regelverk: Regelverk, t_aar: str) -> Tall:
    """The adjusted income that the basis is built on, kroner, exact (step 4); `t_aar` answers T-AAR. Grade C."""
    siste = justert[0]
    if t_aar == "siste":
        return Kvotient.lik(SISTE, siste, (siste,))
    snitt = snitt_av_tre_aar(justert, regelverk)
    if t_aar == "snitt3":
        return Kvotient.lik(SNITT3, snitt, (snitt,))
    return Kvotient.lik(BESTE, hoyeste(siste, snitt), (siste, snitt))


def avrundet_grunnlag(inntekt: Tall, regelverk: Regelverk, t_avr: str) -> Tall:
    """The basis to the nearest 1,000, 100 or 1 krone (step 5); `t_avr` answers T-AVR. Grade C."""
    steg = regelverk.grunnlag_avrunding[t_avr]
    return Tall(AVRUNDET[t_avr], avrund_kvotient(inntekt.teller, inntekt.nevner, steg.verdi), (inntekt, steg))


@cache
def hoyeste_grunnlag(regelverk: Regelverk, g: Parameter) -> Tall:
    """The highest lawful basis: 6 × the chosen G to the nearest 1,000 kr, whatever T-AVR says (step 7). Grade C."""
    antall, steg = regelverk.hoyeste_grunnlag_g, regelverk.hoyeste_grunnlag_avrunding
    return Tall(HOYESTE, avrund(antall.verdi * g.verdi, steg.verdi), (antall, g, steg))


def dagpengegrunnlag(grunnlag: Tall, hoyeste: Tall, t_tak: str) -> Tall:
    """The dagpengegrunnlag, kroner a year: what the steps before gave, at most the highest lawful (step 7). Grade C."""
    verdi = hoyeste.verdi if grunnlag.verdi > hoyeste.verdi else grunnlag.verdi
    return Tall(DAGPENGEGRUNNLAG[t_tak], verdi, (grunnlag, hoyeste))
