"""Letters as they were sent, and the papers that came in when they were asked for."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0013"
down_revision = "0012"

KJEDET = ("brev", "papirmottak")

TABELLER = (
    """
    CREATE TABLE brev (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        type TEXT NOT NULL,
        dato TEXT NOT NULL,
        vedtak_id INTEGER,
        anvisning_id INTEGER,
        papirer TEXT,
        frist TEXT,
        siste_vedtak INTEGER NOT NULL,
        tekst TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT type_er_en_bokstav CHECK (length(type) = 1),
        CONSTRAINT brevet_sier_noe CHECK (trim(tekst) <> ''),
        CONSTRAINT papirer_har_frist CHECK ((papirer IS NULL) = (frist IS NULL)),
        CONSTRAINT ber_om_noe CHECK (papirer <> ''),
        CONSTRAINT frist_er_dato CHECK (frist IS date(frist)),
        CONSTRAINT dato_er_dato CHECK (dato IS date(dato)),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id),
        FOREIGN KEY(anvisning_id) REFERENCES anvisning (id)
    ) STRICT
    """,
    "CREATE INDEX ix_brev_journalnr ON brev (journalnr)",
    "CREATE INDEX ix_brev_vedtak_id ON brev (vedtak_id)",
    "CREATE INDEX ix_brev_anvisning_id ON brev (anvisning_id)",
    """
    CREATE TABLE papirmottak (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        papirer TEXT NOT NULL,
        dato TEXT NOT NULL,
        siste_brev INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT noe_er_kommet CHECK (papirer <> ''),
        CONSTRAINT dato_er_dato CHECK (dato IS date(dato)),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    """,
    "CREATE INDEX ix_papirmottak_journalnr ON papirmottak (journalnr)",
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
            'aapning', 'justering', 'klage', 'klagesteg', 'brev', 'papirmottak')
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
    for setning in (*(vakt for tabell in KJEDET for vakt in vakter(tabell)), *HODEVAKTER):
        op.execute(setning)
