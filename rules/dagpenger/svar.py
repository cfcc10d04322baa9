"""What a law answers: what a case, and what a card, comes to; every number with its tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.sak import Saksfakta
from rules.fakta.tolkning import Tolkning
from rules.tall.tall import Kilde, Parameter, Tall

TreAar = tuple[Tall, Tall, Tall]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Beregning:
    """The result of one case: every number with its tree, and what it was calculated from.

    ``arsinntekt`` and ``justert`` hold three years, siste år first. Amounts are kroner: a year for the incomes and
    ``grunnlag``, a day for ``dagsats``, a week for ``forsorgertillegg``, ``ukesats_for_samordning`` and ``ukesats``.
    ``regn`` is what the law calculates a case with.
    """

    fakta: Saksfakta
    tolkning: Tolkning
    kilde: Kilde
    regn: Callable[[Saksfakta, Tolkning, Kilde], Beregning]
    g: Parameter
    arsinntekt: TreAar
    justert: TreAar
    grunnlag: Tall
    dagsats: Tall
    forsorgertillegg: Tall
    ukesats_for_samordning: Tall
    ukesats: Tall
    maks_uker: Tall
    minsteinntekt: Tall[bool]

    def gjelder(self, navn: str) -> str:
        """What a difference in the result of that name is a difference in, in words."""
        return {"grunnlag": "i året", "dagsats": "om dagen"}.get(navn, "i uka")

    @property
    def hovedtall(self) -> Tall:
        """The number that the cost of an interpretation is measured in: the ukesats, kroner a week."""
        return self.ukesats

    def beregn_om(self, tolkning: Tolkning) -> Beregning:
        """The same facts calculated with other choices."""
        return self.regn(self.fakta, tolkning, self.kilde)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Anvisning:
    """What one payment comes to, and what it was calculated from.

    ``dager`` and ``uker`` are benefit days and weeks, ``andel`` the share paid in per cent of full weeks,
    ``anvist_prosent`` what counts on the account, ``anvist_belop``, ``skatt`` (tax withheld here) and ``netto`` (paid
    after tax) kroner. ``innvilgelse`` makes the calculation of the grant, ``regn`` is what the law calculates a card
    with.
    """

    fakta: Anvisningsfakta
    tolkning: Tolkning
    kilde: Kilde
    innvilgelse: Callable[[], Beregning] | None
    regn: Callable[[Anvisningsfakta, Tolkning, Kilde, Callable[[], Beregning] | None], Anvisning]
    dager: Tall
    uker: Tall
    andel: Tall
    anvist_prosent: Tall
    anvist_belop: Tall
    skatt: Tall
    netto: Tall

    def gjelder(self, navn: str) -> str:  # noqa: ARG002 - as in Beregning
        """What a difference in the result of that name is a difference in, in words."""
        return "i denne anvisningen"

    @property
    def hovedtall(self) -> Tall:
        """The number that the cost of an interpretation is measured in: kroner in this payment."""
        return self.anvist_belop

    def beregn_om(self, tolkning: Tolkning) -> Anvisning:
        """The same payment calculated with other choices."""
        return self.regn(self.fakta, tolkning, self.kilde, self.innvilgelse)
