"""What other registers have told of a person, and what was answered to it: rows that are only ever added, in chains."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Tidspunkt
from data.tabeller.sak import en_av
from data.tabeller.vakter import kjedet, voktet


class Registerslag(StrEnum):
    """What it tells of, in the word that a file has it by and that is stored."""

    INNTEKT = "inntekt"
    PENSJON = "pensjon"
    SKOLE = "skole"
    VERNEPLIKT = "verneplikt"
    DOD = "dod"
    FLYTTING = "flytting"


OVERTATT, BEHOLDT = "overtatt", "beholdt"
"""What may be answered: the value was taken over, or what was stated stays, for a reason."""


@kjedet
class RegisteropplysningRad(SQLModel, table=True):
    """One thing that a file told of a person, as it stood there; it changes nothing that was typed.

    `art` tells apart those of a kind: which pension, school or course, address or municipality; blank where there is
    but one. `verdi` is kroner a year, a municipality or an address, as text, blank where the days say all. `kilde` and
    `linje` are the file and where in it. Of those of one kind, `art` and first day the newest counts.
    """

    __tablename__ = "registeropplysning"
    __table_args__ = (
        CheckConstraint(en_av("slag", tuple(Registerslag)), name="kjent_slag"),
        CheckConstraint("fra IS date(fra)", name="fra_er_dato"),
        CheckConstraint("til IS date(til) AND (til IS NULL OR til >= fra)", name="til_etter_fra"),
        CheckConstraint(
            f"({en_av('slag', ('inntekt', 'pensjon', 'flytting'))}) = (verdi <> '')", name="verdi_naar_slaget_har_en"
        ),
        CheckConstraint("kilde <> ''", name="har_kilde"),
        Index("ix_registeropplysning_fodselsnr", "fodselsnr"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    fodselsnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("person.fodselsnr")])
    slag: str = Field(sa_type=Text)
    art: str = Field(sa_type=Text)
    fra: date = Field(sa_type=Dato)
    til: date | None = Field(default=None, sa_type=Dato)
    verdi: str = Field(sa_type=Text)
    kilde: str = Field(sa_type=Text)
    linje: int
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@voktet(
    "CREATE TRIGGER registersvar_samme_person BEFORE INSERT ON registersvar"
    " WHEN (SELECT fodselsnr FROM registeropplysning WHERE id = NEW.opplysning_id)"
    " IS NOT (SELECT fodselsnr FROM sak WHERE journalnr = NEW.journalnr)"
    " AND NOT EXISTS (SELECT 1 FROM registeropplysning JOIN personkobling USING (fodselsnr)"
    " WHERE registeropplysning.id = NEW.opplysning_id)"
    " BEGIN SELECT RAISE(ABORT, 'en annen person'); END",
)
@kjedet
class RegistersvarRad(SQLModel, table=True):
    """What a caseworker answered to a difference: `oppgitt` is what was stated then, in the words of the comparison."""

    __tablename__ = "registersvar"
    __table_args__ = (
        CheckConstraint(en_av("utfall", (OVERTATT, BEHOLDT)), name="kjent_utfall"),
        CheckConstraint(f"(utfall = '{BEHOLDT}') = (begrunnelse IS NOT NULL)", name="beholdt_med_grunn"),
        CheckConstraint("trim(begrunnelse) <> ''", name="begrunnet"),
        Index("ix_registersvar_opplysning", "opplysning_id"),
        Index("ix_registersvar_journalnr", "journalnr"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    opplysning_id: int = Field(sa_column_args=[ForeignKey("registeropplysning.id")])
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    utfall: str = Field(sa_type=Text)
    oppgitt: str = Field(sa_type=Text)
    begrunnelse: str | None = Field(default=None, sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
