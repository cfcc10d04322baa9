"""What a law answers to, and how one registers for its dates.

A law is a package `rules.dagpenger.lov_…`, complete in itself, which registers one `Lov` when it is imported. Its parts
are modules that have the functions of the protocols in `lovdeler`. Whoever is outside asks the door, `rules.regelverk`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Protocol, TypeVar

from rules.dagpenger import setninger
from rules.dagpenger.lovdeler import Innvilgelse, Kontroller, Mange, Provingsmange, Satser, Tekster, Utbetaling
from rules.dagpenger.resultat import Resultattall
from rules.fakta.skjema import Saksfakta
from rules.fakta.tolkning import Tolkning, Tolkningsvalg
from rules.tall.tall import Ledd


class Gyldig(Protocol):
    """A law by its name and the days from `fra` to `til`, both included; `kode` is the name of its package."""

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


class Lov(Gyldig, Protocol):
    """One law, in force on its days, and all that it decides."""

    def __hash__(self) -> int:
        """A law is one object: what is worked out of it once is kept by it."""

    @property
    def tolkningsvalg(self) -> Mapping[str, Tolkningsvalg]:
        """Where it can be read in more ways than one, by id."""

    def tolkning_paa(self, dag: date) -> Tolkning:
        """The default of each tolkningsvalg on a day, one of the law's own days."""

    @property
    def saksfakta(self) -> type[Saksfakta]:
        """What a case is to it, and by its `behandling` the table of the facts that are registered for one."""

    @property
    def resultat(self) -> Sequence[Resultattall]:
        """The numbers of a grant that the forms show, in their order: the grunnlag and the ukesats are among them."""

    @property
    def satser(self) -> Satser:
        """Its figures."""

    @property
    def innvilgelse(self) -> Innvilgelse:
        """What is granted."""

    @property
    def utbetaling(self) -> Utbetaling:
        """What is paid."""

    @property
    def kontroller(self) -> Kontroller:
        """The control programs."""

    @property
    def tekster(self) -> Tekster:
        """What its letters say."""

    @property
    def mange(self) -> Mange:
        """The fast path."""


class Provingslov(Gyldig, Protocol):
    """A law that answers one question alone: a case in JSON that is tried from a day. No screen is offered it."""

    def __hash__(self) -> int:
        """A law is one object, as a Lov is."""

    @property
    def tolkningsvalg(self) -> Mapping[str, Tolkningsvalg]:
        """Where it can be read in more ways than one, by id."""

    @property
    def satser(self) -> Satser:
        """Its figures."""

    def tolkning_paa(self, dag: date) -> Tolkning:
        """The default of each tolkningsvalg on a day."""

    @property
    def mange(self) -> Provingsmange:
        """The fast path of its grants."""

    def prov(self, sak: object) -> dict[str, Any]:
        """The answer to a case in parsed JSON; raises Feltfeil, whose `felt` is a path, for what it does not take."""

    def tall(self, sak: object) -> Iterator[Ledd]:
        """The numbers of that answer, each with its tree; raises Feltfeil as `prov` does."""


En = TypeVar("En", bound=Gyldig)

_registrerte: tuple[Lov, ...] = ()
_provingslover: dict[str, Provingslov] = {}


class UtenforRegelverket(ValueError):
    """A date whose rules are not encoded; `dato` is the date, `setning` the message. Nothing is guessed."""

    def __init__(self, dato: date) -> None:
        aar = " og ".join(f"{lov.fra:%d.%m.%Y}–{lov.til:%d.%m.%Y}" for lov in registrerte())
        super().__init__(dato)
        self.dato = dato
        self.setning = setninger.utenfor_aarene(dato, aar)

    def __str__(self) -> str:
        return self.setning


class UnderEnAnnenLov(UtenforRegelverket):
    """A day on which a case cannot be calculated, since its law is not in force then."""

    def __init__(self, lov: Gyldig, dato: date) -> None:
        super().__init__(dato)
        self.setning = setninger.under_en_annen_lov(lov.til, dato)


class ToLover(ValueError):
    """Two laws for one day; the message is a sentence that names both."""


def registrer(lov: Lov) -> None:
    """Registers a law for its dates; one of the same `kode` takes its place. Raises ToLover."""
    global _registrerte
    for andre in _registrerte:
        if andre.kode != lov.kode and lov.fra <= andre.til and andre.fra <= lov.til:
            dag = max(lov.fra, andre.fra)
            raise ToLover(setninger.to_lover(andre.navn, lov.navn, dag))
    avregistrer(lov.kode)
    _registrerte = tuple(sorted((*_registrerte, lov), key=lambda en: en.fra))


def avregistrer(kode: str) -> None:
    """Takes a law out again."""
    global _registrerte
    _registrerte = tuple(lov for lov in _registrerte if lov.kode != kode)


def registrer_proving(lov: Provingslov) -> None:
    """Registers a law for the cases in JSON that are tried on its dates; one of the same `kode` takes its place."""
    _provingslover[lov.kode] = lov


def provingslover() -> tuple[Provingslov, ...]:
    """The laws that answer such cases, in the order of their dates."""
    return tuple(sorted(_provingslover.values(), key=lambda en: en.fra))


def registrerte() -> tuple[Lov, ...]:
    """The registered laws in the order of their dates."""
    return _registrerte


def lov_blant(lover: Iterable[En], dato: date) -> En:
    """The law in force on the day; raises UtenforRegelverket."""
    for lov in lover:
        if lov.fra <= dato <= lov.til:
            return lov
    raise UtenforRegelverket(dato)
