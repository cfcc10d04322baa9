"""What a decision made anew has made of the payments and of the claim, in words: many rows that one log row names."""

from collections.abc import Iterator, Mapping
from typing import Any

from data.operasjoner.saksgang import setninger
from data.sak.mappe import Mappe
from data.sak.rader.omgjoringsrader import i_perioden
from data.tabeller import KravpostRad, OmregningRad


def mengdene(mappe: Mappe, detaljer: Mapping[str, Any]) -> tuple[tuple[str, int], tuple[str, ...]] | None:
    """The first row that was written, by its table and number, and a line for each; None when it names none.

    Of a payment that was made anew it is what it came to and comes to now, of a claim what was put on it.
    """
    mengder = detaljer.get("mengder", {})
    omregnet = [rad for rad in mappe.oppgjor.omregninger if _er_med(mengder, rad)]
    krav = [rad for rad in mappe.oppgjor.kravrader if _er_med(mengder, rad)]
    alle: list[OmregningRad | KravpostRad] = [*omregnet, *krav]
    if not alle:
        return None
    return (str(alle[0].__tablename__), alle[0].id), (*_omregnet(mappe, omregnet), *_krevd(mappe, krav))


def _er_med(mengder: Mapping[str, Any], rad: OmregningRad | KravpostRad) -> bool:
    fra, til, *_ = mengder.get(rad.__tablename__, (0, 0))
    return bool(fra <= rad.id <= til)


def _omregnet(mappe: Mappe, rader: list[OmregningRad]) -> Iterator[str]:
    for rad in rader:
        yield setninger.regnet_om(_dagene(mappe, rad), rad.belop_for, rad.belop)


def _krevd(mappe: Mappe, rader: list[KravpostRad]) -> Iterator[str]:
    for rad in rader:
        yield setninger.kravet(_dagene(mappe, rad), f"{rad.belop:+}", rad.slag)


def _dagene(mappe: Mappe, rad: OmregningRad | KravpostRad) -> str:
    return i_perioden(next(ett for ett in mappe.anvisninger if ett.id == rad.anvisning_id))
