"""What money and rights hang on: the account in each payment, and the values of every row in the log."""

import hashlib
import json
import secrets
from collections.abc import Iterator
from itertools import islice

from alembic import context, op
from sqlalchemy import Connection, text

revision = "0004"
down_revision = "0003"

NYE_KOLONNER = (
    "ALTER TABLE anvisning ADD COLUMN giro TEXT CONSTRAINT post_eller_bank CHECK (giro IN ('P', 'B'))",
    "ALTER TABLE anvisning ADD COLUMN kontonr TEXT"
    " CONSTRAINT giro_har_konto CHECK ((giro IS NULL) = (kontonr IS NULL))",
    "ALTER TABLE anvisning ADD COLUMN bekreftet TEXT",
)

KONTROLLERT = """
    CREATE TABLE kontrollert (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell)
    ) STRICT
"""

NAVNEDEL = """
    CREATE TABLE navnedel (
        del TEXT NOT NULL,
        ord TEXT NOT NULL,
        PRIMARY KEY (del, ord)
    ) WITHOUT ROWID, STRICT
"""

PERSON = """
    CREATE TABLE person (
        fodselsnr TEXT NOT NULL,
        etternavn TEXT NOT NULL,
        fornavn TEXT NOT NULL,
        bo_co TEXT,
        bo_gate TEXT,
        bo_post TEXT,
        opph_co TEXT,
        opph_gate TEXT,
        opph_post TEXT,
        ektefelle_navn TEXT,
        nyk TEXT,
        versjon INTEGER NOT NULL,
        PRIMARY KEY (fodselsnr),
        CONSTRAINT fodselsnr_siffer CHECK (fodselsnr GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
        CONSTRAINT har_navn CHECK (etternavn <> '' OR fornavn <> '')
    ) STRICT
"""

OPPTATT = ("person", "sak", "behandling")
RADER_I_ETT_LEDD = 200


def upgrade() -> None:
    """Adds the columns, the marks of the control and the index of parts of names, and takes up the rows as they are.

    A person may have one name. The file's `user_version` is from now on a number that no other register has.

    Old payments keep an empty account: what is written is never changed, and a blank is left out of the hash.
    """
    for setning in NYE_KOLONNER:
        op.execute(setning)
    op.execute(KONTROLLERT)
    op.execute(NAVNEDEL)
    op.execute("CREATE INDEX ix_navnedel_ord ON navnedel (ord)")
    op.execute(f"PRAGMA user_version = {1 + secrets.randbelow(2**31 - 1)}")
    bygg_om("person", PERSON)
    ta_opp_radene(op.get_bind())


def bygg_om(tabell: str, ny: str) -> None:
    """Makes a table anew with the same rows, since SQLite cannot change a check in place.

    The connection does not enforce foreign keys while it upgrades, so that the rows that refer to it may stand.
    """
    op.execute(f"CREATE TEMP TABLE gammel AS SELECT * FROM {tabell}")
    op.execute(f"DROP TABLE {tabell}")
    op.execute(ny)
    op.execute(f"INSERT INTO {tabell} SELECT * FROM gammel")
    op.execute("DROP TABLE gammel")


def ta_opp_radene(forbindelse: Connection) -> None:
    """Puts the rows in the log with their values as they stand now, many to a link, so that later changes are seen."""
    antall, forrige = forbindelse.execute(text("SELECT antall, hash FROM kjedehode WHERE tabell = 'logg'")).one()
    for detaljer in _bolker(forbindelse):
        antall += 1
        ledd = {
            "id": antall,
            "tidspunkt": context.config.attributes["tidspunkt"],
            "signatur": context.config.attributes["signatur"],
            "handling": "opptatt",
            "detaljer": detaljer,
            "forrige": forrige,
        }
        forrige = ledd["hash"] = _hash(ledd)
        forbindelse.execute(
            text(
                "INSERT INTO logg (id, tidspunkt, signatur, handling, detaljer, forrige, hash)"
                " VALUES (:id, :tidspunkt, :signatur, :handling, :detaljer, :forrige, :hash)"
            ),
            ledd,
        )


def _bolker(forbindelse: Connection) -> Iterator[str]:
    for tabell in OPPTATT:
        rader = iter(forbindelse.execute(text(f"SELECT * FROM {tabell} ORDER BY rowid")).mappings())
        while bolk := list(islice(rader, RADER_I_ETT_LEDD)):
            utfylt = [{navn: verdi for navn, verdi in rad.items() if verdi is not None} for rad in bolk]
            yield json.dumps({"rader": {tabell: utfylt}}, ensure_ascii=False, sort_keys=True)


def _hash(ledd: dict[str, str | int]) -> str:
    tekst = json.dumps(["logg", ledd], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(tekst.encode("utf-8", "surrogatepass")).hexdigest()
