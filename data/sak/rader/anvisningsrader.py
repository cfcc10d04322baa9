"""Reading payments: what stands in the rows, and the payment as the rules take it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from data.lager.motor import raa_forbindelse
from data.sak.sakshode import hvem_og_naar
from data.tabeller import AnvisningRad, SakRad, TilbaketakingRad
from rules.fakta.betaling import Post

DAGPENGER, FERIETILLEGG = "dagpenger", "ferietillegg"
TATT_TILBAKE = "Tatt tilbake"
"""How it stands with a payment that was taken back before its run was closed."""

_PERSONENS = (
    select(AnvisningRad)
    .join(SakRad)
    .where(col(SakRad.fodselsnr) == bindparam("fodselsnr"))
    .order_by(col(AnvisningRad.id))
)


_TILBAKETATT = """
    SELECT EXISTS (SELECT 1 FROM tilbaketaking JOIN sak USING (journalnr) WHERE fodselsnr = ?)
"""
_TILBAKETAKINGENE = (
    select(TilbaketakingRad)
    .join(SakRad)
    .where(col(SakRad.fodselsnr) == bindparam("fodselsnr"))
    .order_by(col(TilbaketakingRad.id))
)


@dataclass(frozen=True, slots=True)
class Tilbaketatt:
    """A payment that was taken back before its run was closed, and the row that says so."""

    rad: AnvisningRad
    tilbake: TilbaketakingRad

    def gjaldt_ved(self, nummer: int) -> bool:
        """Whether it still counted when the payment with that number was made."""
        return self.rad.id < nummer <= self.tilbake.siste_anvisning

    def gjelder_dager_i(self, fra: date, til: date) -> bool:
        """Whether it was for a day from `fra` to `til`, both included."""
        forste, siste = self.rad.periode_fra, self.rad.periode_til
        return forste is not None and siste is not None and forste <= til and fra <= siste


def tilbaketakinger(okt: Session, fodselsnr: str) -> Sequence[TilbaketakingRad]:
    """What was taken back in all the person's cases, in the order it was done.

    Most people have none, which SQLite itself is asked, since it is asked with every look at a case.
    """
    (finnes,) = raa_forbindelse(okt.connection()).execute(_TILBAKETATT, (fodselsnr,)).fetchone()
    return okt.exec(_TILBAKETAKINGENE, params={"fodselsnr": fodselsnr}).all() if finnes else ()


def personens_anvisninger(okt: Session, fodselsnr: str) -> Sequence[AnvisningRad]:
    """The payments of every kind in all the person's cases, in the order they were made, those taken back too."""
    return okt.exec(_PERSONENS, params={"fodselsnr": fodselsnr}).all()


def status(rad: AnvisningRad) -> str:
    """How it stands with a payment that is in no run: `Kontant`, `Venter`; blank for a report, which pays nothing."""
    if rad.type == "M":
        return ""
    if rad.type == "K":
        return "Kontant"
    return "Venter"


def type_i_listen(rad: AnvisningRad) -> str:
    """The Anvisningstype, or F for a holiday supplement."""
    return "F" if rad.slag == FERIETILLEGG else rad.type


def post_av(rad: AnvisningRad) -> Post:
    """The payment as the rules of the accounts take it."""
    return Post(
        type_i_listen(rad),
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
        sak=rad.journalnr,
        innvilgelse=rad.vedtak_id,
    )
