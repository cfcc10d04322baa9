"""The accounts: sums over the payments, never kept anywhere."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import text
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from data.sak.sakshode import hvem_og_naar
from data.tabeller import AnvisningRad, SakRad, VedtakRad
from rules.fakta.betaling import Post

DAGPENGER, FERIETILLEGG = "dagpenger", "ferietillegg"
UTBETALT = ("", "K", "E")
"""The types of payment that make a period a paid one."""


_KONTOEN = """
    WITH innvilget AS (
        SELECT id, innvilget_fra, nullstilling, journalnr,
               min(vedtak.id) OVER (PARTITION BY journalnr) AS forste
        FROM vedtak JOIN sak USING (journalnr)
        WHERE sak.fodselsnr = :fodselsnr AND vedtak.type = 'innvilgelse'
    ), start AS (
        SELECT id, forste, innvilget_fra
        FROM innvilget
        WHERE nullstilling AND NOT EXISTS (
            SELECT 1 FROM innvilget AS senere
            WHERE senere.journalnr = innvilget.journalnr
              AND senere.id > innvilget.id AND senere.innvilget_fra <= innvilget.innvilget_fra
        )
        ORDER BY forste DESC, innvilget_fra DESC
        LIMIT 1
    )
    SELECT {kolonne}
    FROM anvisning JOIN innvilget ON innvilget.id = anvisning.vedtak_id LEFT JOIN start
    WHERE slag = 'dagpenger'
      AND (start.id IS NULL OR (innvilget.forste, innvilget.innvilget_fra) >= (start.forste, start.innvilget_fra))
"""
_SUMMEN = text(_KONTOEN.format(kolonne="coalesce(sum(anvist_prosent), 0)"))
_RADENE = text(_KONTOEN.format(kolonne="anvisning.id"))
_STARTEN = text(_KONTOEN.partition("SELECT {kolonne}")[0] + "SELECT max(id) FROM start")


def sammenhengende_prosent(okt: Session, fodselsnr: str) -> int:
    """The continuous account of a person, in percent: 100 is one full week.

    It runs over the person's cases from the last grant in force that Nullstilling started it anew with. A payment
    belongs to the grant that it was paid on, so a card for days before that grant counts to the account before it. A
    grant is in force until another of its case begins on the same day or earlier: a correction with the same Innvilget
    fra continues the account that it corrects, or takes J away from it (our reading, grade C).
    """
    return int(okt.connection().execute(_SUMMEN, {"fodselsnr": fodselsnr}).scalar_one())


def sammenhengende_rader(okt: Session, fodselsnr: str) -> Sequence[AnvisningRad]:
    """The payments that the continuous account is the sum of, in the order they were made."""
    numre = okt.connection().execute(_RADENE, {"fodselsnr": fodselsnr}).scalars().all()
    return okt.exec(select(AnvisningRad).where(col(AnvisningRad.id).in_(numre)).order_by(col(AnvisningRad.id))).all()


def nullstilt_av(okt: Session, fodselsnr: str) -> VedtakRad | None:
    """The grant in force that the person's continuous account was last started anew by, None when none did."""
    nummer = okt.connection().execute(_STARTEN, {"fodselsnr": fodselsnr}).scalar_one()
    return okt.get(VedtakRad, nummer) if nummer else None


def to_aar_prosent(okt: Session, fodselsnr: str, idag: date) -> int:
    """2 siste kalenderår %: the sum over this calendar year and the one before, by the period's last day."""
    fra, til = date(idag.year - 1, 1, 1), date(idag.year, 12, 31)
    sporring = select(func.coalesce(func.sum(AnvisningRad.anvist_prosent), 0)).join(SakRad)
    sporring = sporring.where(SakRad.fodselsnr == fodselsnr, AnvisningRad.slag == DAGPENGER)
    return okt.exec(sporring.where(col(AnvisningRad.periode_til).between(fra, til))).one()


def betalinger(okt: Session, journalnr: str, slag: str = DAGPENGER) -> Sequence[AnvisningRad]:
    """The case's payments of one kind, in the order they were made."""
    sporring = select(AnvisningRad).where(AnvisningRad.journalnr == journalnr, AnvisningRad.slag == slag)
    return okt.exec(sporring.order_by(col(AnvisningRad.id))).all()


def personens_betalinger(okt: Session, fodselsnr: str, slag: str = DAGPENGER) -> Sequence[AnvisningRad]:
    """The payments of one kind in all the person's cases, in the order they were made."""
    sporring = select(AnvisningRad).join(SakRad).where(SakRad.fodselsnr == fodselsnr, AnvisningRad.slag == slag)
    return okt.exec(sporring.order_by(col(AnvisningRad.id))).all()


def siste_betalte_dag(okt: Session, journalnr: str) -> date | None:
    """The last day of the case that benefit has been paid for."""
    return okt.exec(_siste_dag().where(AnvisningRad.journalnr == journalnr)).one()


def siste_betalte_dag_for_person(okt: Session, fodselsnr: str, begynt_for: date = date.max) -> date | None:
    """The last day that benefit has been paid for in any of the person's cases, in periods begun before a day."""
    sporring = _siste_dag().join(SakRad).where(SakRad.fodselsnr == fodselsnr)
    return okt.exec(sporring.where(col(AnvisningRad.periode_fra) < begynt_for)).one()


def betalt_periode_over(rader: Iterable[AnvisningRad], fra: date, til: date) -> AnvisningRad | None:
    """The first of those payments that pays for a day from `fra` to `til`, both included."""
    for rad in rader:
        if rad.type not in UTBETALT or rad.periode_fra is None or rad.periode_til is None:
            continue
        if fra <= rad.periode_til and til >= rad.periode_fra:
            return rad
    return None


def status(rad: AnvisningRad, idag: date) -> str:
    """`Kontant`, `Venter` until the day of the run, then `Overført`; blank for a report, which pays nothing."""
    if rad.type == "M":
        return ""
    if rad.type == "K":
        return "Kontant"
    return "Venter" if rad.kjoredato > idag else "Overført"


def post_av(rad: AnvisningRad) -> Post:
    """The payment as the rules of the accounts take it."""
    return Post(
        "F" if rad.slag == FERIETILLEGG else rad.type,
        rad.periode_fra,
        rad.periode_til,
        Decimal(rad.anvist_prosent),
        rad.anvist_belop,
        rad.kjoredato,
        rad.ferieaar,
        dager_gammelt_ferieaar=rad.dager_gammelt_ferieaar,
        prosent_gammelt_ferieaar=Decimal(rad.prosent_gammelt_ferieaar),
        belop_gammelt_ferieaar=rad.belop_gammelt_ferieaar,
        kilde=f"sak {rad.journalnr}, {hvem_og_naar(rad.signatur, rad.tidspunkt)}",
    )


def _siste_dag() -> SelectOfScalar[date | None]:
    return select(func.max(AnvisningRad.periode_til)).where(
        AnvisningRad.slag == DAGPENGER, col(AnvisningRad.type).in_(UTBETALT)
    )
