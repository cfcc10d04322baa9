"""Decisions: rows that are only ever added, each a link in a hash chain."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Hundredeler, Kroner, SantUsant, Tidspunkt
from data.tabeller.sak import en_av
from data.tabeller.vakter import kjedet


@kjedet
class VedtakRad(SQLModel, table=True):
    """One decision; `id` is its place in the chain, `fakta` and `tolkning` are JSON."""

    __tablename__ = "vedtak"
    __table_args__ = (
        CheckConstraint(en_av("type", ("innvilgelse", "avslag", "avstengning", "opphor")), name="kjent_type"),
        CheckConstraint(
            "type <> 'innvilgelse' OR (fakta IS NOT NULL AND tolkning IS NOT NULL AND innvilget_fra IS NOT NULL"
            " AND ukesats >= 0 AND maks_prosent IS NOT NULL AND antall_uker IS NOT NULL)",
            name="innvilgelse_er_hel",
        ),
        CheckConstraint("(type = 'avstengning') = (uker IS NOT NULL)", name="avstengning_har_uker"),
        CheckConstraint("dato IS date(dato)", name="dato_er_dato"),
        Index("ix_vedtak_journalnr", "journalnr"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    type: str = Field(sa_type=Text)
    dato: date = Field(sa_type=Dato)
    uker: int | None = None
    begrunnelse_kode: str | None = Field(default=None, sa_type=Text)
    begrunnelse: str | None = Field(default=None, sa_type=Text)
    fakta: str | None = Field(default=None, sa_type=Text)
    tolkning: str | None = Field(default=None, sa_type=Text)
    innvilget_fra: date | None = Field(default=None, sa_type=Dato)
    til: date | None = Field(default=None, sa_type=Dato)
    maks_prosent: Decimal | None = Field(default=None, sa_type=Hundredeler)
    antall_uker: int | None = None
    nullstilling: bool = Field(default=False, sa_type=SantUsant)
    grunnlag: Decimal | None = Field(default=None, sa_type=Kroner)
    dagsats: Decimal | None = Field(default=None, sa_type=Kroner)
    forsorgertillegg: Decimal | None = Field(default=None, sa_type=Kroner)
    ukesats_for_samordning: Decimal | None = Field(default=None, sa_type=Kroner)
    ukesats: Decimal | None = Field(default=None, sa_type=Kroner)
    maks_uker: int | None = None
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
