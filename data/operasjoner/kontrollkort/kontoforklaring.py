"""Why an account is what it is: the trees under the sums of D-62 and of the control card, made when asked for."""

from data.brukere.adgang import innsyn
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.konto import KONTOFELT, konto, uker_som_er_igjen
from data.sak.mappe import krev_sett_mappe
from data.sak.regelgrense import innenfor_regelverket
from rules.tall.tall import Tall, alle_ledd

__all__ = ["KONTOFELT", "kontoforklaring", "ukeforklaring"]


def kontoforklaring(reg: Register, journalnr: str, felt: str) -> Tall:
    """The number in one of `KONTOFELT` on D-62 or the control card of that case, with its whole tree.

    The look at the payments is logged. Raises Avvist when there is no such case, or on a day outside the rules.
    """
    with innsyn(reg) as okt, innenfor_regelverket():
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_KONTO, journalnr)
        tall = konto(mappe, felt, reg.klokke.dato())
        list(alle_ledd(tall))  # the tree is made here, where a day outside the rules is refused with a sentence
        return tall


def ukeforklaring(reg: Register, journalnr: str) -> Tall | None:
    """The weeks that are left in that case, and used, with their tree; None without a grant. As `kontoforklaring`."""
    with innsyn(reg) as okt, innenfor_regelverket():
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_KONTO, journalnr)
        return uker_som_er_igjen(mappe, reg.klokke.dato())
