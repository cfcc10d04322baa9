"""What a law answers: what a case, and what a card, comes to; every number with its tree.

The two answers are read only by agreement, as a Tall is: a frozen one of fourteen numbers took a tenth of the time in
which a case is calculated.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rules.dagpenger import setninger
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.skjema import Saksfakta
from rules.fakta.tolkning import Tolkning
from rules.tall.tall import Kilde, Parameter, Tall

TreAar = tuple[Tall, Tall, Tall]


@dataclass(slots=True, kw_only=True, eq=False)
class Beregning:
    """The result of one case: every number with its tree, and what it was calculated from.

    `aarsinntekt` and `justert` hold three years, siste år first. Amounts are kroner: a year for the incomes and
    `grunnlag`, a day for `dagsats`, a week for `forsorgertillegg`, `ukesats_for_samordning` and `ukesats`.
    `regn` is what the law calculates a case with.
    """

    fakta: Saksfakta
    tolkning: Tolkning
    kilde: Kilde
    regn: Callable[[Saksfakta, Tolkning, Kilde], Beregning]
    g: Parameter
    aarsinntekt: TreAar
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


@dataclass(slots=True, kw_only=True, eq=False)
class Anvisning:
    """What one payment comes to, and what it was calculated from.

    `dager` and `uker` are benefit days and weeks, `andel` the share paid in per cent of full weeks,
    `anvist_prosent` what counts on the account, `anvist_belop`, `skatt` (tax withheld here) and `netto` (paid
    after tax) kroner. `innvilgelse` makes the calculation of the grant, `regn` is what the law calculates a card
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


@dataclass(frozen=True, slots=True)
class Varsel:
    """The warning of the anvisning screen. `oppbrukt` when the limit is reached; weeks are full weeks of 100 %."""

    oppbrukt: bool
    uker_brukt: Decimal
    uker_igjen: Decimal

    @property
    def setning(self) -> str:
        """The warning as one sentence for the message line."""
        return self._si(setninger.er_oppbrukt, setninger.er_naer_grensen)

    @property
    def setning_om_kortet_anvises(self) -> str:
        """The same before the card that brings the account there is paid."""
        return self._si(setninger.blir_oppbrukt, setninger.blir_naer_grensen)

    def _si(self, oppbrukt: Callable[[str], str], naer_grensen: Callable[[str, str, str], str]) -> str:
        brukt = _tall(self.uker_brukt)
        if self.oppbrukt:
            return oppbrukt(brukt)
        grense = _tall(self.uker_brukt + self.uker_igjen)
        return naer_grensen(grense, brukt, _tall(self.uker_igjen))


@dataclass(frozen=True, slots=True)
class Overskridelse:
    """A card that goes past the end of the period: by how many full weeks, and how many are left before it."""

    uker_over: Decimal
    uker_igjen: Decimal

    @property
    def i_ord(self) -> str:
        """What it is, as a part of a sentence: `går 1 uke over; 1 uke er igjen`."""
        if not self.uker_igjen:
            return setninger.OPPBRUKT
        return setninger.gaar_over(_uker(self.uker_over), _uker(self.uker_igjen))


def _tall(uker: Decimal) -> str:
    return f"{uker.normalize():f}".replace(".", ",")


def _uker(uker: Decimal) -> str:
    return f"{_tall(uker)} {'uke' if uker == 1 else 'uker'}"


@dataclass(frozen=True, slots=True)
class Nestekort:
    """The first and the last day of the next fortnight that the person may be paid for."""

    fra: Tall[date]
    til: Tall[date]


@dataclass(frozen=True, slots=True)
class Feriedeling:
    """The holiday year that a payment belongs to, and what of it belongs to the year before.

    `aar` is the year, under which the division stands; `dager` benefit days, `prosent` per cent of a full week, `belop`
    kroner, all three of the year before. `er_regnet` says that the program has counted the days.
    """

    aar: Tall[str]
    dager: Decimal
    prosent: Decimal
    belop: Decimal
    er_regnet: bool = False

    @property
    def ferieaar(self) -> int:
        """The year as a number."""
        return int(self.aar.verdi)


@dataclass(frozen=True, slots=True)
class Avregnet:
    """What a payment has come to: per cent and kroner, with what later decisions have made of it."""

    prosent: Decimal
    belop: Decimal
    kilde: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Omregnet:
    """What a payment would have been, per cent and kroner, and `mer_*`: how much more that is, below 0 for less."""

    prosent: Tall
    belop: Tall
    mer_prosent: Tall
    mer_belop: Tall


@dataclass(frozen=True, slots=True, kw_only=True)
class Trekkplan:
    """How a claim is deducted: so many deductions of `hvert` kroner, but for the last."""

    hvert: Tall
    antall: Tall
    siste: Tall
