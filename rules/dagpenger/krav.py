"""The account of what a person is to pay back: what is claimed, what is taken off it, and what is deducted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rules.tall.tall import Fakta, Regel


class Kravslag(StrEnum):
    """Why a row stands on the account: `krav` adds to it, the others take from it."""

    KRAV = "krav"
    NEDSATT = "nedsatt"
    TREKK = "trekk"

    @property
    def navn(self) -> str:
        """What a row is called in a tree and in a list."""
        return {"krav": "Krav", "nedsatt": "Satt ned", "trekk": "Trukket"}[self]


@dataclass(frozen=True, slots=True)
class Kravpost:
    """One row of the account: kroner, above 0 for a claim and below 0 for what takes from it.

    `om` is the period or the run that it is of, `kilde` who wrote it and when. `anvisning` is the number of the
    payment that was too much, or of the deduction. `venter` is whether no closed run has taken the deduction yet, or it
    came back: until then it has paid nothing back.
    """

    slag: Kravslag
    belop: Decimal
    om: str
    anvisning: int
    kilde: str = ""
    venter: bool = False

    @property
    def i_kroner(self) -> Fakta:
        """The row's kroner, as a leaf of a tree."""
        navn = f"{self.slag.navn} {self.om}"
        return Fakta(Regel(f"{navn}, venter" if self.venter else navn), self.belop, self.kilde)
