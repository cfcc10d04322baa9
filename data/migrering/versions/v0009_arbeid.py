"""The work list: what waits; its rows are made anew from the others when the register has been upgraded."""

from alembic import op

revision = "0009"
down_revision = "0008"

SETNINGER = (
    """
    CREATE TABLE arbeid (
        slag TEXT NOT NULL,
        journalnr TEXT NOT NULL,
        gjelder TEXT NOT NULL,
        fodselsnr TEXT NOT NULL,
        rolle TEXT NOT NULL,
        siden TEXT NOT NULL,
        frist TEXT NOT NULL,
        synlig_til TEXT,
        tatt_av TEXT,
        utsatt_til TEXT,
        utsatt_grunn TEXT,
        vises_fra TEXT NOT NULL,
        versjon INTEGER NOT NULL,
        PRIMARY KEY (slag, journalnr, gjelder),
        CONSTRAINT vises_naar_det_venter CHECK (vises_fra = coalesce(utsatt_til, siden)),
        CONSTRAINT utsatt_med_grunn CHECK ((utsatt_til IS NULL) = (utsatt_grunn IS NULL)),
        CONSTRAINT grunnen_er_skrevet CHECK (trim(utsatt_grunn) <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
    ) STRICT
    """,
    "CREATE INDEX ix_arbeid_vises ON arbeid (vises_fra)",
    "CREATE INDEX ix_arbeid_rolle ON arbeid (rolle, vises_fra)",
    "CREATE INDEX ix_arbeid_tatt ON arbeid (tatt_av, vises_fra)",
    "CREATE INDEX ix_arbeid_utsatt ON arbeid (utsatt_til) WHERE utsatt_til IS NOT NULL",
    "CREATE INDEX ix_arbeid_journalnr ON arbeid (journalnr)",
    "CREATE INDEX ix_arbeid_fodselsnr ON arbeid (fodselsnr)",
)


def upgrade() -> None:
    """Makes the table, empty."""
    for setning in SETNINGER:
        op.execute(setning)
