"""The register's own defaults for the tolkningsvalg: rows that are only ever added, each a link in a hash chain."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Tidspunkt
from data.tabeller.vakter import kjedet


@kjedet
class TolkningsvalgRad(SQLModel, table=True):
    """One choice: from `tidspunkt` on, new decisions read the question `valg` as `alternativ` says."""

    __tablename__ = "tolkningsvalg"
    __table_args__ = (
        CheckConstraint("trim(begrunnelse) <> ''", name="har_begrunnelse"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    valg: str = Field(sa_type=Text)
    alternativ: str = Field(sa_type=Text)
    begrunnelse: str = Field(sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
