"""Rulebook sections 8 and 10: for how many weeks dagpenger are granted, and how many days that is."""

from __future__ import annotations

from decimal import Decimal

from rules.dagpenger.lov_1997.innvilgelse.minsteinntekt import Minsteinntekt
from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import NULL
from rules.tall.tall import Ledd, Parameter, Regel, Tall
from rules.tall.uendelig import d20

_HJEMMEL = "folketrygdloven § 4-15"
SNITT = Regel(
    "Snitt av arbeidsinntekten i tre perioder",
    "{arbeidsinntekt i 36 måneder} / {antall perioder}, avrundet til tjue desimaler",
    hjemmel=_HJEMMEL,
    grad="A",
)
GRENSE = Regel("Grense for lang stønadsperiode", "{antall G} × {grunnbeløp}", hjemmel=_HJEMMEL, grad="A")
LANG = Regel(
    "Lang stønadsperiode",
    "{periode 1} eller {snitt av tre perioder} er minst {grensen}",
    enhet="",
    hjemmel=_HJEMMEL,
    grad="A",
)
ORDINAER = Regel(
    "Stønadsuker etter inntekt",
    "{uker}, fordi {minsteinntekt oppfylt} og {lang stønadsperiode}",
    enhet="uker",
    hjemmel=_HJEMMEL,
    grad="A",
)
INGEN = Regel("Stønadsuker etter inntekt", "0, fordi {minsteinntekt oppfylt}", enhet="uker", hjemmel=_HJEMMEL, grad="A")
ETTER_VERNEPLIKT = Regel(
    "Stønadsuker etter verneplikt", "{uker}", enhet="uker", hjemmel="folketrygdloven § 4-19", grad="A"
)
INGEN_VERNEPLIKT = Regel("Stønadsuker etter verneplikt", enhet="uker", hjemmel="folketrygdloven § 4-19", grad="A")
STONADSUKER = Regel("Stønadsuker", "{uker}", enhet="uker", hjemmel=_HJEMMEL, grad="A")
BEGGE = {
    "26": Regel(
        "Stønadsuker",
        "{1:uker etter verneplikt}",
        enhet="uker",
        hjemmel="folketrygdloven § 4-19",
        grad="A",
        tolkning=("T-VERNUKER", "26"),
    ),
    "lengst": Regel(
        "Stønadsuker",
        "det høyeste av {uker etter inntekt} og {uker etter verneplikt}",
        enhet="uker",
        hjemmel="folketrygdloven § 4-19",
        grad="C",
        tolkning=("T-VERNUKER", "lengst"),
    ),
}
DAGER = Regel("Stønadsdager", "{stønadsuker} × {dager i uka}", enhet="dager", hjemmel=_HJEMMEL, grad="A")
DAGER_IGJEN = Regel("Stønadsdager", "{gjenstående dager}", enhet="dager", hjemmel="folketrygdloven § 4-16", grad="A")


def ordinaere_uker(minsteinntekt: Minsteinntekt, hengende: Tall, ramme: Ramme) -> Tall:
    """The weeks that the income gives: long from twice the hengende G; none when it is too low. Grade A."""
    if not minsteinntekt.oppfylt.verdi:
        return Tall(INGEN, NULL, (minsteinntekt.oppfylt,))
    regelverk = ramme.regelverk
    perioder, antall_g = regelverk.grunnlag_perioder, regelverk.lang_g
    siste, tre = minsteinntekt.inntekt_12, minsteinntekt.inntekt_36
    snitt = Tall(SNITT, d20(tre.verdi, perioder.verdi), (tre, perioder))
    grense = Tall(GRENSE, antall_g.verdi * hengende.verdi, (antall_g, hengende))
    er_lang = siste.verdi >= grense.verdi or snitt.verdi >= grense.verdi
    lang = Tall(LANG, er_lang, (siste, snitt, grense))
    uker = regelverk.uker_lang if er_lang else regelverk.uker_kort
    return Tall(ORDINAER, uker.verdi, (uker, minsteinntekt.oppfylt, lang))


def vernepliktsuker(har_rett: bool, ramme: Ramme) -> Tall:
    """The weeks that the service gives. Grade A."""
    uker = ramme.regelverk.verneplikt_uker
    return Tall(ETTER_VERNEPLIKT, uker.verdi, (uker,)) if har_rett else Tall(INGEN_VERNEPLIKT, NULL)


def stonadsuker(ordinaere: Tall | None, verneplikt: Tall, brukt: bool, ramme: Ramme) -> Tall | None:
    """The weeks that are granted; `T-VERNUKER` where both rights exist. None when the income is not known."""
    if verneplikt.verdi and (ordinaere is None or not ordinaere.verdi):
        return Tall(STONADSUKER, verneplikt.verdi, (verneplikt,) if ordinaere is None else (verneplikt, ordinaere))
    if ordinaere is None:
        return None
    if not brukt:
        return Tall(STONADSUKER, ordinaere.verdi, (ordinaere,))
    valgt = ramme.valg["T-VERNUKER"]
    uker = verneplikt.verdi if valgt == "26" else max(ordinaere.verdi, verneplikt.verdi)
    inndata: tuple[Ledd, ...] = (ordinaere, verneplikt)
    return Tall(BEGGE[valgt], uker, inndata)


def stonadsdager(uker: Tall, dager: Parameter) -> Tall:
    """The days that may be used. Grade A."""
    return Tall(DAGER, uker.verdi * dager.verdi, (uker, dager))


def gjenstaende_stonadsdager(dager: int) -> Tall:
    """The days that are left of a right that is resumed."""
    igjen = Decimal(dager)
    return Tall(DAGER_IGJEN, igjen, lambda: (faktum("Gjenstående dager", igjen, "dager"),))
