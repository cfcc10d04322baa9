"""The words of the names, by which persons are found."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.sak import en_av


class NavneordRad(SQLModel, table=True):
    """One word of a person's surname (E) or first name (F), folded; `sortering` is the person's place among names."""

    __tablename__ = "navneord"
    __table_args__ = (
        CheckConstraint(en_av("felt", ("E", "F")), name="etternavn_eller_fornavn"),
        Index("ix_navneord_fodselsnr", "fodselsnr", "ord"),
        {"sqlite_strict": True, "sqlite_with_rowid": False},
    )

    ord: str = Field(sa_type=Text, primary_key=True)
    fodselsnr: str = Field(sa_type=Text, primary_key=True, sa_column_args=[ForeignKey("person.fodselsnr")])
    felt: str = Field(sa_type=Text, primary_key=True)
    sortering: str = Field(sa_type=Text)


class NavnedelRad(SQLModel, table=True):
    """One end of a word that some name has, or the whole word: by these a part inside a word is found."""

    __tablename__ = "navnedel"
    __table_args__ = (
        Index("ix_navnedel_ord", "ord"),
        {"sqlite_strict": True, "sqlite_with_rowid": False},
    )

    del_: str = Field(sa_column=Column("del", Text, primary_key=True))
    ord: str = Field(sa_type=Text, primary_key=True)
