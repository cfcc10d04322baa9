"""The case: the journal of one application, and where it stands."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Tidspunkt
from data.tilstand import AAPNE, Tilstand


def en_av(kolonne: str, verdier: tuple[str, ...]) -> str:
    """The SQL condition that a column holds one of some values, or nothing."""
    liste = ", ".join(f"'{verdi}'" for verdi in verdier)
    return f"{kolonne} IN ({liste})"


class SakRad(SQLModel, table=True):
    """One application; a person has at most one open case. `versjon` counts the changes of the case."""

    __tablename__ = "sak"
    __table_args__ = (
        CheckConstraint("journalnr GLOB '" + "[0-9]" * 8 + "'", name="journalnr_siffer"),
        CheckConstraint(en_av("tilstand", tuple(Tilstand)), name="kjent_tilstand"),
        CheckConstraint(en_av("giro", ("P", "B")), name="post_eller_bank"),
        CheckConstraint("(giro IS NULL) = (kontonr IS NULL)", name="giro_har_konto"),
        CheckConstraint("mottatt_dato IS date(mottatt_dato)", name="mottatt_er_dato"),
        Index("ix_sak_fodselsnr", "fodselsnr"),
        Index("ux_sak_en_aapen", "fodselsnr", unique=True, sqlite_where=text(en_av("tilstand", AAPNE))),
        {"sqlite_strict": True},
    )

    journalnr: str = Field(sa_type=Text, primary_key=True)
    fodselsnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("person.fodselsnr")])
    mottatt_dato: date = Field(sa_type=Dato)
    giro: str | None = Field(default=None, sa_type=Text)
    kontonr: str | None = Field(default=None, sa_type=Text)
    anmerkning: str | None = Field(default=None, sa_type=Text)
    internt: str | None = Field(default=None, sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tilstand: str = Field(default=Tilstand.JOURNALFORT.value, sa_type=Text)
    opprettet: datetime = Field(sa_type=Tidspunkt)
    versjon: int = Field(default=1)
