"""Papers that came in when they were asked for: rows that are only ever added, each a link in a hash chain."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Tidspunkt
from data.tabeller.vakter import kjedet


@kjedet
class PapirmottakRad(SQLModel, table=True):
    """Papers that came in on `dato`, by the codes of those asked for; `siste_brev` is the last letter before it."""

    __tablename__ = "papirmottak"
    __table_args__ = (
        CheckConstraint("papirer <> ''", name="noe_er_kommet"),
        CheckConstraint("dato IS date(dato)", name="dato_er_dato"),
        Index("ix_papirmottak_journalnr", "journalnr"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    papirer: str = Field(sa_type=Text)
    dato: date = Field(sa_type=Dato)
    siste_brev: int
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
