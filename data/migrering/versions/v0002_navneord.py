"""Search by name: the words of every name in an index of their own."""

from alembic import op
from sqlalchemy import text

from data.navnesok import sett_navneord

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the index and fills it from the persons; its words follow today's folding, whatever it was before."""
    op.execute(
        """
        CREATE TABLE navneord (
            ord TEXT NOT NULL,
            fodselsnr TEXT NOT NULL,
            felt TEXT NOT NULL,
            sortering TEXT NOT NULL,
            PRIMARY KEY (ord, fodselsnr, felt),
            CONSTRAINT etternavn_eller_fornavn CHECK (felt IN ('E', 'F')),
            FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
        ) WITHOUT ROWID, STRICT
        """
    )
    op.execute("CREATE INDEX ix_navneord_fodselsnr ON navneord (fodselsnr, ord)")
    forbindelse = op.get_bind()
    for person in forbindelse.execute(text("SELECT fodselsnr, etternavn, fornavn FROM person")).all():
        sett_navneord(forbindelse, person.fodselsnr, person.etternavn, person.fornavn)
