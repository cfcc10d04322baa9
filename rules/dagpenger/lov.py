"""What a law answers to, and how one registers for its dates.

A law is a package `rules.dagpenger.lov_…`, complete in itself, which registers one `Lov` when it is imported. Its parts
are modules that have the functions of the protocols below. Whoever is outside asks the door, `rules.regelverk`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from rules.dagpenger.kontroll import Kontroll, Kontrollfunn
from rules.dagpenger.svar import Beregning
from rules.fakta.registrert import Registrert
from rules.fakta.sak import Saksfakta
from rules.fakta.tolkning import Tolkning, Tolkningsvalg
from rules.tall.tall import Kilde, Parameter, Tall

if TYPE_CHECKING:
    from rules.mange.arbeidstid import Arbeidstid
    from rules.mange.heltall import Heltall
    from rules.mange.saker import Saker


class Innvilgelse(Protocol):
    """What is granted."""

    def beregn(self, fakta: Saksfakta, tolkning: Tolkning, kilde: Kilde) -> Beregning:
        """Calculates one case."""

    def ny_periode_foreslas(self, siste_dag_med_dagpenger: date, innvilget_fra: date) -> bool:
        """Whether a new benefit period is proposed."""

    def terskel_paa(self, dato: date, tolkning: Tolkning) -> Parameter:
        """The least share of a full week that is paid, per cent."""

    def foreslatt_maks_prosent(
        self, normal: Decimal | None, tapt: Decimal | None, terskel: Parameter, kilde: str = ""
    ) -> Tall:
        """Maks % when it is left blank."""


class Kontroller(Protocol):
    """The control programs: registered values held against limits, before any calculation."""

    def alle_kontroller(self) -> Sequence[Kontroll]:
        """The table of limits."""

    def kontroller(
        self, registrert: Registrert, tolkning: Tolkning, utfall: str | None = None
    ) -> tuple[Kontrollfunn, ...]:
        """Every value that lies outside its limits: all, or those of one `utfall`."""


class Resultater(Protocol):
    """What many cases come to, a column a number."""

    @property
    def ukesats(self) -> Heltall:
        """Kroner a week."""


class Mange(Protocol):
    """The fast path: the same rules in whole numbers, over many cases at a time. It loads numpy."""

    VALG_I_UKA: Collection[str]
    """The tolkningsvalg that change what a week pays and not the ukesats."""

    def beregn_mange(self, saker: Saker, tolkning: Tolkning, trader: int | None = None) -> Resultater:
        """Calculates all cases, on so many threads, or one a processor."""

    def utbetalt_i_uka(self, ukesats: Heltall, saker: Saker, arbeidstid: Arbeidstid, tolkning: Tolkning) -> Heltall:
        """Kroner that a week pays each case, before tax."""

    def lag_saker(self, antall: int, fro: int) -> Saker:
        """Invented cases within the law's dates, the same from one seed on every machine."""


class Lov(Protocol):
    """One law, in force on the days from `fra` to `til`, both included; `kode` is the name of its package."""

    @property
    def kode(self) -> str:
        """The name of its package, e.g. `lov_1966`."""

    @property
    def navn(self) -> str:
        """What it is called, e.g. `lov 17.6.1966 nr. 12 kap. 4`."""

    @property
    def fra(self) -> date:
        """The first day on which it is encoded."""

    @property
    def til(self) -> date:
        """The last day on which it is encoded."""

    @property
    def tolkningsvalg(self) -> Mapping[str, Tolkningsvalg]:
        """Where it can be read in more ways than one, by id."""

    @property
    def innvilgelse(self) -> Innvilgelse:
        """What is granted."""

    @property
    def kontroller(self) -> Kontroller:
        """The control programs."""

    @property
    def mange(self) -> Mange:
        """The fast path."""


_registrerte: list[Lov] = []


class UtenforRegelverket(ValueError):
    """A date whose rules are not encoded; `dato` is the date, `setning` the message. Nothing is guessed."""

    def __init__(self, dato: date) -> None:
        aar = " og ".join(f"{lov.fra:%d.%m.%Y}–{lov.til:%d.%m.%Y}" for lov in registrerte())
        super().__init__(dato)
        self.dato = dato
        self.setning = f"Datoen {dato:%d.%m.%Y} er utenfor årene som er kodet, {aar}."

    def __str__(self) -> str:
        return self.setning


class ToLover(ValueError):
    """Two laws for one day; the message is a sentence that names both."""


def registrer(lov: Lov) -> None:
    """Registers a law for its dates; one of the same `kode` takes its place. Raises ToLover."""
    for andre in registrerte():
        if andre.kode != lov.kode and lov.fra <= andre.til and andre.fra <= lov.til:
            dag = max(lov.fra, andre.fra)
            raise ToLover(f"Både {andre.navn} og {lov.navn} gjelder {dag:%d.%m.%Y}; bare én lov kan gjelde en dag.")
    avregistrer(lov.kode)
    _registrerte.append(lov)
    _registrerte.sort(key=lambda en: en.fra)


def avregistrer(kode: str) -> None:
    """Takes a law out again."""
    _registrerte[:] = [lov for lov in _registrerte if lov.kode != kode]


def registrerte() -> tuple[Lov, ...]:
    """The registered laws in the order of their dates."""
    return tuple(_registrerte)


def lov_blant(lover: Iterable[Lov], dato: date) -> Lov:
    """The law in force on the day; raises UtenforRegelverket."""
    for lov in lover:
        if lov.fra <= dato <= lov.til:
            return lov
    raise UtenforRegelverket(dato)
