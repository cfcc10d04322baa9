"""The parts that every law has: the functions that each of its modules answers to.

What they mean under one law, with units, sources and grades, stands at the function in its package.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from rules.dagpenger.kontroll import Kontroll, Kontrollfunn
from rules.dagpenger.krav import Kravpost
from rules.dagpenger.oppgjor import Fordelt
from rules.dagpenger.svar import (
    Anvisning,
    Avregnet,
    Beregning,
    Feriedeling,
    Nestekort,
    Omregnet,
    Overskridelse,
    Trekkplan,
    Varsel,
)
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.avstengning import Avstengning
from rules.fakta.betaling import Post
from rules.fakta.driftsstans import Driftsstans
from rules.fakta.innvilgelse import Innvilget
from rules.fakta.skjema import Behandling, Saksfakta
from rules.fakta.tolkning import Tolkning
from rules.tall.parametre import Parametersett
from rules.tall.tall import Fakta, Kilde, Parameter, Tall

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rules.mange.arbeidstid import Arbeidstid
    from rules.mange.grunnbelop import Dager
    from rules.mange.heltall import Heltall
    from rules.mange.kjennetegn import Kjennetegn
    from rules.mange.saker import Saker


class Innvilgelse(Protocol):
    """What is granted."""

    def beregn(self, fakta: Saksfakta, tolkning: Tolkning, kilde: Kilde) -> Beregning:
        """Calculates one case."""

    def ny_periode_foreslaas(self, siste_dag_med_dagpenger: date, innvilget_fra: date) -> bool:
        """Whether a new benefit period is proposed."""

    def terskel_paa(self, dato: date, tolkning: Tolkning) -> Parameter:
        """The least share of a full week that is paid, per cent."""

    def foreslaatt_maks_prosent(
        self, normal: Decimal | None, tapt: Decimal | None, terskel: Parameter, kilde: str = ""
    ) -> Tall:
        """Maks % when it is left blank."""

    def varsel(self, sammenhengende_prosent: Decimal | int, maks_uker: Decimal | int, dato: date) -> Varsel | None:
        """The warning that the account calls for, near the end of the period and from it on."""

    def uker_igjen(self, konto: Tall, maks_uker: Tall, dato: date) -> Tall:
        """Full weeks that are left before the rights are used up."""

    def overskridelse(
        self, konto_prosent: Decimal | int, kort_prosent: Decimal | int, maks_uker: Decimal | int, dato: date
    ) -> Overskridelse | None:
        """How a card goes past the end of the period."""

    def klagefrist(self, vedtatt: date, kilde: Kilde = "") -> Tall[date]:
        """The last day on which a complaint about a decision made on a day is in time."""

    def inntekt_ses_paa(
        self, oppgitt: Decimal, registrert: Decimal, dag: date, av_saken: Kilde = "", av_registeret: Kilde = ""
    ) -> Tall[bool]:
        """Whether a year's income as stated is so far from the registered that somebody is to look at it."""


