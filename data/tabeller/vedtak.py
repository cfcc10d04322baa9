"""Decisions, and what those back in time make of payments: rows that are only added, each a link in a hash chain."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Hundredeler, Kroner, SantUsant, Tidspunkt
from data.tabeller.sak import en_av
from data.tabeller.vakter import kjedet, voktet

TYPER = ("innvilgelse", "avslag", "avstengning", "opphor", "gjenopptak")


@voktet(
    "CREATE TRIGGER vedtak_ikke_annullert BEFORE INSERT ON vedtak"
    " WHEN EXISTS (SELECT 1 FROM annullering WHERE journalnr = NEW.journalnr)"
    " BEGIN SELECT RAISE(ABORT, 'journalforingen er annullert'); END",
    "CREATE TRIGGER sak_tas_opp_ved_vedtak BEFORE UPDATE OF tilstand ON sak"
    " WHEN OLD.tilstand = 'avsluttet' AND NEW.tilstand <> 'avsluttet' AND coalesce((SELECT type FROM vedtak"
    " WHERE journalnr = NEW.journalnr ORDER BY id DESC LIMIT 1), '') <> 'gjenopptak'"
    " BEGIN SELECT RAISE(ABORT, 'saken er avsluttet'); END",
)
@kjedet
class VedtakRad(SQLModel, table=True):
    """One decision; `id` is its place in the chain, `fakta`, `tolkning` and `omgjoring` are JSON.

    `omgjoring` is of a grant that was made anew back in time: why, from which day, and what it came to. Its `dato` is
    that of the grant that it takes the place of, whose G it is calculated with.
    """

    __tablename__ = "vedtak"
    __table_args__ = (
        CheckConstraint(en_av("type", TYPER), name="kjent_type"),
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
    omgjoring: str | None = Field(
        default=None,
        sa_type=Text,
        sa_column_args=[CheckConstraint("omgjoring IS NULL OR type = 'innvilgelse'", name="innvilgelse_gjores_om")],
    )
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@kjedet
class OmregningRad(SQLModel, table=True):
    """One payment as a decision that was made anew has it: per cent and kroner, as they stood and as they are to be.

    `etterbetaling_id` is the back payment (E) of what was too little.
    """

    __tablename__ = "omregning"
    __table_args__ = (
        CheckConstraint("min(prosent_for, prosent) >= 0", name="prosent_ikke_under_null"),
        CheckConstraint("etterbetaling_id IS NULL OR belop > belop_for", name="etterbetales_naar_det_var_for_lite"),
        Index("ux_omregning_en_gang", "vedtak_id", "anvisning_id", unique=True),
        Index("ix_omregning_journalnr", "journalnr"),
        Index("ix_omregning_anvisning_id", "anvisning_id"),
        Index("ux_omregning_etterbetaling", "etterbetaling_id", unique=True),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    vedtak_id: int = Field(sa_column_args=[ForeignKey("vedtak.id")])
    anvisning_id: int = Field(sa_column_args=[ForeignKey("anvisning.id")])
    prosent_for: int
    prosent: int
    belop_for: Decimal = Field(sa_type=Kroner)
    belop: Decimal = Field(sa_type=Kroner)
    etterbetaling_id: int | None = Field(default=None, sa_column_args=[ForeignKey("anvisning.id")])
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@voktet(
    "CREATE TRIGGER kravpost_hoyst_kravet BEFORE INSERT ON kravpost WHEN NEW.belop +"
    " (SELECT coalesce(sum(belop), 0) FROM kravpost JOIN sak USING (journalnr)"
    " WHERE fodselsnr = (SELECT fodselsnr FROM sak WHERE journalnr = NEW.journalnr)"
    " AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = kravpost.anvisning_id)) < 0"
    " BEGIN SELECT RAISE(ABORT, 'mer enn kravet'); END",
)
@kjedet
class KravpostRad(SQLModel, table=True):
    """One row of the account of what a person is to pay back: kroner, above 0 for a claim, else below.

    `anvisning_id` is the payment that was too much, or of a `trekk` the deduction; `vedtak_id` the decision that says
    so, or the grant that the deduction was made on. What is left is the sum of the person's rows.
    """

    __tablename__ = "kravpost"
    __table_args__ = (
        CheckConstraint(en_av("slag", ("krav", "nedsatt", "trekk")), name="kjent_slag"),
        CheckConstraint("belop <> 0 AND (slag = 'krav') = (belop > 0)", name="bare_krav_oker"),
        Index("ux_kravpost_en_gang", "vedtak_id", "anvisning_id", "slag", unique=True),
        Index("ix_kravpost_journalnr", "journalnr"),
        Index("ix_kravpost_anvisning_id", "anvisning_id"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    slag: str = Field(sa_type=Text)
    belop: Decimal = Field(sa_type=Kroner)
    anvisning_id: int = Field(sa_column_args=[ForeignKey("anvisning.id")])
    vedtak_id: int = Field(sa_column_args=[ForeignKey("vedtak.id")])
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
