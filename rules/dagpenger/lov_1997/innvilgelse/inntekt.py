"""Rulebook sections 2, 3 and 5: the income of each period, as paid and adjusted to the G of the day that is tested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import reduce

from rules.dagpenger.lov_1997.innvilgelse.opptjening import Opptjening
from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import ARBEIDSINNTEKT, FANGST_FISKE, INNTEKTSKLASSER, NULL, Inntekt, Maaned
from rules.tall.grunnbelop import g_paa, snitt_g
from rules.tall.tall import Ledd, Parameter, Regel, Tall
from rules.tall.uendelig import UENDELIG, d20

_PERIODER = ("1", "2", "3")
ARBEIDSINNTEKTEN = tuple(
    Regel(f"Arbeidsinntekt i periode {nr}", "summen av inntekten", hjemmel="folketrygdloven § 4-4", grad="A")
    for nr in _PERIODER
)
UTBETALT = tuple(
    Regel(f"Inntekt i periode {nr}", "summen av inntekten", hjemmel="folketrygdloven § 4-11", grad="A")
    for nr in _PERIODER
)
OPPJUSTERT = tuple(
    Regel(f"Oppjustert inntekt i periode {nr}", "summen av inntekten", hjemmel="folketrygdloven § 4-11", grad="A")
    for nr in _PERIODER
)
FAKTOR = Regel(
    "Oppjustering",
    "{G} / {G da inntekten ble tjent}, avrundet til tjue desimaler",
    enhet="",
    hjemmel="folketrygdloven § 4-11",
    grad="A",
)
OPPJUSTERT_INNTEKT = {
    alternativ: Regel(
        "Oppjustert inntekt",
        "{oppjustering} × summen av inntekten",
        hjemmel="folketrygdloven § 4-11",
        grad=grad,
        tolkning=("T-OPPJUST", alternativ),
    )
    for alternativ, grad in (("maaned", "A"), ("aar", "C"))
}
"""The income of one month or year, whose name follows that of the rule; to 30 June 2019 it is graded C."""


@dataclass(frozen=True, slots=True)
class Periode:
    """A period of the time that counts: its months, and kroner as paid and adjusted."""

    fra: Maaned
    til: Maaned
    arbeidsinntekt: Tall
    utbetalt: Tall
    oppjustert: Tall


@dataclass(frozen=True, slots=True)
class Inntekter:
    """The three periods, the last one first, and the incomes that do not count."""

    perioder: tuple[Periode, Periode, Periode]
    ikke_medregnet: tuple[Inntekt, ...]


def inntekter(rader: tuple[Inntekt, ...], opptjening: Opptjening, ramme: Ramme) -> Inntekter:
    """The incomes sorted into their periods, summed and adjusted; exact. `T-OPPJUST` says by which G."""
    i_perioden: tuple[list[Inntekt], list[Inntekt], list[Inntekt]] = ([], [], [])
    utenfor = []
    for rad in rader:
        plass = opptjening.periode(rad)
        if plass is None:
            utenfor.append(rad)
        else:
            i_perioden[plass].append(rad)
    justering = Justering(ramme)
    siste, neste, tredje = (_periode(plass, rad, opptjening, justering) for plass, rad in enumerate(i_perioden))
    return Inntekter((siste, neste, tredje), tuple(sorted(utenfor, key=str)))


class Justering:
    """Which classes count in a case, and what a month's income is multiplied by."""

    def __init__(self, ramme: Ramme) -> None:
        self.g = ramme.g
        self.g_dag = int(ramme.regelverk.maanedens_g_dag.verdi)
        self.fangst_fiske = ramme.regelverk.fangst_fiske_prosent
        self.klasser = frozenset(
            klasse for klasse in INNTEKTSKLASSER if klasse != FANGST_FISKE or self.fangst_fiske.verdi
        )
        self.arbeid = frozenset((ARBEIDSINNTEKT, FANGST_FISKE)) & self.klasser
        self.valgt = ramme.valg["T-OPPJUST"]
        self.er_dagens_lov = bool(ramme.regelverk.rapporteringsfrist_dag.verdi)
        self._faktorer: dict[int, Tall] = {}

    def faktor(self, inntekt: Inntekt) -> Tall:
        """G over the G of the month, or over the mean G of its year, to twenty decimals.

        A year's sum has no months, and is adjusted by the mean of its year under both readings (C).
        """
        if inntekt.maaned is None or self.valgt == "aar":
            da = snitt_g(inntekt.aar)
        else:
            da = g_paa(inntekt.maaned.dag(self.g_dag))
        if id(da) not in self._faktorer:
            self._faktorer[id(da)] = Tall(FAKTOR, d20(self.g.verdi, da.verdi), (self.g, da))
        return self._faktorer[id(da)]


def _periode(plass: int, rader: list[Inntekt], opptjening: Opptjening, justering: Justering) -> Periode:
    arbeid = utbetalt = justert = NULL
    for rad in rader:
        medregnet = _sum(rad.belop, justering.klasser)
        arbeid += _sum(rad.belop, justering.arbeid)
        utbetalt += medregnet
        justert += medregnet * justering.faktor(rad).verdi
    fra, til = opptjening.maanedene(plass)

    def arbeidet() -> tuple[Ledd, ...]:
        return (*_ledd(rader, justering.arbeid, justering.fangst_fiske), opptjening.siste_tall)

    def betalt() -> tuple[Ledd, ...]:
        return (*_ledd(rader, justering.klasser, justering.fangst_fiske), opptjening.siste_tall)

    def oppjustert() -> tuple[Ledd, ...]:
        return tuple(_oppjustert(rad, justering) for rad in rader) or (opptjening.siste_tall,)

    return Periode(
        fra,
        til,
        Tall(ARBEIDSINNTEKTEN[plass], arbeid, arbeidet),
        Tall(UTBETALT[plass], utbetalt, betalt),
        Tall(OPPJUSTERT[plass], justert, oppjustert),
    )


def _ledd(rader: list[Inntekt], klasser: frozenset[str], fangst_fiske: Parameter) -> tuple[Ledd, ...]:
    """The incomes as they were entered, and the figure that says whether fishing counts, when there is some."""
    fakta: list[Ledd] = [
        faktum(f"{INNTEKTSKLASSER[klasse]} {rad}", verdi)
        for rad in rader
        for klasse, verdi in rad.belop.items()
        if klasse in klasser
    ]
    if any(FANGST_FISKE in rad.belop for rad in rader):
        fakta.append(fangst_fiske)
    return tuple(fakta)


def _oppjustert(rad: Inntekt, justering: Justering) -> Tall:
    ledd = _ledd([rad], justering.klasser, justering.fangst_fiske)
    medregnet = _sum(rad.belop, justering.klasser)
    faktor = justering.faktor(rad)
    felles = OPPJUSTERT_INNTEKT[justering.valgt]
    regel = replace(felles, navn=f"{felles.navn} {rad}", grad=felles.grad if justering.er_dagens_lov else "C")
    return Tall(regel, UENDELIG.multiply(medregnet, faktor.verdi), (faktor, *ledd))


def _sum(belop: Mapping[str, Decimal], klasser: frozenset[str]) -> Decimal:
    return reduce(UENDELIG.add, (verdi for klasse, verdi in belop.items() if klasse in klasser), NULL)
