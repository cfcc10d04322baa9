"""A person's cases, decisions and payments, as what waits follows from them: read by SQLite itself.

It is asked after each change of a case, and of everybody when a register is controlled.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from data.arbeid.foringer import les_foringer
from data.tilstand import Tilstand
from rules.dagpenger.omgjort import etter_omgjoring
from rules.fakta.avstengning import Avstengning, lukket_imellom, som_gjelder
from rules.fakta.betaling import Post
from rules.fakta.innvilgelse import Innvilget
from rules.regelverk import naermeste_lov


class Saken(NamedTuple):
    """A case: its number, where the column says that it stands, and when the application came."""

    journalnr: str
    tilstand: Tilstand
    mottatt: date


class Vedtaket(NamedTuple):
    """A decision, with what counts here of the kind that it is."""

    id: int
    journalnr: str
    type: str
    dato: date
    uker: int
    innvilget_fra: date | None
    til: date | None
    antall_uker: int
    nullstilling: bool


class Personen(NamedTuple):
    """The cases, and all decisions and payments in them, each in the order they were made.

    `betalt` are the days on which the payments were made, place for place, and `foringer` the rows of the accounts that
    are no payments. `siste_ventende` is the last day of the cards that came in a file and wait.
    """

    fodselsnr: str
    saker: tuple[Saken, ...]
    vedtak: tuple[Vedtaket, ...]
    poster: tuple[Post, ...]
    betalt: tuple[date, ...]
    foringer: tuple[Post, ...] = ()
    siste_ventende: date | None = None

    def innvilgelser(self, journalnr: str) -> list[Vedtaket]:
        """The grants of a case."""
        return [ett for ett in self.vedtak if ett.journalnr == journalnr and ett.type == "innvilgelse"]

    def opphor(self, journalnr: str) -> date | None:
        """The day of the closing of a case that counts, come or not: the newest, when it is not taken up since."""
        egne = (ett for ett in reversed(self.vedtak) if ett.journalnr == journalnr)
        siste = next((ett for ett in egne if ett.type in ("opphor", "gjenopptak")), None)
        return siste.dato if siste is not None and siste.type == "opphor" else None

    def uten_stonad(self, journalnr: str) -> list[Avstengning]:
        """The days for which the case pays nothing: the person's exclusions, and while the case was closed."""
        egne = ((ett.journalnr, ett.type, ett.dato) for ett in self.vedtak if ett.journalnr == journalnr)
        return [*self.avstengninger, *lukket_imellom(egne)]

    @property
    def alle_innvilgelser(self) -> list[Innvilget]:
        """The grants of all the cases, as the rules take them."""
        return [
            Innvilget(ett.id, ett.journalnr, ett.innvilget_fra, ett.nullstilling)
            for ett in self.vedtak
            if ett.type == "innvilgelse" and ett.innvilget_fra is not None
        ]

    @property
    def avstengninger(self) -> list[Avstengning]:
        """The exclusions that count."""
        vedtakene = ((ett.journalnr, ett.dato, ett.uker) for ett in self.vedtak if ett.type == "avstengning")
        return [
            Avstengning(sak, fra, naermeste_lov(fra).utbetaling.siste_avstengte_dag(fra, uker))
            for sak, fra, uker in som_gjelder(vedtakene)
        ]

    @property
    def betalinger(self) -> list[Post]:
        """The payments but holiday supplements, with the rows of the accounts that are no payments."""
        return [*(post for post in self.poster if not post.er_ferietillegg), *self.foringer]


_SAKER = "SELECT journalnr, tilstand, mottatt_dato FROM sak WHERE fodselsnr = ? ORDER BY journalnr"
_VEDTAK = """
    SELECT vedtak.id, journalnr, type, dato, uker, innvilget_fra, til, antall_uker, nullstilling
    FROM vedtak JOIN sak USING (journalnr) WHERE fodselsnr = ? ORDER BY vedtak.id
"""
_VENTENDE = "SELECT max(periode_til) FROM meldekort WHERE fodselsnr = ? AND utfall IS NULL"
_POSTER = """
    SELECT anvisning.slag, type, iif(kravet, NULL, periode_fra), iif(kravet, NULL, periode_til), anvist_belop,
        kjoredato, dager_gammelt_ferieaar, belop_gammelt_ferieaar, journalnr, anvisning.vedtak_id,
        anvisning.tidspunkt, anvist_prosent,
        prosent_gammelt_ferieaar,
        (SELECT prosent FROM omregning WHERE anvisning_id = anvisning.id ORDER BY omregning.id DESC LIMIT 1),
        iif(kravet, 0, ferieaar)
    FROM (
        SELECT *, EXISTS (SELECT 1 FROM kravpost WHERE anvisning_id = anvisning.id AND slag = 'trekk') kravet
        FROM anvisning
    ) anvisning JOIN sak USING (journalnr) WHERE fodselsnr = ?
    AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = anvisning.id) ORDER BY anvisning.id
"""
_TIDSPUNKT = 10
"""Where in the row the time of the payment stands."""


def les_personen(raa: sqlite3.Connection, fodselsnr: str) -> Personen:
    """The person with that number, blank for one without a case."""
    ett = (fodselsnr,)
    rader = raa.execute(_POSTER, ett).fetchall()
    return Personen(
        fodselsnr,
        tuple(Saken(nr, Tilstand(ord_), date.fromisoformat(dag)) for nr, ord_, dag in raa.execute(_SAKER, ett)),
        tuple(map(_vedtaket, raa.execute(_VEDTAK, ett))),
        tuple(map(_post, rader)),
        tuple(date.fromisoformat(rad[_TIDSPUNKT][:10]) for rad in rader),
        tuple(les_foringer(raa, fodselsnr)),
        _dag(raa.execute(_VENTENDE, ett).fetchone()[0]),
    )


def med_sak(raa: sqlite3.Connection) -> Iterator[str]:
    """The numbers of all who have a case, in order."""
    yield from (nr for (nr,) in raa.execute("SELECT DISTINCT fodselsnr FROM sak ORDER BY fodselsnr"))


def _vedtaket(rad: Sequence[Any]) -> Vedtaket:
    nr, sak, type_, dato, uker, fra, til, antall_uker, nullstilling = rad
    return Vedtaket(
        nr,
        sak,
        type_,
        date.fromisoformat(dato),
        uker or 0,
        _dag(fra),
        _dag(til),
        antall_uker or 0,
        bool(nullstilling),
    )


def _post(rad: Sequence[Any]) -> Post:
    slag, type_, fra, til, belop, kjoredato, dager, gammelt_belop, sak, vedtak, _, *prosentene, aar = rad
    prosent, gammel_prosent = etter_omgjoring(*prosentene)
    return Post(
        "F" if slag == "ferietillegg" else type_,
        _dag(fra),
        _dag(til),
        prosent,
        Decimal(belop),
        date.fromisoformat(kjoredato),
        aar,
        dager_gammelt_ferieaar=dager,
        prosent_gammelt_ferieaar=gammel_prosent,
        belop_gammelt_ferieaar=Decimal(gammelt_belop),
        sak=sak,
        innvilgelse=vedtak,
    )


def _dag(tekst: str | None) -> date | None:
    return None if tekst is None else date.fromisoformat(tekst)
