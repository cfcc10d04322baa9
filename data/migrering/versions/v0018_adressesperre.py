"""Addresses that only a few may see."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0018"
down_revision = "0017"

TABELL = """
    CREATE TABLE adressesperre (
        id INTEGER NOT NULL,
        fodselsnr TEXT NOT NULL,
        fra TEXT NOT NULL,
        til TEXT,
        grunn TEXT NOT NULL,
        bo_co TEXT,
        bo_gate TEXT,
        bo_post TEXT,
        opph_co TEXT,
        opph_gate TEXT,
        opph_post TEXT,
        kommuner TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT fra_er_dato CHECK (fra IS date(fra)),
        CONSTRAINT til_er_dato CHECK (til IS date(til)),
        CONSTRAINT til_etter_fra CHECK (til >= fra),
        CONSTRAINT har_grunn CHECK (trim(grunn) <> ''),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
    ) STRICT
"""
INDEKS = "CREATE INDEX ix_adressesperre_fodselsnr ON adressesperre (fodselsnr)"

KJEDEHODE = """
    CREATE TABLE kjedehode (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell),
        CONSTRAINT kjent_tabell CHECK (
            tabell IN ('vedtak', 'anvisning', 'logg', 'tolkningsvalg',
            'kjoring', 'kjoringspost', 'kjoringsfil', 'kjoringssvar', 'driftsstans', 'forslag', 'paategning',
            'aapning', 'justering',
            'klage', 'klagesteg', 'brev', 'papirmottak', 'omregning', 'kravpost', 'tilbaketaking',
            'annullering', 'adressesperre')
        ),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
"""

START = "0" * 64


def upgrade() -> None:
    """Makes the table, its guards, and the heads of the chains anew: SQLite cannot widen a check in place."""
    forbindelse = op.get_bind()
    hoder = [tuple(rad) for rad in forbindelse.execute(text("SELECT tabell, antall, hash FROM kjedehode")).all()]
    for navn in ("kjedehode_bare_fram", "kjedehode_slettes_ikke", "kjedehode_ingen_nye"):
        op.execute(f"DROP TRIGGER {navn}")
    op.execute("DROP TABLE kjedehode")
    for setning in (KJEDEHODE, TABELL, INDEKS):
        op.execute(setning)
    nytt_hode = text("INSERT INTO kjedehode (tabell, antall, hash) VALUES (:tabell, :antall, :hash)")
    for tabell, antall, hash_ in (*hoder, ("adressesperre", 0, START)):
        forbindelse.execute(nytt_hode, {"tabell": tabell, "antall": antall, "hash": hash_})
    for setning in (*vakter("adressesperre"), *HODEVAKTER):
        op.execute(setning)
