"""Reading decisions: what stands in the rows, and which of them holds on a day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from sqlmodel import Session, col, select

from data.sak.fakta import Behandling, fra_json
from data.sak.radinnhold import les_objekt, les_tolkning
from data.tabeller import SakRad, VedtakRad
from rules.dagpenger.lov_1966.utbetaling.avstengning import siste_avstengte_dag
from rules.dagpenger.tolkning import Tolkning

INNVILGELSE, AVSLAG, AVSTENGNING, OPPHOR = "innvilgelse", "avslag", "avstengning", "opphor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vedtak:
    """One decision. `type` is `innvilgelse`, `avslag`, `avstengning` or `opphor`.

    `fakta`, `tolkning` and the amounts belong to an `innvilgelse`; `uker` to an `avstengning`. `dato` is the day an
    `innvilgelse` was made (which chose the G), and the day from which another decision holds. `fra_for` says of an
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
    tolkning: dict[str, str]
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
        tolkning=_valgte(rad),
        **{navn: getattr(rad, navn) for navn in _LIKE},
    )


def tolkning_av(rad: VedtakRad) -> Tolkning:
    """The choices that the decision was made with."""
    return Tolkning(_valgte(rad))


def _valgte(rad: VedtakRad) -> dict[str, str]:
    valgte: dict[str, str] = les_objekt(rad.tolkning)
    les_tolkning(valgte)
    return valgte


def rader_i_sak(okt: Session, journalnr: str, type_: str | None = None) -> list[VedtakRad]:
    """The case's decisions, of one type if given, oldest first."""
    sporring = select(VedtakRad).where(VedtakRad.journalnr == journalnr)
    if type_:
        sporring = sporring.where(VedtakRad.type == type_)
    return list(okt.exec(sporring.order_by(col(VedtakRad.id))))


def personens_vedtak(okt: Session, fodselsnr: str, type_: str | None = None) -> list[VedtakRad]:
    """The decisions of one type, or all, in every case of the person, oldest first."""
    sporring = select(VedtakRad).join(SakRad).where(SakRad.fodselsnr == fodselsnr)
    if type_:
        sporring = sporring.where(VedtakRad.type == type_)
    return list(okt.exec(sporring.order_by(col(VedtakRad.id))))


def gjeldende_innvilgelse(okt: Session, journalnr: str, dag: date | None = None) -> VedtakRad | None:
    """The newest grant of the case, or the newest of those that begin on or before `dag`."""
    for rad in reversed(rader_i_sak(okt, journalnr, INNVILGELSE)):
        if dag is None or (rad.innvilget_fra is not None and rad.innvilget_fra <= dag):
            return rad
    return None


def forste_dato(okt: Session, journalnr: str) -> date | None:
    """Første dato i trygdeforholdet: the earliest day that any grant of the case gives benefit from."""
    fra = (rad.innvilget_fra for rad in rader_i_sak(okt, journalnr, INNVILGELSE))
    return min((dag for dag in fra if dag is not None), default=None)


def nyeste_opphor(rader: Iterable[VedtakRad]) -> VedtakRad | None:
    """The closing that counts among a case's decisions, oldest first: a later one moves the day of the one before."""
    return max((rad for rad in rader if rad.type == OPPHOR), key=lambda rad: rad.id, default=None)


@dataclass(frozen=True, slots=True)
class Avstengning:
    """An exclusion: the case that it was decided in, and its first and last day; it holds for the person."""

    journalnr: str
    fra: date
    til: date


def avstengninger(rader: Iterable[VedtakRad]) -> list[Avstengning]:
    """The exclusions among those decisions."""
    return [
        Avstengning(rad.journalnr, rad.dato, siste_avstengte_dag(rad.dato, rad.uker or 0))
        for rad in rader
        if rad.type == AVSTENGNING
    ]
