"""The person register that all routines share."""

from sqlalchemy import CheckConstraint, Text
from sqlmodel import Field, SQLModel


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
