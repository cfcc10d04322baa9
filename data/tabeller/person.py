"""The person register that all routines share, and the addresses that only a few may see."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Tidspunkt
from data.tabeller.vakter import kjedet


class PersonRad(SQLModel, table=True):
    """A job seeker; a person with one name only has the other blank. `versjon` counts the changes."""

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("fodselsnr GLOB '" + "[0-9]" * 11 + "'", name="fodselsnr_siffer"),
        CheckConstraint("etternavn <> '' OR fornavn <> ''", name="har_navn"),
        {"sqlite_strict": True},
    )

    fodselsnr: str = Field(sa_type=Text, primary_key=True)
    etternavn: str = Field(sa_type=Text)
    fornavn: str = Field(sa_type=Text)
    bo_co: str | None = Field(default=None, sa_type=Text)
    bo_gate: str | None = Field(default=None, sa_type=Text)
    bo_post: str | None = Field(default=None, sa_type=Text)
    opph_co: str | None = Field(default=None, sa_type=Text)
    opph_gate: str | None = Field(default=None, sa_type=Text)
    opph_post: str | None = Field(default=None, sa_type=Text)
    ektefelle_navn: str | None = Field(default=None, sa_type=Text)
    nyk: str | None = Field(default=None, sa_type=Text)
    versjon: int = Field(default=1)


@kjedet
class AdressesperreRad(SQLModel, table=True):
    """A person's address from `fra` on, and why few may see it; the newest row counts, and one with `til` ended it.

    It stands in no other table, so whoever reads a person reads none; the log names the row by its number and hash.
    `kommuner` is JSON: the municipalities of each case of the person, by journalnr and the name of the fact.
    """

    __tablename__ = "adressesperre"
    __table_args__ = (
        CheckConstraint("fra IS date(fra)", name="fra_er_dato"),
        CheckConstraint("til IS date(til)", name="til_er_dato"),
        CheckConstraint("til >= fra", name="til_etter_fra"),
        CheckConstraint("trim(grunn) <> ''", name="har_grunn"),
        Index("ix_adressesperre_fodselsnr", "fodselsnr"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    fodselsnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("person.fodselsnr")])
    fra: date = Field(sa_type=Dato)
    til: date | None = Field(default=None, sa_type=Dato)
    grunn: str = Field(sa_type=Text)
    bo_co: str | None = Field(default=None, sa_type=Text)
    bo_gate: str | None = Field(default=None, sa_type=Text)
    bo_post: str | None = Field(default=None, sa_type=Text)
    opph_co: str | None = Field(default=None, sa_type=Text)
    opph_gate: str | None = Field(default=None, sa_type=Text)
    opph_post: str | None = Field(default=None, sa_type=Text)
    kommuner: str = Field(default="{}", sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
