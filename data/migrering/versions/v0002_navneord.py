"""Search by name: the words of every name in an index of their own."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the index; it is filled after every upgrade, so that its words follow today's folding."""
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
