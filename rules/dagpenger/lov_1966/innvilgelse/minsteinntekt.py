"""Rulebook section 2: is the income high enough? A control that warns; the conditions are judged by hand."""

from __future__ import annotations

from functools import cache

from rules.dagpenger.lov_1966.innvilgelse.inntekt import LONN
from rules.dagpenger.lov_1966.satser import Regelverk
from rules.fakta.skjema import Aarsinntekt
from rules.tall.avrunding import gange, legge_sammen
from rules.tall.tall import Fakta, Kilde, Kvotient, Parameter, Regel, Tall

GRENSE = Regel("Minsteinntekt", "{andel} × {valgt G}", hjemmel="Regelverket pkt. 2", grad="C")
SNITT_LONN = Regel(
    "Snitt av tre års lønnsinntekt",
    "({siste år} + {2. siste år} + {3. siste år}) / {antall år}",
    hjemmel="Regelverket pkt. 2",
    grad="C",
)
OPPFYLT = Regel(
    "Minsteinntekt oppfylt",
    "{lønnsinntekt siste år} eller {snitt av tre års lønnsinntekt} er minst {minsteinntekt}",
    enhet="",
    hjemmel="Regelverket pkt. 2",
    grad="C",
)


@cache
def minsteinntekt(regelverk: Regelverk, g: Parameter) -> Tall:
    """The least lønnsinntekt, kroner a year, unrounded: 0.75 × the chosen G.

    Grade C; that it is the chosen G is our reading.
    """
    andel = regelverk.minsteinntekt_andel
    return Tall(GRENSE, andel.verdi * g.verdi, (andel, g))


def minsteinntekt_oppfylt(
    inntekt: tuple[Aarsinntekt, Aarsinntekt, Aarsinntekt], g: Parameter, regelverk: Regelverk, kilde: Kilde
) -> Tall[bool]:
    """Whether siste år's lønnsinntekt, or the mean of three years', reaches the least one. Grade C.

    The lønnsinntekt counts as entered: neither adjusted nor raised for course weeks.
    """
    grense = minsteinntekt(regelverk, g)
    antall = regelverk.grunnlag_aar
    siste, neste, tredje = inntekt[0].lonn, inntekt[1].lonn, inntekt[2].lonn
    tre_aar = legge_sammen(siste + neste, tredje)

    def inndata() -> tuple[Tall, Tall, Tall]:
        lonn = tuple(Fakta(regel, aar.lonn, kilde) for regel, aar in zip(LONN, inntekt, strict=True))
        return lonn[0], Kvotient(SNITT_LONN, tre_aar, antall.verdi, (*lonn, antall)), grense

    oppfylt = siste >= grense.verdi or tre_aar >= gange(antall.verdi, grense.verdi)
    return Tall(OPPFYLT, oppfylt, inndata)
