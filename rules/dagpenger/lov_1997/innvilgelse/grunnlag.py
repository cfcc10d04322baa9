"""Rulebook section 5: the dagpengegrunnlag from the incomes, or as the caseworker has set it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rules.dagpenger.lov_1997.innvilgelse.inntekt import Inntekter
from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.tall.tall import Ledd, Parameter, Regel, Tall
from rules.tall.uendelig import d20, naermeste

_HJEMMEL = "folketrygdloven § 4-11"
TAK = Regel("Seks ganger grunnbeløpet", "{antall G} × {grunnbeløp}", hjemmel=_HJEMMEL, grad="A")
GRUNNLAG_12 = Regel(
    "Grunnlag etter 12 måneder", "det laveste av {periode 1} og {seks ganger grunnbeløpet}", hjemmel=_HJEMMEL, grad="A"
)
GRUNNLAG_36 = {
    "per_periode": Regel(
        "Grunnlag etter 36 måneder",
        "hver periode, høyst {3:seks ganger grunnbeløpet}, delt på {4:antall perioder}, avrundet til tjue desimaler",
        hjemmel=_HJEMMEL,
        grad="A",
        tolkning=("T-SEKSG", "per_periode"),
    ),
    "snitt": Regel(
        "Grunnlag etter 36 måneder",
        "snittet av {4:antall perioder} perioder, avrundet til tjue desimaler, høyst {3:seks ganger grunnbeløpet}",
        hjemmel=_HJEMMEL,
        grad="A",
        tolkning=("T-SEKSG", "snitt"),
    ),
}
UAVRUNDET = Regel(
    "Grunnlag før avrunding",
    "det høyeste av {grunnlag etter 12 måneder} og {grunnlag etter 36 måneder}",
    hjemmel=_HJEMMEL,
    grad="A",
)
AVRUNDET = {
    alternativ: Regel(
        "Dagpengegrunnlag etter inntekt",
        "{grunnlag før avrunding}, avrundet til nærmeste {steg}",
        hjemmel=_HJEMMEL,
        grad="A",
        tolkning=("T-AVRGRL", alternativ),
    )
    for alternativ in ("krone", "tusen")
}
MANUELT = Regel(
    "Dagpengegrunnlag fastsatt av saksbehandler",
    "{fastsatt grunnlag}, avrundet til nærmeste krone, høyst {seks ganger grunnbeløpet}",
    hjemmel=_HJEMMEL,
    grad="A",
)


@dataclass(frozen=True, slots=True)
class Grunnlag:
    """What the incomes give, kroner a year; `regel` is 12 or 36, `avkortet` whether the ceiling was used."""

    grunnlag_12: Tall
    grunnlag_36: Tall
    uavrundet: Tall
    regel: str
    avkortet: bool
    ordinaert: Tall


@cache
def tak(seks_g: Parameter, g: Parameter) -> Tall:
    """The ceiling, kroner a year: six times the G of the day that is tested. Grade A."""
    return Tall(TAK, seks_g.verdi * g.verdi, (seks_g, g))


def grunnlag_etter_inntekt(inntekter: Inntekter, ramme: Ramme) -> Grunnlag:
    """The higher of the last period and the mean of three; a tie is the last. `T-SEKSG`, `T-AVRGRL`."""
    valgt = ramme.valg["T-SEKSG"]
    hoyest = tak(ramme.regelverk.seks_g, ramme.g)
    perioder = tuple(periode.oppjustert for periode in inntekter.perioder)
    siste = perioder[0]
    tolv = Tall(GRUNNLAG_12, min(siste.verdi, hoyest.verdi), (siste, hoyest))
    trettiseks, snitt_over = _trettiseks(perioder, hoyest, valgt, ramme)
    regel = "36" if trettiseks.verdi > tolv.verdi else "12"
    vinner = trettiseks if regel == "36" else tolv
    if valgt == "snitt":
        avkortet = snitt_over if regel == "36" else siste.verdi > hoyest.verdi
    else:
        avkortet = any(periode.verdi > hoyest.verdi for periode in perioder)
    uavrundet = Tall(UAVRUNDET, vinner.verdi, (tolv, trettiseks))
    avrunding = ramme.valg["T-AVRGRL"]
    steg = ramme.regelverk.grunnlag_avrunding[avrunding]
    ordinaert = Tall(AVRUNDET[avrunding], naermeste(uavrundet.verdi, steg.verdi), (uavrundet, steg))
    return Grunnlag(tolv, trettiseks, uavrundet, regel, avkortet, ordinaert)


def _trettiseks(perioder: tuple[Tall, ...], hoyest: Tall, valgt: str, ramme: Ramme) -> tuple[Tall, bool]:
    """The mean of the periods under the ceiling, and whether the mean itself was over it."""
    antall = ramme.regelverk.grunnlag_perioder
    inndata: tuple[Ledd, ...] = (*perioder, hoyest, antall, ramme.regelverk.kutt_av_perioder[valgt])
    if valgt == "snitt":
        snitt = d20(sum((periode.verdi for periode in perioder[1:]), perioder[0].verdi), antall.verdi)
        return Tall(GRUNNLAG_36[valgt], min(snitt, hoyest.verdi), inndata), snitt > hoyest.verdi
    kuttet = [min(periode.verdi, hoyest.verdi) for periode in perioder]
    return Tall(GRUNNLAG_36[valgt], d20(sum(kuttet[1:], kuttet[0]), antall.verdi), inndata), False


def manuelt_grunnlag(ramme: Ramme) -> Tall:
    """What the caseworker has set, to the nearest krone, at most six G. Grade A."""
    satt = ramme.sak.grunnlag
    assert satt is not None
    hoyest = tak(ramme.regelverk.seks_g, ramme.g)
    verdi = hoyest.verdi if satt > hoyest.verdi else min(naermeste(satt), hoyest.verdi)
    return Tall(MANUELT, verdi, lambda: (faktum("Grunnlag fastsatt av saksbehandler", satt), hoyest))
