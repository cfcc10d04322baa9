"""What a choice costs in one case: the same case under each alternative of a tolkningsvalg."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Protocol, Self

from rules.fakta.tolkning import Tolkning
from rules.tall.tall import Ledd, Tall
from rules.tall.uendelig import UENDELIG


class Regnesvar(Protocol):
    """A calculation, which can be made again with other choices; its results are attributes."""

    @property
    def tolkning(self) -> Tolkning:
        """The choices that it was made with."""

    @property
    def hovedtall(self) -> Tall:
        """The number that the cost of an interpretation is measured in."""

    def gjelder(self, navn: str) -> str:
        """What a difference in the result of that name is a difference in, in words."""

    def beregn_om(self, tolkning: Tolkning) -> Self:
        """The same calculated with other choices."""


@dataclass(frozen=True, slots=True)
class Utfall:
    """One alternative of one choice, and what the case comes to under it.

    `verdi` is the number asked about, and `forskjell` how much more (or, negative, less) it is than under the
    choice that was made (`valgt`), in the number's own unit.
    """

    id: str
    alternativ: str
    valgt: bool
    verdi: Decimal
    forskjell: Decimal


def utfall(svar: Regnesvar, id: str, navn: str = "hovedtall") -> tuple[Utfall, ...]:
    """The case under every alternative of the tolkningsvalg `id`, all other choices as they were made.

    `navn` is the number asked about: the name of an attribute of `svar`, such as `grunnlag`. Raises
    UkjentTolkning.
    """
    return tuple(_ett_utfall(svar, id, alternativ.id, navn) for alternativ in svar.tolkning.sporsmaal(id).alternativer)


def _ett_utfall(svar: Regnesvar, id: str, alternativ: str, navn: str) -> Utfall:
    annet = svar if svar.tolkning[id] == alternativ else svar.beregn_om(svar.tolkning.med(id, alternativ))
    valgt: Tall = getattr(svar, navn)
    verdi: Decimal = getattr(annet, navn).verdi
    return Utfall(id, alternativ, annet is svar, verdi, UENDELIG.subtract(verdi, valgt.verdi))


def navn_paa(svar: Regnesvar, tall: Ledd) -> str:
    """The name of the attribute of `svar` that holds this very number; raises ValueError if none does."""
    for felt in fields(svar):  # type: ignore[arg-type]
        if getattr(svar, felt.name) is tall:
            return felt.name
    raise ValueError(f"{tall.navn} er ikke et resultat i denne beregningen.")
