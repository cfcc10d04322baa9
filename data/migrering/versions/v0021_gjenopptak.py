"""Closed cases that are taken up again: a kind of decision, and of proposal."""

from alembic import op

from data.migrering.versions.v0001_registeret import vakter
from data.migrering.versions.v0004_verdier_i_loggen import bygg_om

revision = "0021"
down_revision = "0020"

VEDTAK = """
    CREATE TABLE vedtak (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        type TEXT NOT NULL,
        dato TEXT NOT NULL,
        uker INTEGER,
        begrunnelse_kode TEXT,
        begrunnelse TEXT,
        fakta TEXT,
        tolkning TEXT,
        innvilget_fra TEXT,
        til TEXT,
        maks_prosent INTEGER,
        antall_uker INTEGER,
        nullstilling INTEGER NOT NULL,
        grunnlag INTEGER,
        dagsats INTEGER,
        forsorgertillegg INTEGER,
        ukesats_for_samordning INTEGER,
        ukesats INTEGER,
        maks_uker INTEGER,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        omgjoring TEXT CONSTRAINT innvilgelse_gjores_om CHECK (omgjoring IS NULL OR type = 'innvilgelse'),
        PRIMARY KEY (id),
        CONSTRAINT kjent_type CHECK (
            type IN ('innvilgelse', 'avslag', 'avstengning', 'opphor', 'gjenopptak')
        ),
        CONSTRAINT innvilgelse_er_hel CHECK (
            type <> 'innvilgelse' OR (fakta IS NOT NULL AND tolkning IS NOT NULL AND innvilget_fra IS NOT NULL
            AND ukesats >= 0 AND maks_prosent IS NOT NULL AND antall_uker IS NOT NULL)
        ),
        CONSTRAINT avstengning_har_uker CHECK ((type = 'avstengning') = (uker IS NOT NULL)),
        CONSTRAINT dato_er_dato CHECK (dato IS date(dato)),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
"""

FORSLAG = """
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
        CONSTRAINT kjent_type CHECK (
            type IN ('innvilgelse', 'avslag', 'avstengning', 'opphor', 'gjenopptak', 'justering', 'anvisning')
        ),
        CONSTRAINT noen_har_foreslaatt CHECK (personer <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
"""

ETTERPAA = (
    "CREATE INDEX ix_vedtak_journalnr ON vedtak (journalnr)",
    "CREATE INDEX ix_forslag_journalnr ON forslag (journalnr)",
    """
    CREATE TRIGGER vedtak_etter_kontroll BEFORE INSERT ON vedtak
    WHEN (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm') AND NOT EXISTS (SELECT 1 FROM forslag
    WHERE journalnr = NEW.journalnr AND type = NEW.type
    AND coalesce((SELECT slag FROM paategning WHERE forslag_id = forslag.id ORDER BY id DESC LIMIT 1), '')
    = 'kontrollert')
    BEGIN SELECT RAISE(ABORT, 'vedtaket er ikke kontrollert'); END
    """,
    """
    CREATE TRIGGER vedtak_ikke_annullert BEFORE INSERT ON vedtak
    WHEN EXISTS (SELECT 1 FROM annullering WHERE journalnr = NEW.journalnr)
    BEGIN SELECT RAISE(ABORT, 'journalforingen er annullert'); END
    """,
    """
    CREATE TRIGGER sak_tas_opp_ved_vedtak BEFORE UPDATE OF tilstand ON sak
    WHEN OLD.tilstand = 'avsluttet' AND NEW.tilstand <> 'avsluttet' AND coalesce((SELECT type FROM vedtak
    WHERE journalnr = NEW.journalnr ORDER BY id DESC LIMIT 1), '') <> 'gjenopptak'
    BEGIN SELECT RAISE(ABORT, 'saken er avsluttet'); END
    """,
)


def upgrade() -> None:
    """Makes both tables anew with their rows as they are, since a check is not widened in place, and the guards."""
    bygg_om("vedtak", VEDTAK)
    bygg_om("forslag", FORSLAG)
    for setning in (*vakter("vedtak"), *vakter("forslag"), *ETTERPAA):
        op.execute(setning)
