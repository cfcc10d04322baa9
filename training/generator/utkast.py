"""The draft of a made exercise: who applies, the right facts, and what lies on the desk beside what they need."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from random import Random
from typing import Any

from rules.fakta.skjema import Behandling
from rules.tall.nummer import fodselsdato
from training.ovelse.ovelse import Fasitkort


@dataclass(frozen=True, slots=True)
class Soker:
    """The invented person who applies; `registrert` is whether Sofa-søker has them already."""

    fodselsnr: str
    etternavn: str
    fornavn: str
    gate: str
    post: str
    kommune: str
    giro: str
    kontonr: str
    ektefelle: str
    registrert: bool

    @property
    def navn(self) -> str:
        """The name as it is said."""
        return f"{self.fornavn} {self.etternavn}"

    def alder(self, dag: date) -> int:
        """Whole years, or one more."""
        fodt = fodselsdato(self.fodselsnr)
        assert fodt is not None, "an invented number holds a date"
        return dag.year - fodt.year


@dataclass(frozen=True, slots=True)
class Barn:
    """A child on a certificate."""

    navn: str
    fodt: date


@dataclass(frozen=True, slots=True)
class Papirutkast:
    """A paper before it is worded: its kind, and its values by the names that the wordings have for them."""

    slag: str
    verdier: dict[str, Any]


@dataclass
class Saksutkast:
    """What is being made. `fakta` are the right fields of D-61 by name, `kort` those of the card by name, if any.

    `barn` are those who count, `andre_barn` those who do not. `ark` are papers that a trap or a decoy has laid there.
    `uketimer` are the hours worked in each of the card's weeks, `bodde` is an address of former years, if any.
    `sluttet` is the last day at work, or the one on which the week became shorter.
    """

    nivaa: int
    trekk: Random
    klokke: datetime
    soker: Soker
    firma: str
    mottatt: date
    sluttet: date
    fakta: dict[str, Any]
    barn: list[Barn] = field(default_factory=list)
    andre_barn: list[Barn] = field(default_factory=list)
    kort: dict[str, Any] = field(default_factory=dict)
    uketimer: tuple[int, int] = (0, 0)
    ark: list[Papirutkast] = field(default_factory=list)
    bodde: tuple[str, str] | None = None

    @property
    def fra(self) -> date:
        """Innvilget fra."""
        dag: date = self.fakta["innvilget_fra"]
        return dag

    def aar(self, nr: int) -> int:
        """The calendar year of an income: 1 is siste år."""
        return self.fra.year - nr

    def opplysninger(self) -> dict[str, Any]:
        """The right fields of D-61 with the children's dates, by name and in the order of the forms; none is blank."""
        fakta = {**self.fakta, **med_barn(len(self.barn), self.barn)}
        return {navn: fakta[navn] for navn in Behandling.__dataclass_fields__ if fakta.get(navn) is not None}

    def rette_fakta(self) -> Behandling:
        """The right facts as the forms have them."""
        return Behandling(**self.opplysninger())

    def fasitkort(self) -> Fasitkort | None:
        """The card as it should be written on D-62; None when the exercise has none."""
        return Fasitkort(**self.kort) if self.kort else None

    def del_av_lonn(self, minst: float, hoyst: float, hele: int = 100) -> Decimal:
        """An amount that is such a part of the last year's wage, in so many kroner."""
        return rundt(float(self.fakta["lonn_1"]) * self.trekk.uniform(minst, hoyst), hele)


DATOER_PAA_SKJEMAET = 3
"""The children whose dates D-61-2 has fields for."""


def med_barn(antall: int, barn: list[Barn]) -> dict[str, Any]:
    """The fields for so many children, the first of those with their dates."""
    datoer = {f"barn{nr}_fodt": barnet.fodt for nr, barnet in enumerate(barn[: min(antall, DATOER_PAA_SKJEMAET)], 1)}
    blanke = {f"barn{nr}_fodt": None for nr in range(1, DATOER_PAA_SKJEMAET + 1)}
    return {"barn": antall or None, **blanke, **datoer}


def rundt(belop: float, hele: int) -> Decimal:
    """The amount in so many kroner, and at least that."""
    return Decimal(max(1, round(belop / hele)) * hele)
