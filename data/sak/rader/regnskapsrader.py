"""Reading the rows of the accounts that are no payments, each as the rules take it: a post on one account alone."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from data.lager.motor import raa_forbindelse
from data.sak.sakshode import hvem_og_naar
from data.tabeller import AapningRad, JusteringRad, SakRad
from rules.fakta.betaling import AAPNING, JUSTERING, Aaret, Foring, Post, aarssummer
from rules.fakta.konto import Konto

_FINNES = """
    SELECT EXISTS (SELECT 1 FROM aapning JOIN sak USING (journalnr) WHERE fodselsnr = :nr)
        OR EXISTS (SELECT 1 FROM justering JOIN sak USING (journalnr) WHERE fodselsnr = :nr)
"""
_AAPNINGER = (
    select(AapningRad).join(SakRad).where(col(SakRad.fodselsnr) == bindparam("fodselsnr")).order_by(col(AapningRad.id))
)
_JUSTERINGER = (
    select(JusteringRad)
    .join(SakRad)
    .where(col(SakRad.fodselsnr) == bindparam("fodselsnr"))
    .order_by(col(JusteringRad.id))
)

Foringsrad = AapningRad | JusteringRad


def personens_foringer(okt: Session, fodselsnr: str) -> tuple[Foringsrad, ...]:
    """Those of all the person's cases, the running cases first.

    Most people have none, which SQLite itself is asked, since it is asked with every look at a case.
    """
    (finnes,) = raa_forbindelse(okt.connection()).execute(_FINNES, {"nr": fodselsnr}).fetchone()
    if not finnes:
        return ()
    nr = {"fodselsnr": fodselsnr}
    return (*okt.exec(_AAPNINGER, params=nr).all(), *okt.exec(_JUSTERINGER, params=nr).all())


def siste_anvisning(okt: Session) -> int:
    """The number of the last payment in the register, which tells a new row's place among them."""
    (antall,) = (
        raa_forbindelse(okt.connection()).execute("SELECT antall FROM kjedehode WHERE tabell = 'anvisning'").fetchone()
    )
    return int(antall)


def poster_av(rader: Iterable[Foringsrad]) -> list[Post]:
    """The rows as the rules of the accounts take them; a running case is a post on each account that it has."""
    return [post for rad in rader for post in _poster(rad)]


def _poster(rad: Foringsrad) -> Iterator[Post]:
    if isinstance(rad, JusteringRad):
        yield _foring(rad, JUSTERING, rad.referanse).post(Konto(rad.konto), rad.aar or 0, Decimal(rad.belop))
        return
    foring = _foring(rad, AAPNING, rad.kilde)
    yield foring.post(Konto.SAMMENHENGENDE, 0, Decimal(rad.sammenhengende_prosent), (rad.anvist_fra, rad.anvist_til))
    yield from (foring.post(*sum_) for sum_ in summer_av(rad) if sum_[-1])


def summer_av(rad: AapningRad) -> Iterator[tuple[Konto, int, Decimal]]:
    """What a running case has on the accounts that have years."""
    return aarssummer(
        rad.regnskapsaar,
        rad.anvist_i_aaret,
        Aaret(Decimal(rad.prosent_i_aaret), rad.feriegrunnlag_i_aaret),
        Aaret(Decimal(rad.prosent_aaret_for), rad.feriegrunnlag_aaret_for),
    )


def _foring(rad: Foringsrad, type_: str, papir: str) -> Foring:
    kilde = f"sak {rad.journalnr}, {hvem_og_naar(rad.signatur, rad.tidspunkt)}, {papir}"
    return Foring(type_, rad.journalnr, rad.vedtak_id, rad.tidspunkt.date(), kilde)