class Utbetaling(Protocol):
    """What is paid: the card, the days, the accounts, the exclusion, the run and the holiday supplement."""

    def beregn_anvisning(
        self,
        fakta: Anvisningsfakta,
        tolkning: Tolkning,
        kilde: Kilde,
        innvilgelse: Callable[[], Beregning] | None = None,
    ) -> Anvisning:
        """Calculates one payment."""

    def beregnet_belop(self, belop: Tall) -> Decimal:
        """Kroner as they are calculated, also when the caseworker has set an amount in their place."""

    def er_forskjell(self, belop: Tall) -> bool:
        """Whether the amount is what a back payment has left to pay of days that are paid."""

    def flere_timer_enn_normalt(self, fakta: Anvisningsfakta, dager: Tall) -> bool:
        """Whether more hours are worked than normal working time has in the period."""

    def flere_prosent_enn_maks(self, fakta: Anvisningsfakta, dager: Tall) -> bool:
        """Whether the hours on a card give a larger share than Maks %, at which it is cut."""

    def kontroller_trekk(self, trekk: Decimal, kjoringen_utbetaler: Decimal) -> None:
        """Raises UgyldigAnvisning for a deduction that is more than the run pays."""

    def skattetrekk(self, belop: Tall, fakta: Anvisningsfakta, kilde: Kilde) -> Tall:
        """Tax withheld, kroner."""

    def utbetales(self, belop: Tall, skatt: Tall) -> Tall:
        """Kroner paid after tax."""

    def siste_betalte_dag(self, poster: Iterable[Post], begynt_for: date = date.max) -> Tall[date] | None:
        """The last day that is paid for, in periods that begin before a day."""

    def betalt_periode_over(self, poster: Iterable[Post], fra: date, til: date) -> Post | None:
        """The first of the payments that pays for a day of the period."""

    def tatt_inn_for(self, poster: Iterable[Post], fra: date, til: date) -> Post | None:
        """The running case that was taken in with a day of the period paid."""

    def foreslaatte_lengder(self, dato: date) -> tuple[int, int, int]:
        """The weeks of exclusion that are proposed the first, the second and any later time."""

    def foreslaatt_lengde(self, fra: date, tidligere: Iterable[date]) -> tuple[int, int]:
        """The weeks proposed for an exclusion, and which time it is."""

    def siste_avstengte_dag(self, fra: date, uker: int) -> date:
        """The last day of an exclusion."""

    def neste_kort(
        self,
        innvilget_fra: Fakta[date],
        poster: Sequence[Post],
        avstengninger: Sequence[Avstengning],
        opphor: Fakta[date] | None,
    ) -> Nestekort | None:
        """The next fortnight that the person may be paid for."""

    def dager_uten_kort(
        self, innvilget_fra: date, poster: Sequence[Post], avstengninger: Sequence[Avstengning], fra: date
    ) -> tuple[date, date] | None:
        """The days just before a card that no card is about."""

    def for_langt_kort(self, fra: date, til: date) -> Parameter | None:
        """The days that a card is for, when a period has more of them."""

    def siste_kort(self, opphor: date, vedtatt: date, ferietillegg_er_anvist: bool) -> Tall[bool]:
        """Whether cards for days up to a closing that has come may still be paid."""

    def rammet_av(self, avstengninger: Iterable[Avstengning], fra: date, til: date) -> list[Avstengning]:
        """Those of the exclusions in which the period has a day."""

    def kjoredato(
        self,
        anvisningstype: str,
        tidspunkt: datetime,
        kilde: Kilde = "",
        stans: Sequence[Driftsstans] = (),
        lukket: date | None = None,
    ) -> Tall[date]:
        """The day that a payment goes out; `lukket` is the Monday of the last run that is closed."""

    def kjoringen_stenger(self, mandag: date, stans: Sequence[Driftsstans], naa: datetime) -> datetime:
        """When the run of a Monday closes, after what the payment centre was down."""

    def stengetid(self, dato: date) -> Parameter:
        """The hour that a run closes at."""

    def kjoringens_mandag(self, dato: date) -> date:
        """The Monday that names the run of a day."""

    def sammenhengende_prosent(
        self, poster: Sequence[Post], innvilgelser: Sequence[Innvilget], dato: date, maks_uker: Fakta | None = None
    ) -> Tall:
        """The continuous account of a person, per cent of full weeks."""

    def to_siste_kalenderaar(self, poster: Sequence[Post], i_dag: date) -> Tall:
        """The account of this calendar year and the one before."""

    def hittil_prosent(self, poster: Sequence[Post], dato: date) -> Tall:
        """Per cent in all payments of a case."""

    def hittil_belop(self, poster: Sequence[Post]) -> Tall:
        """Kroner in all payments of a case."""

    def anvist_i_aar(self, poster: Sequence[Post], i_dag: date) -> Tall:
        """Kroner of this calendar year."""

    def ferietillegg_i_aar(self, poster: Sequence[Post], i_dag: date) -> Tall:
        """Kroner of holiday supplements of this calendar year."""

    def varighet(self, forste_dato: Fakta[date] | None, siste_dato: Fakta[date]) -> Tall:
        """Whole weeks of the benefit relation."""

    def feriegrunnlag(self, poster: Sequence[Post], ferieaar: int) -> Tall:
        """Kroner that belong to a holiday year."""

    def prosent_i_ferieaaret(self, poster: Sequence[Post], ferieaar: int, dato: date) -> Tall:
        """Per cent of full weeks that belong to a holiday year."""

    def ferietillegg(
        self, feriegrunnlag: Decimal | Tall, prosent_i_aaret: Decimal | Tall, dato: date, kilde: Kilde = ""
    ) -> Tall:
        """The holiday supplement of a year, kroner."""

    def gjenstaaende_ferietillegg(self, hele: Tall, betalt: Sequence[Post]) -> Tall:
        """What is not paid yet of the year's supplement."""

    def saker_i_ferieaaret(self, poster: Sequence[Post], ferieaar: int) -> list[str]:
        """The cases with payments that belong to a holiday year, in order."""

    def ventende(self, poster: Sequence[Post], dag: date) -> list[Post]:
        """The payments whose run has not come."""

    def kan_anvises_fra(self, opphor: Sequence[Fakta[date]], poster: Sequence[Post]) -> Tall[date]:
        """The first day that the supplement may be paid on."""

    def er_anvist(self, tillegg: Sequence[Post], sak: str, resten: Tall) -> bool:
        """Whether the case has had its supplement of the year, or nothing is left of it."""

    def feriedeling(self, anvisning: Anvisning, har_periode: bool, oppgitt: int | None, kjoredato: date) -> Feriedeling:
        """Which holiday year a payment belongs to, and how much of it to the year before."""

    def regn_om(
        self,
        for_: Avregnet,
        ny: Anvisning,
        fra: date,
        avstengninger: Sequence[Avstengning] = (),
        uker_igjen: Tall | None = None,
    ) -> Omregnet:
        """What a payment would have been under a decision that counts from `fra`."""

    def fordel(self, forskjeller: Sequence[Decimal], paa_kravet: Sequence[Decimal], igjen: Decimal) -> list[Fordelt]:
        """What becomes of the differences: paid after, claimed, or taken off a claim."""

    def igjen_av_kravet(self, poster: Sequence[Kravpost]) -> Tall:
        """Kroner that a person has left to pay back."""

    def til_trekk(self, poster: Sequence[Kravpost]) -> Tall:
        """Kroner, 0 or below, of the deductions that no closed run has taken."""

    def igjen_aa_trekke(self, poster: Sequence[Kravpost]) -> Tall:
        """Kroner of what is left that no deduction is made for yet."""

    def hoyeste_trekk(self, igjen: Tall, i_kjoringen: Sequence[Post], dato: date) -> Tall:
        """The most that a deduction may take of the run that the person's payments are in."""

    def andel_av_utbetalingen(self, utbetaling: Tall, dato: date) -> Tall:
        """The most that may be deducted of a payment of so many kroner."""

    def trekkplan(self, krav: Tall, utbetaling: Tall, dato: date) -> Trekkplan | None:
        """How a claim is deducted when every run pays so much."""


