"""The case: the journal of one application, where it stands, what waits in it, and the cards that came and wait."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Hundredeler, Tidspunkt
from data.tilstand import AAPNE, Tilstand


def en_av(kolonne: str, verdier: tuple[str, ...]) -> str:
    """The SQL condition that a column holds one of some values, or nothing."""
    liste = ", ".join(f"'{verdi}'" for verdi in verdier)
    return f"{kolonne} IN ({liste})"


class SakRad(SQLModel, table=True):
    """One application; a person has at most one open case. `versjon` counts the changes of the case."""

    __tablename__ = "sak"
    __table_args__ = (
        CheckConstraint("journalnr GLOB '" + "[0-9]" * 8 + "'", name="journalnr_siffer"),
        CheckConstraint(en_av("tilstand", tuple(Tilstand)), name="kjent_tilstand"),
        CheckConstraint(en_av("giro", ("P", "B")), name="post_eller_bank"),
        CheckConstraint("(giro IS NULL) = (kontonr IS NULL)", name="giro_har_konto"),
        CheckConstraint("mottatt_dato IS date(mottatt_dato)", name="mottatt_er_dato"),
        Index("ix_sak_fodselsnr", "fodselsnr"),
        Index("ux_sak_en_aapen", "fodselsnr", unique=True, sqlite_where=text(en_av("tilstand", AAPNE))),
        {"sqlite_strict": True},
    )

    journalnr: str = Field(sa_type=Text, primary_key=True)
    fodselsnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("person.fodselsnr")])
    mottatt_dato: date = Field(sa_type=Dato)
    giro: str | None = Field(default=None, sa_type=Text)
    kontonr: str | None = Field(default=None, sa_type=Text)
    anmerkning: str | None = Field(default=None, sa_type=Text)
    internt: str | None = Field(default=None, sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tilstand: str = Field(default=Tilstand.JOURNALFORT.value, sa_type=Text)
    opprettet: datetime = Field(sa_type=Tidspunkt)
    versjon: int = Field(default=1)


class ArbeidRad(SQLModel, table=True):
    """One thing that waits in a case; `gjelder` tells several of a kind apart, blank when there is but one.

    It waits from `siden`, which may be to come, and until `synlig_til`, from which day it does not. `frist` is when it
    should be done, `rolle` whose work it is. `tatt_av` is the signature of whoever has it, `utsatt_til` the day on
    which it is looked at again, and `vises_fra` the day from which it stands on the list. `versjon` counts the changes.

    What waits follows from the other tables; who has it and until when it is put aside stands here alone, and in the
    log when it was done.
    """

    __tablename__ = "arbeid"
    __table_args__ = (
        CheckConstraint("vises_fra = coalesce(utsatt_til, siden)", name="vises_naar_det_venter"),
        CheckConstraint("(utsatt_til IS NULL) = (utsatt_grunn IS NULL)", name="utsatt_med_grunn"),
        CheckConstraint("trim(utsatt_grunn) <> ''", name="grunnen_er_skrevet"),
        Index("ix_arbeid_vises", "vises_fra"),
        Index("ix_arbeid_rolle", "rolle", "vises_fra"),
        Index("ix_arbeid_tatt", "tatt_av", "vises_fra"),
        Index("ix_arbeid_utsatt", "utsatt_til", sqlite_where=text("utsatt_til IS NOT NULL")),
        Index("ix_arbeid_journalnr", "journalnr"),
        Index("ix_arbeid_fodselsnr", "fodselsnr"),
        {"sqlite_strict": True},
    )

    slag: str = Field(sa_type=Text, primary_key=True)
    journalnr: str = Field(sa_type=Text, primary_key=True, sa_column_args=[ForeignKey("sak.journalnr")])
    gjelder: str = Field(default="", sa_type=Text, primary_key=True)
    fodselsnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("person.fodselsnr")])
    rolle: str = Field(sa_type=Text)
    siden: date = Field(sa_type=Dato)
    frist: date = Field(sa_type=Dato)
    synlig_til: date | None = Field(default=None, sa_type=Dato)
    tatt_av: str | None = Field(default=None, sa_type=Text)
    utsatt_til: date | None = Field(default=None, sa_type=Dato)
    utsatt_grunn: str | None = Field(default=None, sa_type=Text)
    vises_fra: date = Field(sa_type=Dato)
    versjon: int = Field(default=1)


class MeldekortRad(SQLModel, table=True):
    """One card that came in a file and was not clear, as it stood there.

    `regler` is a JSON list of what held it back (`data/operasjoner/meldekort/kortregler.py`), `grunn` that in words.
    `kilde` and `linje` are the file and where in it. `utfall` is blank while it waits; then `anvist` when somebody has
    paid or reported for its last day on D-62, or `lagt_bort`, for the reason in `utfall_grunn`.
    """

    __tablename__ = "meldekort"
    __table_args__ = (
        CheckConstraint("periode_til >= periode_fra", name="til_etter_fra"),
        CheckConstraint("arb_timer IS NULL OR tapt_arbtid IS NULL", name="ett_slag_timer"),
        CheckConstraint("grunn <> ''", name="grunnen_er_skrevet"),
        CheckConstraint(en_av("utfall", ("anvist", "lagt_bort")), name="kjent_utfall"),
        CheckConstraint(
            "(utfall IS NULL) = (utfall_av IS NULL) AND (utfall IS NULL) = (utfall_tidspunkt IS NULL)",
            name="utfall_av_noen",
        ),
        CheckConstraint("(coalesce(utfall, '') = 'lagt_bort') = (utfall_grunn IS NOT NULL)", name="bort_med_grunn"),
        CheckConstraint("trim(utfall_grunn) <> ''", name="utfallet_er_begrunnet"),
        Index("ix_meldekort_fodselsnr", "fodselsnr"),
        Index("ix_meldekort_journalnr", "journalnr"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    fodselsnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("person.fodselsnr")])
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    meldedato: date = Field(sa_type=Dato)
    periode_fra: date = Field(sa_type=Dato)
    periode_til: date = Field(sa_type=Dato)
    arb_timer: Decimal | None = Field(default=None, sa_type=Hundredeler)
    tapt_arbtid: Decimal | None = Field(default=None, sa_type=Hundredeler)
    regler: str = Field(sa_type=Text)
    grunn: str = Field(sa_type=Text)
    kilde: str = Field(sa_type=Text)
    linje: int
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    utfall: str | None = Field(default=None, sa_type=Text)
    utfall_av: str | None = Field(default=None, sa_type=Text)
    utfall_tidspunkt: datetime | None = Field(default=None, sa_type=Tidspunkt)
    utfall_grunn: str | None = Field(default=None, sa_type=Text)
