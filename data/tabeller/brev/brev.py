"""Letters as they were sent: rows that are only ever added, each a link in a hash chain."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Tidspunkt
from data.tabeller.vakter import kjedet


@kjedet
class BrevRad(SQLModel, table=True):
    """One letter: `tekst` is all that stands in it, a paragraph a line, and `type` a letter of `Brevtype`.

    It tells of the decision `vedtak_id` or the payment `anvisning_id`, if of one. `papirer` are the codes of the papers
    that it asks for, each a letter, and `frist` the day until which. `siste_vedtak` is the number of the last decision
    in the register when it was written.
    """

    __tablename__ = "brev"
    __table_args__ = (
        CheckConstraint("length(type) = 1", name="type_er_en_bokstav"),
        CheckConstraint("trim(tekst) <> ''", name="brevet_sier_noe"),
        CheckConstraint("(papirer IS NULL) = (frist IS NULL)", name="papirer_har_frist"),
        CheckConstraint("papirer <> ''", name="ber_om_noe"),
        CheckConstraint("frist IS date(frist)", name="frist_er_dato"),
        CheckConstraint("dato IS date(dato)", name="dato_er_dato"),
        Index("ix_brev_journalnr", "journalnr"),
        Index("ix_brev_vedtak_id", "vedtak_id"),
        Index("ix_brev_anvisning_id", "anvisning_id"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    type: str = Field(sa_type=Text)
    dato: date = Field(sa_type=Dato)
    vedtak_id: int | None = Field(default=None, sa_column_args=[ForeignKey("vedtak.id")])
    anvisning_id: int | None = Field(default=None, sa_column_args=[ForeignKey("anvisning.id")])
    papirer: str | None = Field(default=None, sa_type=Text)
    frist: date | None = Field(default=None, sa_type=Dato)
    siste_vedtak: int
    tekst: str = Field(sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
