"""The effect of each combination of choices over many cases, in stretches, on all processors."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov import Lov
from rules.mange.saker import BIT
from rules.virkning.fordeling import Fordeling
from rules.virkning.inndeling import INNDELINGER, kjennetegnene, koder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Future

    from rules.fakta.tolkning import Tolkning
    from rules.mange.arbeidstid import Arbeidstid
    from rules.mange.heltall import Heltall
    from rules.mange.saker import Saker
    from rules.virkning.fordeling import Kvartiler
    from rules.virkning.inndeling import Koder
    from rules.virkning.kombinasjon import Kombinasjon

UKER_I_AARET = 52


class Avbrutt(Exception):
    """The calculation was stopped before it was done."""


@dataclass(slots=True)
class Telling:
    """Some cases under one combination: how many, how many changed and which way, and kroner a week in all."""

    antall: int = 0
    vinnere: int = 0
    tapere: int = 0
    kroner_i_uka: int = 0

    @property
    def endret(self) -> int:
        """How many cases get another amount."""
        return self.vinnere + self.tapere

    @property
    def kroner_i_aaret(self) -> int:
        """Kroner in 52 such weeks."""
        return UKER_I_AARET * self.kroner_i_uka

    def ta_med(self, antall: int, endringer: Heltall) -> None:
        """Counts cases in: how many they are, and the kroner of those that changed."""
        opp = int(np.count_nonzero(endringer > 0))
        self.antall += antall
        self.vinnere += opp
        self.tapere += len(endringer) - opp
        self.kroner_i_uka += int(endringer.sum())

    def sla_sammen(self, annen: Telling) -> None:
        """Counts in what the other has counted."""
        self.antall += annen.antall
        self.vinnere += annen.vinnere
        self.tapere += annen.tapere
        self.kroner_i_uka += annen.kroner_i_uka


@dataclass(slots=True)
class Virkning:
    """What one combination changes: in all, how it is spread over the changed cases, and for each group of people.

    `grupper` has the way of dividing, and for it a Telling for each name in `inndelinger`.
    """

    kombinasjon: Kombinasjon
    inndelinger: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: INNDELINGER)
    alle: Telling = field(default_factory=Telling)
    fordeling: Fordeling = field(default_factory=Fordeling)
    grupper: dict[str, tuple[Telling, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.grupper = {navn: tuple(Telling() for _ in deler) for navn, deler in self.inndelinger.items()}

    @property
    def kvartiler(self) -> Kvartiler | None:
        """Kroner a week among the changed cases; None when no case changed."""
        return self.fordeling.kvartiler()

    def ta_med(self, endring: Heltall, inndeling: dict[str, Koder]) -> None:
        """Counts cases in, each with its change in kroner a week."""
        hvilke = np.flatnonzero(endring)
        endret = endring[hvilke]
        self.alle.ta_med(len(endring), endret)
        if len(hvilke):
            self.fordeling.ta_med(endret)
        for navn, tellinger in self.grupper.items():
            antall = np.bincount(inndeling[navn], minlength=len(tellinger))
            endredes = inndeling[navn][hvilke]
            for nummer, telling in enumerate(tellinger):
                telling.ta_med(int(antall[nummer]), endret[endredes == nummer])

    def sla_sammen(self, annen: Virkning) -> None:
        """Counts in what the other has counted of the same combination."""
        self.alle.sla_sammen(annen.alle)
        self.fordeling.sla_sammen(annen.fordeling)
        for navn, tellinger in self.grupper.items():
            for telling, andre in zip(tellinger, annen.grupper[navn], strict=True):
                telling.sla_sammen(andre)


@dataclass(slots=True)
class Oversikt:
    """The effects of all combinations over the same cases, held against what `utgangspunkt` pays a week."""

    utgangspunkt: Tolkning
    virkninger: tuple[Virkning, ...]
    antall: int = 0
    kroner_i_uka: int = 0

    @property
    def kroner_i_aaret(self) -> int:
        """Kroner in 52 such weeks."""
        return UKER_I_AARET * self.kroner_i_uka

    def sla_sammen(self, annen: Oversikt) -> None:
        """Counts in what the other has counted over other cases."""
        self.antall += annen.antall
        self.kroner_i_uka += annen.kroner_i_uka
        for virkning, andre in zip(self.virkninger, annen.virkninger, strict=True):
            virkning.sla_sammen(andre)


def beregn_virkninger(
    lov: Lov,
    bolker: Iterable[tuple[Saker, Arbeidstid]],
    kombinasjoner: Sequence[Kombinasjon],
    utgangspunkt: Tolkning,
    *,
    framdrift: Callable[[int], None] | None = None,
    stopp: Event | None = None,
    traader: int | None = None,
) -> Oversikt:
    """What each combination changes, in kroner that a week pays under `lov`, against `utgangspunkt`.

    `framdrift` is told how many cases are done, in the caller's thread. `stopp`, once set, makes it raise Avbrutt
    within a fraction of a second. `traader` is the number of threads, by default one a processor. Any exception of
    `bolker` stops the work and is raised. Raises KanIkkeUttrykkes as `beregn_mange` does.
    """
    biter = (loven_paa(lov, *bit, utgangspunkt) for bit in biter_av(bolker))
    return regn(biter, kombinasjoner, utgangspunkt, framdrift=framdrift, stopp=stopp, traader=traader)


@dataclass(frozen=True, slots=True)
class Saksbit:
    """Some cases: how many, what a week pays each under a combination (an empty one first), and the groups."""

    antall: int
    utbetalt: Callable[[Mapping[str, str]], Heltall]
    inndeling: Callable[[], dict[str, Koder]]


def regn(
    biter: Iterable[Saksbit],
    kombinasjoner: Sequence[Kombinasjon],
    utgangspunkt: Tolkning,
    inndelinger: Mapping[str, tuple[str, ...]] = INNDELINGER,
    *,
    framdrift: Callable[[int], None] | None = None,
    stopp: Event | None = None,
    traader: int | None = None,
) -> Oversikt:
    """What each combination changes over the stretches, against none; else as `beregn_virkninger`."""
    stopp = stopp or Event()

    def tom() -> Oversikt:
        return Oversikt(utgangspunkt, tuple(Virkning(kombinasjon, inndelinger) for kombinasjon in kombinasjoner))

    oversikt = tom()
    antall_traader = traader or os.cpu_count() or 1
    ventende: deque[Future[Oversikt]] = deque()

    def ta_inn() -> None:
        oversikt.sla_sammen(ventende.popleft().result())
        if framdrift:
            framdrift(oversikt.antall)

    with ThreadPoolExecutor(antall_traader) as arbeidere:
        try:
            for bit in biter:
                ventende.append(arbeidere.submit(_en_bit, bit, tom(), stopp))
                if len(ventende) > 2 * antall_traader:
                    ta_inn()
            while ventende:
                ta_inn()
        except BaseException:
            stopp.set()
            raise
    return oversikt


def biter_av(bolker: Iterable[tuple[Saker, Arbeidstid]]) -> Iterator[tuple[Saker, Arbeidstid]]:
    """Stretches small enough to stay in the processor's cache."""
    for saker, arbeidstid in bolker:
        for fra in range(0, len(saker), BIT):
            til = min(len(saker), fra + BIT)
            yield saker.utsnitt(fra, til), arbeidstid.utsnitt(fra, til)


