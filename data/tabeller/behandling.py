"""The facts of D-61-1 and D-61-2, one row a case; they may change until, and between, decisions."""

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Hundredeler, Kroner
from data.tabeller.sak import en_av

NOKKEL = "journalnr"
LOVENES = "behandling_"
"""What the name of a law's own table begins with (`data/tabeller/lovtabell.py`); it has the same key."""


def er_lovtabell(navn: str) -> bool:
    """Whether a table is some law's, also one that this program does not have."""
    return navn.startswith(LOVENES)


class BehandlingRad(SQLModel, table=True):
    """The columns are the fields of data.operasjoner.behandling.behandling.Behandling."""

    __tablename__ = "behandling"
    __table_args__ = (
        CheckConstraint("barn BETWEEN 0 AND 20", name="barn_0_20"),
        CheckConstraint("skatteprosent IS NULL OR tabellnr IS NULL", name="prosent_eller_tabell"),
        CheckConstraint("til >= innvilget_fra", name="til_etter_fra"),
        CheckConstraint(en_av("grunnbelop", ("F",)), name="grunnbelop_f"),
        CheckConstraint(en_av("nullstilling", ("J",)), name="nullstilling_j"),
        {"sqlite_strict": True},
    )

    journalnr: str = Field(sa_type=Text, primary_key=True, sa_column_args=[ForeignKey("sak.journalnr")])
    naeringsgruppe: str | None = Field(default=None, sa_type=Text)
    barn: int | None = None
    hjelp_i_huset: str | None = Field(default=None, sa_type=Text)
    bokommune: str | None = Field(default=None, sa_type=Text)
    skattekommune: str | None = Field(default=None, sa_type=Text)
    utbetkommune: str | None = Field(default=None, sa_type=Text)
    skatteprosent: Decimal | None = Field(default=None, sa_type=Hundredeler)
    tabellnr: str | None = Field(default=None, sa_type=Text)
    normal_arbtid: Decimal | None = Field(default=None, sa_type=Hundredeler)
    tapt_arbtid: Decimal | None = Field(default=None, sa_type=Hundredeler)
    uker_delvis_perm: int | None = None
    innvilget_fra: date | None = Field(default=None, sa_type=Dato)
    til: date | None = Field(default=None, sa_type=Dato)
    maks_prosent: Decimal | None = Field(default=None, sa_type=Hundredeler)
    antall_uker: int | None = None
    lonn_1: Decimal | None = Field(default=None, sa_type=Kroner)
    lonn_2: Decimal | None = Field(default=None, sa_type=Kroner)
    lonn_3: Decimal | None = Field(default=None, sa_type=Kroner)
    dagpenger_1: Decimal | None = Field(default=None, sa_type=Kroner)
    dagpenger_2: Decimal | None = Field(default=None, sa_type=Kroner)
    dagpenger_3: Decimal | None = Field(default=None, sa_type=Kroner)
    sykepenger_1: Decimal | None = Field(default=None, sa_type=Kroner)
    sykepenger_2: Decimal | None = Field(default=None, sa_type=Kroner)
    sykepenger_3: Decimal | None = Field(default=None, sa_type=Kroner)
    grunnbelop: str | None = Field(default=None, sa_type=Text)
    internt: str | None = Field(default=None, sa_type=Text)
    begrunnelse: str | None = Field(default=None, sa_type=Text)
    nullstilling: str | None = Field(default=None, sa_type=Text)
    oppjustert_grunnlag: Decimal | None = Field(default=None, sa_type=Kroner)
    barn1_fodt: date | None = Field(default=None, sa_type=Dato)
    barn2_fodt: date | None = Field(default=None, sa_type=Dato)
    barn3_fodt: date | None = Field(default=None, sa_type=Dato)
    fiskeforedling: str | None = Field(default=None, sa_type=Text)
    vernepliktig: str | None = Field(default=None, sa_type=Text)
    kurs_1: int | None = None
    kurs_2: int | None = None
    kurs_3: int | None = None
    privat_pensjon: Decimal | None = Field(default=None, sa_type=Kroner)
    offentlig_pensjon: Decimal | None = Field(default=None, sa_type=Kroner)
    folketrygd: Decimal | None = Field(default=None, sa_type=Kroner)
    lonn_for_pensjon: Decimal | None = Field(default=None, sa_type=Kroner)
    redusert_trygd: Decimal | None = Field(default=None, sa_type=Kroner)
