"""The schema of a register, held against what the migrations make: tables, indexes, and the guards of the chains.

The table of a law's own facts, which comes with the first of them, is held against what the law declares. One of a law
that this program does not have is left alone: its rows are controlled by the log all the same.
"""

import re
import sqlite3
from functools import cache

from sqlalchemy import create_engine

from data.kontroll import setninger
from data.lager.motor import raa_forbindelse
from data.migrering import oppgrader
from data.tabeller.behandling import er_lovtabell
from data.tabeller.lovtabell import kolonner_i, lovtabell_sql, lovtabellnavn
from rules.regelverk import lovene

_SLAG = {"table": "tabellen", "index": "indeksen", "trigger": "vakten", "view": "utsnittet"}

Skjema = dict[tuple[str, str], str]


def skjemaavvik(raa: sqlite3.Connection, versjon: str) -> dict[tuple[str, str], str]:
    """What is missing, changed or put in against an empty register of that version: a sentence by kind and name."""
    finnes = _skjema(raa)
    ventet = _skjema_i(versjon) | _lovenes_tabeller(raa, finnes)
    funn = {}
    for slag, navn in sorted(ventet.keys() | finnes.keys()):
        if (slag, navn) not in finnes:
            si = setninger.mangler_i_skjemaet
        elif (slag, navn) not in ventet:
            si = setninger.lagt_inn_i_skjemaet
        elif ventet[slag, navn] != finnes[slag, navn]:
            si = setninger.endret_i_skjemaet
        else:
            continue
        funn[slag, navn] = si(_SLAG.get(slag, slag), navn)
    return funn


def _lovenes_tabeller(raa: sqlite3.Connection, finnes: Skjema) -> Skjema:
    """The tables of laws that the file has, with the columns that it has of them, as each law declares them."""
    kjente = {lovtabellnavn(lov.kode): lov for lov in lovene()}
    ventet = {}
    for slag, navn in finnes:
        if slag == "table" and er_lovtabell(navn):
            lov = kjente.get(navn)
            sql = lovtabell_sql(lov, kolonner_i(raa, navn) or ()) if lov else finnes[slag, navn]
            ventet[slag, navn] = _jevnet(sql)
    return ventet


def tabeller_i(raa: sqlite3.Connection) -> set[str]:
    """The names of the tables that the file has."""
    return {navn for slag, navn in _skjema(raa) if slag == "table"}


@cache
def _skjema_i(versjon: str) -> Skjema:
    """The schema that the migrations make in an empty file, up to that version."""
    motor = create_engine("sqlite://")
    try:
        with motor.begin() as forbindelse:
            oppgrader(forbindelse, versjon)
            return _skjema(raa_forbindelse(forbindelse))
    finally:
        motor.dispose()


def _skjema(raa: sqlite3.Connection) -> Skjema:
    """Each part's SQL by kind and name, with its white space made even; what SQLite keeps for itself is left out."""
    rader = raa.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'")
    return {(slag, navn): _jevnet(sql) for slag, navn, sql in rader}


def _jevnet(sql: str | None) -> str:
    return " ".join(re.findall(r"\w+|[^\w\s]", sql or ""))
