"""Tolkningsvalg: where a law can be read in more than one way, each reading has a name, and one is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NoReturn

from rules.fakta import setninger
from rules.fakta.feltfeil import Feltfeil
from rules.tall.lesing import sitat


class UkjentTolkning(Feltfeil):
    """A tolkningsvalg or an alternative that does not exist; `nokkel` is the id asked for."""


@dataclass(frozen=True, slots=True)
class Alternativ:
    """One reading: its id, what it does in words, and what speaks for it."""

    id: str
    tekst: str
    taler_for: str


@dataclass(frozen=True, slots=True)
class Tolkningsvalg:
    """A question that the law leaves open, and its answers; the first alternative is the default.

    `kort` is the question in at most 35 characters, for the form.
    """

    id: str
    sporsmaal: str
    alternativer: tuple[Alternativ, ...]
    kilde: str
    grad: str
    kort: str

    @property
    def standard(self) -> str:
        """The id of the default alternative."""
        return self.alternativer[0].id

    def alternativ(self, id: str) -> Alternativ:
        """The alternative with this id; raises UkjentTolkning."""
        for alternativ in self.alternativer:
            if alternativ.id == id:
                return alternativ
        finnes = ", ".join(alternativ.id for alternativ in self.alternativer)
        raise UkjentTolkning(self.id, setninger.ukjent_alternativ(self.id, sitat(id), finnes))


class Tolkning:
    """One answer to every tolkningsvalg of one law; never changed. What is not chosen has its default.

    `valgene` are the law's questions by id. Raises UkjentTolkning for an id or an alternative that is not declared.
    """

    __slots__ = ("valg", "valgene")
    valg: Mapping[str, str]
    valgene: Mapping[str, Tolkningsvalg]

    def __init__(self, valgene: Mapping[str, Tolkningsvalg], valgte: Mapping[str, str]) -> None:
        valg = {id: sporsmaal.standard for id, sporsmaal in valgene.items()}
        for id, alternativ in valgte.items():
            valg[id] = _sporsmaal(valgene, id).alternativ(alternativ).id
        object.__setattr__(self, "valg", MappingProxyType(valg))
        object.__setattr__(self, "valgene", valgene)

    def __setattr__(self, navn: str, verdi: object) -> NoReturn:
        raise AttributeError("En tolkning kan ikke endres; bruk med().")

    def __getitem__(self, id: str) -> str:
        return self.valg[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.valg)

    def sporsmaal(self, id: str) -> Tolkningsvalg:
        """The tolkningsvalg with this id; raises UkjentTolkning."""
        return _sporsmaal(self.valgene, id)

    def med(self, id: str, alternativ: str) -> Tolkning:
        """A copy with one other answer; raises UkjentTolkning."""
        return self.med_alle({id: alternativ})

    def med_alle(self, valgte: Mapping[str, str]) -> Tolkning:
        """A copy with other answers; raises UkjentTolkning."""
        return Tolkning(self.valgene, {**self.valg, **valgte})

    def som_dict(self) -> dict[str, str]:
        """All answers, defaults included, in the order of the rulebook: what a decision stores."""
        return dict(self.valg)

    def avvik(self) -> dict[str, str]:
        """Only the answers that are not the default."""
        return {id: valgt for id, valgt in self.valg.items() if valgt != self.valgene[id].standard}

    def __eq__(self, andre: object) -> bool:
        return self.valg == andre.valg if isinstance(andre, Tolkning) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self.valg.items()))

    def __reduce__(self) -> tuple[type[Tolkning], tuple[Mapping[str, Tolkningsvalg], dict[str, str]]]:
        return Tolkning, (self.valgene, self.som_dict())

    def __repr__(self) -> str:
        return f"Tolkning({self.avvik()})"


def _sporsmaal(valgene: Mapping[str, Tolkningsvalg], id: str) -> Tolkningsvalg:
    if id not in valgene:
        raise UkjentTolkning(id, setninger.ukjent_valg(sitat(id), ", ".join(valgene)))
    return valgene[id]
