"""A case under the law of today, as it is tried from one day: everything that was entered, and nothing calculated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

INNTEKTSKLASSER = {
    "arbeidsinntekt": "Arbeidsinntekt",
    "dagpenger": "Dagpenger",
    "sykepenger": "Sykepenger",
    "tiltakslonn": "Tiltakslønn",
    "pleiepenger": "Pleiepenger",
    "opplaeringspenger": "Opplæringspenger",
    "omsorgspenger": "Omsorgspenger",
    "fangst_fiske": "Inntekt av fangst og fiske",
}
FOLKETRYGD = {
    "sykepenger": "Sykepenger om dagen",
    "pleiepenger": "Pleiepenger om dagen",
    "omsorgspenger": "Omsorgspenger om dagen",
    "opplaeringspenger": "Opplæringspenger om dagen",
    "ufore": "Uføretrygd om dagen",
    "foreldrepenger": "Foreldrepenger om dagen",
    "svangerskapspenger": "Svangerskapspenger om dagen",
}
UTENFOR = {
    "offentlig_tjenestepensjon": "Offentlig tjenestepensjon i uka",
    "redusert_uforepensjon": "Redusert uførepensjon i uka",
    "vartpenger": "Vartpenger i uka",
    "ventelonn": "Ventelønn i uka",
    "etterlonn": "Etterlønn i uka",
    "garantilott": "Garantilott i uka",
    "privat_tjenestepensjon": "Privat tjenestepensjon i uka",
}
PRIVAT = "privat_tjenestepensjon"
FANGST_FISKE = "fangst_fiske"
ARBEIDSINNTEKT = "arbeidsinntekt"
KODER = ("syk", "fravaer", "kurs")
HJEMLER = ("4-10", "4-20")
NULL = Decimal(0)


@dataclass(frozen=True, slots=True)
class Maaned:
    """A calendar month, counted from the year 0."""

    nr: int

    @classmethod
    def i(cls, dato: date) -> Maaned:
        """The month of a day."""
        return cls(dato.year * 12 + dato.month - 1)

    @property
    def aar(self) -> int:
        """The year."""
        return self.nr // 12

    def dag(self, dag: int) -> date:
        """That day of the month."""
        return date(self.nr // 12, self.nr % 12 + 1, dag)

    def __str__(self) -> str:
        return f"{self.nr // 12:04}-{self.nr % 12 + 1:02}"


@dataclass(frozen=True, slots=True)
class Inntekt:
    """What was earned in a month, or in a calendar year when `maaned` is None; kroner by class."""

    aar: int
    maaned: Maaned | None
    belop: Mapping[str, Decimal]

    def __str__(self) -> str:
        return f"{self.aar:04}" if self.maaned is None else str(self.maaned)


@dataclass(frozen=True, slots=True)
class Barnerad:
    """How many children there are from a day on."""

    fra: date
    antall: int


@dataclass(frozen=True, slots=True)
class AndreYtelser:
    """Other benefits: kroner a day from folketrygden, kroner a week from outside it, and their hours a week."""

    folketrygd: Mapping[str, Decimal] = field(default_factory=dict)
    utenfor: Mapping[str, Decimal] = field(default_factory=dict)
    arbeidstid: Decimal = NULL


@dataclass(frozen=True, slots=True)
class Sanksjon:
    """A loss of benefit for some days from a day on; None is the law's own length, and the day that is tested."""

    hjemmel: str
    fra: date | None
    dager: int | None


@dataclass(frozen=True, slots=True)
class Gjenopptak:
    """A right that was used before and has days left."""

    siste_forbruksdag: date
    gjenstaende_dager: int
    arbeid_12_uker: bool = False
    forrige_grunnlag: Decimal | None = None
    gjenstaende_egenandel: Decimal = NULL


@dataclass(frozen=True, slots=True)
class Rett:
    """Days with right, both ends included; None has no end."""

    fra: date
    til: date | None

    def har(self, dag: date) -> bool:
        """Whether the day is one of them."""
        return self.fra <= dag and (self.til is None or dag <= self.til)


@dataclass(frozen=True, slots=True)
class Vedtaksrad:
    """A value of a decision for the days that it covers; None has no end in that direction."""

    fra: date | None
    til: date | None
    verdi: Decimal

    def har(self, dag: date) -> bool:
        """Whether the value is for that day."""
        return (self.fra is None or self.fra <= dag) and (self.til is None or dag <= self.til)


@dataclass(frozen=True, slots=True)
class Vedtak:
    """What a stored decision says, in place of what is calculated, for the cards; None says nothing."""

    dagsats: tuple[Vedtaksrad, ...] | None = None
    vanlig_arbeidstid: tuple[Vedtaksrad, ...] | None = None
    terskel: tuple[Vedtaksrad, ...] | None = None
    stonadsdager: int | None = None
    egenandel: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Kortdag:
    """A day of a card."""

    timer: Decimal = NULL
    kode: str | None = None
    meldt: bool = True

    @property
    def er_borte(self) -> bool:
        """Whether the person was ill or away."""
        return self.kode in ("syk", "fravaer")


@dataclass(frozen=True, slots=True)
class Meldekort:
    """Fourteen days from a Monday."""

    fra: date
    dager: tuple[Kortdag, ...]


@dataclass(frozen=True, slots=True)
class Ferieaar:
    """An earning year for the holiday supplement; None is what the cards say."""

    aar: int
    utbetalt: Decimal | None = None
    forbrukte_dager: int | None = None


@dataclass(frozen=True, slots=True)
class Vilkaar:
    """The conditions that are judged by hand, each group as it was judged, by its key; None was not asked."""

    opphold: Mapping[str, bool] | None = None
    reell_arbeidssoker: Mapping[str, bool] | None = None
    registrert_fra: date | Literal["ikke spurt"] | None = "ikke spurt"
    utdanning: Mapping[str, bool] | None = None
    permittering: Mapping[str, bool] | None = None
    streik: Mapping[str, bool] | None = None
    fulle_ytelser: bool | None = None
    utestengt: bool | None = None
    opplysninger: Mapping[str, bool] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provingssak:
    """A case tried from `provingsdato`; what is None was not entered."""

    provingsdato: date
    dagens: bool = False
    inntekter: tuple[Inntekt, ...] | None = None
    siste_avsluttede_maaned: Maaned | None = None
    grunnlag: Decimal | None = None
    verneplikt: bool = False
    permittert: bool = False
    fiskeindustri: bool = False
    barn: tuple[Barnerad, ...] = ()
    andre_ytelser: AndreYtelser = AndreYtelser()
    vanlig_arbeidstid: Decimal | None = None
    onsket_arbeidstid: Decimal | None = None
    ny_arbeidstid: Decimal = NULL
    fodselsdato: date | None = None
    sanksjoner: tuple[Sanksjon, ...] = ()
    gjenopptak: Gjenopptak | None = None
    rett: tuple[Rett, ...] | None = None
    vedtak: Vedtak = Vedtak()
    meldekort: tuple[Meldekort, ...] | None = None
    ferietillegg: Ferieaar | None = None
    vilkaar: Vilkaar | None = None
    tolkning: Mapping[str, str] = field(default_factory=dict)
