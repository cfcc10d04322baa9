"""Complaints, and what became of each: rows that are only ever added, each a link in a hash chain.

The guards hold in the file itself that a complaint is answered once, in time or with a reason, and, where decisions are
signed by three, by somebody who had no hand in what it is about.
"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Tidspunkt
from data.tabeller.sak import en_av
from data.tabeller.vakter import kjedet, voktet

SISTE_STEG = "coalesce((SELECT slag FROM klagesteg WHERE klage_id = {} ORDER BY id DESC LIMIT 1), '')"
"""The newest that came of the complaint with that number, in SQL; empty when nothing has."""
SLAG = (
    *("avvist", "oversendt", "omgjort_helt", "omgjort_delvis", "trukket"),
    *("stadfestet", "omgjort", "opphevet"),
)
"""What may come of a complaint: here, and after it was sent on."""
SVAR = SLAG[:4]
"""What somebody else than who decided says here."""
LIKEVEL = SVAR[1:]
"""What takes a complaint that came late up all the same."""
_FOR_SENT = "(SELECT mottatt > frist FROM klage WHERE id = NEW.klage_id)"


@kjedet
class KlageRad(SQLModel, table=True):
    """One complaint about one decision: when it came, the last day that was in time, and what it says.

    `personer` are those who had a hand in the decision, each by the one signature that names the person, a comma
    between.
    """

    __tablename__ = "klage"
    __table_args__ = (
        CheckConstraint("mottatt IS date(mottatt)", name="mottatt_er_dato"),
        CheckConstraint("frist IS date(frist)", name="frist_er_dato"),
        CheckConstraint("trim(innhold) <> ''", name="sier_noe"),
        CheckConstraint("personer <> ''", name="noen_har_vedtatt"),
        Index("ix_klage_journalnr", "journalnr"),
        Index("ix_klage_vedtak", "vedtak_id"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    vedtak_id: int = Field(sa_column_args=[ForeignKey("vedtak.id")])
    mottatt: date = Field(sa_type=Dato)
    frist: date = Field(sa_type=Dato)
    innhold: str = Field(sa_type=Text)
    personer: str = Field(sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@voktet(
    "CREATE TRIGGER klagesteg_i_orden BEFORE INSERT ON klagesteg"
    f" WHEN ({SISTE_STEG.format('NEW.klage_id')}, NEW.slag) NOT IN (VALUES ('', 'avvist'), ('', 'oversendt'),"
    " ('', 'omgjort_helt'), ('', 'omgjort_delvis'), ('', 'trukket'), ('oversendt', 'stadfestet'),"
    " ('oversendt', 'omgjort'), ('oversendt', 'opphevet'), ('oversendt', 'trukket'))"
    " BEGIN SELECT RAISE(ABORT, 'klagen er ikke der'); END",
    "CREATE TRIGGER klagesteg_av_en_annen BEFORE INSERT ON klagesteg"
    f" WHEN {en_av('NEW.slag', SVAR)}"
    " AND (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm') AND EXISTS (SELECT 1 FROM klage"
    " WHERE id = NEW.klage_id AND instr(',' || personer || ',', ',' || NEW.person || ',') > 0)"
    " BEGIN SELECT RAISE(ABORT, 'en annen person'); END",
    "CREATE TRIGGER klagesteg_i_tide BEFORE INSERT ON klagesteg"
    f" WHEN (NEW.slag = 'avvist' AND NOT {_FOR_SENT})"
    f" OR ({en_av('NEW.slag', LIKEVEL)} AND (NEW.likevel IS NOT NULL) IS NOT {_FOR_SENT})"
    " BEGIN SELECT RAISE(ABORT, 'fristen'); END",
)
@kjedet
class KlagestegRad(SQLModel, table=True):
    """What came of a complaint: refused, sent on, changed here, or withdrawn; then what the other office decided.

    `person` is who, by the one signature that names the person, and `dato` the day of the answer. `likevel` is why one
    that came late was taken up. `siste_vedtak` is the number of the last decision in the register when it was written:
    a decision after it is the new one, where a new one is to follow.
    """

    __tablename__ = "klagesteg"
    __table_args__ = (
        CheckConstraint(en_av("slag", SLAG), name="kjent_slag"),
        CheckConstraint("dato IS date(dato)", name="dato_er_dato"),
        CheckConstraint("trim(begrunnelse) <> ''", name="begrunnet"),
        CheckConstraint("trim(likevel) <> ''", name="likevel_er_skrevet"),
        Index("ix_klagesteg_klage", "klage_id"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    klage_id: int = Field(sa_column_args=[ForeignKey("klage.id")])
    slag: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    dato: date = Field(sa_type=Dato)
    begrunnelse: str = Field(sa_type=Text)
    likevel: str | None = Field(default=None, sa_type=Text)
    siste_vedtak: int
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
