"""Reading decisions: what stands in the rows, and which of them holds on a day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from data.sak.fakta import fra_json
from data.sak.rader.adresserader import eier_av, skjermede_vedtak
from data.sak.rader.omgjoringsrader import Omgjort, omgjort_av
from data.sak.sakshode import hvem_og_naar
from data.tabeller import SakRad, VedtakRad
from data.tabeller.radinnhold import les_objekt, les_tolkning
from rules.fakta.avstengning import Avstengning, lukket_imellom, som_gjelder
from rules.fakta.innvilgelse import Innvilget, gjeldende
from rules.fakta.skjema import Behandling
from rules.fakta.tolkning import Tolkning
from rules.regelverk import naermeste_lov

INNVILGELSE, AVSLAG, AVSTENGNING, OPPHOR = "innvilgelse", "avslag", "avstengning", "opphor"
GJENOPPTAK = "gjenopptak"

_PERSONENS = (
    select(VedtakRad).join(SakRad).where(col(SakRad.fodselsnr) == bindparam("fodselsnr")).order_by(col(VedtakRad.id))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vedtak:
    """One decision. `type` is `innvilgelse`, `avslag`, `avstengning`, `opphor` or `gjenopptak`.

    `fakta`, `tolkning` and the amounts belong to an `innvilgelse`; `uker` to an `avstengning`. `dato` is the day an
    `innvilgelse` was made (which chose the G), and the day from which another decision holds. `omgjoring` is why a
    grant was made anew back in time: its `dato` is that of the grant that it takes the place of. `fra_for` says of an
    answer that the decision stood there already and nothing was written.
    """

    id: int
    journalnr: str
    type: str
    dato: date
    signatur: str
    tidspunkt: datetime
    begrunnelse_kode: str | None
    begrunnelse: str | None
    uker: int | None
    fakta: Behandling | None
    tolkning: Tolkning
    innvilget_fra: date | None
    til: date | None
    maks_prosent: Decimal | None
    antall_uker: int | None
    nullstilling: bool
    grunnlag: Decimal | None
    dagsats: Decimal | None
    forsorgertillegg: Decimal | None
    ukesats_for_samordning: Decimal | None
    ukesats: Decimal | None
    maks_uker: int | None
    omgjoring: Omgjort | None = None
    fra_for: bool = field(default=False, compare=False)


_LIKE = (
    "id",
    "journalnr",
    "type",
    "dato",
    "signatur",
    "tidspunkt",
    "begrunnelse_kode",
    "begrunnelse",
    "uker",
    "innvilget_fra",
    "til",
    "maks_prosent",
    "antall_uker",
    "nullstilling",
    "grunnlag",
    "dagsats",
    "forsorgertillegg",
    "ukesats_for_samordning",
    "ukesats",
    "maks_uker",
)


def som_vedtak(rad: VedtakRad) -> Vedtak:
    """The row as the routines see it."""
    return Vedtak(
        fakta=fra_json(rad.fakta) if rad.fakta else None,
        tolkning=tolkning_av(rad),
        omgjoring=omgjort_av(rad.omgjoring),
        **{navn: getattr(rad, navn) for navn in _LIKE},
    )


def tolkning_av(rad: VedtakRad) -> Tolkning:
    """The choices that the decision was made with. Raises UlesbarRad."""
    dag = rad.innvilget_fra or rad.dato
    return les_tolkning(les_objekt(rad.tolkning), naermeste_lov(dag), dag)


def rader_i_sak(okt: Session, journalnr: str) -> list[VedtakRad]:
    """The case's decisions, oldest first."""
    rader = okt.exec(select(VedtakRad).where(VedtakRad.journalnr == journalnr).order_by(col(VedtakRad.id)))
    return skjermede_vedtak(okt, eier_av(okt, journalnr), rader)


def personens_vedtak(okt: Session, fodselsnr: str) -> list[VedtakRad]:
    """The decisions in every case of the person, oldest first."""
    return skjermede_vedtak(okt, fodselsnr, okt.exec(_PERSONENS, params={"fodselsnr": fodselsnr}))


def gjeldende_innvilgelse(rader: Iterable[VedtakRad]) -> VedtakRad | None:
    """The grant that counts among a case's decisions of every type, oldest first."""
    return gjeldende([rad for rad in rader if rad.type == INNVILGELSE])


def innvilgelse_av(rad: VedtakRad) -> Innvilget:
    """The grant as the rules of the accounts take it."""
    assert rad.innvilget_fra is not None, "a grant has a first day"
    return Innvilget(rad.id, rad.journalnr, rad.innvilget_fra, rad.nullstilling, kilde_til(rad))


def kilde_til(rad: VedtakRad) -> str:
    """The decision as the source of a fact: its case, who made it and when."""
    return f"sak {rad.journalnr}, {hvem_og_naar(rad.signatur, rad.tidspunkt)}"


def nyeste_opphor(rader: Iterable[VedtakRad]) -> VedtakRad | None:
    """The closing that counts among a case's decisions, oldest first: a later one moves the day of the one before.

    None when the case has been taken up again since.
    """
    siste = max((rad for rad in rader if rad.type in (OPPHOR, GJENOPPTAK)), key=lambda rad: rad.id, default=None)
    return siste if siste is not None and siste.type == OPPHOR else None


def lukkede_tider(rader: Iterable[VedtakRad]) -> list[Avstengning]:
    """The days between a closing and the day on which the case was taken up, of each of them, oldest first."""
    return lukket_imellom((rad.journalnr, rad.type, rad.dato) for rad in rader)


def avstengninger(rader: Iterable[VedtakRad]) -> list[Avstengning]:
    """The exclusions that count among those decisions, oldest first."""
    vedtakene = ((rad.journalnr, rad.dato, rad.uker or 0) for rad in rader if rad.type == AVSTENGNING)
    return [
        Avstengning(sak, fra, naermeste_lov(fra).utbetaling.siste_avstengte_dag(fra, uker))
        for sak, fra, uker in som_gjelder(vedtakene)
    ]
