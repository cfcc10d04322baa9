"""Rulebook section 6: the rate of a day, with the children and the rate for children of that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from rules.dagpenger.lov_1997.innvilgelse.grunnlag import tak
from rules.dagpenger.lov_1997.innvilgelse.samordning import (
    etter_folketrygd,
    folketrygd_om_dagen,
    samordnet_dagsats,
    samordning_oppfylt,
    utenfor_i_uka,
)
from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import NULL
from rules.dagpenger.lov_1997.satser import regelverk_paa
from rules.tall.tall import Parameter, Regel, Tall
from rules.tall.uendelig import d20, naermeste

_HJEMMEL = "folketrygdloven § 4-12"
UTEN_BARN = Regel(
    "Dagsats uten barnetillegg",
    "{promille} av {grunnlaget}, avrundet til nærmeste krone",
    hjemmel=_HJEMMEL,
    grad="A",
)
KORONA = Regel(
    "Dagsats uten barnetillegg",
    "({0:prosent} av {4:grunnlaget} opp til {2:antall G} × {3:grunnbeløp} + {1:prosent} av resten opp til"
    " {5:seks ganger grunnbeløpet}) / {6:dager i året}, avrundet til tjue desimaler og så til nærmeste krone",
    hjemmel="forskriftene for koronatiden",
    grad="B",
)
BARNETILLEGG = {
    alternativ: Regel(
        "Barnetillegg om dagen",
        "{barn} × {barnetillegg}",
        hjemmel="dagpengeforskriften § 7-1",
        grad=grad,
        tolkning=("T-BARNDATO", alternativ),
    )
    for alternativ, grad in (("dag", "A"), ("provingsdato", "C"))
}
HOYESTE = {
    "dag": Regel(
        "Høyeste dagsats",
        "{prosent} av {grunnlaget} / {dager i året}, avrundet til nærmeste krone",
        hjemmel=_HJEMMEL,
        grad="A",
        tolkning=("T-90SATS", "dag"),
    ),
    "uke": Regel(
        "Høyeste dagsats",
        "{prosent} av {grunnlaget} / {uker i året}, avrundet til nærmeste krone, delt på {dager i uka}",
        hjemmel=_HJEMMEL,
        grad="B",
        tolkning=("T-90SATS", "uke"),
    ),
}
ETTER_TAK = Regel(
    "Dagsats etter taket",
    "{dagsats uten barnetillegg} − det som {barnetillegg} bringer den over {høyeste dagsats}, minst 0",
    hjemmel=_HJEMMEL,
    grad="A",
)
DAGSATS = Regel(
    "Dagsats",
    "det laveste av {samordnet dagsats} + {barnetillegg} og {høyeste dagsats}",
    hjemmel=_HJEMMEL,
    grad="A",
)
UKESATS = Regel("Ukesats", "{dager i uka} × {dagsats}", hjemmel=_HJEMMEL, grad="A")
_HUNDRE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Dagsats:
    """A day's rate and what it is made of, kroner a day."""

    antall_barn: int
    barnetillegg: Tall
    etter_tak: Tall
    samordnet: Tall
    oppfylt: Tall[bool]
    dagsats: Tall


class Satser:
    """The rates that a grunnlag gives on the days that are asked about; each is worked out once."""

    def __init__(self, grunnlag: Tall, ramme: Ramme) -> None:
        self.ramme = ramme
        self.uten_barn = dagsats_uten_barn(grunnlag, ramme)
        self.hoyeste = hoyeste_dagsats(grunnlag, ramme)
        self._folketrygd = folketrygd_om_dagen(ramme)
        self._utenfor = utenfor_i_uka(ramme)
        self._funnet: dict[tuple[int, int], Dagsats] = {}
        self._siste: tuple[date, date, Dagsats] | None = None

    def paa(self, dag: date) -> Dagsats:
        """The rate of a day; `T-BARNDATO` says whether the children are those of that day."""
        if self.ramme.valg["T-BARNDATO"] == "provingsdato":
            dag = self.ramme.sak.provingsdato
        if self._siste is None or not self._siste[0] <= dag <= self._siste[1]:
            self._siste = self._finn(dag)
        return self._siste[2]

    def _finn(self, dag: date) -> tuple[date, date, Dagsats]:
        """The first and the last day that have the rate of the day, and the rate."""
        fra, til, antall = barn_paa(dag, self.ramme)
        sats = regelverk_paa(dag).barnetillegg
        nokkel = (antall, id(sats) if antall else 0)
        if nokkel not in self._funnet:
            self._funnet[nokkel] = self._ny(antall, sats)
        return max(fra, sats.gjelder_fra), min(til, sats.gjelder_til), self._funnet[nokkel]

    def _ny(self, antall: int, sats: Parameter) -> Dagsats:
        tillegg = barnetillegg(antall, sats, self.ramme)
        d1 = etter_tak(self.uten_barn, tillegg, self.hoyeste)
        d2 = etter_folketrygd(d1, self._folketrygd)
        d3 = samordnet_dagsats(d2, self._utenfor, self.ramme)
        verdi = min(d3.verdi + tillegg.verdi, self.hoyeste.verdi)
        return Dagsats(
            antall,
            tillegg,
            d1,
            d3,
            samordning_oppfylt(d1, self._folketrygd, antall),
            Tall(DAGSATS, verdi, (d3, tillegg, self.hoyeste)),
        )


