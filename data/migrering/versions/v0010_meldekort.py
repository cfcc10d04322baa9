"""Cards that came in a file and wait for a caseworker."""

from alembic import op

revision = "0010"
down_revision = "0009"

SETNINGER = (
    """
    CREATE TABLE meldekort (
        id INTEGER NOT NULL,
        fodselsnr TEXT NOT NULL,
        journalnr TEXT NOT NULL,
        meldedato TEXT NOT NULL,
        periode_fra TEXT NOT NULL,
        periode_til TEXT NOT NULL,
        arb_timer INTEGER,
        tapt_arbtid INTEGER,
        regler TEXT NOT NULL,
        grunn TEXT NOT NULL,
        kilde TEXT NOT NULL,
        linje INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        utfall TEXT,
        utfall_av TEXT,
        utfall_tidspunkt TEXT,
        utfall_grunn TEXT,
        PRIMARY KEY (id),
        CONSTRAINT til_etter_fra CHECK (periode_til >= periode_fra),
        CONSTRAINT ett_slag_timer CHECK (arb_timer IS NULL OR tapt_arbtid IS NULL),
        CONSTRAINT grunnen_er_skrevet CHECK (grunn <> ''),
        CONSTRAINT kjent_utfall CHECK (utfall IN ('anvist', 'lagt_bort')),
        CONSTRAINT utfall_av_noen CHECK (
            (utfall IS NULL) = (utfall_av IS NULL) AND (utfall IS NULL) = (utfall_tidspunkt IS NULL)
        ),
        CONSTRAINT bort_med_grunn CHECK ((coalesce(utfall, '') = 'lagt_bort') = (utfall_grunn IS NOT NULL)),
        CONSTRAINT utfallet_er_begrunnet CHECK (trim(utfall_grunn) <> ''),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    """,
    "CREATE INDEX ix_meldekort_fodselsnr ON meldekort (fodselsnr)",
    "CREATE INDEX ix_meldekort_journalnr ON meldekort (journalnr)",
)


def upgrade() -> None:
    """Makes the table, empty."""
    for setning in SETNINGER:
        op.execute(setning)
