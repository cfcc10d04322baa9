"""The accounts: sums over a person's payments by the rules, each with its tree; never kept anywhere."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from data.sak.mappe import Mappe
from data.sak.rader.vedtaksrader import kilde_til
from rules.dagpenger.lovdeler import Utbetaling
from rules.fakta.konto import FORSTE_DATO, I_DAG, MAKS_UKER, OPPHORT, Konto
from rules.regelverk import naermeste_lov
from rules.tall.tall import Fakta, Tall


def konto(mappe: Mappe, felt: str, idag: date) -> Tall:
    """The number in one of `KONTOFELT` on D-62 or the control card; its tree is made when somebody asks for it.

    The tree raises UtenforRegelverket on a day outside the encoded years.
    """
    return _KONTI[felt](mappe, idag)


def regnskap(mappe: Mappe, konto: Konto, aar: int | None, idag: date) -> Tall:
    """The sum of one account with its tree: of the person, or of the case when it is the case's.

    `aar` is the year of an account that has years. The tree raises UtenforRegelverket on a day outside the years.
    """
    lov, dag = _lov(idag), date(aar or idag.year, 12, 31)
    match konto:
        case Konto.SAMMENHENGENDE:
            return _sammenhengende(mappe, idag)
        case Konto.KALENDERAAR:
            return lov.to_siste_kalenderaar([post for post in mappe.betalinger if post.kalenderaar == aar], dag)
        case Konto.ANVIST:
            return lov.anvist_i_aar(mappe.betalinger, dag)
        case Konto.FERIEGRUNNLAG:
            return lov.feriegrunnlag(mappe.betalinger, dag.year)
        case Konto.FERIEPROSENT:
            return lov.prosent_i_ferieaaret(mappe.betalinger, dag.year, idag)
        case Konto.FERIETILLEGG:
            return lov.ferietillegg_i_aar(mappe.tillegg_i_aar, dag)
        case Konto.HITTIL_PROSENT:
            return lov.hittil_prosent(mappe.sakens_betalinger, idag)
        case Konto.HITTIL_BELOP:
            return lov.hittil_belop(mappe.sakens_betalinger)


def uker_som_er_igjen(mappe: Mappe, idag: date) -> Tall | None:
    """Weeks left of the period of the case's newest grant, over those that are used; None without a grant.

    Raises UtenforRegelverket.
    """
    uker, dag = _maks_uker(mappe), _regeldag(mappe, idag)
    lov = naermeste_lov(dag).innvilgelse
    return lov.uker_igjen(_sammenhengende(mappe, idag), uker, dag) if uker else None


def _sammenhengende(mappe: Mappe, idag: date) -> Tall:
    poster, innvilgelser = mappe.betalinger, mappe.personens_innvilgelser
    dag = _regeldag(mappe, idag)
    return _lov(dag).sammenhengende_prosent(poster, innvilgelser, dag, _maks_uker(mappe))


def _maks_uker(mappe: Mappe) -> Fakta | None:
    vedtak = mappe.gjeldende()
    return Fakta(MAKS_UKER, Decimal(vedtak.antall_uker), kilde_til(vedtak)) if vedtak and vedtak.antall_uker else None


def _regeldag(mappe: Mappe, idag: date) -> date:
    """The day that chooses the rules of the account."""
    vedtak = mappe.gjeldende()
    return (vedtak and vedtak.innvilget_fra) or idag


def _varighet(mappe: Mappe, idag: date) -> Tall:
    fra = [(rad.innvilget_fra, kilde_til(rad)) for rad in mappe.innvilgelser if rad.innvilget_fra]
    opphor = mappe.opphor
    er_opphort = opphor is not None and opphor.dato <= idag
    siste = Fakta(OPPHORT, opphor.dato, kilde_til(opphor)) if opphor and er_opphort else Fakta(I_DAG, idag)
    return _lov(idag).varighet(Fakta(FORSTE_DATO, *min(fra)) if fra else None, siste)


def _lov(idag: date) -> Utbetaling:
    return naermeste_lov(idag).utbetaling


_KONTI: Mapping[str, Callable[[Mappe, date], Tall]] = {
    "sammenhengende_prosent": _sammenhengende,
    "to_aar_prosent": lambda mappe, idag: _lov(idag).to_siste_kalenderaar(mappe.betalinger, idag),
    "hittil_prosent": lambda mappe, idag: _lov(idag).hittil_prosent(mappe.sakens_betalinger, idag),
    "hittil_belop": lambda mappe, idag: _lov(idag).hittil_belop(mappe.sakens_betalinger),
    "anvist_hittil_i_aar": lambda mappe, idag: _lov(idag).anvist_i_aar(mappe.betalinger, idag),
    "ferietillegg_i_aar": lambda mappe, idag: _lov(idag).ferietillegg_i_aar(mappe.tillegg_i_aar, idag),
    "varighet": _varighet,
}
KONTOFELT = frozenset(_KONTI)
"""The fields, by name, that are accounts."""