class Ytelse(NamedTuple):
    """What the benefit is called in a letter: `a-trygd`, `a-trygden`, `a-trygden din`."""

    ubestemt: str
    bestemt: str
    din: str


class Tekster(Protocol):
    """What its letters say, in the words of its time."""

    YTELSE: Ytelse

    def innvilget(self, fakta: Behandling, beregning: Beregning) -> list[str]:
        """What is granted and what is to be done for it, in paragraphs; `fakta` with the defaults filled in."""

    def trinn(self, beregning: Beregning) -> list[Tall]:
        """The numbers that lead to what is paid, in the order in which they are told."""

    def hvor_ofte(self, dato: date) -> str:
        """How often a card is sent, as the end of a sentence; raises UtenforRegelverket."""

    def klageretten(self, paa: str, dato: date) -> str:
        """The right to complain `paa` (`på vedtaket`) what a letter of that day tells; raises UtenforRegelverket."""


class Satser(Protocol):
    """The figures of the law."""

    VALGT_AV: Mapping[str, str]
    """The parameters whose alternative is the answer to a tolkningsvalg, each with its id."""

    def parametersett(self) -> Parametersett:
        """The whole parameter file."""


class Kontroller(Protocol):
    """The control programs: registered values held against limits, before any calculation."""

    def alle_kontroller(self) -> Sequence[Kontroll]:
        """The table of limits."""

    def kontroller(
        self, fakta: Behandling, behandlet: date, tolkning: Tolkning, utfall: str | None = None
    ) -> tuple[Kontrollfunn, ...]:
        """Every value that lies outside its limits: all, or those of one `utfall`."""


class Resultater(Protocol):
    """What many cases come to, a column a number."""

    @property
    def ukesats(self) -> Heltall:
        """Kroner a week."""

    @property
    def minsteinntekt(self) -> NDArray[np.bool_]:
        """Whether the income is high enough."""


class Provingsmange(Protocol):
    """The fast path of a law that answers only cases in JSON. It loads numpy."""

    VALG: Collection[str]
    """The tolkningsvalg that bear on what a week pays."""
    VALG_I_UKA: Collection[str]
    """Those of them that the ukesats does not rest on."""

    def lag_saker(self, antall: int, fro: int, fra: date = ..., til: date = ...) -> Any:
        """Invented cases that are tried on days from `fra` to `til`, the same from one seed on every machine."""

    def beregn_mange(self, saker: Any, valgte: Mapping[str, str] | None = None, traader: int | None = None) -> Any:
        """Calculates all cases, with those choices and the default of each day, on so many threads."""

    def utbetalt_i_uka(self, svar: Any, saker: Any, valgte: Mapping[str, str]) -> Heltall:
        """Kroner that a week pays each case, before tax; 0 for one without a right."""

    def av_saker(self, saker: Saker, arbeidstid: Arbeidstid, dag: date) -> Any:
        """People as the screens have them, as cases that are tried on a day."""

    def kjennetegn(self, saker: Any) -> Kjennetegn:
        """By what the cases are told apart."""


class Mange(Protocol):
    """The fast path: the same rules in whole numbers, over many cases at a time. It loads numpy."""

    VALG_I_UKA: Collection[str]
    """The tolkningsvalg that change what a week pays and not the ukesats."""

    def beregn_mange(self, saker: Saker, tolkning: Tolkning, traader: int | None = None) -> Resultater:
        """Calculates all cases, on so many threads, or one a processor."""

    def utbetalt_i_uka(self, ukesats: Heltall, saker: Saker, arbeidstid: Arbeidstid, tolkning: Tolkning) -> Heltall:
        """Kroner that a week pays each case, before tax."""

    def g_paa_dagene(self, dager: Dager) -> Heltall:
        """The law's G in force on each day (an ordinal), kroner."""

    def lag_saker(self, antall: int, fro: int) -> Saker:
        """Invented cases within the law's dates, the same from one seed on every machine."""
