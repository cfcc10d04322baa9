"""The log of every operation and every look, and the heads of the hash chains."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Tidspunkt
from data.tabeller.sak import en_av
from data.tabeller.vakter import kjedehoder, kjedet

KJEDENE = (
    *("vedtak", "anvisning", "logg", "tolkningsvalg"),
    *("kjoring", "kjoringspost", "kjoringsfil", "kjoringssvar", "driftsstans"),
    *("forslag", "paategning"),
    *("aapning", "justering"),
    *("klage", "klagesteg"),
    *("brev", "papirmottak"),
    *("omregning", "kravpost"),
    *("tilbaketaking",),
    *("annullering", "personkobling"),
    *("adressesperre",),
    *("registeropplysning", "registersvar"),
    *("arkivering",),
)
"""The tables that are chains."""


@kjedet
class LoggRad(SQLModel, table=True):
    """One operation or look; `detaljer` is JSON, `versjon` the case's version after it."""

    __tablename__ = "logg"
    __table_args__ = (
        Index("ix_logg_fodselsnr", "fodselsnr"),
        Index("ix_logg_journalnr", "journalnr", "versjon"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    signatur: str = Field(sa_type=Text)
    handling: str = Field(sa_type=Text)
    fodselsnr: str | None = Field(default=None, sa_type=Text, sa_column_args=[ForeignKey("person.fodselsnr")])
    journalnr: str | None = Field(default=None, sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    versjon: int | None = None
    detaljer: str = Field(sa_type=Text)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@kjedehoder
class KjedehodeRad(SQLModel, table=True):
    """The head of one table's chain: how many links it has, and the hash of the last."""

    __tablename__ = "kjedehode"
    __table_args__ = (
        CheckConstraint(en_av("tabell", KJEDENE), name="kjent_tabell"),
        CheckConstraint("antall >= 0", name="antall_positivt"),
        {"sqlite_strict": True},
    )

    tabell: str = Field(sa_type=Text, primary_key=True)
    antall: int
    hash: str = Field(sa_type=Text)


class KontrollertRad(SQLModel, table=True):
    """How far a chain was checked when the register was last opened: the link with that number had that hash."""

    __tablename__ = "kontrollert"
    __table_args__ = ({"sqlite_strict": True},)

    tabell: str = Field(sa_type=Text, primary_key=True)
    antall: int
    hash: str = Field(sa_type=Text)
