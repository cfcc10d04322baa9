"""Payments: rows that are only ever added, each a link in a hash chain."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Hundredeler, Kroner, Tidspunkt
from data.tabeller.sak import en_av
from data.tabeller.vakter import kjedet, voktet


@voktet(
    "CREATE TRIGGER anvisning_ikke_i_lukket_kjoring BEFORE INSERT ON anvisning"
    " WHEN NEW.type NOT IN ('K', 'M') AND date(NEW.kjoredato, 'weekday 0', '-6 days')"
    " <= (SELECT mandag FROM kjoring WHERE slag = 'kjoring' ORDER BY id DESC LIMIT 1)"
    " BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END",
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
        Index(
            "ux_anvisning_ett_ferietillegg",
            "journalnr",
            "ferieaar",
            unique=True,
            sqlite_where=text("slag = 'ferietillegg'"),
        ),
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
