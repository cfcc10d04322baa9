"""Calculations that together use every rule of the law, with every fact filled in: what the trees are read from."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from itertools import combinations, product
from typing import Any

from rules.beregnjson import les_sak
from rules.dagpenger.svar import Beregning
from rules.dokumenter.kilder import loven
from rules.fakta import konto as kontofakta
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.betaling import Post
from rules.fakta.innvilgelse import Innvilget
from rules.fakta.konto import INNVILGET_FRA, OPPHOR
from rules.fakta.tolkning import Tolkning
from rules.regelverk import beregn, standard
from rules.tall.tall import Fakta, Ledd

LOV = loven()
INNVILGELSE, UTBETALING, STANDARD = LOV.innvilgelse, LOV.utbetaling, standard(LOV)
SAK: dict[str, Any] = {
    "behandlet": "1988-06-01",
    "innvilget_fra": "1988-06-01",
    "inntekt": [{"lonn": 120_000, "dagpenger": 10_000, "sykepenger": 5_000}] * 3,
    "kurstid": [12, 4, 2],
    "barn": 2,
}
SAMORDNING = {
    "privat_pensjon": 20_000,
    "offentlig_pensjon": 20_000,
    "folketrygd": 10_000,
    "lonn_for_pensjon": 98_800,
    "redusert_trygd": 1_500,
}
SAKER: tuple[dict[str, Any], ...] = (
    SAK,
    SAK | {"samordning": SAMORDNING},
    SAK | {"fiskeforedling": True, "vernepliktig": True},
    SAK | {"oppjustert_grunnlag": 120_500},
    SAK | {"behandlet": "1984-12-31", "innvilget_fra": "1984-12-31"},
)

DAG = timedelta(days=1)
FRA, TIL, I_DAG = date(1988, 6, 6), date(1988, 6, 19), date(1988, 6, 20)
SATS, FULLT, TIMER, SKATT = Decimal(1_908), Decimal(200), Decimal(30), Decimal(33)
OVER_NYTTAAR = Post(
    *("", date(1987, 12, 28), date(1988, 1, 10), FULLT, 2 * SATS, date(1988, 1, 11), 1988),
    dager_gammelt_ferieaar=4,
    prosent_gammelt_ferieaar=Decimal(67),
    belop_gammelt_ferieaar=Decimal(1_272),
    innvilgelse=1,
)
TI_UKER = tuple(
    Post("", fra, fra + 13 * DAG, FULLT, 2 * SATS, fra + 14 * DAG, 1988, innvilgelse=1)
    for fra in (date(1988, 4, 4) + 14 * nr * DAG for nr in range(5))
)
POSTER = (OVER_NYTTAAR, *TI_UKER)
NULLSTILT = Innvilget(1, "87000001", date(1987, 12, 28), nullstilling=True)
TILLEGGET = Post("F", None, None, Decimal(0), Decimal(100), date(1988, 6, 13), 1988)
KORT: tuple[dict[str, Any], ...] = (
    {"skatteprosent": SKATT},
    {"normal_arbtid": Decimal(40), "arb_timer": TIMER},
    {"normal_arbtid": Decimal(40), "tapt_arbtid": TIMER},
    {"anvisningstype": "T", "trekk": Decimal(500)},
    {"anvisningstype": "M"},
    {"anvisningstype": "E", "anvist_for": POSTER},
    {"anvisningstype": "E", "etterbetales": Decimal(500)},
)


def regnede_tall() -> Iterator[Ledd]:
    """The numbers that the calculations come to, each with its tree."""
    for regnestykker in (_saker, _kort, _maks_prosent, _kontoer, _neste_kort, _kjoringer, _ferieaar, _ferietillegg):
        yield from regnestykker()


def _saker() -> Iterator[Ledd]:
    """Each case under the default and under every pair of alternatives to it."""
    par = [
        Tolkning(LOV.tolkningsvalg, dict(valg)) for valg in combinations(_andre_lesninger(), 2) if len(dict(valg)) == 2
    ]
    for sak, tolkning in product(SAKER, (STANDARD, *par)):
        svar = _beregnet(sak, tolkning)
        yield from (*svar.justert, svar.ukesats, svar.maks_uker, svar.minsteinntekt)


def _kort() -> Iterator[Ledd]:
    """Each card under the default and every alternative to it, on a decision without samordning and on one with."""
    alene = [Tolkning(LOV.tolkningsvalg, dict([valg])) for valg in _andre_lesninger()]
    for kort, tolkning, sak in product(KORT, (STANDARD, *alene), SAKER[:2]):
        fakta = Anvisningsfakta(FRA, TIL, SATS, **kort)
        svar = UTBETALING.beregn_anvisning(fakta, tolkning, "", partial(_beregnet, sak, tolkning))
        yield from (svar.netto, svar.anvist_prosent)


def _andre_lesninger() -> list[tuple[str, str]]:
    return [(v.id, a.id) for v in LOV.tolkningsvalg.values() for a in v.alternativer if a.id != v.standard]


def _beregnet(sak: Mapping[str, Any], tolkning: Tolkning) -> Beregning:
    return beregn(les_sak(sak)[0], tolkning)


def _maks_prosent() -> Iterator[Ledd]:
    terskel = INNVILGELSE.terskel_paa(FRA, STANDARD)
    yield INNVILGELSE.foreslatt_maks_prosent(None, None, terskel)
    yield INNVILGELSE.foreslatt_maks_prosent(Decimal(40), TIMER, terskel)


def _kontoer() -> Iterator[Ledd]:
    yield UTBETALING.sammenhengende_prosent(POSTER, [], I_DAG)
    maks_uker = Fakta(kontofakta.MAKS_UKER, Decimal(80))
    sammenhengende = UTBETALING.sammenhengende_prosent(POSTER, [NULLSTILT], I_DAG, maks_uker)
    yield from (sammenhengende, INNVILGELSE.uker_igjen(sammenhengende, maks_uker, I_DAG))
    yield UTBETALING.to_siste_kalenderaar(POSTER, I_DAG)
    yield from (UTBETALING.hittil_prosent(POSTER, I_DAG), UTBETALING.hittil_belop(POSTER))
    yield from (
        UTBETALING.anvist_i_aar(POSTER, I_DAG),
        UTBETALING.ferietillegg_i_aar([TILLEGGET], I_DAG),
    )
    yield from filter(None, [UTBETALING.siste_betalte_dag(POSTER)])
    yield UTBETALING.varighet(None, Fakta(kontofakta.I_DAG, I_DAG))
    for slutt in (kontofakta.I_DAG, kontofakta.OPPHORT):
        yield UTBETALING.varighet(Fakta(kontofakta.FORSTE_DATO, FRA), Fakta(slutt, I_DAG))


def _neste_kort() -> Iterator[Ledd]:
    innvilget, opphor = Fakta(INNVILGET_FRA, FRA), Fakta(OPPHOR, I_DAG + DAG)
    for neste in (
        UTBETALING.neste_kort(innvilget, POSTER, [], None),
        UTBETALING.neste_kort(innvilget, POSTER, [], opphor),
    ):
        assert neste is not None
        yield neste.til
    yield from (UTBETALING.siste_kort(I_DAG, vedtatt, False) for vedtatt in (FRA, I_DAG))


def _kjoringer() -> Iterator[Ledd]:
    yield from (UTBETALING.kjoredato(type_, datetime.combine(I_DAG, time(9))) for type_ in ("", "K"))


def _ferieaar() -> Iterator[Ledd]:
    for fra, har_periode in ((date(1987, 12, 28), True), (FRA, True), (FRA, False)):
        kort = UTBETALING.beregn_anvisning(Anvisningsfakta(fra, fra + 13 * DAG, SATS), STANDARD, "")
        yield UTBETALING.feriedeling(kort, har_periode, None, I_DAG).aar


def _ferietillegg() -> Iterator[Ledd]:
    for ferieaar in (1987, 1988):
        grunnlag, prosent = (
            UTBETALING.feriegrunnlag(POSTER, ferieaar),
            UTBETALING.prosent_i_ferieaaret(POSTER, ferieaar, I_DAG),
        )
        yield UTBETALING.ferietillegg(grunnlag, prosent, I_DAG)
        yield UTBETALING.gjenstaaende_ferietillegg(UTBETALING.ferietillegg(grunnlag, prosent, I_DAG), [TILLEGGET])
    yield UTBETALING.kan_anvises_fra([Fakta(OPPHOR, I_DAG)], POSTER)
