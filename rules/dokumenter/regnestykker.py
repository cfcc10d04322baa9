"""Calculations that together use every rule of a law, with every fact filled in: what the trees are read from.

Which cases, and about which days, stands in `regnestykker.toml` of the law's package.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from itertools import combinations, product
from typing import Any

from rules.beregnjson import les_sak
from rules.dagpenger.krav import Kravpost, Kravslag
from rules.dagpenger.svar import Avregnet, Beregning
from rules.dokumenter.kilder import Beskrevet, les
from rules.fakta import konto as kontofakta
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.avstengning import Avstengning
from rules.fakta.betaling import AAPNING, Post
from rules.fakta.driftsstans import Driftsstans
from rules.fakta.innvilgelse import Innvilget
from rules.fakta.konto import INNVILGET_FRA, OPPHOR
from rules.fakta.tolkning import Tolkning
from rules.regelverk import Lov, Provingslov, beregn, lovene, provingslovene, standard
from rules.tall.tall import Fakta, Ledd

DAG = timedelta(days=1)
SATS, FULLT, TIMER, SKATT = Decimal(1_908), Decimal(200), Decimal(30), Decimal(33)


def regnede_tall(lov: Beskrevet) -> Iterator[Ledd]:
    """The numbers that the calculations come to, each with its tree."""
    yield from (tall for full in lovene() if full is lov for tall in _av_loven(full))
    yield from (tall for proving in provingslovene() if proving is lov for tall in _av_sakene(proving))


def _av_loven(lov: Lov) -> Iterator[Ledd]:
    alle = _Regnestykker(lov)
    yield from (*alle.innvilgelser(), *alle.anvisninger(), *alle.maks_prosent(), *alle.kontoer())
    yield from (*alle.neste_kort(), *alle.kjoringer(), *alle.ferieaar(), *alle.ferietillegg())
    yield from (*alle.omregnede(), *alle.krav(), alle.klagefrist(), alle.registeravvik())


def _av_sakene(lov: Provingslov) -> Iterator[Ledd]:
    """Each case under the default, and under every alternative to it."""
    andre = [{id: alternativ.id} for id, valg in lov.tolkningsvalg.items() for alternativ in valg.alternativer]
    for sak, tolkning in product(les(lov, "regnestykker.toml")["sak"], ({}, *andre)):
        yield from lov.tall(_uten_datoer({"tolkning": tolkning, **sak}))


def _uten_datoer(verdi: Any) -> Any:
    """The value as JSON has it, its days as texts."""
    if isinstance(verdi, dict):
        return {navn: _uten_datoer(en) for navn, en in verdi.items()}
    if isinstance(verdi, list):
        return [_uten_datoer(en) for en in verdi]
    return str(verdi) if isinstance(verdi, date) else verdi


class _Regnestykker:
    """The calculations of one law: on its cases, on cards about a fortnight, and on a history of payments before it."""

    def __init__(self, lov: Lov) -> None:
        oppsett = les(lov, "regnestykker.toml")
        self.lov, self.innvilgelse, self.utbetaling = lov, lov.innvilgelse, lov.utbetaling
        self.saker: list[dict[str, Any]] = [
            {navn: str(verdi) if isinstance(verdi, date) else verdi for navn, verdi in sak.items()}
            for sak in oppsett["sak"]
        ]
        self.fra: date = oppsett["fra"]
        self.standard = standard(lov, self.fra)
        self.til, self.i_dag = self.fra + 13 * DAG, self.fra + 14 * DAG
        self.nyttaar: date = oppsett["over_nyttaar"]
        over_nyttaar = Post(
            *("", self.nyttaar, self.nyttaar + 13 * DAG, FULLT, 2 * SATS, self.nyttaar + 14 * DAG, self.fra.year),
            dager_gammelt_ferieaar=4,
            prosent_gammelt_ferieaar=Decimal(67),
            belop_gammelt_ferieaar=Decimal(1_272),
            innvilgelse=1,
        )
        ti_uker = (
            Post("", fra, fra + 13 * DAG, FULLT, 2 * SATS, fra + 14 * DAG, self.fra.year, innvilgelse=1)
            for fra in (self.fra - 63 * DAG + 14 * nr * DAG for nr in range(5))
        )
        self.poster = (over_nyttaar, *ti_uker)
        self.nullstilt = Innvilget(1, "87000001", self.nyttaar, nullstilling=True)
        self.tillegget = Post("F", None, None, Decimal(0), Decimal(100), self.fra + 7 * DAG, self.fra.year)
        self.kort: tuple[dict[str, Any], ...] = (
            {"skatteprosent": SKATT},
            {"normal_arbtid": Decimal(40), "arb_timer": TIMER},
            {"normal_arbtid": Decimal(40), "tapt_arbtid": TIMER},
            {"anvisningstype": "T", "trekk": Decimal(500)},
            {"anvisningstype": "M"},
            {"anvisningstype": "E", "anvist_for": self.poster},
            {"anvisningstype": "E", "etterbetales": Decimal(500)},
            {"anvisningstype": "E", "etterbetales": Decimal(500), "anvist_for": (self._tatt_inn(),)},
        )

    def innvilgelser(self) -> Iterator[Ledd]:
        """Each case under the default and under every pair of alternatives to it."""
        par = [dict(valg) for valg in combinations(self._andre_lesninger(), 2)]
        lesninger = [Tolkning(self.lov.tolkningsvalg, valg) for valg in par if len(valg) == 2]
        for sak, tolkning in product(self.saker, (self.standard, *lesninger)):
            svar = self._beregnet(sak, tolkning)
            yield from (*svar.justert, svar.ukesats, svar.maks_uker, svar.minsteinntekt, svar.forsorgertillegg)

    def anvisninger(self) -> Iterator[Ledd]:
        """Each card under the default and every alternative to it, on a decision without samordning and on one with."""
        alene = [Tolkning(self.lov.tolkningsvalg, dict([valg])) for valg in self._andre_lesninger()]
        for kort, tolkning, sak in product(self.kort, (self.standard, *alene), self.saker[:2]):
            fakta = Anvisningsfakta(self.fra, self.til, SATS, **kort)
            svar = self.utbetaling.beregn_anvisning(fakta, tolkning, "", partial(self._beregnet, sak, tolkning))
            yield from (svar.netto, svar.anvist_prosent)

    def _tatt_inn(self) -> Post:
        """A running case that was taken in with the days of the cards paid."""
        konto, null = kontofakta.Konto.SAMMENHENGENDE, Decimal(0)
        return Post(AAPNING, self.fra, self.til, FULLT, null, self.fra, 0, innvilgelse=1, konto=konto)

    def _andre_lesninger(self) -> list[tuple[str, str]]:
        return [(v.id, a.id) for v in self.lov.tolkningsvalg.values() for a in v.alternativer if a.id != v.standard]

    def _beregnet(self, sak: Mapping[str, Any], tolkning: Tolkning) -> Beregning:
        return beregn(les_sak(sak)[0], tolkning)

    def maks_prosent(self) -> Iterator[Ledd]:
        terskel = self.innvilgelse.terskel_paa(self.fra, self.standard)
        yield self.innvilgelse.foreslaatt_maks_prosent(None, None, terskel)
        yield self.innvilgelse.foreslaatt_maks_prosent(Decimal(40), TIMER, terskel)

    def kontoer(self) -> Iterator[Ledd]:
        yield self.utbetaling.sammenhengende_prosent(self.poster, [], self.i_dag)
        maks_uker = Fakta(kontofakta.MAKS_UKER, Decimal(80))
        sammenhengende = self.utbetaling.sammenhengende_prosent(self.poster, [self.nullstilt], self.i_dag, maks_uker)
        yield from (sammenhengende, self.innvilgelse.uker_igjen(sammenhengende, maks_uker, self.i_dag))
        yield self.utbetaling.to_siste_kalenderaar(self.poster, self.i_dag)
        yield from (self.utbetaling.hittil_prosent(self.poster, self.i_dag), self.utbetaling.hittil_belop(self.poster))
        yield from (
            self.utbetaling.anvist_i_aar(self.poster, self.i_dag),
            self.utbetaling.ferietillegg_i_aar([self.tillegget], self.i_dag),
        )
        yield from filter(None, [self.utbetaling.siste_betalte_dag(self.poster)])
        yield self.utbetaling.varighet(None, Fakta(kontofakta.I_DAG, self.i_dag))
        for slutt in (kontofakta.I_DAG, kontofakta.OPPHORT):
            yield self.utbetaling.varighet(Fakta(kontofakta.FORSTE_DATO, self.fra), Fakta(slutt, self.i_dag))

    def klagefrist(self) -> Ledd:
        return self.innvilgelse.klagefrist(self.fra)

    def registeravvik(self) -> Ledd:
        return self.innvilgelse.inntekt_ses_paa(Decimal(100_000), Decimal(150_000), self.fra)

    def neste_kort(self) -> Iterator[Ledd]:
        innvilget, opphor = Fakta(INNVILGET_FRA, self.fra), Fakta(OPPHOR, self.i_dag + DAG)
        for neste in (
            self.utbetaling.neste_kort(innvilget, self.poster, [], None),
            self.utbetaling.neste_kort(innvilget, self.poster, [], opphor),
        ):
            assert neste is not None
            yield neste.til
        yield from (self.utbetaling.siste_kort(self.i_dag, vedtatt, False) for vedtatt in (self.fra, self.i_dag))

    def kjoringer(self) -> Iterator[Ledd]:
        naa = datetime.combine(self.i_dag, time(9))
        mandag = self.utbetaling.kjoringens_mandag(self.i_dag)
        nede = Driftsstans(datetime.combine(mandag, time(8)), datetime.combine(mandag, time(9)))
        yield from (self.utbetaling.kjoredato(type_, naa) for type_ in ("", "K"))
        yield self.utbetaling.kjoredato("", naa, stans=(nede,))
        yield self.utbetaling.kjoredato("", naa, lukket=mandag)

    def ferieaar(self) -> Iterator[Ledd]:
        for fra, har_periode in ((self.nyttaar, True), (self.fra, True), (self.fra, False)):
            kort = self.utbetaling.beregn_anvisning(Anvisningsfakta(fra, fra + 13 * DAG, SATS), self.standard, "")
            yield self.utbetaling.feriedeling(kort, har_periode, None, self.i_dag).aar

    def ferietillegg(self) -> Iterator[Ledd]:
        for ferieaar in (self.fra.year - 1, self.fra.year):
            grunnlag, prosent = (
                self.utbetaling.feriegrunnlag(self.poster, ferieaar),
                self.utbetaling.prosent_i_ferieaaret(self.poster, ferieaar, self.i_dag),
            )
            tillegg = self.utbetaling.ferietillegg(grunnlag, prosent, self.i_dag)
            yield from (tillegg, self.utbetaling.gjenstaaende_ferietillegg(tillegg, [self.tillegget]))
        yield self.utbetaling.kan_anvises_fra([Fakta(OPPHOR, self.i_dag)], self.poster)

    def omregnede(self) -> Iterator[Ledd]:
        """A card under a decision that counts from its second week, in which there is an exclusion, at the limit."""
        kort = self.utbetaling.beregn_anvisning(Anvisningsfakta(self.fra, self.til, SATS), self.standard, "")
        konto = self.utbetaling.sammenhengende_prosent(self.poster, [], self.i_dag)
        igjen = self.innvilgelse.uker_igjen(konto, Fakta(kontofakta.MAKS_UKER, Decimal(12)), self.i_dag)
        stengt = Avstengning("87000001", self.fra + 9 * DAG, self.til + 7 * DAG)
        for fra, avstengninger in ((self.fra, ()), (self.fra + 7 * DAG, (stengt,))):
            om = self.utbetaling.regn_om(Avregnet(FULLT, SATS), kort, fra, avstengninger, igjen)
            yield from (om.mer_prosent, om.mer_belop)

    def krav(self) -> Iterator[Ledd]:
        poster = (
            Kravpost(Kravslag.KRAV, Decimal(1_000), "for perioden", 1),
            Kravpost(Kravslag.TREKK, Decimal(-100), "i kjøringen", 2, venter=True),
        )
        igjen = self.utbetaling.igjen_aa_trekke(poster)
        yield self.utbetaling.hoyeste_trekk(igjen, self.poster, self.i_dag)
        plan = self.utbetaling.trekkplan(igjen, Fakta(kontofakta.MAKS_UKER, SATS), self.i_dag)
        if plan is not None:
            yield from (plan.hvert, plan.antall, plan.siste)
