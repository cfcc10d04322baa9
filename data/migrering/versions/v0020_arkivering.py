"""Cases that are in the archive."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0020"
down_revision = "0019"

TABELL = """
    CREATE TABLE arkivering (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        sist TEXT NOT NULL,
        fra TEXT NOT NULL,
        aar INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT sist_er_dato CHECK (sist IS date(sist)),
        CONSTRAINT fra_er_dato CHECK (fra IS date(fra)),
        CONSTRAINT fra_etter_sist CHECK (fra > sist AND aar > 0),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
"""
INDEKS = "CREATE UNIQUE INDEX ux_arkivering_journalnr ON arkivering (journalnr)"

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
            'annullering', 'adressesperre', 'registeropplysning', 'registersvar', 'arkivering')
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
    for tabell, antall, hash_ in (*hoder, ("arkivering", 0, START)):
        forbindelse.execute(nytt_hode, {"tabell": tabell, "antall": antall, "hash": hash_})
    for setning in (*vakter("arkivering"), *HODEVAKTER):
        op.execute(setning)
