"""The schema of a register, held against what the migrations make: tables, indexes, and the guards of the chains."""

import re
import sqlite3
from functools import cache

from sqlalchemy import create_engine

from data.kontroll import setninger
from data.lager.motor import raa_forbindelse
from data.migrering import oppgrader

_SLAG = {"table": "tabellen", "index": "indeksen", "trigger": "vakten", "view": "utsnittet"}

Skjema = dict[tuple[str, str], str]


def skjemaavvik(raa: sqlite3.Connection, versjon: str) -> dict[tuple[str, str], str]:
    """What is missing, changed or put in against an empty register of that version: a sentence by kind and name."""
    ventet, finnes = _skjema_i(versjon), _skjema(raa)
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
    return {(slag, navn): " ".join(re.findall(r"\w+|[^\w\s]", sql or "")) for slag, navn, sql in rader}
