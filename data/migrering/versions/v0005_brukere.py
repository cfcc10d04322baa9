"""Who may use the register, and how it has its decisions signed; a register without rows has one user, who signs."""

from alembic import op

revision = "0005"
down_revision = "0004"

TABELLER = (
    """
    CREATE TABLE bruker (
        signatur TEXT NOT NULL,
        navn TEXT NOT NULL,
        kontor TEXT NOT NULL,
        roller TEXT NOT NULL,
        passord TEXT,
        sperret TEXT,
        stedfortreder TEXT,
        stedfortreder_fra TEXT,
        stedfortreder_til TEXT,
        PRIMARY KEY (signatur),
        CONSTRAINT signatur_er_kort CHECK (length(signatur) BETWEEN 1 AND 8 AND trim(signatur) = signatur),
        CONSTRAINT bruker_har_navn CHECK (trim(navn) <> ''),
        CONSTRAINT bruker_har_kontor CHECK (trim(kontor) <> ''),
        CONSTRAINT bruker_har_rolle CHECK (roller <> ''),
        CONSTRAINT stedfortreder_har_dager CHECK ((stedfortreder IS NULL) = (stedfortreder_fra IS NULL)
            AND (stedfortreder IS NULL) = (stedfortreder_til IS NULL)),
        CONSTRAINT stedfortreder_er_en_annen CHECK (stedfortreder <> signatur),
        CONSTRAINT stedfortreder_til_etter_fra CHECK (stedfortreder_til >= stedfortreder_fra),
        FOREIGN KEY(stedfortreder) REFERENCES bruker (signatur)
    ) STRICT
    """,
    "CREATE INDEX ix_bruker_stedfortreder ON bruker (stedfortreder)",
    """
    CREATE TABLE oppsett (
        id INTEGER NOT NULL,
        underskrift TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT bare_ett_oppsett CHECK (id = 1),
        CONSTRAINT kjent_underskrift CHECK (underskrift IN ('ingen', 'papir', 'skjerm'))
    ) STRICT
    """,
)


def upgrade() -> None:
    """Makes the tables, empty: an older register goes on with whoever signs as its one user, in every role."""
    for setning in TABELLER:
        op.execute(setning)
