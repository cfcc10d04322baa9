"""The facts that one law has alone: a table of that law's, made from its own declaration of them.

It has one row a case beside the row in `behandling`, and is made, or gets the columns that it lacks, when the first
fact of the law is saved in a register, in the same transaction: a register without such a case has no such table.
"""

import sqlite3
from collections.abc import Iterable

from sqlalchemy import TableClause, column, table
from sqlalchemy.types import Text

from data.tabeller.behandling import LOVENES, NOKKEL
from data.tabeller.kolonner import kolonnetype
from data.tabeller.sak import en_av
from rules.fakta import slag
from rules.fakta.faktum import Faktum
from rules.fakta.skjema import egne_fakta
from rules.regelverk import Lov


def lovtabellnavn(kode: str) -> str:
    """What the table of the law is called, e.g. `behandling_lov_1997`."""
    return f"{LOVENES}{kode}"


def lovtabell(lov: Lov) -> TableClause:
    """The table for reading and writing; `egne_fakta` are its columns besides the key."""
    egne = egne_fakta(lov.saksfakta.behandling)
    kolonner = (column(navn, kolonnetype(faktum)()) for navn, faktum in egne.items())
    return table(lovtabellnavn(lov.kode), column(NOKKEL, Text()), *kolonner)


def lovtabell_sql(lov: Lov, kolonner: Iterable[str]) -> str | None:
    """The statement that makes the table with those columns in that order, None when the law lacks one of them."""
    egne = egne_fakta(lov.saksfakta.behandling)
    navnene = [*kolonner]
    if not egne.keys() >= {*navnene}:
        return None
    deler = [f"{NOKKEL} TEXT NOT NULL PRIMARY KEY REFERENCES sak (journalnr)"]
    deler += [_kolonne_sql(egne[navn]) for navn in navnene]
    return f"CREATE TABLE {lovtabellnavn(lov.kode)} ({', '.join(deler)}) STRICT"


def sikre_lovtabell(raa: sqlite3.Connection, lov: Lov) -> None:
    """Makes the table in the connection's open transaction, or gives it the columns that it lacks."""
    egne, finnes = egne_fakta(lov.saksfakta.behandling), kolonner_i(raa, lovtabellnavn(lov.kode))
    if finnes is None:
        setning = lovtabell_sql(lov, egne)
        assert setning is not None
        raa.execute(setning)
        return
    for navn, faktum in egne.items():
        if navn not in finnes:
            raa.execute(f"ALTER TABLE {lovtabellnavn(lov.kode)} ADD COLUMN {_kolonne_sql(faktum)}")


def kolonner_i(raa: sqlite3.Connection, tabell: str) -> list[str] | None:
    """The columns of a law's table besides the key, as they stand in the file; None when there is no such table."""
    navnene = [str(navn) for _, navn, *_ in raa.execute(f"PRAGMA table_info({tabell})")]
    return [navn for navn in navnene if navn != NOKKEL] if navnene else None


def _kolonne_sql(faktum: Faktum) -> str:
    """The column with the limits of its kind: an own constraint, so that SQLite can add it later to the letter."""
    navn, ett = faktum.navn, faktum.slag
    type_ = "INTEGER" if ett.type is not slag.Dato.type and ett.type is not str else "TEXT"
    match ett:
        case slag.Heltall() | slag.Kroner():
            grense = f"{navn} BETWEEN {ett.minst} AND {ett.hoyst}"
        case slag.Timer() | slag.Prosent():
            grense = f"{navn} >= 0"
        case slag.Dato():
            grense = f"{navn} IS date({navn})"
        case slag.JaNei():
            grense = en_av(navn, ("J", "N"))
        case slag.Ja():
            grense = en_av(navn, ("J",))
        case slag.Valg():
            grense = en_av(navn, tuple(ett.koder))
        case _:
            grense = f"{navn} <> ''"
    return f"{navn} {type_} CONSTRAINT {navn}_grense CHECK ({grense})"
