"""Decoys: papers that look as if they had to do with the case, and must be laid aside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from training.generator import inntektsfeller
from training.generator.grunnsak import annen_adresse, annen_person, nytt_barn
from training.generator.papirer import lonnsoppgave, meldekort
from training.generator.utkast import Saksutkast

ANTALL = {1: 0, 2: 0, 3: 1, 4: 2, 5: 2}
"""How many decoys an exercise of each level has."""
_MYNDIG, _VOKSEN = 18, 40
"""A child that old no longer counts; its parent is so old at least."""


def avled(utkast: Saksutkast) -> None:
    """Lays the decoys of the level on the desk."""
    mulige = list(AVLEDNINGER)
    utkast.trekk.shuffle(mulige)
    lagt = 0
    for legg in mulige:
        if lagt == ANTALL[utkast.nivaa]:
            return
        lagt += legg(utkast)


def _voksent_barn(utkast: Saksutkast) -> bool:
    """A child of 18 or more; only where the applicant is old enough, and children have no trap of their own."""
    if utkast.soker.alder(utkast.klokke.date()) < _VOKSEN or utkast.andre_barn:
        return False
    utkast.andre_barn.append(nytt_barn(utkast, _MYNDIG, _MYNDIG))
    return True


def _fjerde_aar(utkast: Saksutkast) -> bool:
    """The statement of the year before the three."""
    utkast.ark.append(lonnsoppgave(utkast, utkast.aar(4), _annet_belop(utkast), gammel=True))
    return True


def _ektefellen(utkast: Saksutkast) -> bool:
    """The statement of the spouse, or of another of the same name."""
    navn, nr = annen_person(utkast)
    fornavn, _, etternavn = navn.partition(" ")
    ark = lonnsoppgave(utkast, utkast.aar(1), _annet_belop(utkast))
    ark.verdier.update(navn=navn, omvendt=f"{etternavn}, {fornavn}", fnr=nr)
    utkast.ark.append(ark)
    return True


def _en_lonnsslipp(utkast: Saksutkast) -> bool:
    """A month's pay beside the year's."""
    if any(ark.slag == "lonnsslipp" for ark in utkast.ark):
        return False
    inntektsfeller.lonnsslipp("måned")(utkast)
    return True


def _gammel_adresse(utkast: Saksutkast) -> bool:
    """Where the applicant lived in the years before the last."""
    utkast.bodde = annen_adresse(utkast)
    return True


def _annet_kort(utkast: Saksutkast) -> bool:
    """A card for two weeks before the first day of benefit, when the applicant was still at work."""
    fra = utkast.fra - timedelta(weeks=3)
    if fra + timedelta(days=12) > utkast.sluttet:
        return False
    uker = (utkast.trekk.randint(20, 30), utkast.trekk.randint(20, 30))
    kort = {"fra": fra, "til": fra + timedelta(days=12)}
    utkast.ark.append(meldekort(utkast, kort, uker, levert=utkast.fra))
    return True


def _annet_belop(utkast: Saksutkast) -> Decimal:
    """A wage that the applicant had in none of the years."""
    belop = utkast.del_av_lonn(0.6, 1.3)
    while belop in [utkast.fakta[f"lonn_{nr}"] for nr in (1, 2, 3)]:
        belop += 100
    return belop


AVLEDNINGER: tuple[Callable[[Saksutkast], bool], ...] = (
    _voksent_barn,
    _fjerde_aar,
    _ektefellen,
    _en_lonnsslipp,
    _gammel_adresse,
    _annet_kort,
)
"""Each lays one, and returns whether the case had room for it."""
