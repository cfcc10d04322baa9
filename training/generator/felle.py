"""What a trap is, and the table of them: from which level each is laid, and what the case must hold for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from training.generator import inntektsfeller, kortfeller, saerfeller
from training.generator.grunnsak import nytt_barn
from training.generator.utkast import Papirutkast, Saksutkast

Legg = Callable[[Saksutkast], None]


@dataclass(frozen=True, slots=True)
class Felle:
    """A trap: the named mistake that whoever walks into it makes, and what it lays in the case.

    Two of one `gruppe` do not go together. `felter` are the only fields that the mistake changes, where it may change
    others too and no paper tempts to that; none is any.
    """

    feil: str
    nivaa: int
    gruppe: str
    legg: Legg
    felter: frozenset[str] = frozenset()


def _ingenting(utkast: Saksutkast) -> None:
    """The plain case has room for the mistake."""
    del utkast


def _minst(antall: int) -> Legg:
    def legg(utkast: Saksutkast) -> None:
        while len(utkast.barn) < antall:
            utkast.barn.append(nytt_barn(utkast, 1, 14))

    return legg


def _ikke_forsorget(utkast: Saksutkast) -> None:
    """A child under 18 that others support."""
    barn = nytt_barn(utkast, 3, 14)
    utkast.andre_barn.append(barn)
    utkast.ark.append(Papirutkast("erklaering", {"barn": barn.navn, "fodt": barn.fodt}))


_SIFFER = "siffer"
FELLER: tuple[Felle, ...] = (
    Felle("barn_glemt", 1, "barn", _minst(1)),
    Felle("alle_barn_glemt", 1, "barn", _minst(2)),
    Felle("barn_for_mye", 3, "barn", _ikke_forsorget),
    Felle("aarene_byttet", 1, "år", _ingenting),
    Felle("inntektsaar_glemt", 1, "år", inntektsfeller.ujevnt),
    Felle("siffer_byttet", 1, _SIFFER, _ingenting),
    Felle("null_for_mye_eller_lite", 1, _SIFFER, _ingenting),
    Felle("aarene_forskjovet", 2, "år", _ingenting),
    Felle("bare_siste_aar", 3, "år", inntektsfeller.lavt_siste_aar),
    Felle("maanedslonn_som_aar", 3, _SIFFER, inntektsfeller.lonnsslipp("måned"), frozenset({"lonn_1"})),
    Felle("ukelonn_som_aar", 3, _SIFFER, inntektsfeller.lonnsslipp("uke"), frozenset({"lonn_1"})),
    Felle("dagpenger_utelatt", 3, "ytelse", inntektsfeller.ytelse("dagpenger")),
    Felle("sykepenger_utelatt", 3, "ytelse", inntektsfeller.ytelse("sykepenger")),
    Felle("dagpenger_to_ganger", 3, "ytelse", inntektsfeller.ytelse("dagpenger")),
    Felle("sykepenger_to_ganger", 3, "ytelse", inntektsfeller.ytelse("sykepenger")),
    Felle("dagpenger_som_lonn", 4, "ytelse", inntektsfeller.ytelse_og_kurs("dagpenger")),
    Felle("sykepenger_som_lonn", 4, "ytelse", inntektsfeller.ytelse_og_kurs("sykepenger")),
    Felle("kurs_glemt", 4, "ytelse", inntektsfeller.kurs),
    Felle("kurs_i_feil_aar", 4, "ytelse", inntektsfeller.kurs),
    Felle("pensjon_glemt", 4, "pensjon", saerfeller.pensjon),
    Felle("pensjon_i_feil_felt", 4, "pensjon", saerfeller.pensjon_som_forveksles),
    Felle("maanedspensjon_som_aar", 4, "pensjon", saerfeller.pensjon),
    Felle("ukepensjon_som_aar", 5, "pensjon", saerfeller.pensjon_med_ukeslipp),
    Felle("lonn_for_pensjon_glemt", 5, "pensjon", saerfeller.lonn_for_pensjon),
    Felle("redusert_trygd_i_aaret", 5, "pensjon", saerfeller.redusert_trygd),
    Felle("redusert_trygd_glemt", 5, "pensjon", saerfeller.redusert_trygd),
    Felle("fiskeforedling_glemt", 4, "særgruppe", saerfeller.fiskeforedling),
    Felle("fiskeforedling_uten_grunn", 4, "særgruppe", saerfeller.for_lite_fiskeforedling),
    Felle("verneplikt_glemt", 4, "særgruppe", saerfeller.verneplikt),
    Felle("verneplikt_uten_grunn", 4, "særgruppe", saerfeller.for_lite_verneplikt),
    Felle("oppjustert_glemt", 5, "særgruppe", saerfeller.oppjustert),
    Felle("forrige_glemt", 5, "grunnbeløp", saerfeller.forrige),
    Felle("forrige_uten_grunn", 5, "grunnbeløp", saerfeller.endret_g),
    Felle("timer_glemt", 2, "kort", kortfeller.timer),
    Felle("timer_for_en_uke", 2, "kort", kortfeller.like_uker),
    Felle("bare_en_uke", 2, "kort", _ingenting),
    Felle("en_dag_feil", 2, "kort", _ingenting),
    Felle("skatt_glemt", 2, "skatt", _ingenting),
    Felle("tabell_som_prosent", 2, "skatt", kortfeller.tabellkort),
    Felle("maks_prosent_hundre", 3, "kort", kortfeller.delvis_ledig),
    Felle("tapt_for_to_uker", 4, "kort", kortfeller.tapt(0.4, 0.5)),
    Felle("arbeidet_for_tapt", 4, "kort", kortfeller.tapt(0.52, 0.6)),
    Felle("timene_byttet", 5, "kort", kortfeller.timer),
)
ANTALL = {1: 1, 2: 1, 3: 2, 4: 2, 5: 3}
"""How many traps an exercise of each level has."""


def velg(nivaa: int, trekk: Random) -> list[Felle]:
    """The traps of an exercise: the first is of the level itself where it has its own, the rest of any up to it."""
    mulige = [felle for felle in FELLER if felle.nivaa <= nivaa]
    valgt = [trekk.choice([felle for felle in mulige if felle.nivaa == nivaa])]
    while len(valgt) < ANTALL[nivaa]:
        valgt.append(trekk.choice(_som_passer(mulige, valgt)))
    return valgt


def _som_passer(mulige: Sequence[Felle], valgt: Sequence[Felle]) -> list[Felle]:
    grupper = {felle.gruppe for felle in valgt}
    return [felle for felle in mulige if felle.gruppe not in grupper]