def barn_paa(dag: date, ramme: Ramme) -> tuple[date, date, int]:
    """How many children there are on a day, none before the first row, and from which day to which."""
    fra, antall = date.min, 0
    for rad in ramme.sak.barn:
        if rad.fra > dag:
            return fra, rad.fra - timedelta(days=1), antall
        fra, antall = rad.fra, rad.antall
    return fra, date.max, antall


def dagsats_uten_barn(grunnlag: Tall, ramme: Ramme) -> Tall:
    """Kroner a day (d0): 2.4 ‰ of the grunnlag, or the rate of the korona time. Grade A, korona B."""
    regelverk = ramme.regelverk
    if regelverk.korona_prosent.verdi:
        return _koronasats(grunnlag, ramme)
    promille = regelverk.dagsats_promille
    return Tall(UTEN_BARN, naermeste((promille.verdi * grunnlag.verdi).scaleb(-3)), (promille, grunnlag))


def _koronasats(grunnlag: Tall, ramme: Ramme) -> Tall:
    regelverk = ramme.regelverk
    lav, hoy, antall = regelverk.korona_prosent, regelverk.korona_prosent_over, regelverk.korona_g
    dager = regelverk.dager_i_aaret
    grense, hoyest = antall.verdi * ramme.g.verdi, tak(regelverk.seks_g, ramme.g)
    under, over = min(grunnlag.verdi, grense), max(NULL, min(grunnlag.verdi, hoyest.verdi) - grense)
    verdi = naermeste(d20(lav.verdi * under + hoy.verdi * over, _HUNDRE * dager.verdi))
    return Tall(KORONA, verdi, (lav, hoy, antall, ramme.g, grunnlag, hoyest, dager))


def barnetillegg(antall: int, sats: Parameter, ramme: Ramme) -> Tall:
    """Kroner a day for the children. Grade A."""
    regel = BARNETILLEGG[ramme.valg["T-BARNDATO"]]
    return Tall(regel, antall * sats.verdi, lambda: (faktum("Barn", Decimal(antall), ""), sats))


def hoyeste_dagsats(grunnlag: Tall, ramme: Ramme) -> Tall:
    """Kroner a day: 90 % of the grunnlag a day, or a week over five; `T-90SATS`. Grade A from 2003."""
    regelverk, valgt = ramme.regelverk, ramme.valg["T-90SATS"]
    prosent, dager, uker = regelverk.hoyeste_prosent, regelverk.dager_i_aaret, regelverk.uker_i_aaret
    teller = prosent.verdi * grunnlag.verdi
    if valgt == "dag":
        verdi = naermeste(d20(teller, _HUNDRE * dager.verdi))
        return Tall(HOYESTE[valgt], verdi, (prosent, grunnlag, dager))
    i_uka = regelverk.dager_i_uka
    verdi = d20(naermeste(d20(teller, _HUNDRE * uker.verdi)), i_uka.verdi)
    return Tall(HOYESTE[valgt], verdi, (prosent, grunnlag, uker, i_uka))


def etter_tak(uten_barn: Tall, tillegg: Tall, hoyeste: Tall) -> Tall:
    """Kroner a day (d1): what is over the ceiling is taken from the rate without children. Grade A."""
    over = max(NULL, uten_barn.verdi + tillegg.verdi - hoyeste.verdi)
    return Tall(ETTER_TAK, max(NULL, uten_barn.verdi - over), (uten_barn, tillegg, hoyeste))


def ukesats(dagsats: Tall, ramme: Ramme) -> Tall:
    """Kroner a week: five times the dagsats. Grade A."""
    dager = ramme.regelverk.dager_i_uka
    return Tall(UKESATS, dager.verdi * dagsats.verdi, (dager, dagsats))
