"""Who may use the register, and how it has its decisions signed."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Tidspunkt
from data.tabeller.sak import en_av
from data.underskrift import Underskrift


class BrukerRad(SQLModel, table=True):
    """One user. `roller` are the words of the roles, a comma between; `passord` is argon2's text of it, or none.

    Whoever is `stedfortreder` has this user's roles from and with `stedfortreder_fra` to and with `stedfortreder_til`.
    `person` is another signature of the same person, blank for the one that names the person.
    `passord_av` is who gave the password, when it was somebody else in place of one that the user had.
    A user never goes away, since the signature stands in what was done: `sperret` is when the user was shut out.
    """

    __tablename__ = "bruker"
    __table_args__ = (
        CheckConstraint("length(signatur) BETWEEN 1 AND 8 AND trim(signatur) = signatur", name="signatur_er_kort"),
        CheckConstraint("trim(navn) <> ''", name="bruker_har_navn"),
        CheckConstraint("trim(kontor) <> ''", name="bruker_har_kontor"),
        CheckConstraint("roller <> ''", name="bruker_har_rolle"),
        CheckConstraint(
            "(stedfortreder IS NULL) = (stedfortreder_fra IS NULL)"
            " AND (stedfortreder IS NULL) = (stedfortreder_til IS NULL)",
            name="stedfortreder_har_dager",
        ),
        CheckConstraint("stedfortreder <> signatur", name="stedfortreder_er_en_annen"),
        CheckConstraint("stedfortreder_til >= stedfortreder_fra", name="stedfortreder_til_etter_fra"),
        Index("ix_bruker_stedfortreder", "stedfortreder"),
        {"sqlite_strict": True},
    )

    signatur: str = Field(sa_type=Text, primary_key=True)
    navn: str = Field(sa_type=Text)
    kontor: str = Field(sa_type=Text)
    roller: str = Field(sa_type=Text)
    passord: str | None = Field(default=None, sa_type=Text)
    sperret: datetime | None = Field(default=None, sa_type=Tidspunkt)
    stedfortreder: str | None = Field(default=None, sa_type=Text, sa_column_args=[ForeignKey("bruker.signatur")])
    stedfortreder_fra: date | None = Field(default=None, sa_type=Dato)
    stedfortreder_til: date | None = Field(default=None, sa_type=Dato)
    person: str | None = Field(default=None, sa_type=Text)
    passord_av: str | None = Field(default=None, sa_type=Text)


class OppsettRad(SQLModel, table=True):
    """What somebody has chosen for the register: at most one row, and none while nothing is chosen."""

    __tablename__ = "oppsett"
    __table_args__ = (
        CheckConstraint("id = 1", name="bare_ett_oppsett"),
        CheckConstraint(en_av("underskrift", tuple(Underskrift)), name="kjent_underskrift"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=1, primary_key=True)
    underskrift: str = Field(sa_type=Text)
