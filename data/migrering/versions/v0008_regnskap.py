"""Rows of the accounts that are no payments: running cases that were taken in, and corrections."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0008"
down_revision = "0007"

KJEDET = ("aapning", "justering")

TABELLER = (
    """
    CREATE TABLE aapning (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        vedtak_id INTEGER NOT NULL,
        anvist_fra TEXT NOT NULL,
        anvist_til TEXT NOT NULL,
        regnskapsaar INTEGER NOT NULL,
        sammenhengende_prosent INTEGER NOT NULL,
        prosent_i_aaret INTEGER NOT NULL,
        prosent_aaret_for INTEGER NOT NULL,
        anvist_i_aaret INTEGER NOT NULL,
        feriegrunnlag_i_aaret INTEGER NOT NULL,
        feriegrunnlag_aaret_for INTEGER NOT NULL,
        siste_anvisning INTEGER NOT NULL,
        kilde TEXT NOT NULL,
        anmerkning TEXT,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT fra_er_dato CHECK (anvist_fra IS date(anvist_fra)),
        CONSTRAINT til_er_dato CHECK (anvist_til IS date(anvist_til)),
        CONSTRAINT til_etter_fra CHECK (anvist_til >= anvist_fra),
        CONSTRAINT ingenting_under_null CHECK (
            min(sammenhengende_prosent, prosent_i_aaret, prosent_aaret_for, anvist_i_aaret, feriegrunnlag_i_aaret,
            feriegrunnlag_aaret_for) >= 0
        ),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX ux_aapning_en_i_saken ON aapning (journalnr)",
    "CREATE INDEX ix_aapning_vedtak_id ON aapning (vedtak_id)",
    """
    CREATE TABLE justering (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        vedtak_id INTEGER NOT NULL,
        konto TEXT NOT NULL,
        aar INTEGER,
        belop INTEGER NOT NULL,
        siste_anvisning INTEGER NOT NULL,
        begrunnelse TEXT NOT NULL,
        referanse TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_konto CHECK (konto IN ('S', 'K', 'A', 'F', 'P', 'T', 'H', 'B')),
        CONSTRAINT aar_naar_kontoen_har_det CHECK ((aar IS NOT NULL) = (konto IN ('K', 'A', 'F', 'P', 'T'))),
        CONSTRAINT justerer_noe CHECK (belop <> 0),
        CONSTRAINT grunn_og_papir CHECK (begrunnelse <> '' AND referanse <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id)
    ) STRICT
    """,
    "CREATE INDEX ix_justering_journalnr ON justering (journalnr)",
    "CREATE INDEX ix_justering_vedtak_id ON justering (vedtak_id)",
)

KJEDEHODE = """
    CREATE TABLE kjedehode (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell),
        CONSTRAINT kjent_tabell CHECK (
            tabell IN ('vedtak', 'anvisning', 'logg', 'tolkningsvalg',
            'kjoring', 'kjoringspost', 'kjoringsfil', 'kjoringssvar', 'driftsstans', 'forslag', 'paategning',
            'aapning', 'justering')
        ),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
"""

FORST_AAPNET = """
    CREATE TRIGGER aapning_for_forste_anvisning BEFORE INSERT ON aapning
    WHEN EXISTS (SELECT 1 FROM anvisning WHERE journalnr = NEW.journalnr)
    BEGIN SELECT RAISE(ABORT, 'saken har anvisninger'); END
"""

START = "0" * 64


def upgrade() -> None:
    """Makes the tables, their guards, and the heads of the chains anew: SQLite cannot widen a check in place."""
    forbindelse = op.get_bind()
    hoder = [tuple(rad) for rad in forbindelse.execute(text("SELECT tabell, antall, hash FROM kjedehode")).all()]
    for navn in ("kjedehode_bare_fram", "kjedehode_slettes_ikke", "kjedehode_ingen_nye"):
        op.execute(f"DROP TRIGGER {navn}")
    op.execute("DROP TABLE kjedehode")
    op.execute(KJEDEHODE)
    for setning in TABELLER:
        op.execute(setning)
    nytt_hode = text("INSERT INTO kjedehode (tabell, antall, hash) VALUES (:tabell, :antall, :hash)")
    for tabell, antall, hash_ in (*hoder, *((tabell, 0, START) for tabell in KJEDET)):
        forbindelse.execute(nytt_hode, {"tabell": tabell, "antall": antall, "hash": hash_})
    for setning in (*(vakt for tabell in KJEDET for vakt in vakter(tabell)), *HODEVAKTER, FORST_AAPNET):
        op.execute(setning)
