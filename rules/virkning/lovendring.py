"""What the change of law costs: the same people under the rules of one year and of another, krone by krone.

No source compares them. How the people of one law are those of another is our choice (C): `FORUTSETNINGER` says it, and
is printed with the tables. Only what an ordinary week pays is compared, not for how long.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov import UtenforRegelverket
from rules.mange.grunnbelop import g_paa_dagene
from rules.mange.heltall import halvt_opp
from rules.mange.saker import Saker
from rules.regelverk import Lov, Provingslov, lov_paa, provingslov_paa, standard
from rules.tall.grunnbelop import g_paa
from rules.virkning import setninger
from rules.virkning.beregning import Saksbit, biter_av
from rules.virkning.indeksering import indeksert
from rules.virkning.inndeling import INNDELINGER, kjennetegnene, koder
from rules.virkning.kombinasjon import Kombinasjon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rules.mange.arbeidstid import Arbeidstid
    from rules.mange.heltall import Heltall
    from rules.virkning.inndeling import Koder

    Uke = Callable[[Saker, Arbeidstid], Heltall]

MAANED, DAG = 7, 1
"""The day of the year on which everybody is tried."""
LOV = "lov"
FORUTSETNINGER = (
    setninger.PROVES_1_JULI,
    setninger.TOLV_LIKE_MAANEDER,
    setninger.UTEN_MINSTEINNTEKT,
    setninger.TAPTE_TIMER,
    setninger.PENSJONER_ETTER_4_26,
    setninger.UTEN_MOTSVARIGHET,
    setninger.IKKE_MED,
)


@dataclass(frozen=True, slots=True)
class Lovendring:
    """From the rules of one year to those of another, both encoded; raises UtenforRegelverket.

    `indeksert` lets the amounts follow G from the first year to the second, and compares in kroner of the second.
    `oppdiktet` are people made at the G of their own day: they are always people of the first year, others only when
    the amounts are indexed.
    """

    fra: int
    til: int
    indeksert: bool = False
    oppdiktet: bool = True

    @property
    def kombinasjon(self) -> Kombinasjon:
        """The rules of the second year, as what is held against those of the first."""
        return Kombinasjon({LOV: str(self.til)})

    @property
    def inndelinger(self) -> Mapping[str, tuple[str, ...]]:
        """How people are divided: as for the readings, and by who gets anything."""
        faar = "i begge år", f"bare i {self.fra}", f"bare i {self.til}", "ikke i noen"
        return {**INNDELINGER, "faar": faar}

    def biter(self, bolker: Iterable[tuple[Saker, Arbeidstid]]) -> Iterator[Saksbit]:
        """The people in stretches, under the rules of both years."""
        for_, etter = _uken(self.fra), _uken(self.til)
        return (self._bit(saker, arbeidstid, for_, etter) for saker, arbeidstid in biter_av(bolker))

    def _bit(self, saker: Saker, arbeidstid: Arbeidstid, for_: Uke, etter: Uke) -> Saksbit:
        forste, andre = self._personene(saker)
        svar: dict[bool, Heltall] = {}

        def utbetalt(valgte: Mapping[str, str]) -> Heltall:
            ny = LOV in valgte
            if ny not in svar:
                svar[ny] = etter(andre, arbeidstid) if ny else self._sammenlignet(for_(forste, arbeidstid))
            return svar[ny]

        def inndeling() -> dict[str, Koder]:
            g = np.full(len(saker), _g(self.fra), dtype=np.int64)
            gammel, ny = utbetalt({}) > 0, utbetalt(self.kombinasjon.valg) > 0
            faar = np.select([gammel & ny, gammel, ny], [0, 1, 2], 3).astype(np.int8)
            return {**koder(kjennetegnene(forste, g)), "faar": faar}

        return Saksbit(len(saker), utbetalt, inndeling)

    def _sammenlignet(self, kroner: Heltall) -> Heltall:
        """What the first year pays, in kroner of the second when the amounts are indexed, to the nearest krone."""
        return halvt_opp(kroner * _g(self.til), _g(self.fra)) if self.indeksert else kroner

    def _personene(self, saker: Saker) -> tuple[Saker, Saker]:
        """The people with the kroner of the first year and of the second."""
        forste = saker
        if self.oppdiktet or self.indeksert:
            forste = indeksert(saker, g_paa_dagene(saker["behandlet"]), _g(self.fra))
        if not self.indeksert:
            return forste, forste
        return forste, indeksert(forste, np.full(len(saker), _g(self.fra), dtype=np.int64), _g(self.til))


def _g(aar: int) -> int:
    return int(g_paa(date(aar, MAANED, DAG)).verdi)


def _uken(aar: int) -> Uke:
    """What a week pays people under the rules of a year, kroner before tax."""
    dag = date(aar, MAANED, DAG)
    try:
        return partial(_etter_loven, lov_paa(dag), dag)
    except UtenforRegelverket:
        return partial(_etter_provingsloven, provingslov_paa(dag), dag)


def _etter_loven(lov: Lov, dag: date, saker: Saker, arbeidstid: Arbeidstid) -> Heltall:
    paa_dagen = np.full(len(saker), dag.toordinal(), dtype=np.int32)
    flyttet = Saker({**saker.kolonner, "behandlet": paa_dagen, "innvilget_fra": paa_dagen}, saker.klasse)
    svar = lov.mange.beregn_mange(flyttet, standard(lov, dag), traader=1)
    kroner = lov.mange.utbetalt_i_uka(svar.ukesats, flyttet, arbeidstid, standard(lov, dag))
    return np.where(svar.minsteinntekt | flyttet["vernepliktig"], kroner, 0)


def _etter_provingsloven(lov: Provingslov, dag: date, saker: Saker, arbeidstid: Arbeidstid) -> Heltall:
    provinger = lov.mange.av_saker(saker, arbeidstid, dag)
    return lov.mange.utbetalt_i_uka(lov.mange.beregn_mange(provinger, traader=1), provinger, {})
