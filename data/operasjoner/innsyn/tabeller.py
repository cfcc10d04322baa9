"""Where a person stands in the register: the one table of it. A test walks the schema for a table that is not here."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from data.tabeller.behandling import NOKKEL, er_lovtabell
from data.tabeller.retting.personkobling import NUMRENE

_SAKENE = "(SELECT journalnr FROM sak WHERE fodselsnr = :nr)"
_NUMRENES = f"fodselsnr IN ({NUMRENE})"
_I_SAKENE = f"journalnr IN {_SAKENE}"

UTTREKK: Mapping[str, str] = {
    "person": _NUMRENES,
    "navneord": _NUMRENES,
    "personkobling": f"{_NUMRENES} OR til_fodselsnr = :nr",
    "adressesperre": _NUMRENES,
    "arkivering": _I_SAKENE,
    "sak": "fodselsnr = :nr",
    "behandling": _I_SAKENE,
    "vedtak": _I_SAKENE,
    "forslag": _I_SAKENE,
    "paategning": f"forslag_id IN (SELECT id FROM forslag WHERE {_I_SAKENE})",
    "anvisning": _I_SAKENE,
    "aapning": _I_SAKENE,
    "justering": _I_SAKENE,
    "tilbaketaking": _I_SAKENE,
    "annullering": _I_SAKENE,
    "omregning": _I_SAKENE,
    "kravpost": _I_SAKENE,
    "brev": _I_SAKENE,
    "papirmottak": _I_SAKENE,
    "registeropplysning": _NUMRENES,
    "registersvar": _I_SAKENE,
    "klage": _I_SAKENE,
    "klagesteg": f"klage_id IN (SELECT id FROM klage WHERE {_I_SAKENE})",
    "kjoringspost": _I_SAKENE,
    "kjoringssvar": (
        f"(kjoring_id, betaling) IN (SELECT kjoring_id, betaling FROM kjoringspost WHERE {_I_SAKENE}"
        " AND betaling IS NOT NULL)"
    ),
    "meldekort": f"fodselsnr = :nr OR {_I_SAKENE}",
    "arbeid": f"fodselsnr = :nr OR {_I_SAKENE}",
    "logg": (
        f"{_NUMRENES} OR {_I_SAKENE}"
        f" OR EXISTS (SELECT 1 FROM ({NUMRENE}) personens WHERE instr(detaljer, personens.nr) > 0)"
    ),
}
"""What tells the person's rows of each table from the others, in SQL; `:nr` is the national number.

A search for the number is in the log without the person being found, so what the log says is looked through too.
"""

UTEN_PERSONER = frozenset(
    {
        *("navnedel", "tolkningsvalg", "bruker", "oppsett", "kjoring", "kjoringsfil", "driftsstans"),
        *("kjedehode", "kontrollert", "alembic_version"),
    }
)
"""Tables in which nobody's case stands: `navnedel` holds ends of words in use, whoever has them, and `kjoringsfil` the
hash of a file."""

Rad = dict[str, Any]


def alle_rader(raa: sqlite3.Connection, fodselsnr: str) -> dict[str, list[Rad]]:
    """The person's rows of every table as they stand in the file, by the table's name; also of the laws' own tables."""
    tabeller = {navn for (navn,) in raa.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    saker = {nr for (nr,) in raa.execute("SELECT journalnr FROM sak WHERE fodselsnr = ?", (fodselsnr,))}
    uttrekk = dict(UTTREKK) | {navn: f"{NOKKEL} IN {_SAKENE}" for navn in sorted(tabeller) if er_lovtabell(navn)}
    alle = {navn: _rader(raa, navn, vilkaar, fodselsnr) for navn, vilkaar in uttrekk.items() if navn in tabeller}
    numrene = {nr for (nr,) in raa.execute(NUMRENE, {"nr": fodselsnr})}
    return alle | {"logg": [_uten_andre(rad, numrene, saker) for rad in alle["logg"]]}


def _uten_andre(rad: Rad, numrene: set[str], saker: set[str]) -> Rad:
    """A row of the log; the details of one that is of nobody, or of another, may hold others, and are left out."""
    egen = rad["fodselsnr"] in numrene or rad["journalnr"] in saker
    return rad if egen else rad | {"fodselsnr": None, "journalnr": None, "detaljer": None}


def _rader(raa: sqlite3.Connection, tabell: str, vilkaar: str, fodselsnr: str) -> list[Rad]:
    markor = raa.execute(f"SELECT * FROM {tabell} WHERE {vilkaar} ORDER BY 1, 2", {"nr": fodselsnr})
    navn = [kolonne[0] for kolonne in markor.description]
    return [dict(zip(navn, verdier, strict=True)) for verdier in markor]
