"""Proposed decisions, and what others have said of them: rows that are only ever added, each a link in a hash chain.

Corrections of accounts and some payments are proposed as decisions are. Where they are signed by three, the guards hold
in the file itself that one is written only when it was proposed and controlled, and that nobody controls or decides
what they entered or controlled themselves.
"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import Dato, Tidspunkt
from data.tabeller.sak import en_av
from data.tabeller.vakter import kjedet, voktet

SISTE = "coalesce((SELECT slag FROM paategning WHERE forslag_id = {} ORDER BY id DESC LIMIT 1), '')"
"""The newest that was said of the proposal with that number, in SQL; empty when nothing is."""

FORESLAAS = ("innvilgelse", "avslag", "avstengning", "opphor", "gjenopptak", "justering", "anvisning")
"""The kinds of what is proposed."""

SES_AV_TRE = "(NEW.type IN ('E', 'T') OR instr(coalesce(NEW.bekreftet, ''), '\"over_grensen\"') > 0)"
"""Whether three are to see a payment, in SQL, where three sign."""

MED_OMGJORINGEN = (
    "(NEW.type = 'E' AND EXISTS (SELECT 1 FROM vedtak JOIN forslag USING (journalnr)"
    " WHERE vedtak.id = NEW.vedtak_id AND vedtak.omgjoring IS NOT NULL AND forslag.type = 'innvilgelse'"
    f" AND {SISTE.format('forslag.id')} = 'kontrollert'))"
)
"""Whether a back payment comes with a decision made anew that three have seen, in SQL."""


def _etter_kontroll(tabell: str, ord_: str, type_: str, hvilke: str = "") -> str:
    """The guard by which a row is written only while a proposal of its kind in the case is controlled."""
    og = f" AND {hvilke}" if hvilke else ""
    return (
        f"CREATE TRIGGER {tabell}_etter_kontroll BEFORE INSERT ON {tabell}"
        f" WHEN (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm'){og} AND NOT EXISTS (SELECT 1"
        f" FROM forslag WHERE journalnr = NEW.journalnr AND type = {type_}"
        f" AND {SISTE.format('forslag.id')} = 'kontrollert')"
        f" BEGIN SELECT RAISE(ABORT, '{ord_} er ikke kontrollert'); END"
    )


@kjedet
class ForslagRad(SQLModel, table=True):
    """One proposal. `innhold` is what the decision would be, as JSON, its signature and its day left out.

    Of a correction and of a payment it is what stands on the form, and what it comes to.

    `personer` are those who entered what stands in it, and who proposed it, a comma between: a person is named by one
    signature, also one who has several.
    """

    __tablename__ = "forslag"
    __table_args__ = (
        CheckConstraint(en_av("type", FORESLAAS), name="kjent_type"),
        CheckConstraint("personer <> ''", name="noen_har_foreslaatt"),
        Index("ix_forslag_journalnr", "journalnr"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    journalnr: str = Field(sa_type=Text, sa_column_args=[ForeignKey("sak.journalnr")])
    type: str = Field(sa_type=Text)
    innhold: str = Field(sa_type=Text)
    personer: str = Field(sa_type=Text)
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)


@voktet(
    "CREATE TRIGGER paategning_i_orden BEFORE INSERT ON paategning"
    f" WHEN ({SISTE.format('NEW.forslag_id')}, NEW.slag) NOT IN (VALUES ('', 'underskrevet'), ('', 'kontrollert'),"
    " ('', 'sendt_tilbake'), ('', 'trukket'), ('underskrevet', 'kontrollert'), ('kontrollert', 'fattet'),"
    " ('kontrollert', 'sendt_tilbake'), ('kontrollert', 'trukket'), ('sendt_tilbake', 'trukket'))"
    " BEGIN SELECT RAISE(ABORT, 'forslaget er ikke der'); END",
    "CREATE TRIGGER paategning_av_en_annen BEFORE INSERT ON paategning"
    " WHEN NEW.navn IS NULL AND NEW.slag IN ('kontrollert', 'fattet') AND (EXISTS (SELECT 1 FROM forslag"
    " WHERE id = NEW.forslag_id AND instr(',' || personer || ',', ',' || NEW.person || ',') > 0)"
    " OR EXISTS (SELECT 1 FROM paategning WHERE forslag_id = NEW.forslag_id AND slag = 'kontrollert'"
    " AND person = NEW.person)) BEGIN SELECT RAISE(ABORT, 'en annen person'); END",
    "CREATE TRIGGER paategning_paa_papir BEFORE INSERT ON paategning"
    " WHEN NEW.navn IS NOT NULL AND (SELECT underskrift FROM oppsett) IS NOT 'papir'"
    " BEGIN SELECT RAISE(ABORT, 'underskrives paa skjermen'); END",
    _etter_kontroll("vedtak", "vedtaket", "NEW.type"),
    _etter_kontroll("justering", "justeringen", "'justering'"),
    _etter_kontroll("anvisning", "anvisningen", "'anvisning'", f"{SES_AV_TRE} AND NOT {MED_OMGJORINGEN}"),
)
@kjedet
class PaategningRad(SQLModel, table=True):
    """What somebody has said of a proposal: controlled, decided, sent back with a reason, or withdrawn.

    `person` is who, by the one signature that names the person. `navn` and `dato` are what stands on paper, when it was
    signed there; `underskrevet` is then the caseworker's own. `vedtak_id`, `justering_id` or `anvisning_id` is the
    decision, the correction or the payment that it became.
    """

    __tablename__ = "paategning"
    __table_args__ = (
        CheckConstraint(
            en_av("slag", ("underskrevet", "kontrollert", "fattet", "sendt_tilbake", "trukket")), name="kjent_slag"
        ),
        CheckConstraint("(navn IS NULL) = (dato IS NULL)", name="navn_har_dato"),
        CheckConstraint("slag <> 'underskrevet' OR navn IS NOT NULL", name="underskrevet_paa_papir"),
        CheckConstraint("(slag = 'sendt_tilbake') = (grunn_kode IS NOT NULL)", name="sendt_tilbake_har_grunn"),
        CheckConstraint(
            "(slag = 'fattet') = (vedtak_id IS NOT NULL) + (justering_id IS NOT NULL) + (anvisning_id IS NOT NULL)",
            name="fattet_ble_til_noe",
        ),
        Index("ix_paategning_forslag", "forslag_id"),
        Index("ix_paategning_vedtak", "vedtak_id"),
        Index("ix_paategning_justering", "justering_id"),
        Index("ix_paategning_anvisning", "anvisning_id"),
        {"sqlite_strict": True},
    )

    id: int = Field(default=0, primary_key=True)
    forslag_id: int = Field(sa_column_args=[ForeignKey("forslag.id")])
    slag: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    navn: str | None = Field(default=None, sa_type=Text)
    dato: date | None = Field(default=None, sa_type=Dato)
    grunn_kode: str | None = Field(default=None, sa_type=Text)
    grunn: str | None = Field(default=None, sa_type=Text)
    ord: str | None = Field(default=None, sa_type=Text)
    vedtak_id: int | None = Field(default=None, sa_column_args=[ForeignKey("vedtak.id")])
    justering_id: int | None = Field(default=None, sa_column_args=[ForeignKey("justering.id")])
    anvisning_id: int | None = Field(default=None, sa_column_args=[ForeignKey("anvisning.id")])
    signatur: str = Field(sa_type=Text)
    tidspunkt: datetime = Field(sa_type=Tidspunkt)
    forrige: str = Field(default="", sa_type=Text)
    hash: str = Field(default="", sa_type=Text)
