"""Cases that are in the archive: rows that are only ever added, each a link in a hash chain."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Tidspunkt
from data.tabeller.vakter import kjedet


@kjedet
class ArkiveringRad(SQLModel, table=True):
    """A case that was archived: `sist` is the last day of it, `fra` the day from which the rule lets it, and `aar` the
    years between them by the rule of that day."""

    __tablename__ = "arkivering"
    __table_args__ = (
        CheckConstraint("sist IS date(sist)", name="sist_er_dato"),
        CheckConstraint("fra IS date(fra)", name="fra_er_dato"),
        CheckConstraint("fra > sist AND aar > 0", name="fra_etter_sist"),
        Index("ux_arkivering_journalnr", "journalnr", unique=True),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    sist: date = Field(sa_type=Dato)
    fra: date = Field(sa_type=Dato)
    aar: int
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
