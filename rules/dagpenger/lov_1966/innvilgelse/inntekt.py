"""Rulebook section 3, steps 1-3: each year's income, with course weeks, adjusted to the chosen G."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from rules.dagpenger.lov_1966.satser import Regelverk
from rules.fakta.skjema import AAR, Aarsinntekt, treaarsregler
from rules.tall.avrunding import gange, legge_sammen
from rules.tall.grunnbelop import g_ved_arsslutt, g_ved_arsstart, snitt_g
from rules.tall.tall import Fakta, Kilde, Kvotient, Parameter, Regel, Tall

LONN, DAGPENGER, SYKEPENGER = treaarsregler("lonn"), treaarsregler("dagpenger"), treaarsregler("sykepenger")
KURSTID = treaarsregler("kurs")

AARSINNTEKT = tuple(
    Regel(
        f"Årsinntekt {aar}",
        "{lønnsinntekt} + {dagpenger} + {sykepenger}",
        hjemmel="Regelverket pkt. 3.1",
        grad="A",
    )
    for aar in AAR
)
LONN_MED_KURSTID = tuple(
    Regel(
        f"Lønnsinntekt {aar}, regnet om for kurstid",
        "{lønnsinntekt} × {uker i året} / ({1:uker i året} − {2:kurstid})",
        hjemmel="Regelverket pkt. 3.2",
        grad="C",
    )
    for aar in AAR
)
JUSTERT = {
    alternativ: tuple(
        Regel(
            f"Justert inntekt {aar}",
            f"{{årsinntekt}} × {{valgt G}} / {{{g_i_aaret}}}",
            hjemmel="Regelverket pkt. 3.3",
            grad="C",
            tolkning=("T-JUST", alternativ),
        )
        for aar in AAR
    )
    for alternativ, g_i_aaret in (
        ("snitt", "årets gjennomsnittlige G"),
        ("arsslutt", "G 31. desember"),
        ("arsstart", "G 1. januar"),
    )
}
KUTTET_JUSTERT = tuple(
    Regel(
        f"Justert inntekt {aar}, høyst 6 G",
        "det laveste av {justert inntekt} og {antall G} × {valgt G}",
        hjemmel="Regelverket pkt. 3.7",
        grad="C",
        tolkning=("T-TAK", "per_ar"),
    )
    for aar in AAR
)

G_I_INNTEKTSAARET: Mapping[str, Callable[[int], Parameter]] = {
    "snitt": snitt_g,
    "arsslutt": g_ved_arsslutt,
    "arsstart": g_ved_arsstart,
}
"""Which G of the income year each answer to T-JUST measures against."""


def aarsinntekt(plass: int, inntekt: Aarsinntekt, kurstid: int, regelverk: Regelverk, kilde: Kilde) -> Tall:
    """A year's lønnsinntekt, dagpenger and sykepenger together, kroner (steps 1 and 2).

    `plass` is 0 for siste år, 1 and 2 for the years before. With `kurstid` > 0 weeks on courses, the lønnsinntekt
    is first raised to what it would have been in a whole year, an exact fraction. Grade A for the sum, C for the course
    weeks.
    """
    if kurstid:
        return _aarsinntekt_med_kurstid(plass, inntekt, kurstid, regelverk, kilde)
    lonn, dagpenger, sykepenger = inntekt.lonn, inntekt.dagpenger, inntekt.sykepenger
    return Tall(
        AARSINNTEKT[plass],
        legge_sammen(lonn + dagpenger, sykepenger),
        lambda: (
            Fakta(LONN[plass], lonn, kilde),
            Fakta(DAGPENGER[plass], dagpenger, kilde),
            Fakta(SYKEPENGER[plass], sykepenger, kilde),
        ),
    )


def _aarsinntekt_med_kurstid(
    plass: int, inntekt: Aarsinntekt, kurstid: int, regelverk: Regelverk, kilde: Kilde
) -> Tall:
    uker = regelverk.kurstid_uker
    lonn = Fakta(LONN[plass], inntekt.lonn, kilde)
    kurs = Fakta(KURSTID[plass], Decimal(kurstid), kilde)
    igjen = uker.verdi - kurs.verdi
    omregnet = Kvotient(LONN_MED_KURSTID[plass], gange(inntekt.lonn, uker.verdi), igjen, (lonn, uker, kurs))
    annet = legge_sammen(inntekt.dagpenger, inntekt.sykepenger)
    return Kvotient(
        AARSINNTEKT[plass],
        legge_sammen(omregnet.teller, gange(annet, igjen)),
        igjen,
        (
            omregnet,
            Fakta(DAGPENGER[plass], inntekt.dagpenger, kilde),
            Fakta(SYKEPENGER[plass], inntekt.sykepenger, kilde),
        ),
    )


def justert_inntekt(plass: int, inntekt: Tall, aar: int, g: Parameter, t_just: str) -> Tall:
    """The income of calendar year `aar` adjusted to the chosen G, kroner, an exact fraction (step 3).

    `t_just` is the answer to T-JUST: which G of the income year it is measured against. Grade C.
    """
    g_i_aaret = G_I_INNTEKTSAARET[t_just](aar)
    teller, nevner = gange(inntekt.teller, g.verdi), gange(inntekt.nevner, g_i_aaret.verdi)
    return Kvotient(JUSTERT[t_just][plass], teller, nevner, (inntekt, g, g_i_aaret))


def kuttet_justert_inntekt(plass: int, justert: Tall, g: Parameter, regelverk: Regelverk) -> Tall:
    """A year's adjusted income, at most 6 G unrounded: T-TAK `per_ar` (step 7). Grade C."""
    antall_g = regelverk.hoyeste_grunnlag_g
    hoyest = gange(antall_g.verdi, g.verdi)
    if justert.teller > gange(hoyest, justert.nevner):
        return Tall(KUTTET_JUSTERT[plass], hoyest, (justert, antall_g, g))
    return Kvotient.lik(KUTTET_JUSTERT[plass], justert, (justert, antall_g, g))
