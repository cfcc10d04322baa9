"""A deduction for a claim may be taken back, and one that a run held back; what a decision paid after may not."""

from alembic import op

revision = "0017"
down_revision = "0016"

GAMLE = ("tilbaketaking_for_lukking", "tilbaketaking_ikke_omgjort", "kravpost_ikke_mer_enn_kravet")
VAKTER = (
    """
    CREATE TRIGGER tilbaketaking_for_lukking BEFORE INSERT ON tilbaketaking
    WHEN NOT EXISTS (SELECT 1 FROM anvisning WHERE id = NEW.anvisning_id AND journalnr = NEW.journalnr
    AND type <> 'K' AND (date(kjoredato, 'weekday 0', '-6 days')
    > coalesce((SELECT mandag FROM kjoring ORDER BY id DESC LIMIT 1), '') OR type = 'T' AND (SELECT grunn
    FROM kjoringspost WHERE anvisning_id = NEW.anvisning_id ORDER BY id DESC LIMIT 1) IS NOT NULL))
    BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END
    """,
    """
    CREATE TRIGGER tilbaketaking_ikke_omgjort BEFORE INSERT ON tilbaketaking
    WHEN EXISTS (SELECT 1 FROM omregning WHERE anvisning_id = NEW.anvisning_id
    OR etterbetaling_id = NEW.anvisning_id)
    OR EXISTS (SELECT 1 FROM kravpost WHERE anvisning_id = NEW.anvisning_id AND slag <> 'trekk')
    BEGIN SELECT RAISE(ABORT, 'omgjoringen regner med den'); END
    """,
    """
    CREATE TRIGGER kravpost_hoyst_kravet BEFORE INSERT ON kravpost WHEN NEW.belop +
    (SELECT coalesce(sum(belop), 0) FROM kravpost JOIN sak USING (journalnr)
    WHERE fodselsnr = (SELECT fodselsnr FROM sak WHERE journalnr = NEW.journalnr)
    AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = kravpost.anvisning_id)) < 0
    BEGIN SELECT RAISE(ABORT, 'mer enn kravet'); END
    """,
)
"""The last has a name of its own, so that a file that has it already is not taken for an older one."""


def upgrade() -> None:
    """Puts the new guards in the place of the old ones."""
    for navn in GAMLE:
        op.execute(f"DROP TRIGGER {navn}")
    for setning in VAKTER:
        op.execute(setning)
