"""Treatment of an application: the facts of D-61-1 and D-61-2, their control, and what they come to."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from data.register import Register
from data.sak import Sakshode

if TYPE_CHECKING:
    from data.vedtak import Vedtak
    from rules.beregning import Beregning


@dataclass(frozen=True, slots=True, kw_only=True)
class Behandling:
    """The facts that the caseworker enters; None is a blank field.

    Incomes, pensions and benefits are whole kroner a year (`redusert_trygd` a week), `_1` is the last year;
    working time is hours a week, courses are weeks.
    """

    naeringsgruppe: str | None = None
    barn: int | None = None
    hjelp_i_huset: str | None = None
    bokommune: str | None = None
    skattekommune: str | None = None
    utbetkommune: str | None = None
    skatteprosent: Decimal | None = None
    tabellnr: str | None = None
    normal_arbtid: Decimal | None = None
    tapt_arbtid: Decimal | None = None
    uker_delvis_perm: int | None = None
    innvilget_fra: date | None = None
    til: date | None = None
    maks_prosent: Decimal | None = None
    antall_uker: int | None = None
    lonn_1: Decimal | None = None
    lonn_2: Decimal | None = None
    lonn_3: Decimal | None = None
    dagpenger_1: Decimal | None = None
    dagpenger_2: Decimal | None = None
    dagpenger_3: Decimal | None = None
    sykepenger_1: Decimal | None = None
    sykepenger_2: Decimal | None = None
    sykepenger_3: Decimal | None = None
    grunnbelop: str | None = None
    internt: str | None = None
    begrunnelse: str | None = None
    nullstilling: str | None = None
    oppjustert_grunnlag: Decimal | None = None
    barn1_fodt: date | None = None
    barn2_fodt: date | None = None
    barn3_fodt: date | None = None
    fiskeforedling: str | None = None
    vernepliktig: str | None = None
    kurs_1: int | None = None
    kurs_2: int | None = None
    kurs_3: int | None = None
    privat_pensjon: Decimal | None = None
    offentlig_pensjon: Decimal | None = None
    folketrygd: Decimal | None = None
    lonn_for_pensjon: Decimal | None = None
    redusert_trygd: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beregnet:
    """What the facts come to: the tree of each number, and the numbers that the forms show.

    `fakta` are the facts as they were used, with the defaults filled in (`maks_prosent`, `antall_uker`).
    """

    beregning: "Beregning"
    fakta: Behandling
    grunnlag: Decimal
    dagsats: Decimal
    forsorgertillegg: Decimal
    ukesats_for_samordning: Decimal
    ukesats: Decimal
    maks_uker: int
    minsteinntekt_oppfylt: bool
    varsler: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Behandlingsbilde:
    """What the treatment forms show. `forslag` holds the program's own proposals (`nullstilling`), by field name."""

    hode: Sakshode
    fakta: Behandling
    vedtak: "Vedtak | None"
    forslag: dict[str, str]
    varsler: tuple[str, ...] = ()


def behandlingsbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None
) -> Behandlingsbilde | None:
    """The person's newest case, or the case with that number; None when there is none."""
    raise NotImplementedError


def lagre_behandling(reg: Register, journalnr: str, fakta: Behandling, versjon: int) -> Behandlingsbilde:
    """Saves the facts when they lie inside the control limits. Raises Avvist, Konflikt."""
    raise NotImplementedError


def beregn_behandling(reg: Register, journalnr: str, fakta: Behandling) -> Beregnet:
    """Calculates without writing. Raises Avvist."""
    raise NotImplementedError
