"""The schema's history, and which of its versions a file has.

The version is read without Alembic and SQLAlchemy; only a file that must be made or upgraded loads it.
"""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

MAPPE = Path(__file__).parent
VERSJONER = tuple(sorted(fil.name[1:5] for fil in (MAPPE / "versions").glob("v[0-9]*.py")))
"""Every version of the schema, oldest first; the last is the one that the tables in Python describe."""

TABELLER = (
    *("person", "navneord", "navnedel", "sak", "behandling", "vedtak", "anvisning", "tolkningsvalg"),
    *("bruker", "oppsett"),
    *("kjoring", "kjoringspost", "kjoringsfil", "kjoringssvar", "driftsstans"),
    *("forslag", "paategning"),
    *("aapning", "justering"),
    *("klage", "klagesteg"),
    *("omregning", "kravpost"),
    *("arbeid", "meldekort"),
    *("brev", "papirmottak"),
    *("tilbaketaking",),
    *("annullering", "personkobling"),
    *("adressesperre",),
    *("registeropplysning", "registersvar"),
    *("arkivering",),
    *("logg", "kjedehode", "kontrollert"),
)
"""Every table of the newest version."""

APPLIKASJON = 0x44504731
"""The file's `application_id` (the letters DPG1), by which a register is told from other SQLite files."""


def fil_versjon(forbindelse: sqlite3.Connection) -> str | None:
    """The version of the schema in the file, None for an empty file. Raises ValueError for a file of another kind."""
    tabeller = {navn for (navn,) in forbindelse.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    (applikasjon,) = forbindelse.execute("PRAGMA application_id").fetchone()
    if not tabeller and applikasjon == 0:
        return None
    if applikasjon != APPLIKASJON or "alembic_version" not in tabeller:
        raise ValueError("no register")
    kolonner = [navn for _, navn, *_ in forbindelse.execute("PRAGMA table_info(alembic_version)")]
    rader = forbindelse.execute("SELECT * FROM alembic_version").fetchall()
    if kolonner != ["version_num"] or len(rader) != 1:
        raise ValueError("no single version")
    return str(rader[0][0])


def oppgrader(forbindelse: "Connection", til: str = VERSJONER[-1], *, tidspunkt: str = "", signatur: str = "") -> None:
    """Brings the file up to version `til` inside the connection's open transaction; the caller commits.

    `tidspunkt` and `signatur` say when and by whom, in the log rows that take up what an old register holds; an empty
    one needs none.
    """
    from alembic import command
    from alembic.config import Config

    oppsett = Config()
    oppsett.set_main_option("script_location", str(MAPPE).replace("%", "%%"))
    oppsett.set_main_option("path_separator", "os")
    oppsett.attributes |= {"forbindelse": forbindelse, "tidspunkt": tidspunkt, "signatur": signatur}
    command.upgrade(oppsett, til)
