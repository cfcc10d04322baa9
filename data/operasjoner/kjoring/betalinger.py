"""The transfers of a closed run, as its files have them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from sqlmodel import Session

from data.operasjoner.kjoring.referanse import referanse
from data.tabeller import KjoringRad

POSTGIRO_SIFFER = 7
"""An account of so many digits is a post giro's, which no bank's format has room for."""


@dataclass(frozen=True, slots=True)
class Kjoringshode:
    """The closed run, as the files name it; `register` tells this register's runs from others'."""

    nummer: int
    mandag: str
    stengte: datetime
    lukket: datetime
    register: str

    @property
    def melding(self) -> str:
        """The name of the run's message, of the run's number: at most 35 characters."""
        return f"DAGPENGER-{self.register}-{self.nummer:06}"


class Betalingsdel(NamedTuple):
    """One payment that a transfer pays, whole kroner; the period as ISO dates, blank when it has none."""

    betaling: int
    fodselsnr: str
    navn: str
    kommune: str
    giro: str
    kontonr: str
    tabellnr: str
    anvisning: int
    journalnr: str
    slag: str
    fra: str
    til: str
    brutto: int
    skatt: int
    netto: int


@dataclass(frozen=True, slots=True)
class Overforing:
    """One transfer, and the payments that it pays."""

    referanse: str
    deler: Sequence[Betalingsdel]

    @property
    def forste(self) -> Betalingsdel:
        """Any of them: to whom it goes, and where."""
        return self.deler[0]

    @property
    def belop(self) -> int:
        """Kroner."""
        return sum(en.netto for en in self.deler)

    @property
    def er_postgiro(self) -> bool:
        """Whether it goes to an account that stands in our own list only."""
        return len(self.forste.kontonr) == POSTGIRO_SIFFER

    @property
    def tabellnr(self) -> str:
        """The tax table by which the payment centre withholds, blank for none."""
        return next((en.tabellnr for en in self.deler if en.tabellnr), "")


def hode_av(rad: KjoringRad, register: str) -> Kjoringshode:
    """The run as its files name it."""
    return Kjoringshode(rad.id, rad.mandag.isoformat(), rad.stengte, rad.lukket, register)


_DELER = """
    SELECT post.betaling, post.fodselsnr, post.navn, coalesce(post.kommune, ''), post.giro, post.kontonr,
           coalesce(post.tabellnr, ''), post.anvisning_id, post.journalnr, post.slag,
           coalesce(anvisning.periode_fra, ''), coalesce(anvisning.periode_til, ''), post.brutto, post.skatt, post.netto
    FROM kjoringspost post JOIN anvisning ON anvisning.id = post.anvisning_id
    WHERE post.kjoring_id = ? AND post.betaling IS NOT NULL ORDER BY post.betaling, post.id
"""


def betalinger(okt: Session, kjoring: int) -> Iterator[Overforing]:
    """The transfers of that run, in the order of their numbers."""
    raa: Any = okt.connection().connection.dbapi_connection
    deler = map(Betalingsdel._make, raa.cursor().execute(_DELER, (kjoring,)))
    for nummer, gruppe in groupby(deler, key=attrgetter("betaling")):
        yield Overforing(referanse(kjoring, nummer), tuple(gruppe))
