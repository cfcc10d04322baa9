"""The register's own defaults for the tolkningsvalg, in a chain of their own."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0003"
down_revision = "0002"

TABELLER = (
    """
    CREATE TABLE tolkningsvalg (
        id INTEGER NOT NULL,
        valg TEXT NOT NULL,
        alternativ TEXT NOT NULL,
        begrunnelse TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT har_begrunnelse CHECK (trim(begrunnelse) <> '')
    ) STRICT
    """,
    """
    CREATE TABLE kjedehode (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell),
        CONSTRAINT kjent_tabell CHECK (tabell IN ('vedtak', 'anvisning', 'logg', 'tolkningsvalg')),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
    """,
)


def upgrade() -> None:
    """Makes the table, and the heads of the chains anew with one more: SQLite cannot widen a check in place."""
    forbindelse = op.get_bind()
    hoder = [tuple(rad) for rad in forbindelse.execute(text("SELECT tabell, antall, hash FROM kjedehode")).all()]
    for navn in ("kjedehode_bare_fram", "kjedehode_slettes_ikke", "kjedehode_ingen_nye"):
        op.execute(f"DROP TRIGGER {navn}")
    op.execute("DROP TABLE kjedehode")
    for setning in TABELLER:
        op.execute(setning)
    nytt_hode = text("INSERT INTO kjedehode (tabell, antall, hash) VALUES (:tabell, :antall, :hash)")
    for tabell, antall, hash_ in (*hoder, ("tolkningsvalg", 0, "0" * 64)):
        forbindelse.execute(nytt_hode, {"tabell": tabell, "antall": antall, "hash": hash_})
    for setning in (*vakter("tolkningsvalg"), *HODEVAKTER):
        op.execute(setning)
