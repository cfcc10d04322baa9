"""The rows of the accounts, only ever added, each a link in a hash chain: payments, and what is none.

What is none are the accounts of a running case that was taken in, and corrections. A payment that was taken back before
its run was closed has a row that says so, and counts on no account.
"""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Hundredeler, Kroner, Tidspunkt
from data.tabeller.sak import en_av
from data.tabeller.vakter import kjedet, voktet
from rules.fakta.konto import Konto

_MED_AAR = tuple(konto for konto in Konto if konto.har_aar)


@voktet(
    "CREATE TRIGGER anvisning_ikke_i_lukket_kjoring BEFORE INSERT ON anvisning"
    " WHEN NEW.type NOT IN ('K', 'M') AND date(NEW.kjoredato, 'weekday 0', '-6 days')"
    " <= (SELECT mandag FROM kjoring WHERE slag = 'kjoring' ORDER BY id DESC LIMIT 1)"
    " BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END",
    "CREATE TRIGGER anvisning_ett_ferietillegg BEFORE INSERT ON anvisning"
    " WHEN NEW.slag = 'ferietillegg' AND EXISTS (SELECT 1 FROM anvisning gitt WHERE gitt.journalnr = NEW.journalnr"
    " AND gitt.slag = 'ferietillegg' AND gitt.ferieaar = NEW.ferieaar"
    " AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = gitt.id))"
    " BEGIN SELECT RAISE(ABORT, 'ferietillegget er anvist'); END",
)
@kjedet
class AnvisningRad(SQLModel, table=True):
    """One payment, of the daily benefit or of the holiday supplement; `type` is blank for an ordinary one.

    `*_gammelt_ferieaar` is the part that belongs to the year before `ferieaar`. `begrunnelse` is the reason given
    for paying past the limit, or for paying a period twice. `giro` and `kontonr` are the account that the money goes
    to, blank for cash and reports, and in payments from before the fourth schema. `bekreftet` is a JSON list of the
    warnings that were shown and confirmed.
    """

    __tablename__ = "anvisning"
    __table_args__ = (
        CheckConstraint(en_av("slag", ("dagpenger", "ferietillegg")), name="kjent_slag"),
        CheckConstraint(en_av("type", ("", "K", "T", "E", "M")), name="kjent_type"),
        CheckConstraint("periode_til >= periode_fra", name="til_etter_fra"),
        CheckConstraint("netto = anvist_belop - skatt", name="netto_etter_skatt"),
        CheckConstraint("type <> 'T' OR (anvist_belop < 0 AND anvist_prosent = 0)", name="trekk_er_negativt"),
        CheckConstraint("type = 'T' OR (anvist_belop >= 0 AND anvist_prosent >= 0)", name="ellers_positivt"),
        CheckConstraint("type <> 'M' OR (anvist_belop = 0 AND anvist_prosent = 0)", name="melding_uten_penger"),
        CheckConstraint("dager_gammelt_ferieaar >= 0", name="dager_positivt"),
        CheckConstraint("kjoredato IS date(kjoredato)", name="kjoredato_er_dato"),
        Index("ix_anvisning_journalnr", "journalnr"),
        Index("ix_anvisning_vedtak_id", "vedtak_id"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    vedtak_id: int = Field(sa_column_args=[ForeignKey("vedtak.id")])
    slag: str = Field(sa_type=Text)
    type: str = Field(sa_type=Text)
    meldedato: date = Field(sa_type=Dato)
    periode_fra: date | None = Field(default=None, sa_type=Dato)
    periode_til: date | None = Field(default=None, sa_type=Dato)
    arb_timer: Decimal | None = Field(default=None, sa_type=Hundredeler)
    tapt_arbtid: Decimal | None = Field(default=None, sa_type=Hundredeler)
    uker_delvis_perm: int | None = None
    anvist_prosent: int
    anvist_belop: Decimal = Field(sa_type=Kroner)
    skatt: Decimal = Field(sa_type=Kroner)
    netto: Decimal = Field(sa_type=Kroner)
    ferieaar: int
    dager_gammelt_ferieaar: int = 0
    prosent_gammelt_ferieaar: int = 0
    belop_gammelt_ferieaar: Decimal = Field(default=Decimal(0), sa_type=Kroner)
    kjoredato: date = Field(sa_type=Dato)
    begrunnelse: str | None = Field(default=None, sa_type=Text)
    anmerkning: str | None = Field(default=None, sa_type=Text)
    internt: str | None = Field(default=None, sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
    giro: str | None = Field(
        default=None,
        sa_type=Text,
        sa_column_args=[CheckConstraint(en_av("giro", ("P", "B")), name="post_eller_bank")],
    )
    kontonr: str | None = Field(
        default=None,
        sa_type=Text,
        sa_column_args=[CheckConstraint("(giro IS NULL) = (kontonr IS NULL)", name="giro_har_konto")],
    )
    bekreftet: str | None = Field(default=None, sa_type=Text)


@voktet(
    "CREATE TRIGGER tilbaketaking_for_lukking BEFORE INSERT ON tilbaketaking"
    " WHEN NOT EXISTS (SELECT 1 FROM anvisning WHERE id = NEW.anvisning_id AND journalnr = NEW.journalnr"
    " AND type <> 'K' AND (date(kjoredato, 'weekday 0', '-6 days')"
    " > coalesce((SELECT mandag FROM kjoring ORDER BY id DESC LIMIT 1), '') OR type = 'T' AND (SELECT grunn"
    " FROM kjoringspost WHERE anvisning_id = NEW.anvisning_id ORDER BY id DESC LIMIT 1) IS NOT NULL))"
    " BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END",
    "CREATE TRIGGER tilbaketaking_ikke_omgjort BEFORE INSERT ON tilbaketaking"
    " WHEN EXISTS (SELECT 1 FROM omregning WHERE anvisning_id = NEW.anvisning_id"
    " OR etterbetaling_id = NEW.anvisning_id)"
    " OR EXISTS (SELECT 1 FROM kravpost WHERE anvisning_id = NEW.anvisning_id AND slag <> 'trekk')"
    " BEGIN SELECT RAISE(ABORT, 'omgjoringen regner med den'); END",
)
@kjedet
class TilbaketakingRad(SQLModel, table=True):
    """A payment was taken back before its run was closed, or a deduction that was held back: it counts on no account.

    `siste_anvisning` is the number of the last payment in the register when it was written.
    """

    __tablename__ = "tilbaketaking"
    __table_args__ = (
        CheckConstraint("begrunnelse <> ''", name="har_grunn"),
        Index("ux_tilbaketaking_anvisning", "anvisning_id", unique=True),
        Index("ix_tilbaketaking_journalnr", "journalnr"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    anvisning_id: int = Field(sa_column_args=[ForeignKey("anvisning.id")])
    begrunnelse_kode: str = Field(sa_type=Text)
    begrunnelse: str = Field(sa_type=Text)
    siste_anvisning: int
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@voktet(
    "CREATE TRIGGER aapning_for_forste_anvisning BEFORE INSERT ON aapning"
    " WHEN EXISTS (SELECT 1 FROM anvisning WHERE journalnr = NEW.journalnr)"
    " BEGIN SELECT RAISE(ABORT, 'saken har anvisninger'); END",
)
@kjedet
class AapningRad(SQLModel, table=True):
    """What a running case had on its accounts when it was taken in; one a case, before its first payment.

    The days from `anvist_fra` to `anvist_til` were paid before. Per cent of full weeks, kroner; `regnskapsaar` is the
    year of `*_i_aaret`, and `*_aaret_for` belong to the year before it. `kilde` is the paper that they stand on.
    `siste_anvisning` is the number of the last payment in the register when it was written.
    """

    __tablename__ = "aapning"
    __table_args__ = (
        CheckConstraint("anvist_fra IS date(anvist_fra)", name="fra_er_dato"),
        CheckConstraint("anvist_til IS date(anvist_til)", name="til_er_dato"),
        CheckConstraint("anvist_til >= anvist_fra", name="til_etter_fra"),
        CheckConstraint(
            "min(sammenhengende_prosent, prosent_i_aaret, prosent_aaret_for, anvist_i_aaret, feriegrunnlag_i_aaret,"
            " feriegrunnlag_aaret_for) >= 0",
            name="ingenting_under_null",
        ),
        Index("ux_aapning_en_i_saken", "journalnr", unique=True),
        Index("ix_aapning_vedtak_id", "vedtak_id"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    vedtak_id: int = Field(sa_column_args=[ForeignKey("vedtak.id")])
    anvist_fra: date = Field(sa_type=Dato)
    anvist_til: date = Field(sa_type=Dato)
    regnskapsaar: int
    sammenhengende_prosent: int
    prosent_i_aaret: int
    prosent_aaret_for: int
    anvist_i_aaret: Decimal = Field(sa_type=Kroner)
    feriegrunnlag_i_aaret: Decimal = Field(sa_type=Kroner)
    feriegrunnlag_aaret_for: Decimal = Field(sa_type=Kroner)
    siste_anvisning: int
    kilde: str = Field(sa_type=Text)
    anmerkning: str | None = Field(default=None, sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@kjedet
class JusteringRad(SQLModel, table=True):
    """One correction of one account: `belop` (per cent or kroner, below zero too) comes to its sum.

    `konto` is a letter of `Konto`, `aar` the year of an account that has years. `referanse` is the paper that it rests
    on. `vedtak_id` is the case's newest grant, `siste_anvisning` as of a running case.
    """

    __tablename__ = "justering"
    __table_args__ = (
        CheckConstraint(en_av("konto", tuple(Konto)), name="kjent_konto"),
        CheckConstraint(f"(aar IS NOT NULL) = ({en_av('konto', _MED_AAR)})", name="aar_naar_kontoen_har_det"),
        CheckConstraint("belop <> 0", name="justerer_noe"),
        CheckConstraint("begrunnelse <> '' AND referanse <> ''", name="grunn_og_papir"),
        Index("ix_justering_journalnr", "journalnr"),
        Index("ix_justering_vedtak_id", "vedtak_id"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    vedtak_id: int = Field(sa_column_args=[ForeignKey("vedtak.id")])
    konto: str = Field(sa_type=Text)
    aar: int | None = None
    belop: int
    siste_anvisning: int
    begrunnelse: str = Field(sa_type=Text)
    referanse: str = Field(sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
