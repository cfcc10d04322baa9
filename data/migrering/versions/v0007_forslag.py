"""Proposed decisions and what others say of them, and which signatures are one person's."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0007"
down_revision = "0006"

KJEDET = ("forslag", "paategning")

TABELLER = (
    """
    CREATE TABLE forslag (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        type TEXT NOT NULL,
        innhold TEXT NOT NULL,
        personer TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_type CHECK (type IN ('innvilgelse', 'avslag', 'avstengning', 'opphor')),
        CONSTRAINT noen_har_foreslaatt CHECK (personer <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    """,
    "CREATE INDEX ix_forslag_journalnr ON forslag (journalnr)",
    """
    CREATE TABLE paategning (
        id INTEGER NOT NULL,
        forslag_id INTEGER NOT NULL,
        slag TEXT NOT NULL,
        person TEXT NOT NULL,
        navn TEXT,
        dato TEXT,
        grunn_kode TEXT,
        grunn TEXT,
        ord TEXT,
        vedtak_id INTEGER,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (slag IN ('underskrevet', 'kontrollert', 'fattet', 'sendt_tilbake', 'trukket')),
        CONSTRAINT navn_har_dato CHECK ((navn IS NULL) = (dato IS NULL)),
        CONSTRAINT underskrevet_paa_papir CHECK (slag <> 'underskrevet' OR navn IS NOT NULL),
        CONSTRAINT sendt_tilbake_har_grunn CHECK ((slag = 'sendt_tilbake') = (grunn_kode IS NOT NULL)),
        CONSTRAINT fattet_har_vedtak CHECK ((slag = 'fattet') = (vedtak_id IS NOT NULL)),
        FOREIGN KEY(forslag_id) REFERENCES forslag (id),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id)
    ) STRICT
    """,
    "CREATE INDEX ix_paategning_forslag ON paategning (forslag_id)",
    "CREATE INDEX ix_paategning_vedtak ON paategning (vedtak_id)",
)

KJEDEHODE = """
    CREATE TABLE kjedehode (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell),
        CONSTRAINT kjent_tabell CHECK (
            tabell IN ('vedtak', 'anvisning', 'logg', 'tolkningsvalg',
            'kjoring', 'kjoringspost', 'kjoringsfil', 'kjoringssvar', 'driftsstans', 'forslag', 'paategning')
        ),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
"""

EGNE_VAKTER = (
    """
    CREATE TRIGGER paategning_i_orden BEFORE INSERT ON paategning
    WHEN (coalesce((SELECT slag FROM paategning WHERE forslag_id = NEW.forslag_id ORDER BY id DESC LIMIT 1), ''),
    NEW.slag) NOT IN (VALUES ('', 'underskrevet'), ('', 'kontrollert'),
    ('', 'sendt_tilbake'), ('', 'trukket'), ('underskrevet', 'kontrollert'), ('kontrollert', 'fattet'),
    ('kontrollert', 'sendt_tilbake'), ('kontrollert', 'trukket'), ('sendt_tilbake', 'trukket'))
    BEGIN SELECT RAISE(ABORT, 'forslaget er ikke der'); END
    """,
    """
    CREATE TRIGGER paategning_av_en_annen BEFORE INSERT ON paategning
    WHEN NEW.navn IS NULL AND NEW.slag IN ('kontrollert', 'fattet') AND (EXISTS (SELECT 1 FROM forslag
    WHERE id = NEW.forslag_id AND instr(',' || personer || ',', ',' || NEW.person || ',') > 0)
    OR EXISTS (SELECT 1 FROM paategning WHERE forslag_id = NEW.forslag_id AND slag = 'kontrollert'
    AND person = NEW.person)) BEGIN SELECT RAISE(ABORT, 'en annen person'); END
    """,
    """
    CREATE TRIGGER paategning_paa_papir BEFORE INSERT ON paategning
    WHEN NEW.navn IS NOT NULL AND (SELECT underskrift FROM oppsett) IS NOT 'papir'
    BEGIN SELECT RAISE(ABORT, 'underskrives paa skjermen'); END
    """,
    """
    CREATE TRIGGER vedtak_etter_kontroll BEFORE INSERT ON vedtak
    WHEN (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm') AND NOT EXISTS (SELECT 1 FROM forslag
    WHERE journalnr = NEW.journalnr AND type = NEW.type
    AND coalesce((SELECT slag FROM paategning WHERE forslag_id = forslag.id ORDER BY id DESC LIMIT 1), '')
    = 'kontrollert')
    BEGIN SELECT RAISE(ABORT, 'vedtaket er ikke kontrollert'); END
    """,
)

START = "0" * 64


def upgrade() -> None:
    """Makes the tables, their guards, the column, and the heads of the chains anew: a check is not widened in place.

    What was decided before this stands as it is.
    """
    forbindelse = op.get_bind()
    hoder = [tuple(rad) for rad in forbindelse.execute(text("SELECT tabell, antall, hash FROM kjedehode")).all()]
    for navn in ("kjedehode_bare_fram", "kjedehode_slettes_ikke", "kjedehode_ingen_nye"):
        op.execute(f"DROP TRIGGER {navn}")
    op.execute("DROP TABLE kjedehode")
    op.execute(KJEDEHODE)
    op.execute("ALTER TABLE bruker ADD COLUMN person TEXT")
    op.execute("ALTER TABLE bruker ADD COLUMN passord_av TEXT")
    for setning in TABELLER:
        op.execute(setning)
    nytt_hode = text("INSERT INTO kjedehode (tabell, antall, hash) VALUES (:tabell, :antall, :hash)")
    for tabell, antall, hash_ in (*hoder, *((tabell, 0, START) for tabell in KJEDET)):
        forbindelse.execute(nytt_hode, {"tabell": tabell, "antall": antall, "hash": hash_})
    for setning in (*(vakt for tabell in KJEDET for vakt in vakter(tabell)), *HODEVAKTER, *EGNE_VAKTER):
        op.execute(setning)
