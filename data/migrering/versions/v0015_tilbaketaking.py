"""Payments that are taken back before their run is closed; then a holiday supplement may be paid again."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0015"
down_revision = "0014"

TABELL = """
    CREATE TABLE tilbaketaking (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        anvisning_id INTEGER NOT NULL,
        begrunnelse_kode TEXT NOT NULL,
        begrunnelse TEXT NOT NULL,
        siste_anvisning INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT har_grunn CHECK (begrunnelse <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(anvisning_id) REFERENCES anvisning (id)
    ) STRICT
"""
INDEKSER = (
    "CREATE UNIQUE INDEX ux_tilbaketaking_anvisning ON tilbaketaking (anvisning_id)",
    "CREATE INDEX ix_tilbaketaking_journalnr ON tilbaketaking (journalnr)",
)

VAKTER = (
    """
    CREATE TRIGGER tilbaketaking_for_lukking BEFORE INSERT ON tilbaketaking
    WHEN NOT EXISTS (SELECT 1 FROM anvisning WHERE id = NEW.anvisning_id AND journalnr = NEW.journalnr
    AND type <> 'K' AND date(kjoredato, 'weekday 0', '-6 days')
    > coalesce((SELECT mandag FROM kjoring ORDER BY id DESC LIMIT 1), ''))
    BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END
    """,
    """
    CREATE TRIGGER tilbaketaking_ikke_omgjort BEFORE INSERT ON tilbaketaking
    WHEN EXISTS (SELECT 1 FROM omregning WHERE anvisning_id = NEW.anvisning_id)
    OR EXISTS (SELECT 1 FROM kravpost WHERE anvisning_id = NEW.anvisning_id)
    BEGIN SELECT RAISE(ABORT, 'omgjoringen regner med den'); END
    """,
    """
    CREATE TRIGGER kjoringspost_ikke_tilbaketatt BEFORE INSERT ON kjoringspost WHEN EXISTS (
    SELECT 1 FROM tilbaketaking WHERE anvisning_id = NEW.anvisning_id)
    BEGIN SELECT RAISE(ABORT, 'anvisningen er tatt tilbake'); END
    """,
    """
    CREATE TRIGGER anvisning_ett_ferietillegg BEFORE INSERT ON anvisning
    WHEN NEW.slag = 'ferietillegg' AND EXISTS (SELECT 1 FROM anvisning gitt WHERE gitt.journalnr = NEW.journalnr
    AND gitt.slag = 'ferietillegg' AND gitt.ferieaar = NEW.ferieaar
    AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = gitt.id))
    BEGIN SELECT RAISE(ABORT, 'ferietillegget er anvist'); END
    """,
)
"""The last takes the place of the index by which a supplement was paid once, taken back or not."""

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
            'klage', 'klagesteg', 'brev', 'papirmottak', 'omregning', 'kravpost', 'tilbaketaking')
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
    for setning in (KJEDEHODE, TABELL, *INDEKSER, "DROP INDEX ux_anvisning_ett_ferietillegg"):
        op.execute(setning)
    nytt_hode = text("INSERT INTO kjedehode (tabell, antall, hash) VALUES (:tabell, :antall, :hash)")
    for tabell, antall, hash_ in (*hoder, ("tilbaketaking", 0, START)):
        forbindelse.execute(nytt_hode, {"tabell": tabell, "antall": antall, "hash": hash_})
    for setning in (*vakter("tilbaketaking"), *HODEVAKTER, *VAKTER):
        op.execute(setning)
