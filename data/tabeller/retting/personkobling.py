"""Entries of persons that are now another entry: rows that are only ever added, each a link in a hash chain."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Tidspunkt
from data.tabeller.sak import en_av
from data.tabeller.vakter import kjedet, voktet

NAA = """(
    WITH RECURSIVE naa(nr, steg) AS (
        SELECT :fodselsnr, 0
        UNION ALL SELECT til_fodselsnr, steg + 1 FROM personkobling JOIN naa ON personkobling.fodselsnr = naa.nr
    ) SELECT nr FROM naa ORDER BY steg DESC LIMIT 1
)"""
"""The number that the person with `:fodselsnr` has now, in SQL."""

NUMRENE = """
    WITH RECURSIVE numrene(nr) AS (
        SELECT :nr
        UNION SELECT fodselsnr FROM personkobling JOIN numrene ON personkobling.til_fodselsnr = numrene.nr
    ) SELECT nr FROM numrene
"""
"""All numbers that the person who now has `:nr` has had, that one among them, in SQL."""


@voktet(
    "CREATE TRIGGER personkobling_til_en_som_staar BEFORE INSERT ON personkobling"
    " WHEN EXISTS (SELECT 1 FROM personkobling WHERE fodselsnr = NEW.til_fodselsnr)"
    " BEGIN SELECT RAISE(ABORT, 'personen har et annet nummer'); END",
    "CREATE TRIGGER sak_fores_paa_en_som_staar BEFORE INSERT ON sak"
    " WHEN EXISTS (SELECT 1 FROM personkobling WHERE fodselsnr = NEW.fodselsnr)"
    " BEGIN SELECT RAISE(ABORT, 'personen har et annet nummer'); END",
    "CREATE TRIGGER sak_flyttes_med_personen BEFORE UPDATE OF fodselsnr ON sak"
    " WHEN NEW.fodselsnr <> OLD.fodselsnr AND NOT EXISTS (SELECT 1 FROM personkobling"
    " WHERE fodselsnr = OLD.fodselsnr AND til_fodselsnr = NEW.fodselsnr)"
    " BEGIN SELECT RAISE(ABORT, 'saken er en annen persons'); END",
)
@kjedet
class PersonkoblingRad(SQLModel, table=True):
    """One entry that is now another: a number that was replaced (`nytt_nummer`), or two of one person (`sammen`).

    `saker` are the numbers of the cases that went with it, a comma between; `ord` says why. What was decided, paid and
    logged before stands as it is: the case says whose it is.
    """

    __tablename__ = "personkobling"
    __table_args__ = (
        CheckConstraint(en_av("slag", ("nytt_nummer", "sammen")), name="kjent_slag"),
        CheckConstraint("fodselsnr <> til_fodselsnr", name="til_en_annen"),
        CheckConstraint("trim(ord) <> ''", name="har_ord"),
        Index("ux_personkobling_fodselsnr", "fodselsnr", unique=True),
        Index("ix_personkobling_til_fodselsnr", "til_fodselsnr"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    fodselsnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("person.fodselsnr")])
    til_fodselsnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("person.fodselsnr")])
    slag: str = Field(sa_type=Text)
    saker: str = Field(sa_type=Text)
    ord: str = Field(sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
