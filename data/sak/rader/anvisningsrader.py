"""Reading payments: what stands in the rows, and the payment as the rules take it."""

from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from data.sak.sakshode import hvem_og_naar
from data.tabeller import AnvisningRad, SakRad
from rules.fakta.betaling import Post

DAGPENGER, FERIETILLEGG = "dagpenger", "ferietillegg"

_PERSONENS = (
    select(AnvisningRad)
    .join(SakRad)
    .where(col(SakRad.fodselsnr) == bindparam("fodselsnr"))
    .order_by(col(AnvisningRad.id))
)


def personens_anvisninger(okt: Session, fodselsnr: str) -> Sequence[AnvisningRad]:
    """The payments of every kind in all the person's cases, in the order they were made."""
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
