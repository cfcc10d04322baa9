"""The payment runs: what was closed, what is in each, its files, and what came back. Rows that are only ever added.

Each table is a hash chain. The guards hold what a run promises: it takes just the payments that it says when it is
closed, a payment goes in one run, and again only after it was refused; and no new payment goes in a closed one.
"""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Kroner, Tidspunkt
from data.tabeller.sak import en_av
from data.tabeller.vakter import kjedet, voktet


@kjedet
class KjoringRad(SQLModel, table=True):
    """A closed run; `id` is its number and `mandag` names its week.

    `stengte` is the hour at which it closed, `nedetid` the minutes that were added to it, `lukket` when that was done.
    It takes the posts from `forste_post` to `siste_post`, and no others. Every payment up to `til_anvisning` that is
    paid by a run is in one. `betalinger` are the transfers, `belop` their sum; `holdt` the payments that are held back.

    The run of the kind `opptatt` comes with the schema: what the program before it called transferred, up to the day
    `mandag`, is in none of the others.
    """

    __tablename__ = "kjoring"
    __table_args__ = (
        CheckConstraint(en_av("slag", ("kjoring", "opptatt")), name="kjent_slag"),
        CheckConstraint("mandag IS date(mandag)", name="mandag_er_dato"),
        CheckConstraint("siste_post >= forste_post - 1", name="poster_i_orden"),
        CheckConstraint("betalinger >= 0 AND belop >= 0 AND holdt >= 0", name="summer_positive"),
        Index("ux_kjoring_mandag", "mandag", unique=True, sqlite_where=text("slag = 'kjoring'")),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    slag: str = Field(sa_type=Text)
    mandag: date = Field(sa_type=Dato)
    stengte: datetime = Field(sa_type=Tidspunkt)
    nedetid: int = 0
    lukket: datetime = Field(sa_type=Tidspunkt)
    forste_post: int
    siste_post: int
    til_anvisning: int
    betalinger: int = 0
    belop: Decimal = Field(default=Decimal(0), sa_type=Kroner)
    holdt: int = 0
    signatur: str = Field(sa_type=Text)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@voktet(
    "CREATE TRIGGER kjoringspost_bare_ved_lukking BEFORE INSERT ON kjoringspost WHEN NOT EXISTS ("
    "SELECT 1 FROM kjoring WHERE id = NEW.kjoring_id AND NEW.id BETWEEN forste_post AND siste_post)"
    " BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END",
    "CREATE TRIGGER kjoringspost_bare_en_gang BEFORE INSERT ON kjoringspost WHEN NEW.grunn IS NULL AND EXISTS ("
    "SELECT 1 FROM kjoringspost gitt WHERE gitt.anvisning_id = NEW.anvisning_id AND gitt.grunn IS NULL AND NOT EXISTS ("
    "SELECT 1 FROM kjoringssvar svar WHERE svar.kjoring_id = gitt.kjoring_id AND svar.betaling = gitt.betaling"
    " AND svar.utfall = 'avvist'))"
    " BEGIN SELECT RAISE(ABORT, 'anvisningen er i en kjoring'); END",
    "CREATE TRIGGER kjoringspost_ikke_tilbaketatt BEFORE INSERT ON kjoringspost WHEN EXISTS ("
    "SELECT 1 FROM tilbaketaking WHERE anvisning_id = NEW.anvisning_id)"
    " BEGIN SELECT RAISE(ABORT, 'anvisningen er tatt tilbake'); END",
)
@kjedet
class KjoringspostRad(SQLModel, table=True):
    """One payment in a run, as it was when the run was closed.

    `betaling` is the number, within the run, of the transfer that pays it; blank when its sum is nothing. `grunn` is
    why it is held back, blank when it goes along; `fra_for` the run in which it was held or refused before.
    """

    __tablename__ = "kjoringspost"
    __table_args__ = (
        CheckConstraint(en_av("giro", ("P", "B")), name="post_eller_bank"),
        CheckConstraint(en_av("grunn", ("konto", "trekk", "avvist")), name="kjent_grunn"),
        CheckConstraint("grunn IS NULL OR betaling IS NULL", name="holdt_uten_betaling"),
        CheckConstraint("betaling IS NULL OR kontonr IS NOT NULL", name="betaling_har_konto"),
        Index("ix_kjoringspost_kjoring", "kjoring_id", "betaling"),
        Index("ix_kjoringspost_anvisning", "anvisning_id"),
        Index("ix_kjoringspost_journalnr", "journalnr"),
        Index("ix_kjoringspost_holdt", "id", sqlite_where=text("grunn IS NOT NULL")),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    kjoring_id: int = Field(sa_column_args=[ForeignKey("kjoring.id")])
    anvisning_id: int = Field(sa_column_args=[ForeignKey("anvisning.id")])
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    fodselsnr: str = Field(sa_type=Text)
    navn: str = Field(sa_type=Text)
    kommune: str | None = Field(default=None, sa_type=Text)
    slag: str = Field(sa_type=Text)
    brutto: Decimal = Field(sa_type=Kroner)
    skatt: Decimal = Field(sa_type=Kroner)
    netto: Decimal = Field(sa_type=Kroner)
    tabellnr: str | None = Field(default=None, sa_type=Text)
    giro: str | None = Field(default=None, sa_type=Text)
    kontonr: str | None = Field(default=None, sa_type=Text)
    betaling: int | None = None
    grunn: str | None = Field(default=None, sa_type=Text)
    fra_for: int | None = None
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@kjedet
class KjoringsfilRad(SQLModel, table=True):
    """A file of a run the first time it was written: how many transfers, their sum, and what the file hashes to."""

    __tablename__ = "kjoringsfil"
    __table_args__ = (
        CheckConstraint(en_av("slag", ("txt", "xml")), name="kjent_slag"),
        Index("ux_kjoringsfil_en_av_hvert_slag", "kjoring_id", "slag", unique=True),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    kjoring_id: int = Field(sa_column_args=[ForeignKey("kjoring.id")])
    slag: str = Field(sa_type=Text)
    antall: int
    belop: Decimal = Field(sa_type=Kroner)
    sha256: str = Field(sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@voktet(
    "CREATE TRIGGER kjoringssvar_paa_en_betaling BEFORE INSERT ON kjoringssvar WHEN NOT EXISTS ("
    "SELECT 1 FROM kjoringspost WHERE kjoring_id = NEW.kjoring_id AND betaling = NEW.betaling)"
    " BEGIN SELECT RAISE(ABORT, 'ingen slik betaling'); END",
    "CREATE TRIGGER kjoringssvar_avvist_staar BEFORE INSERT ON kjoringssvar WHEN EXISTS ("
    "SELECT 1 FROM kjoringssvar WHERE kjoring_id = NEW.kjoring_id AND betaling = NEW.betaling AND utfall = 'avvist')"
    " BEGIN SELECT RAISE(ABORT, 'betalingen er avvist'); END",
)
@kjedet
class KjoringssvarRad(SQLModel, table=True):
    """What came back of one transfer. One that was paid may come back later as refused; a refusal stands.

    `kilde` and `linje` are the file that said it and where, blank when somebody typed it.
    """

    __tablename__ = "kjoringssvar"
    __table_args__ = (
        CheckConstraint(en_av("utfall", ("utbetalt", "avvist")), name="kjent_utfall"),
        Index("ux_kjoringssvar_ett_av_hvert_utfall", "kjoring_id", "betaling", "utfall", unique=True),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    kjoring_id: int = Field(sa_column_args=[ForeignKey("kjoring.id")])
    betaling: int
    utfall: str = Field(sa_type=Text)
    kode: str | None = Field(default=None, sa_type=Text)
    tekst: str | None = Field(default=None, sa_type=Text)
    kilde: str | None = Field(default=None, sa_type=Text)
    linje: int | None = None
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@kjedet
class DriftsstansRad(SQLModel, table=True):
    """The payment centre was down from `fra`; `til` is blank while it lasts, and comes in a row that follows."""

    __tablename__ = "driftsstans"
    __table_args__ = (
        CheckConstraint("til IS NULL OR til >= fra", name="til_etter_fra"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    fra: datetime = Field(sa_type=Tidspunkt)
    til: datetime | None = Field(default=None, sa_type=Tidspunkt)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
