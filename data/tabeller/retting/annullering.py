"""Journal entries that were annulled: rows that are only ever added, each a link in a hash chain."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Tidspunkt
from data.tabeller.vakter import kjedet, voktet


@voktet(
    "CREATE TRIGGER annullering_for_vedtak BEFORE INSERT ON annullering"
    " WHEN EXISTS (SELECT 1 FROM vedtak WHERE journalnr = NEW.journalnr)"
    " BEGIN SELECT RAISE(ABORT, 'saken har et vedtak'); END",
    "CREATE TRIGGER sak_forblir_annullert BEFORE UPDATE OF tilstand ON sak"
    " WHEN OLD.tilstand = 'annullert' AND NEW.tilstand <> 'annullert'"
    " BEGIN SELECT RAISE(ABORT, 'journalforingen er annullert'); END",
)
@kjedet
class AnnulleringRad(SQLModel, table=True):
    """A journal entry that was wrong, and why: a code with its text, and words. Its number is never used again."""

    __tablename__ = "annullering"
    __table_args__ = (
        CheckConstraint("begrunnelse <> '' AND trim(ord) <> ''", name="har_grunn_og_ord"),
        Index("ux_annullering_journalnr", "journalnr", unique=True),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    begrunnelse_kode: str = Field(sa_type=Text)
    begrunnelse: str = Field(sa_type=Text)
    ord: str = Field(sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
