"""The accounts: sums over a person's payments by the rules, each with its tree; never kept anywhere."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from data.sak.mappe import Mappe
from data.sak.vedtaksrader import kilde_til
from rules.dagpenger.lov_1966.utbetaling.konto import (
    FORSTE_DATO,
    I_DAG,
    MAKS_UKER,
    OPPHORT,
    anvist_i_aar,
    ferietillegg_i_aar,
    hittil_belop,
    hittil_prosent,
    sammenhengende_prosent,
    to_siste_kalenderaar,
    varighet,
)
from rules.tall.tall import Fakta, Tall


def konto(mappe: Mappe, felt: str, idag: date) -> Tall:
    """The number in one of `KONTOFELT` on D-62 or the control card; its tree is made when somebody asks for it.

    The tree raises UtenforRegelverket on a day outside the encoded years.
    """
    return _KONTI[felt](mappe, idag)


def _sammenhengende(mappe: Mappe, idag: date) -> Tall:
    vedtak = mappe.gjeldende()
    uker = Fakta(MAKS_UKER, Decimal(vedtak.antall_uker), kilde_til(vedtak)) if vedtak and vedtak.antall_uker else None
    dato = (vedtak and vedtak.innvilget_fra) or idag
    return sammenhengende_prosent(mappe.betalinger, mappe.personens_innvilgelser, dato, uker)


def _varighet(mappe: Mappe, idag: date) -> Tall:
    fra = [(rad.innvilget_fra, kilde_til(rad)) for rad in mappe.innvilgelser if rad.innvilget_fra]
    opphor = mappe.opphor
    er_opphort = opphor is not None and opphor.dato <= idag
    siste = Fakta(OPPHORT, opphor.dato, kilde_til(opphor)) if opphor and er_opphort else Fakta(I_DAG, idag)
    return varighet(Fakta(FORSTE_DATO, *min(fra)) if fra else None, siste)


_KONTI: Mapping[str, Callable[[Mappe, date], Tall]] = {
    "sammenhengende_prosent": _sammenhengende,
    "to_aar_prosent": lambda mappe, idag: to_siste_kalenderaar(mappe.betalinger, idag),
    "hittil_prosent": lambda mappe, idag: hittil_prosent(mappe.sakens_betalinger, idag),
    "hittil_belop": lambda mappe, _: hittil_belop(mappe.sakens_betalinger),
    "anvist_hittil_i_aar": lambda mappe, idag: anvist_i_aar(mappe.betalinger, idag),
    "ferietillegg_i_aar": lambda mappe, idag: ferietillegg_i_aar(mappe.ferietillegg, idag),
    "varighet": _varighet,
}
KONTOFELT = frozenset(_KONTI)
"""The fields, by name, that are accounts."""
