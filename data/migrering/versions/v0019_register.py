"""What other registers have told of persons, and what was answered to it."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0019"
down_revision = "0018"

KJEDET = ("registeropplysning", "registersvar")

TABELLER = (
    """
    CREATE TABLE registeropplysning (
        id INTEGER NOT NULL,
        fodselsnr TEXT NOT NULL,
        slag TEXT NOT NULL,
        art TEXT NOT NULL,
        fra TEXT NOT NULL,
        til TEXT,
        verdi TEXT NOT NULL,
        kilde TEXT NOT NULL,
        linje INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (slag IN ('inntekt', 'pensjon', 'skole', 'verneplikt', 'dod', 'flytting')),
        CONSTRAINT fra_er_dato CHECK (fra IS date(fra)),
        CONSTRAINT til_etter_fra CHECK (til IS date(til) AND (til IS NULL OR til >= fra)),
        CONSTRAINT verdi_naar_slaget_har_en CHECK ((slag IN ('inntekt', 'pensjon', 'flytting')) = (verdi <> '')),
        CONSTRAINT har_kilde CHECK (kilde <> ''),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
    ) STRICT
    """,
    "CREATE INDEX ix_registeropplysning_fodselsnr ON registeropplysning (fodselsnr)",
    """
    CREATE TABLE registersvar (
        id INTEGER NOT NULL,
        opplysning_id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        utfall TEXT NOT NULL,
        oppgitt TEXT NOT NULL,
        begrunnelse TEXT,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_utfall CHECK (utfall IN ('overtatt', 'beholdt')),
        CONSTRAINT beholdt_med_grunn CHECK ((utfall = 'beholdt') = (begrunnelse IS NOT NULL)),
        CONSTRAINT begrunnet CHECK (trim(begrunnelse) <> ''),
        FOREIGN KEY(opplysning_id) REFERENCES registeropplysning (id),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    """,
    "CREATE INDEX ix_registersvar_opplysning ON registersvar (opplysning_id)",
    "CREATE INDEX ix_registersvar_journalnr ON registersvar (journalnr)",
)

VAKT = """
    CREATE TRIGGER registersvar_samme_person BEFORE INSERT ON registersvar
    WHEN (SELECT fodselsnr FROM registeropplysning WHERE id = NEW.opplysning_id)
    IS NOT (SELECT fodselsnr FROM sak WHERE journalnr = NEW.journalnr)
    BEGIN SELECT RAISE(ABORT, 'en annen person'); END
"""

KJEDEHODE = """
    CREATE TABLE kjedehode (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell),
        CONSTRAINT kjent_tabell CHECK (
            tabell IN ('vedtak', 'anvisning', 'logg', 'tolkningsvalg',
            'kjoring', 'kjoringspost', 'kjoringsfil', 'kjoringssvar', 'driftsstans', 'forslag', 'paategning',
            'aapning', 'justering', 'klage', 'klagesteg', 'brev', 'papirmottak', 'omregning', 'kravpost',
            'tilbaketaking', 'annullering', 'adressesperre', 'registeropplysning', 'registersvar')
        ),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
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
    for setning in (*(vakt for tabell in KJEDET for vakt in vakter(tabell)), *HODEVAKTER, VAKT):
        op.execute(setning)
