"""Rulebook sections 2 and 3: is the arbeidsinntekt high enough? Never G-adjusted, against the hengende G."""

from __future__ import annotations

from dataclasses import dataclass

from rules.dagpenger.lov_1997.innvilgelse.inntekt import Inntekter
from rules.dagpenger.lov_1997.ramme import Ramme
from rules.tall.tall import Parameter, Regel, Tall

HENGENDE = Regel(
    "Grunnbeløp for minsteinntekt og stønadsperiode",
    "{hengende grunnbeløp}",
    hjemmel="folketrygdloven § 4-4",
    grad="A",
    tolkning=("T-HENGENDE", "hengende"),
)
STRAKS = Regel(
    "Grunnbeløp for minsteinntekt og stønadsperiode",
    "{grunnbeløp}",
    hjemmel="folketrygdloven § 4-4",
    grad="C",
    tolkning=("T-HENGENDE", "straks"),
)
INNTEKT_36 = Regel(
    "Arbeidsinntekt i 36 måneder",
    "{periode 1} + {periode 2} + {periode 3}",
    hjemmel="folketrygdloven § 4-4",
    grad="A",
)
KRAV_12 = Regel("Krav for 12 måneder", "{faktor} × {grunnbeløp}", hjemmel="folketrygdloven § 4-4", grad="A")
KRAV_36 = Regel("Krav for 36 måneder", "{faktor} × {grunnbeløp}", hjemmel="folketrygdloven § 4-4", grad="A")
OPPFYLT = Regel(
    "Minsteinntekt oppfylt",
    "{periode 1} er minst {krav for 12 måneder}, eller {arbeidsinntekt i 36 måneder} er minst {krav for 36 måneder}",
    enhet="",
    hjemmel="folketrygdloven § 4-4",
    grad="A",
)


@dataclass(frozen=True, slots=True)
class Minsteinntekt:
    """The incomes, the factors and the limits, kroner, and whether one of the limits is reached."""

    inntekt_12: Tall
    inntekt_36: Tall
    faktor_12: Parameter
    faktor_36: Parameter
    krav_12: Tall
    krav_36: Tall
    oppfylt: Tall[bool]


def hengende_g(ramme: Ramme) -> Tall:
    """The G of § 4-4 and § 4-15, kroner; `T-HENGENDE`. Grade A from 2000."""
    if ramme.valg["T-HENGENDE"] == "straks":
        return Tall(STRAKS, ramme.g.verdi, (ramme.g,))
    hengende = ramme.egne.hengende_grunnbelop
    return Tall(HENGENDE, hengende.verdi, (hengende,))


def minsteinntekt(inntekter: Inntekter, hengende: Tall, ramme: Ramme) -> Minsteinntekt:
    """Whether periode 1, or the three together, reach their limits; exact. Grade A."""
    siste, neste, tredje = (periode.arbeidsinntekt for periode in inntekter.perioder)
    tre = Tall(INNTEKT_36, siste.verdi + neste.verdi + tredje.verdi, (siste, neste, tredje))
    faktor_12, faktor_36 = ramme.egne.faktor_12, ramme.egne.faktor_36
    krav_12 = Tall(KRAV_12, faktor_12.verdi * hengende.verdi, (faktor_12, hengende))
    krav_36 = Tall(KRAV_36, faktor_36.verdi * hengende.verdi, (faktor_36, hengende))
    oppfylt = siste.verdi >= krav_12.verdi or tre.verdi >= krav_36.verdi
    return Minsteinntekt(
        siste, tre, faktor_12, faktor_36, krav_12, krav_36, Tall(OPPFYLT, oppfylt, (siste, krav_12, tre, krav_36))
    )