def loven_paa(lov: Lov, saker: Saker, arbeidstid: Arbeidstid, utgangspunkt: Tolkning) -> Saksbit:
    """The cases under a law; combinations that have the same ukesats share the calculation of it."""
    mange = lov.mange
    ukesatser: dict[tuple[str, ...], Heltall] = {}

    def utbetalt(valgte: Mapping[str, str]) -> Heltall:
        tolkning = utgangspunkt.med_alle(valgte)
        nokkel = tuple(alternativ for id, alternativ in tolkning.valg.items() if id not in mange.VALG_I_UKA)
        if nokkel not in ukesatser:
            ukesatser[nokkel] = mange.beregn_mange(saker, tolkning, traader=1).ukesats
        return mange.utbetalt_i_uka(ukesatser[nokkel], saker, arbeidstid, tolkning)

    return Saksbit(len(saker), utbetalt, lambda: koder(kjennetegnene(saker, mange.g_paa_dagene(saker["behandlet"]))))


def _en_bit(bit: Saksbit, oversikt: Oversikt, stopp: Event) -> Oversikt:
    """The effects over one stretch, counted in an empty overview."""

    def utbetalt(valgte: Mapping[str, str]) -> Heltall:
        if stopp.is_set():
            raise Avbrutt
        return bit.utbetalt(valgte)

    for_ = utbetalt({})
    inndeling = bit.inndeling()
    oversikt.antall, oversikt.kroner_i_uka = bit.antall, int(for_.sum())
    for virkning in oversikt.virkninger:
        virkning.ta_med(utbetalt(virkning.kombinasjon.valg) - for_, inndeling)
    return oversikt
