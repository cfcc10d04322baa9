"""Complaints, and what became of each."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0012"
down_revision = "0011"

KJEDET = ("klage", "klagesteg")

TABELLER = (
    """
    CREATE TABLE klage (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        vedtak_id INTEGER NOT NULL,
        mottatt TEXT NOT NULL,
        frist TEXT NOT NULL,
        innhold TEXT NOT NULL,
        personer TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT mottatt_er_dato CHECK (mottatt IS date(mottatt)),
        CONSTRAINT frist_er_dato CHECK (frist IS date(frist)),
        CONSTRAINT sier_noe CHECK (trim(innhold) <> ''),
        CONSTRAINT noen_har_vedtatt CHECK (personer <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id)
    ) STRICT
    """,
    "CREATE INDEX ix_klage_journalnr ON klage (journalnr)",
    "CREATE INDEX ix_klage_vedtak ON klage (vedtak_id)",
    """
    CREATE TABLE klagesteg (
        id INTEGER NOT NULL,
        klage_id INTEGER NOT NULL,
        slag TEXT NOT NULL,
        person TEXT NOT NULL,
        dato TEXT NOT NULL,
        begrunnelse TEXT NOT NULL,
        likevel TEXT,
        siste_vedtak INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (
            slag IN ('avvist', 'oversendt', 'omgjort_helt', 'omgjort_delvis', 'trukket',
            'stadfestet', 'omgjort', 'opphevet')
        ),
        CONSTRAINT dato_er_dato CHECK (dato IS date(dato)),
        CONSTRAINT begrunnet CHECK (trim(begrunnelse) <> ''),
        CONSTRAINT likevel_er_skrevet CHECK (trim(likevel) <> ''),
        FOREIGN KEY(klage_id) REFERENCES klage (id)
    ) STRICT
    """,
    "CREATE INDEX ix_klagesteg_klage ON klagesteg (klage_id)",
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
            'aapning', 'justering',
            'klage', 'klagesteg')
        ),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
"""

EGNE_VAKTER = (
    """
    CREATE TRIGGER klagesteg_i_orden BEFORE INSERT ON klagesteg
    WHEN (coalesce((SELECT slag FROM klagesteg WHERE klage_id = NEW.klage_id ORDER BY id DESC LIMIT 1), ''),
    NEW.slag) NOT IN (VALUES ('', 'avvist'), ('', 'oversendt'),
    ('', 'omgjort_helt'), ('', 'omgjort_delvis'), ('', 'trukket'), ('oversendt', 'stadfestet'),
    ('oversendt', 'omgjort'), ('oversendt', 'opphevet'), ('oversendt', 'trukket'))
    BEGIN SELECT RAISE(ABORT, 'klagen er ikke der'); END
    """,
    """
    CREATE TRIGGER klagesteg_av_en_annen BEFORE INSERT ON klagesteg
    WHEN NEW.slag IN ('avvist', 'oversendt', 'omgjort_helt', 'omgjort_delvis')
    AND (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm') AND EXISTS (SELECT 1 FROM klage
    WHERE id = NEW.klage_id AND instr(',' || personer || ',', ',' || NEW.person || ',') > 0)
    BEGIN SELECT RAISE(ABORT, 'en annen person'); END
    """,
    """
    CREATE TRIGGER klagesteg_i_tide BEFORE INSERT ON klagesteg
    WHEN (NEW.slag = 'avvist' AND NOT (SELECT mottatt > frist FROM klage WHERE id = NEW.klage_id))
    OR (NEW.slag IN ('oversendt', 'omgjort_helt', 'omgjort_delvis') AND (NEW.likevel IS NOT NULL)
    IS NOT (SELECT mottatt > frist FROM klage WHERE id = NEW.klage_id))
    BEGIN SELECT RAISE(ABORT, 'fristen'); END
    """,
)

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
    for setning in (*(vakt for tabell in KJEDET for vakt in vakter(tabell)), *HODEVAKTER, *EGNE_VAKTER):
        op.execute(setning)
