"""Journal entries that are annulled: a state of the case, and the row that says why."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter
from data.migrering.versions.v0004_verdier_i_loggen import bygg_om

revision = "0016"
down_revision = "0015"

SAK = """
    CREATE TABLE sak (
        journalnr TEXT NOT NULL,
        fodselsnr TEXT NOT NULL,
        mottatt_dato TEXT NOT NULL,
        giro TEXT,
        kontonr TEXT,
        anmerkning TEXT,
        internt TEXT,
        signatur TEXT NOT NULL,
        tilstand TEXT NOT NULL,
        opprettet TEXT NOT NULL,
        versjon INTEGER NOT NULL,
        PRIMARY KEY (journalnr),
        CONSTRAINT journalnr_siffer CHECK (journalnr GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
        CONSTRAINT kjent_tilstand CHECK (
            tilstand IN ('journalført', 'under behandling', 'innvilget', 'avslått', 'avsluttet', 'annullert')
        ),
        CONSTRAINT post_eller_bank CHECK (giro IN ('P', 'B')),
        CONSTRAINT giro_har_konto CHECK ((giro IS NULL) = (kontonr IS NULL)),
        CONSTRAINT mottatt_er_dato CHECK (mottatt_dato IS date(mottatt_dato)),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
    ) STRICT
"""
SAKENS = (
    "CREATE INDEX ix_sak_fodselsnr ON sak (fodselsnr)",
    """
    CREATE UNIQUE INDEX ux_sak_en_aapen ON sak (fodselsnr)
    WHERE tilstand IN ('journalført', 'under behandling', 'innvilget')
    """,
)

TABELL = """
    CREATE TABLE annullering (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        begrunnelse_kode TEXT NOT NULL,
        begrunnelse TEXT NOT NULL,
        ord TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT har_grunn_og_ord CHECK (begrunnelse <> '' AND trim(ord) <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
"""
INDEKS = "CREATE UNIQUE INDEX ux_annullering_journalnr ON annullering (journalnr)"

VAKTER = (
    """
    CREATE TRIGGER annullering_for_vedtak BEFORE INSERT ON annullering
    WHEN EXISTS (SELECT 1 FROM vedtak WHERE journalnr = NEW.journalnr)
    BEGIN SELECT RAISE(ABORT, 'saken har et vedtak'); END
    """,
    """
    CREATE TRIGGER vedtak_ikke_annullert BEFORE INSERT ON vedtak
    WHEN EXISTS (SELECT 1 FROM annullering WHERE journalnr = NEW.journalnr)
    BEGIN SELECT RAISE(ABORT, 'journalforingen er annullert'); END
    """,
    """
    CREATE TRIGGER sak_forblir_annullert BEFORE UPDATE OF tilstand ON sak
    WHEN OLD.tilstand = 'annullert' AND NEW.tilstand <> 'annullert'
    BEGIN SELECT RAISE(ABORT, 'journalforingen er annullert'); END
    """,
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
            'klage', 'klagesteg', 'brev', 'papirmottak', 'omregning', 'kravpost', 'tilbaketaking',
            'annullering')
        ),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
"""

START = "0" * 64


def upgrade() -> None:
    """Makes the cases anew with the state, the table, its guards, and the heads of the chains: a check is not widened.

    No row is another than it was.
    """
    forbindelse = op.get_bind()
    hoder = [tuple(rad) for rad in forbindelse.execute(text("SELECT tabell, antall, hash FROM kjedehode")).all()]
    for navn in ("kjedehode_bare_fram", "kjedehode_slettes_ikke", "kjedehode_ingen_nye"):
        op.execute(f"DROP TRIGGER {navn}")
    op.execute("DROP TABLE kjedehode")
    op.execute(KJEDEHODE)
    bygg_om("sak", SAK)
    for setning in (*SAKENS, TABELL, INDEKS):
        op.execute(setning)
    nytt_hode = text("INSERT INTO kjedehode (tabell, antall, hash) VALUES (:tabell, :antall, :hash)")
    for tabell, antall, hash_ in (*hoder, ("annullering", 0, START)):
        forbindelse.execute(nytt_hode, {"tabell": tabell, "antall": antall, "hash": hash_})
    for setning in (*vakter("annullering"), *HODEVAKTER, *VAKTER):
        op.execute(setning)
